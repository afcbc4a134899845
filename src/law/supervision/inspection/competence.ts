/** Whom the office that acts may address: its competence is its territory, and a superior's covers all below. */
import { bodyOf, worksWithin } from '../../bodies/body.ts'
import { type Attempt, condition, ref, when } from '../../kernel/norm.ts'
import type { StreamId } from '../../kernel/world.ts'
import { officeOfProsecutor } from '../../offices/who.ts'
import type { Cited } from '../../register/ids.ts'
import type { Inspection } from './inspection.ts'

type A = Attempt<unknown, unknown>
const isWithin = (a: A, body: StreamId) => worksWithin(a.world, body, officeOfProsecutor(a))
const servesTheTerritory = (a: A, body: StreamId) => isWithin(a, body) || worksWithin(a.world, officeOfProsecutor(a), body)

/** The body that the input names, where the norm speaks of one. */
type Named<I> = (input: I) => StreamId | undefined
const addressed = <I>(provision: Cited, named: Named<I>, test: (a: A, body: StreamId) => boolean) =>
  condition<Inspection, I, { body: ReturnType<typeof ref>; office: ReturnType<typeof ref> }>('competence', {
    provision,
    hypothesis: a => officeOfProsecutor(a) !== undefined && bodyOf(a.world, named(a.input)) !== undefined,
    test: a => {
      const body = named(a.input) ?? ''
      return when(test(a, body), { body: ref(body), office: ref(officeOfProsecutor(a)) })
    },
    fault: {
      kk: '{body} мына прокуратураның құзыретіне жатпайды: {office}',
      ru: '{body} – вне компетенции: {office}',
      en: '{body} is outside the competence of {office}',
    },
    cure: { kk: 'Жоғары тұрған прокурорға жүгініңіз', ru: 'Обратитесь к вышестоящему прокурору', en: 'Turn to a superior prosecutor' },
  })
/** What is supervised lies in the territory of the office. */
export const ofTheTerritory = <I>(provision: Cited, named: Named<I>) => addressed(provision, named, isWithin)
/** Whoever only assists serves that territory, if need be as part of a wider one. */
export const servingTheTerritory = <I>(provision: Cited, named: Named<I>) => addressed(provision, named, servesTheTerritory)
