/** What a court's paper says besides what was written in it: in what case it is, between whom, and how it may be challenged. */
import type { Doing } from '../../chancery/command.ts'
import type { Act } from '../../law/kernel/act.ts'
import type { Party } from '../../law/kernel/matter.ts'
import { type Entry, inEach, one } from './entry.ts'
import type { Drawing } from './paper.ts'
import { D } from './words.ts'

/** Whom the matter of a court's paper concerns, besides whoever issues and signs it. */
export const sidesOf = (act: Act, doing: Pick<Doing, 'person' | 'body'>, state: unknown): readonly Party[] =>
  act.document?.court && state !== undefined
    ? act.in.parties(state).filter(p => p.who !== '' && p.who !== doing.body && p.who !== doing.person)
    : []
/** What case it is and between whom: a court's paper is read by itself. */
export const captionOf = (act: Act, doing: Doing, o: Drawing): readonly Entry[] => {
  const sides = o.erased ? [] : sidesOf(act, doing, o.state)
  if (sides.length === 0) return []
  const about = act.in.about(o.state)
  const subject = typeof about === 'string' ? { blocks: one(about) } : { said: o.languages.map(l => about[l]) }
  return [
    { label: o.languages.map(l => D.matter[l]), ...subject },
    ...[...new Set(sides.map(p => p.role))].map(role => ({
      label: o.languages.map(l => act.in.roles[role]?.[l] ?? role),
      ...inEach(o.languages, lang =>
        sides
          .filter(p => p.role === role)
          .map(p => o.say.name(p.who, lang))
          .join('; '),
      ),
    })),
  ]
}
/** By which acts it may be challenged. */
export const recourseOf = (act: Act, o: Drawing): readonly Entry[] =>
  act.document?.court && act.challenge?.length
    ? [
        {
          label: o.languages.map(l => D.recourse[l]),
          ...inEach(o.languages, lang => act.challenge?.map(c => o.law.acts.get(c)?.name[lang] ?? c).join('; ') ?? ''),
        },
      ]
    : []
