/** Ordering an inspection: by a resolution, on one of four grounds, within the prosecutor's competence. */

import { ADDRESSEES, bodyOf, isAbove, worksWithin } from '../../bodies/body.ts'
import { RESOLUTION } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { choice, ref as reference, text } from '../../kernel/field.ts'
import { event, stateOf } from '../../kernel/matter.ts'
import { condition, power, when } from '../../kernel/norm.ts'
import type { StreamId } from '../../kernel/world.ts'
import { isProsecutor } from '../../offices/who.ts'
import { application } from '../application/application.ts'
import { type Inspection, inspection } from './inspection.ts'

const GROUNDS = {
  president: { kk: 'Республика Президентінің тапсырмасы', ru: 'Поручение Президента Республики', en: 'An assignment of the President' },
  information: {
    kk: 'Арыз, шағым, хабар немесе өзге ақпарат',
    ru: 'Обращение, жалоба, сообщение или иная информация',
    en: 'An application, complaint, report or other information',
  },
  'direct-detection': {
    kk: 'Заң бұзушылық белгілерінің тікелей анықталуы',
    ru: 'Непосредственное обнаружение признаков нарушения',
    en: 'Signs of a breach detected directly',
  },
  superior: {
    kk: 'Жоғары тұрған прокурордың тапсырмасы',
    ru: 'Поручение вышестоящего прокурора',
    en: 'An assignment of a superior prosecutor',
  },
}
interface Input {
  readonly subject: StreamId
  readonly ground: keyof typeof GROUNDS
  readonly basis: StreamId | undefined
  readonly assignedBy: StreamId | undefined
  readonly details: string | undefined
}
const ordered = event(
  inspection,
  'inspection.ordered',
  (s, d: { subject: StreamId; about: string; ground: keyof typeof GROUNDS; basis?: StreamId; office: StreamId }, by) => ({
    ...s,
    stage: 'running' as const,
    office: d.office,
    orderedBy: by.person,
    subject: d.subject,
    about: d.about,
    ground: d.ground,
    ...(d.basis && { basis: d.basis }),
    since: by.at,
  }),
)

const aProsecutorByResolution = power<unknown, unknown>({
  provision: 'prosecutor.inspection.resolution-required',
  test: a => when(isProsecutor(a)),
  fault: {
    kk: 'Тексерісті қаулымен прокурор ғана тағайындайды',
    ru: 'Проверку назначает постановлением только прокурор',
    en: 'Only a prosecutor orders an inspection, by a resolution',
  },
})
const withinCompetence = condition<unknown, Input, { office: { ref: string }; subject: { ref: string } }>('competence', {
  provision: 'prosecutor.inspection.resolution-required',
  test: a => {
    const office = a.actor.office?.body ?? ''
    const subject = a.input.subject
    return when(worksWithin(a.world, subject, office) || bodyOf(a.world, subject) === undefined, {
      office: { ref: office },
      subject: { ref: subject },
    })
  },
  fault: {
    kk: '{subject} мына прокуратураның құзыретіне жатпайды: {office}',
    ru: '{subject} – вне компетенции: {office}',
    en: '{subject} is outside the competence of {office}',
  },
})
const infoNeedsARecord = condition<unknown, Input>('ground', {
  provision: 'prosecutor.inspection.ground.applications',
  hypothesis: a => a.input.ground === 'information',
  test: a => when(a.input.basis !== undefined || a.input.details !== undefined),
  fault: {
    kk: 'Қай арыз немесе ақпарат негіз болғаны көрсетілмеген',
    ru: 'Не указано, какое обращение или сведение послужило основанием',
    en: 'It is not stated which application or information is the ground',
  },
})
const theApplicationMayBeExamined = condition<unknown, Input>('ground', {
  provision: 'prosecutor.application.unsigned-not-checked',
  hypothesis: a => a.input.ground === 'information' && a.input.basis !== undefined,
  test: a => {
    const paper = stateOf(a.world, application, a.input.basis)
    return when(paper === undefined || paper.signed || paper.whyUnsigned !== undefined)
  },
  fault: {
    kk: 'Қол қойылмаған арыз тексерілмейді',
    ru: 'Неподписанное обращение не проверяется',
    en: 'An unsigned application is not examined',
  },
})
const theApplicationIsTheirs = condition<unknown, Input>('competence', {
  provision: 'prosecutor.inspection.ground.applications',
  hypothesis: a => a.input.basis !== undefined,
  test: a => {
    const paper = stateOf(a.world, application, a.input.basis)
    const mine = a.actor.office?.body
    return when(paper === undefined || paper.office === mine || isAbove(a.world, mine, paper.office))
  },
  fault: {
    kk: 'Бұл арыз басқа прокуратураға берілген',
    ru: 'Это обращение подано в другую прокуратуру',
    en: 'This application was made to another office',
  },
})
const signsAreDescribed = condition<unknown, Input>('ground', {
  provision: 'prosecutor.inspection.ground.direct-detection',
  hypothesis: a => a.input.ground === 'direct-detection',
  test: a => when(a.input.details !== undefined),
  fault: { kk: 'Анықталған белгілер сипатталмаған', ru: 'Не описаны обнаруженные признаки', en: 'The signs detected are not described' },
})
const theAssignmentIsNamed = condition<unknown, Input>('ground', {
  provision: 'prosecutor.inspection.ground.president',
  hypothesis: a => a.input.ground === 'president',
  test: a => when(a.input.details !== undefined),
  fault: {
    kk: 'Президент тапсырмасының деректері көрсетілмеген',
    ru: 'Не указаны реквизиты поручения Президента',
    en: "The President's assignment is not identified",
  },
})
const theAssignerIsSuperior = condition<unknown, Input, { office: { ref: string } }>('ground', {
  provision: 'prosecutor.inspection.ground.higher-prosecutor',
  hypothesis: a => a.input.ground === 'superior',
  test: a => {
    const office = a.actor.office?.body
    return when(isAbove(a.world, a.input.assignedBy, office), { office: { ref: office ?? '' } })
  },
  fault: {
    kk: 'Тапсырма берген прокуратура мына прокуратурадан жоғары тұрмайды: {office}',
    ru: 'Поручившая прокуратура не вышестоящая для: {office}',
    en: 'The assigning office is not superior to {office}',
  },
})

