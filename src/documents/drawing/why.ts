/** Why a signature does not make an act, in words. */
import type { Said } from '../../law/kernel/said.ts'
import { WHY } from '../../signatures/why.ts'
import { MOST_FURTHER, type NotTaken } from '../signing/further.ts'

const ANOTHER: Said = {
  kk: 'Сертификат басқа адамдікі',
  ru: 'Сертификат принадлежит другому человеку',
  en: 'The certificate belongs to another person',
}
const GOST: Said = {
  kk: 'Бұл ГОСТ қолтаңбасы: ол мұнда тексерілмейді, сондықтан әрекет онымен жасалмайды. Оны мұнда тексерілетін қолтаңбаға қосымша етіп беруге болады',
  ru: 'Это подпись по ГОСТ: здесь она не проверяется, поэтому действие ею не совершается. Её можно приложить дополнительной к подписи, которая здесь проверяется',
  en: 'This is a GOST signature: it is not checked here, so it does not make the act. It can be handed in beside one that is checked here',
}
const MANY: Said = {
  kk: `Қосымша қолтаңба тым көп: ең көбі ${MOST_FURTHER}`,
  ru: `Слишком много дополнительных подписей: не более ${MOST_FURTHER}`,
  en: `Too many further signatures: at most ${MOST_FURTHER}`,
}
const because = (why: NotTaken['why']): Said =>
  why === 'gost' ? GOST : why === 'another-person' ? ANOTHER : why === 'too-many' ? MANY : WHY[why]
/** Why nothing was done, and which of the further signatures it is about. */
export const sayUnsigned = ({ why, further }: NotTaken): Said => {
  const said = because(why)
  if (further === undefined) return said
  return {
    kk: `${further}-қосымша қолтаңба: ${said.kk}`,
    ru: `Дополнительная подпись ${further}: ${said.ru}`,
    en: `Further signature ${further}: ${said.en}`,
  }
}
