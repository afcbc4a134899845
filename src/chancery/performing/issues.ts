/** What is wrong with a field, said in the reader's language. */
import type { Said } from '../../law/kernel/said.ts'
import type { Issue } from '../command.ts'

const TEXTS: Readonly<Record<string, Said>> = {
  missing: { kk: 'Толтырылмаған', ru: 'Не заполнено', en: 'Not filled in' },
  type: { kk: 'Мәннің түрі дұрыс емес', ru: 'Значение неверного вида', en: 'The value is of the wrong type' },
  choice: { kk: 'Тізімде жоқ мән', ru: 'Такого значения нет в списке', en: 'Not one of the choices' },
  'unknown-field': { kk: 'Мұндай өріс жоқ', ru: 'Такого поля нет', en: 'There is no such field' },
  'text.empty': { kk: 'Толтырылмаған', ru: 'Не заполнено', en: 'Not filled in' },
  'text.long': { kk: 'Тым ұзын: ең көбі {n} таңба', ru: 'Слишком длинно: не более {n} знаков', en: 'Too long: at most {n} characters' },
  'text.control': {
    kk: 'Көрінбейтін немесе бағытты өзгертетін таңбалар бар: мәтінді қайта теріңіз',
    ru: 'Есть невидимые или меняющие направление знаки: наберите текст заново',
    en: 'It contains invisible characters or marks that change the direction of the text: type it again',
  },
  'text.line': { kk: 'Бір жолға жазыңыз', ru: 'Напишите в одну строку', en: 'Write it on one line' },
  'text.mixed': {
    kk: 'Бір сөзде кирилл мен латын әріптері араласқан',
    ru: 'В одном слове смешаны кириллица и латиница',
    en: 'Cyrillic and Latin letters are mixed within one word',
  },
  'list.empty': { kk: 'Кемінде біреуін жазыңыз', ru: 'Укажите хотя бы одно', en: 'Give at least one' },
  'list.long': { kk: 'Тым көп: ең көбі {n}', ru: 'Слишком много: не более {n}', en: 'Too many: at most {n}' },
  'day.form': { kk: 'Күнді былай жазыңыз: 2026-03-02', ru: 'Дата пишется так: 2026-03-02', en: 'Write the date like this: 2026-03-02' },
  'time.form': { kk: 'Уақытты былай жазыңыз: 09:30', ru: 'Время пишется так: 09:30', en: 'Write the time like this: 09:30' },
  'day.real': { kk: 'Мұндай күн жоқ', ru: 'Такой даты нет', en: 'There is no such day' },
  number: { kk: 'Бүтін сан жазыңыз', ru: 'Укажите целое число', en: 'Give a whole number' },
  'number.min': { kk: 'Кемінде {n}', ru: 'Не меньше {n}', en: 'At least {n}' },
  'number.max': { kk: 'Ең көбі {n}', ru: 'Не больше {n}', en: 'At most {n}' },
  'ref.form': { kk: 'Нөмір дұрыс жазылмаған', ru: 'Обозначение записано неверно', en: 'The identifier is not well formed' },
  'item.form': { kk: 'Тізімнен таңдаңыз', ru: 'Выберите из списка', en: 'Choose from the list' },
  'file.form': { kk: 'Файл дұрыс көрсетілмеген', ru: 'Файл указан неверно', en: 'The file is not named rightly' },
  'file.gone': {
    kk: 'Мұндай файл жүктелмеген немесе сақталмаған: қайта жүктеңіз',
    ru: 'Такой файл не загружен или не сохранился: загрузите его заново',
    en: 'No such file has been uploaded, or it is not kept any more: upload it again',
  },
  'file.type': {
    kk: 'PDF немесе сурет (PNG, JPEG, WebP, TIFF) ғана қабылданады: файлдың мазмұны ондай емес',
    ru: 'Принимаются только PDF и изображения (PNG, JPEG, WebP, TIFF): содержимое файла не таково',
    en: 'Only PDF files and pictures (PNG, JPEG, WebP, TIFF) are taken: the content of this file is neither',
  },
  'file.large': {
    kk: 'Файл тым үлкен: ең көбі {n} МБ',
    ru: 'Файл слишком велик: не более {n} МБ',
    en: 'The file is too large: at most {n} MB',
  },
  'file.full': {
    kk: 'Жаттығу еліне барлығы {n} МБ-тан аспайтын файл сыяды, бұл файлға орын жоқ: кішірек файл жүктеңіз немесе елді қайта бастаңыз',
    ru: 'В учебной стране помещается не более {n} МБ файлов, для этого файла места нет: загрузите файл меньше или начните страну заново',
    en: 'A practice country holds at most {n} MB of files and has no room for this one: upload a smaller file, or begin the country anew',
  },
  'id.form': { kk: 'Әрекет нөмірі UUID болуы керек', ru: 'Номер действия должен быть UUID', en: 'The act id must be a UUID' },
}
const OTHER: Said = { kk: 'Мән жарамсыз', ru: 'Недопустимое значение', en: 'The value is not valid' }

export const sayIssue = (issue: Issue): Said => {
  const [code = '', n = ''] = issue.code.split(':')
  const text = TEXTS[code] ?? OTHER
  const fill = (s: string) => s.replace('{n}', n)
  return { kk: fill(text.kk), ru: fill(text.ru), en: fill(text.en) }
}
