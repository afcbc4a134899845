/** The representation on depriving of inviolability a person who enjoys it under the Constitution. */

import { bodyOf } from '../../bodies/body.ts'
import { REPRESENTATION } from '../../documents.ts'
import { act } from '../../kernel/act.ts'
import { line, ref as reference, text } from '../../kernel/field.ts'
import { type Attempt, condition, ref, when } from '../../kernel/norm.ts'
import type { StreamId } from '../../kernel/world.ts'
import { officesOn } from '../../offices/person.ts'
import { isTheProsecutorGeneral } from '../prosecutor-general.ts'
import { addressee, aProsecutor, basis, ifInspectedWithAFinding, issue, issued, onTheirOwnMatter, withinCompetence } from './issue.ts'
import { toABodyOrAnOfficial } from './representation.ts'
import { standing, supervisionAct } from './supervision-act.ts'

interface Input {
  readonly immune: StreamId
  readonly norm: string | undefined
  readonly addressee: StreamId
}
/** Inviolability goes with an office: a judge's, or one in a body of the Republic. */
const holdsSuchAnOffice = (a: Attempt<unknown, Input>) =>
  officesOn(a.world, a.input.immune, a.today).some(
    o => o.post !== 'clerk' && (a.world.see(o.body).kind === 'court' || bodyOf(a.world, o.body)?.level === 'republic'),
  )
const enjoysInviolability = condition<unknown, Input, { immune: ReturnType<typeof ref> }>('ground', {
  provision: 'prosecutor.act.representation.lift-immunity',
  test: a => when(holdsSuchAnOffice(a), { immune: ref(a.input.immune) }),
  fault: {
    kk: '{immune} қол сұғылмау құқығын беретін лауазым атқармайды',
    ru: '{immune} не занимает должности, дающей неприкосновенность',
    en: '{immune} holds no office that gives inviolability',
  },
})
const underTheConstitution = condition<unknown, Input>('ground', {
  provision: 'prosecutor.act.representation.lift-immunity',
  test: a => when(a.input.norm !== undefined),
  fault: {
    kk: 'Қол сұғылмау құқығын беретін Конституция нормасы көрсетілмеген',
    ru: 'Не указана норма Конституции, дающая неприкосновенность',
    en: 'The norm of the Constitution that gives inviolability is not cited',
  },
})
const ofTheProsecutorGeneralToTheSenate = condition<unknown, Input>('form', {
  provision: 'prosecutor.pg.immunity',
  hypothesis: a => isTheProsecutorGeneral(a, a.input.immune),
  test: a => when(bodyOf(a.world, a.input.addressee)?.part === 'senate'),
  fault: {
    kk: 'Бас Прокурорға қатысты келісімді Сенат береді',
    ru: 'Согласие в отношении Генерального Прокурора даёт Сенат',
    en: 'It is the Senate that consents with regard to the Prosecutor General',
  },
})

export const liftImmunity = act({
  id: 'representation.lift-immunity',
  in: supervisionAct,
  opens: true,
  name: {
    kk: 'Қол сұғылмау құқығынан айыру туралы ұсыныс енгізу',
    ru: 'Внести представление о лишении неприкосновенности',
    en: 'Submit a representation on lifting inviolability',
  },
  done: {
    kk: 'Қол сұғылмау құқығынан айыру туралы ұсыныс енгізілді',
    ru: 'Внесено представление о лишении неприкосновенности',
    en: 'Representation on lifting inviolability submitted',
  },
  document: REPRESENTATION,
  stands: standing,
  challenge: ['complaint.lodge'],
  input: {
    immune: reference(
      { kk: 'Қол сұғылмау құқығы бар адам', ru: 'Лицо, обладающее неприкосновенностью', en: 'Person who enjoys inviolability' },
      ['person'],
    ),
    norm: line({ kk: 'Конституцияның нормасы', ru: 'Норма Конституции', en: 'Norm of the Constitution' }, { optional: true }),
    addressee,
    about: text({ kk: 'Айыру негіздері', ru: 'Основания для лишения', en: 'Why it should be lifted' }, { max: 8_000 }),
    basis,
  },
  norms: [
    aProsecutor('prosecutor.act.representation.lift-immunity'),
    withinCompetence('prosecutor.act.representation.lift-immunity', 'addressee'),
    toABodyOrAnOfficial('prosecutor.act.representation.lift-immunity'),
    enjoysInviolability,
    underTheConstitution,
    ofTheProsecutorGeneralToTheSenate,
    ...onTheirOwnMatter('prosecutor.act.representation.lift-immunity'),
    ifInspectedWithAFinding('prosecutor.act.representation.lift-immunity'),
  ],
  emits: [issued],
  effect: a => issue(a, 'representation', { resolves: 'immunity', immune: a.input.immune }),
})
