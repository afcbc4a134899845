/** Entering premises on a matter under inspection, without delay or hindrance. */
import { act } from '../../kernel/act.ts'
import { nextKey, ref as reference, text, yes } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, when } from '../../kernel/norm.ts'
import type { StreamId } from '../../kernel/world.ts'
import { byHand } from '../hands.ts'
import { ofTheTerritory } from './competence.ts'
import { type Inspection, inspection } from './inspection.ts'
import { notOverYet, theInspectingOffice, underInspection } from './powers.ts'

const entered = event(inspection, 'inspection.entered', (s, d: { whom: StreamId; hindered: boolean }, by) => ({
  ...s,
  ...byHand(s, by),
  entries: [...s.entries, { key: nextKey(s.entries), whom: d.whom, at: by.at, hindered: d.hindered }],
}))
const onShowingTheId = condition<Inspection, { idShown: boolean }>('form', {
  provision: 'supervision.rights.power.enter-premises',
  test: a => when(a.input.idShown),
  fault: {
    kk: 'Қызметтік куәлік көрсетілмеген',
    ru: 'Служебное удостоверение не предъявлено',
    en: 'The service identity card was not shown',
  },
})
const ofThoseConcerned = condition<Inspection, { whom: StreamId }>('competence', {
  provision: 'prosecutor.guarantee.right-entry',
  test: a => when(a.input.whom === a.state.subject || a.state.demands.some(d => d.whom === a.input.whom)),
  fault: {
    kk: 'Бұл үй-жай тексерілетін мәселеге қатысты емес',
    ru: 'Эти помещения не относятся к проверяемому вопросу',
    en: 'These premises do not concern the matter under inspection',
  },
})
export const hindranceIsDescribed = condition<Inspection, { hindered: boolean; circumstances: string | undefined }>('form', {
  provision: 'prosecutor.guarantee.obstruction-liability',
  hypothesis: a => a.input.hindered,
  test: a => when(a.input.circumstances !== undefined),
  fault: {
    kk: 'Кедергінің мән-жайы жазылмаған',
    ru: 'Не описаны обстоятельства воспрепятствования',
    en: 'The circumstances of the obstruction are not described',
  },
})
export const enterPremises = act({
  id: 'inspection.enter',
  in: inspection,
  name: { kk: 'Үй-жайға кіруді жазу', ru: 'Записать вход в помещения', en: 'Record entry to premises' },
  done: { kk: 'Үй-жайға кіру жазылды', ru: 'Записан вход в помещения', en: 'Entry to premises recorded' },
  input: {
    whom: reference({ kk: 'Кімнің үй-жайы', ru: 'Чьи помещения', en: 'Whose premises' }, ['agency', 'company']),
    idShown: yes({
      kk: 'Қызметтік куәлік көрсетілді',
      ru: 'Предъявлено служебное удостоверение',
      en: 'The service identity card was shown',
    }),
    hindered: yes({ kk: 'Кіруге кедергі жасалды', ru: 'Входу препятствовали', en: 'Entry was obstructed' }),
    circumstances: text({ kk: 'Мән-жайы', ru: 'Обстоятельства', en: 'Circumstances' }, { optional: true, max: 4_000 }),
  },
  norms: [
    theInspectingOffice('prosecutor.guarantee.right-entry'),
    theInspectingOffice('supervision.rights.power.enter-premises'),
    underInspection('prosecutor.guarantee.right-entry'),
    notOverYet,
    onShowingTheId,
    ofThoseConcerned,
    ofTheTerritory<{ whom: StreamId }>('prosecutor.guarantee.right-entry', i => i.whom),
    hindranceIsDescribed,
  ],
  emits: [entered],
  effect: a => [entered(a.self, a.input)],
})
