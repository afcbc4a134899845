/** Whoever a complaint was made to decides it. */
import { type Attempt, power, ref, when } from '../../kernel/norm.ts'
import { courtOfJudge, officeOfProsecutor } from '../../offices/who.ts'
import type { Cited } from '../../register/ids.ts'
import type { Complaint } from './complaint.ts'

const isForum = (a: Attempt<Complaint, unknown>): boolean => (a.state.toCourt ? courtOfJudge(a) : officeOfProsecutor(a)) === a.state.forum
export const theForum = <I>(provision: Cited, has: (a: Attempt<Complaint, I>) => boolean = () => true) =>
  power<Complaint, I>({
    provision,
    test: a => when(isForum(a) && has(a), { forum: ref(a.state.forum) }),
    fault: {
      kk: 'Шағым берілген орган шешеді: {forum}',
      ru: 'Решает тот, кому подана жалоба: {forum}',
      en: 'It is for the body to which the complaint was made: {forum}',
    },
  })
