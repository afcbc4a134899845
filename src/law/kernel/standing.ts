/** How an act stands: what whoever holds its document has to know before relying on it. */
import type { Said } from './said.ts'

export const STANDINGS = {
  'not-yet': { kk: 'Әлі күшіне енген жоқ', ru: 'Ещё не вступил в силу', en: 'Not yet in force' },
  'in-force': { kk: 'Күшінде', ru: 'Действует', en: 'In force' },
  suspended: { kk: 'Орындалуы тоқтатыла тұр', ru: 'Исполнение приостановлено', en: 'Execution suspended' },
  executed: { kk: 'Орындалды', ru: 'Исполнен', en: 'Carried out' },
  rejected: { kk: 'Адресат қабылдамады', ru: 'Отклонён адресатом', en: 'Rejected by the addressee' },
  withdrawn: { kk: 'Қайтарып алынды', ru: 'Отозван', en: 'Withdrawn' },
  annulled: { kk: 'Күші жойылды', ru: 'Отменён', en: 'Annulled' },
} satisfies Record<string, Said>
export type Standing = keyof typeof STANDINGS
