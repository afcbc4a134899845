/** Why a signature does not make an act, in words. */
import type { Said } from '../law/kernel/said.ts'
import { WHY } from '../signatures/why.ts'
import type { Unsigned } from './signing.ts'

const ANOTHER: Said = {
  kk: 'Сертификат басқа адамдікі',
  ru: 'Сертификат принадлежит другому человеку',
  en: 'The certificate belongs to another person',
}
const GOST: Said = {
  kk: 'Бұл ГОСТ қолтаңбасы: ол мұнда тексерілмейді, сондықтан әрекет онымен жасалмайды',
  ru: 'Это подпись по ГОСТ: здесь она не проверяется, поэтому действие ею не совершается',
  en: 'This is a GOST signature: it is not checked here, so it does not make the act',
}
export const sayUnsigned = (why: Extract<Unsigned, { is: 'unsigned' }>['why']): Said =>
  why === 'gost' ? GOST : why === 'another-person' ? ANOTHER : WHY[why]
