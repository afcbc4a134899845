/** What is handed in together with a paper. */
import { files } from './kernel/field.ts'

export const attached = files({ kk: 'Қоса берілетін құжаттар', ru: 'Прилагаемые документы', en: 'Attached documents' }, { optional: true })
