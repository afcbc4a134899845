/** Words that stand on every document. */
import type { Said } from '../../law/kernel/said.ts'

const w = (kk: string, ru: string, en: string): Said => ({ kk, ru, en })

export const D = {
  republic: w('Қазақстан Республикасы', 'Республика Казахстан', 'Republic of Kazakhstan'),
  emblem: w('Елтаңба', 'Герб', 'Emblem'),
  seal: w('М. О.', 'М. П.', 'Seal'),
  under: w('Негіздеме', 'Основание', 'Legal basis'),
  lines: w('жолдар', 'строки', 'lines'),
  matter: w('Іс', 'Дело', 'Matter'),
  recourse: w('Шағымдану тәртібі', 'Порядок обжалования', 'How it may be challenged'),
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
  slip: w('Қолхат', 'Расписка', 'Receipt'),
  inTheName: w('Қазақстан Республикасының атынан', 'Именем Республики Казахстан', 'In the name of the Republic of Kazakhstan'),
  pool: w('Үміткерлер және олардың салмағы', 'Кандидаты и их вес', 'Candidates and their weights'),
  excluded: w('Жеребеге қатыспағандар', 'Исключены из жребия', 'Excluded from the draw'),
  drawn: w('Жеребе нәтижесі', 'Итог жребия', 'Result of the draw'),
  reckoning: w('Есебі', 'Расчёт', 'Reckoning'),
} satisfies Record<string, Said>

/** Words of a bundle. */
export const B = {
  asOf: w('Істің осы сәттегі күйі', 'По состоянию дела на', 'The matter as it stood on'),
  document: w('Құжат', 'Документ', 'Document'),
  day: w('Күні', 'Дата', 'Day'),
  page: w('Бет', 'Стр.', 'Page'),
  apart: w('десте ішінде', 'в пакете', 'in the package'),
} satisfies Record<string, Said>