export const orderInspection = act({
  id: 'inspection.order',
  in: inspection,
  opens: true,
  name: { kk: 'Тексеріс тағайындау', ru: 'Назначить проверку', en: 'Order an inspection' },
  done: { kk: 'Тексеріс тағайындалды', ru: 'Назначена проверка', en: 'Inspection ordered' },
  help: {
    kk: 'Қаулымен, төрт негіздің бірі бойынша; бір айда аяқталады.',
    ru: 'Постановлением, по одному из четырёх оснований; срок – месяц.',
    en: 'By a resolution, on one of four grounds; it lasts a month.',
  },
  document: RESOLUTION,
  stands: (s: Inspection) => (s.stage === 'annulled' ? 'annulled' : s.stage === 'concluded' ? 'executed' : 'in-force'),
  challenge: ['complaint.lodge'],
  input: {
    subject: reference({ kk: 'Кім тексеріледі', ru: 'Кто проверяется', en: 'Who is inspected' }, ADDRESSEES),
    about: text({ kk: 'Не тексеріледі', ru: 'Что проверяется', en: 'What is inspected' }, { max: 2_000 }),
    ground: choice({ kk: 'Негізі', ru: 'Основание', en: 'Ground' }, GROUNDS),
    basis: reference(
      { kk: 'Негіз болған арыз', ru: 'Обращение, послужившее основанием', en: 'The application it rests on' },
      ['application'],
      { optional: true },
    ),
    assignedBy: reference(
      { kk: 'Тапсырма берген прокуратура', ru: 'Поручившая прокуратура', en: 'Office that gave the assignment' },
      ['office'],
      { optional: true },
    ),
    details: text(
      { kk: 'Негіздің мән-жайы', ru: 'Обстоятельства основания', en: 'Particulars of the ground' },
      {
        optional: true,
        max: 4_000,
        hint: {
          kk: 'Тексеріс аяқталған соң тексерілген тұлға мұны оқи алады: құпия сақталатын ақпарат көзін атамаңыз.',
          ru: 'По завершении проверки это прочтёт проверяемый: не называйте источник, который сохраняется в тайне.',
          en: 'When the inspection is completed its subject may read this: do not name a source that is kept.',
        },
      },
    ),
  },
  norms: [
    aProsecutorByResolution,
    withinCompetence,
    infoNeedsARecord,
    theApplicationMayBeExamined,
    theApplicationIsTheirs,
    signsAreDescribed,
    theAssignmentIsNamed,
    theAssignerIsSuperior,
  ],
  emits: [ordered],
  effect: a => [ordered(a.self, { office: a.actor.office?.body ?? '', ...a.input })],
})
