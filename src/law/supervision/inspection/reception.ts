/** Being received without delay by the heads and officials of those under inspection. */
import { act } from '../../kernel/act.ts'
import { ref as reference, text, yes } from '../../kernel/field.ts'
import { event } from '../../kernel/matter.ts'
import { condition, ref, when } from '../../kernel/norm.ts'
import type { StreamId } from '../../kernel/world.ts'
import { officesOn } from '../../offices/person.ts'
import { byHand } from '../hands.ts'
import { hindranceIsDescribed } from './enter.ts'
import { type Inspection, inspection } from './inspection.ts'
import { notOverYet, theInspectingOffice, underInspection } from './powers.ts'

const received = event(inspection, 'inspection.prosecutor-received', (s, _: object, by) => ({ ...s, ...byHand(s, by) }))

const anOfficialOfThoseConcerned = condition<Inspection, { official: StreamId }, { official: ReturnType<typeof ref> }>('competence', {
  provision: 'prosecutor.guarantee.right-immediate-reception',
  test: a => {
    const concerned = [a.state.subject, ...a.state.demands.map(d => d.whom)]
    return when(
      officesOn(a.world, a.input.official, a.today).some(o => concerned.includes(o.body)),
      { official: ref(a.input.official) },
    )
  },
  fault: {
    kk: '{official} тексеріліп жатқан мәселеге қатысты органда не ұйымда лауазым атқармайды',
    ru: '{official} не занимает должности в органе или организации, которых касается проверка',
    en: '{official} holds no office in a body or organisation that the inspection concerns',
  },
})
export const beReceived = act({
  id: 'inspection.be-received',
  in: inspection,
  name: { kk: 'Лауазымды адамның қабылдағанын жазу', ru: 'Записать приём должностным лицом', en: 'Record being received by an official' },
  done: { kk: 'Лауазымды адамның қабылдауы жазылды', ru: 'Записан приём должностным лицом', en: 'Reception by an official recorded' },
  help: {
    kk: 'Басшылар мен лауазымды адамдар прокурорды кідіріссіз қабылдайды.',
    ru: 'Руководители и должностные лица принимают прокурора безотлагательно.',
    en: 'Heads and officials receive a prosecutor without delay.',
  },
  input: {
    official: reference({ kk: 'Кім қабылдады', ru: 'Кто принял', en: 'Who received the prosecutor' }, ['person']),
    hindered: yes({
      kk: 'Қабылдау кешіктірілді не одан бас тартылды',
      ru: 'В приёме отказано или он затянут',
      en: 'It was refused or delayed',
    }),
    circumstances: text({ kk: 'Мән-жайы', ru: 'Обстоятельства', en: 'Circumstances' }, { optional: true, max: 4_000 }),
  },
  norms: [
    theInspectingOffice('prosecutor.guarantee.right-immediate-reception'),
    underInspection('prosecutor.guarantee.right-immediate-reception'),
    notOverYet,
    anOfficialOfThoseConcerned,
    hindranceIsDescribed,
  ],
  emits: [received],
  effect: a => [received(a.self, a.input)],
})
