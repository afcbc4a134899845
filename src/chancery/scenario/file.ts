/** The shape of a scenario file: the acts, who does them, when, and what must come of it. */
import { z } from 'zod'

const said = z.strictObject({ kk: z.string().min(1), ru: z.string().min(1), en: z.string().min(1) })
const note = said.optional()
const act = z.strictObject({
  as: z.string(),
  in: z.string().optional(),
  do: z.string(),
  on: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  expect: z.enum(['done', 'refused', 'needs', 'invalid', 'unknown', 'stale']).optional(),
  cites: z.array(z.string()).optional(),
  only: z.boolean().optional(),
  'save-as': z.string().optional(),
  note,
})
const wait = z.strictObject({ wait: z.string().regex(/^P(?:\d+M)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?)?$/), note })
const now = z.strictObject({ now: z.string(), note })
const duty = z.strictObject({
  'expect-duty': z.strictObject({
    of: z.string(),
    to: z.string(),
    in: z.string().optional(),
    due: z.string().optional(),
    'moved-by': z.string().optional(),
    is: z.enum(['open', 'overdue', 'done', 'done-late', 'ended']).optional(),
    none: z.boolean().optional(),
  }),
  note,
})
const stage = z.strictObject({ 'expect-stage': z.strictObject({ of: z.string(), stage: z.string() }), note })
const sees = z.strictObject({
  'expect-sees': z.strictObject({ who: z.string(), of: z.string(), sees: z.enum(['all', 'course', 'share', 'nothing']) }),
  note,
})

export const Step = z.union([act, wait, now, duty, stage, sees])
export const Scenario = z.strictObject({ title: said, about: note, at: z.string(), steps: z.array(Step).min(1) })
export type Scenario = z.infer<typeof Scenario>
export type Step = z.infer<typeof Step>
export type ActStep = z.infer<typeof act>
