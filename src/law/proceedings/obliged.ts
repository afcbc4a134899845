/** What a decision puts on somebody: nothing where the claim is dismissed, and nothing by a day that has passed. */
import { condition, prohibition, when } from '../kernel/norm.ts'
import type { Day } from '../kernel/time.ts'
import type { StreamId } from '../kernel/world.ts'

export const aDayToCome = <S>() =>
  condition<S, { readonly until: Day | undefined }>('form', {
    provision: 'judicial-act.binding.decisions',
    hypothesis: a => a.input.until !== undefined,
    test: a => when((a.input.until ?? a.today) >= a.today),
    fault: {
      kk: 'Орындау күні өтіп кеткен',
      ru: 'День, назначенный для исполнения, уже прошёл',
      en: 'The day by which it has to be carried out has passed',
    },
  })
/** @param dismissed whether the decision dismisses the claim */
export const dismissedObligesNobody = <S, I extends { readonly obliged: StreamId | undefined }>(dismissed: (input: I) => boolean) =>
  prohibition<S, I>({
    provision: 'judicial-act.attribute.just',
    hypothesis: a => dismissed(a.input),
    test: a => when(a.input.obliged !== undefined),
    fault: {
      kk: 'Талап қанағаттандырылмаса, ешкімге міндет жүктелмейді',
      ru: 'При отказе ни на кого обязанность не возлагается',
      en: 'Where the claim is dismissed nobody is obliged to anything',
    },
  })
