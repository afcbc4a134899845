/** Inspections: every act and duty. */
import { orderInspection } from './order.ts'

export const acts = [orderInspection]
export const duties = []
