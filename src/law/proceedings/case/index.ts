/** Every act and duty of this institution. */
import type { Act } from '../../kernel/act.ts'
import type { Duty } from '../../kernel/duty.ts'

export const acts: readonly Act[] = []
export const duties: readonly Duty[] = []
