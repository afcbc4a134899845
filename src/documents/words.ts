/** Words that stand on every document. */
import type { Said } from '../law/kernel/said.ts'

const w = (kk: string, ru: string, en: string): Said => ({ kk, ru, en })

export const D = {
  republic: w('Қазақстан Республикасы', 'Республика Казахстан', 'Republic of Kazakhstan'),
  emblem: w('Елтаңба', 'Герб', 'Emblem'),
  seal: w('М. О.', 'М. П.', 'Seal'),
  under: w('Негіздеме', 'Основание', 'Legal basis'),
  lines: w('жолдар', 'строки', 'lines'),
  matter: w('Іс', 'Дело', 'Matter'),
  signature: w('Электрондық қолтаңба', 'Электронная подпись', 'Electronic signature'),
  code: w('Құжат коды', 'Код документа', 'Code of the document'),
  check: w('Түпнұсқаны тексеру', 'Проверить подлинность', 'Check authenticity'),
  erased: w(
    'Мазмұнының бір бөлігі соттың шешімімен өшірілген.',
    'Часть содержания удалена по решению суда.',
    'Part of the content was erased by order of a court.',
  ),
  yes: w('иә', 'да', 'yes'),
  page: w('бет', 'стр.', 'page'),
  received: w('Алдым', 'Получено', 'Received'),
  receivedBy: w('күні, қолы, аты-жөні', 'дата, подпись, фамилия', 'date, signature, name'),
} satisfies Record<string, Said>
