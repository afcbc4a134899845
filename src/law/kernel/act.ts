/** A legal act, defined once: its matter, its input, the norms it answers to, and what is then true. */
import type { Cited } from '../register/ids.ts'
import { type Fields, type InputOf, itemsOf, schemaOf } from './field.ts'
import type { EventKind, Matter, Occurrence } from './matter.ts'
import { type Attempt, condition, type Norm, says, when } from './norm.ts'
import type { Said } from './said.ts'
import type { Standing } from './standing.ts'
import type { Day, Instant } from './time.ts'
import type { StreamId, World } from './world.ts'

/** A kind of written act. */
export interface Written {
  readonly id: string
  readonly name: Said
  /** A court decides by it: it is cited by an identifier of case law. */
  /** A court issues it: it names the case and its sides. */
  readonly court?: true
  readonly judicial?: true
}
interface Drawn<S, F extends Fields> {
  readonly id: string
  /** What may be done: on buttons, in lists of steps. */
  readonly name: Said
  /** What is then said to have happened: in the course of the matter, in notices and receipts. */
  readonly done: Said
  /** In one plain sentence what it does and for whom, where the name does not say it. */
  readonly help?: Said
  readonly in: Matter<S>
  /** The act with which the matter begins. */
  readonly opens?: true
  /** The stages of the matter at which it is possible; absent: at every stage once begun. */
  readonly during?: readonly string[]
  /** Whether the act has an object at all in this matter: one that has none is not even listed as closed, and cannot be done. */
  readonly applies?: (state: S) => boolean
  /** The last day on which it is in time, by the state of the matter in which it is offered. */
  readonly until?: (offeredIn: unknown) => Day | undefined
  readonly input: F
  readonly norms: readonly Norm<S, InputOf<F>>[]
  readonly emits: readonly EventKind<unknown>[]
  readonly effect: (a: Attempt<S, InputOf<F>>) => readonly Occurrence[]
  /** The written form that the act takes. */
  readonly document?: Written
  /** How it stands, by the matter's state and by when it was done; absent: it is what the record says it was. */
  readonly stands?: (state: S, done: Instant) => Standing
  /** The acts by which it may be challenged. */
  readonly challenge?: readonly string[]
  /** Why nobody challenges it. A written act of a body states one or the other. */
  readonly final?: Said
  /** Keys of its events' data that hold personal content besides those of personal fields. */
  readonly keeps?: readonly string[]
}
export interface Act<S = unknown, I = unknown> {
  readonly id: string
  readonly name: Said
  readonly done: Said
  readonly help?: Said
  readonly in: Matter<S>
  readonly opens?: true
  readonly during?: readonly string[]
  applies?(state: S): boolean
  until?(offeredIn: unknown): Day | undefined
  readonly input: Fields
  readonly schema: ReturnType<typeof schemaOf>
  readonly norms: readonly Norm<S, I>[]
  readonly emits: readonly EventKind<unknown>[]
  /** What is then true: events on this stream and on others. */
  effect(a: Attempt<S, I>): readonly Occurrence[]
  readonly document?: Written
  stands?(state: S, done: Instant): Standing
  readonly challenge?: readonly string[]
  readonly final?: Said
  /** Keys of events' data that are kept as personal content. */
  readonly personal: readonly string[]
}

const HOUSE_STAGE: Cited = 'house.stage'
const NOT_BEGUN: Said = { kk: 'басталмаған', ru: 'не начато', en: 'not begun' }

/** An act has an object only at certain stages of its matter. */
const atStage = <S, I>(m: Matter<S>, during: readonly string[] | undefined): Norm<S, I> => {
  // What it answers with is made here once: these norms are tested at every act.
  const named = new Map(m.stages.map(s => [s.id, { stage: says(s.name) }]))
  const unnamed = { stage: says(NOT_BEGUN) }
  return condition<S, I, { stage: ReturnType<typeof says> }>('stage', {
    provision: HOUSE_STAGE,
    test: a => {
      const now = m.stage(a.state)
      return when(during ? during.includes(now) : now !== 'none', named.get(now) ?? unnamed)
    },
    fault: {
      kk: 'Істің қазіргі кезеңінде бұл әрекет жасалмайды: {stage}',
      ru: 'На нынешней стадии дела это действие не совершается: {stage}',
      en: 'This cannot be done at the present stage of the matter: {stage}',
    },
  })
}
/** What is not listed, since it has no object, cannot be done by asking for it either. */
const hasAnObject = <S, I>(applies: (state: S) => boolean): Norm<S, I> =>
  condition<S, I>('stage', {
    provision: 'house.object',
    test: a => when(applies(a.state)),
    fault: {
      kk: 'Бұл істе қазір мұндай әрекеттің нысаны жоқ',
      ru: 'Предмета для такого действия в этом деле сейчас нет',
      en: 'There is nothing in this matter now for this to be done about',
    },
  })
