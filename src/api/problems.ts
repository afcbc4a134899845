/** Everything that can go wrong with a request, once: its status and what is said of it in the three languages. */
import { MEGABYTES } from '../chancery/files/files.ts'
import type { Said } from '../law/kernel/said.ts'

interface Kind {
  readonly status: number
  readonly title: Said
  readonly detail: Said
}
export const PROBLEMS = {
  malformed: {
    status: 400,
    title: { kk: 'Сұрау түсініксіз', ru: 'Запрос не разобран', en: 'The request cannot be read' },
    detail: {
      kk: 'Сұраудың мәтіні дұрыс JSON емес.',
      ru: 'Тело запроса – не правильный JSON.',
      en: 'The body of the request is not valid JSON.',
    },
  },
  invalid: {
    status: 400,
    title: { kk: 'Деректер дұрыс толтырылмаған', ru: 'Данные заполнены неверно', en: 'The data are not filled in properly' },
    detail: {
      kk: 'Не дұрыс емес екені өріс-өрісімен «issues» тізімінде. Ештеңе жазылған жоқ.',
      ru: 'Что неверно, по полям сказано в «issues». Ничего не записано.',
      en: 'What is wrong is said field by field in “issues”. Nothing was recorded.',
    },
  },
  'no-page': {
    status: 400,
    title: { kk: 'Мұндай бет жоқ', ru: 'Такой страницы нет', en: 'There is no such page' },
    detail: {
      kk: 'Дұрыс емес параметрлер «parameters» тізімінде: after – осы деректер берген меңзер, limit – 1-ден 1000-ға дейін, lang – kk, ru не en.',
      ru: 'Неверные параметры перечислены в «parameters»: after – курсор, выданный этим набором, limit – от 1 до 1000, lang – kk, ru или en.',
      en: 'The wrong parameters are listed in “parameters”: after is a cursor that this data set gave, limit is 1 to 1000, lang is kk, ru or en.',
    },
  },
  'sign-in': {
    status: 401,
    title: { kk: 'Кім екеніңіз белгісіз', ru: 'Неизвестно, кто вы', en: 'It is not known who you are' },
    detail: {
      kk: 'Бұл үшін жүйеге кіру керек. Ештеңе жазылған жоқ.',
      ru: 'Для этого нужно войти. Ничего не записано.',
      en: 'You have to be signed in for this. Nothing was recorded.',
    },
  },
  'unknown-person': {
    status: 401,
    title: { kk: 'Мұндай адам тіркелмеген', ru: 'Такое лицо не зарегистрировано', en: 'No such person is registered' },
    detail: {
      kk: 'Сұрауда аталған адам тізілімде жоқ. Ештеңе жазылған жоқ.',
      ru: 'Лица, названного в запросе, нет в реестре. Ничего не записано.',
      en: 'The person named in the request is not in the register. Nothing was recorded.',
    },
  },
  'cross-site': {
    status: 403,
    title: { kk: 'Сұрау бөтен беттен келді', ru: 'Запрос пришёл с чужой страницы', en: 'The request came from another site' },
    detail: {
      kk: 'Сеансыңызбен тек осы сайттың беттері әрекет ете алады. Ештеңе жазылған жоқ.',
      ru: 'С вашим сеансом действуют только страницы этого сайта. Ничего не записано.',
      en: 'Only the pages of this site may act with your session. Nothing was recorded.',
    },
  },
  'not-found': {
    status: 404,
    title: { kk: 'Табылмады', ru: 'Не найдено', en: 'Not found' },
    detail: {
      kk: 'Мұндай мекенжай, әрекет немесе іс жоқ, немесе ол сізге ашық емес.',
      ru: 'Такого адреса, действия или дела нет, либо оно вам не открыто.',
      en: 'There is no such address, act or matter, or it is not open to you.',
    },
  },
  stale: {
    status: 409,
    title: { kk: 'Іс өзгеріп кетті', ru: 'Дело изменилось', en: 'The matter has moved on' },
    detail: {
      kk: 'Сіз көргеннен кейін істе басқа әрекет жасалды. Істі қайта қарап, әрекетті қайталаңыз. Ештеңе жазылған жоқ.',
      ru: 'После того как вы смотрели дело, в нём совершено другое действие. Посмотрите дело снова и повторите. Ничего не записано.',
      en: 'Something else was done in the matter since you looked at it. Look at it again and repeat. Nothing was recorded.',
    },
  },
  reused: {
    status: 409,
    title: { kk: 'Бұл нөмір қолданылған', ru: 'Этот номер уже использован', en: 'This number was used already' },
    detail: {
      kk: 'Осы нөмірмен басқа әрекет жасалған. Жаңа нөмір алыңыз. Ештеңе жазылған жоқ.',
      ru: 'С этим номером совершено другое действие. Возьмите новый номер. Ничего не записано.',
      en: 'Another act was done with this number. Take a new one. Nothing was recorded.',
    },
  },
  'too-large': {
    status: 413,
    title: { kk: 'Тым үлкен', ru: 'Слишком большой запрос', en: 'Too large' },
    detail: {
      kk: `Сұрау бір мегабайттан, файл ${MEGABYTES} мегабайттан аспауы керек. Ештеңе жазылған жоқ.`,
      ru: `Запрос не должен превышать одного мегабайта, а файл — ${MEGABYTES} мегабайт. Ничего не записано.`,
      en: `A request may not be larger than one megabyte, nor a file than ${MEGABYTES}. Nothing was recorded.`,
    },
  },
  'too-long-address': {
    status: 414,
    title: { kk: 'Мекенжай тым ұзын', ru: 'Слишком длинный адрес', en: 'The address is too long' },
    detail: { kk: 'Мұндай мекенжай жоқ.', ru: 'Такого адреса нет.', en: 'There is no such address.' },
  },
  'not-json': {
    status: 415,
    title: { kk: 'JSON күтілген еді', ru: 'Ожидался JSON', en: 'JSON was expected' },
    detail: {
      kk: 'Сұрауды «Content-Type: application/json» деп жіберіңіз. Ештеңе жазылған жоқ.',
      ru: 'Отправьте запрос с «Content-Type: application/json». Ничего не записано.',
      en: 'Send the request with “Content-Type: application/json”. Nothing was recorded.',
    },
  },
  refused: {
    status: 422,
    title: { kk: 'Заң бұл әрекетке жол бермейді', ru: 'Закон не допускает этого действия', en: 'The law does not allow this act' },
    detail: {
      kk: 'Әрекетке не кедергі екені «findings» тізімінде, әрқайсысы өз нормасымен. Ештеңе жазылған жоқ.',
      ru: 'Всё, что стоит против действия, сказано в «findings», каждое со своей нормой. Ничего не записано.',
      en: 'Everything that stands against the act is said in “findings”, each with its provision. Nothing was recorded.',
    },
  },
  needs: {
    status: 422,
    title: { kk: 'Мәлімет жетіспейді', ru: 'Не хватает сведений', en: 'Facts are missing' },
    detail: {
      kk: 'Шешу үшін қандай өріс керек екені «needs» тізімінде. Ештеңе жазылған жоқ.',
      ru: 'Какие поля нужны для решения, сказано в «needs». Ничего не записано.',
      en: 'Which fields are needed to decide is said in “needs”. Nothing was recorded.',
    },
  },
  signature: {
    status: 422,
    title: { kk: 'Құжатқа қол қойылуы керек', ru: 'Нужна подпись под документом', en: 'The document has to be signed' },
    detail: {
      kk: 'Лауазымды адамның актісі оның құжатына қол қойылғанда ғана жасалады. Осы сұрауды «draft» мекенжайына жіберіп, құжатты алыңыз да, оған қол қойыңыз. Ештеңе жазылған жоқ.',
      ru: 'Акт должностного лица совершается, лишь когда подписан его документ. Отправьте этот же запрос по адресу из «draft», получите документ и подпишите его. Ничего не записано.',
      en: 'What an official writes is done only when its document is signed. Send this same request to the address in “draft”, take the document and sign it. Nothing was recorded.',
    },
  },
  unwritten: {
    status: 422,
    title: { kk: 'Бұл әрекеттің құжаты жоқ', ru: 'У этого действия нет документа', en: 'This act has no document' },
    detail: {
      kk: 'Бұл әрекет құжатсыз жасалады: оны бірден жасаңыз. Ештеңе жазылған жоқ.',
      ru: 'Это действие совершается без документа: совершите его сразу. Ничего не записано.',
      en: 'This act is done without a document: do it directly. Nothing was recorded.',
    },
  },
  'not-signed': {
    status: 422,
    title: { kk: 'Қолтаңба қабылданбады', ru: 'Подпись не принята', en: 'The signature was not accepted' },
    detail: {
      kk: 'Себебі «why» ішінде айтылған. Ештеңе жасалмады, құжат әлі қолыңызды күтіп тұр.',
      ru: 'Причина сказана в «why». Ничего не совершено, документ по-прежнему ждёт вашей подписи.',
      en: 'The reason is said in “why”. Nothing was done, and the document still waits for your signature.',
    },
  },
  lapsed: {
    status: 404,
    title: { kk: 'Мұндай құжат күтіп тұрған жоқ', ru: 'Такой документ подписи не ждёт', en: 'No such document waits for you' },
    detail: {
      kk: 'Оның мерзімі өтті, ол бұрын шешілді не сізге арналмаған. Құжатты қайта жасаңыз. Ештеңе жазылған жоқ.',
      ru: 'Его срок вышел, с ним уже решено либо он не для вас. Составьте документ заново. Ничего не записано.',
      en: 'It has lapsed, was dealt with before, or is not for you. Draw the document up again. Nothing was recorded.',
    },
  },
  redrawn: {
    status: 409,
    title: { kk: 'Құжат қайта жасалды', ru: 'Документ составлен заново', en: 'The document was drawn up anew' },
    detail: {
      kk: 'Іс не нөмір осы арада өзгерді. Жаңа құжат «draft» ішінде: оны оқып, қайта қол қойыңыз. Ештеңе жазылған жоқ.',
      ru: 'Дело или номер тем временем изменились. Новый документ – в «draft»: прочтите его и подпишите ещё раз. Ничего не записано.',
      en: 'The matter or the number has changed meanwhile. The new document is in “draft”: read it and sign again. Nothing was recorded.',
    },
  },
  'too-many': {
    status: 429,
    title: { kk: 'Сұраулар тым жиі', ru: 'Слишком много запросов', en: 'Too many requests' },
    detail: {
      kk: 'Сәл күтіп, қайталаңыз. Ештеңе жазылған жоқ.',
      ru: 'Подождите немного и повторите. Ничего не записано.',
      en: 'Wait a little and repeat. Nothing was recorded.',
    },
  },
  unplaced: {
    status: 503,
    title: { kk: 'Журналда әлі орны жоқ', ru: 'В журнале ещё нет места', en: 'Not in the log yet' },
    detail: {
      kk: 'Жазба сақталды, ашық журналдағы орны бірнеше секундта беріледі. Сәл күтіп, қайталаңыз.',
      ru: 'Запись сохранена, место в открытом журнале она получит через несколько секунд. Подождите немного и повторите.',
      en: 'The entry is recorded; it gets its place in the public log within seconds. Wait a little and repeat.',
    },
  },
  failed: {
    status: 500,
    title: { kk: 'Жүйе қателесті', ru: 'Ошибка системы', en: 'The system made a mistake' },
    detail: {
      kk: 'Кінә сізде емес. Әрекет нөмірін сақтап, сол нөмірмен қайталаңыз: ол екі рет жазылмайды.',
      ru: 'Это не ваша ошибка. Повторите с тем же номером действия: дважды оно записано не будет.',
      en: 'The fault is not yours. Repeat with the same act id: it will not be recorded twice.',
    },
  },
  busy: {
    status: 503,
    title: { kk: 'Іс қазір бос емес', ru: 'Дело сейчас занято', en: 'The matter is busy' },
    detail: {
      kk: 'Осы сәтте істе басқалар әрекет етіп жатыр. Сол нөмірмен қайталаңыз. Ештеңе жазылған жоқ.',
      ru: 'В этот миг в деле действуют другие. Повторите с тем же номером. Ничего не записано.',
      en: 'Others are acting in the matter at this moment. Repeat with the same id. Nothing was recorded.',
    },
  },
} as const satisfies Record<string, Kind>
export type ProblemId = keyof typeof PROBLEMS
export const isProblem = (id: string): id is ProblemId => Object.hasOwn(PROBLEMS, id)