const notBegunYet = <S, I>(): Norm<S, I> =>
  condition<S, I>('stage', {
    provision: HOUSE_STAGE,
    test: a => when(a.world.see(a.self).version === 0),
    fault: { kk: 'Мұндай іс бұрыннан бар', ru: 'Такое дело уже существует', en: 'Such a matter exists already' },
  })
/** Nobody acts in the name of a body in which they hold no office that day. */
const inTheirOffice: Norm = condition<unknown, unknown, { body: { ref: string } }>('qualification', {
  provision: 'house.identity',
  test: a => when(a.actor.claims === undefined || a.actor.office !== undefined, { body: { ref: a.actor.claims ?? '' } }),
  fault: {
    kk: 'Сіз бұл күні мына органда лауазым атқармайсыз: {body}',
    ru: 'В этот день вы не занимаете должности в органе: {body}',
    en: 'You hold no office on this day in: {body}',
  },
})
/** What an official writes is theirs once they have signed it. What people write in their own name, the law of the act itself weighs. */
const signed: Norm = condition('form', {
  provision: 'house.signature',
  hypothesis: a => a.paper !== undefined && a.actor.office !== undefined,
  test: a => when(a.paper?.signature === a.actor.person),
  fault: {
    kk: 'Құжатқа әрекет етуші адамның өзі қол қоймаған',
    ru: 'Документ подписан не тем, кто действует',
    en: 'The document is not signed by the person who acts',
  },
})
/** What a field refers to exists and is of a right kind. */
const refersTo = <S, I>(key: string, fields: Fields): Norm<S, I> => {
  const field = fields[key]
  const named = { field: says(field?.label) }
  const kinds = new Set(field?.of)
  const [fit, unfit] = [when(true, named), when(false, named)]
  const fits = (world: World, id: StreamId) => kinds.has(world.see(id).kind)
  return condition<S, I, { field: ReturnType<typeof says> }>('form', {
    provision: 'house.reference',
    test: a => {
      const given = (a.input as Readonly<Record<string, string | readonly string[] | undefined>>)[key]
      if (given === undefined) return fit
      return (typeof given === 'string' ? fits(a.world, given) : given.every(id => fits(a.world, id))) ? fit : unfit
    },
    fault: {
      kk: '«{field}» өрісі жоқ немесе басқа түрдегі жазбаны көрсетеді',
      ru: 'Поле «{field}» указывает на запись, которой нет или которая другого вида',
      en: 'The field “{field}” points to a record that does not exist or is of another kind',
    },
  })
}

/** What is picked from the matter is there. */
const picks = <S, I>(key: string, fields: Fields): Norm<S, I> => {
  const field = fields[key]
  const named = { field: says(field?.label) }
  return condition<S, I, { field: ReturnType<typeof says> }>('form', {
    provision: 'house.reference',
    test: a => {
      const given = (a.input as Readonly<Record<string, string | undefined>>)[key]
      return when(given === undefined || itemsOf(a.state, field?.from ?? '').some(i => i.key === given), named)
    },
    fault: {
      kk: '«{field}» өрісінде бұл істе жоқ жазба көрсетілген',
      ru: 'В поле «{field}» указано то, чего в этом деле нет',
      en: 'The field “{field}” names something that this matter does not hold',
    },
  })
}

/** Defines an act. The conditions that every act has (stage, office, references) are added here. */
export const act = <S, const F extends Fields>(w: Drawn<S, F>): Act<S, InputOf<F>> => {
  const references = Object.keys(w.input).filter(k => w.input[k]?.of)
  return Object.freeze({
    ...w,
    schema: schemaOf(w.input),
    personal: [...Object.keys(w.input).filter(k => w.input[k]?.personal), ...(w.keeps ?? [])],
    norms: Object.freeze([
      ...w.norms,
      w.opens ? notBegunYet<S, InputOf<F>>() : atStage<S, InputOf<F>>(w.in, w.during),
      // Of an opening act it looks at the matter from which it is offered, and the act's own norms weigh that one.
      ...(w.applies && !w.opens ? [hasAnObject<S, InputOf<F>>(w.applies)] : []),
      inTheirOffice as Norm<S, InputOf<F>>,
      ...(w.document ? [signed as Norm<S, InputOf<F>>] : []),
      ...references.map(k => refersTo<S, InputOf<F>>(k, w.input)),
      ...Object.keys(w.input)
        .filter(k => w.input[k]?.from)
        .map(k => picks<S, InputOf<F>>(k, w.input)),
    ]),
  }) as Act<S, InputOf<F>>
}
