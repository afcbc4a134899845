/** Who appoints and who releases which prosecutor: one set of powers for both. */
import { bodyOf, GENERAL_OFFICE, isAbove } from '../bodies/body.ts'
import { type Attempt, condition, power, when } from '../kernel/norm.ts'
import type { StreamId } from '../kernel/world.ts'
import type { Person, Post } from './person.ts'
import { isHeadOf, isProsecutorGeneral, officeOfProsecutor } from './who.ts'

/** What is being filled or left: the office, and the post in it. Asked only of an actor who may be entitled. */
interface About {
  readonly office: StreamId
  readonly post: Post | undefined
}
export type Of<I> = (a: Attempt<Person, I>) => About
const DEPUTY: readonly (Post | undefined)[] = ['first-deputy', 'deputy']

export const headOfAnOblast = <I>(of: Of<I>) =>
  power<Person, I>({
    provision: 'prosecutor.oblast-prosecutor.appointment',
    test: a => {
      if (!isProsecutorGeneral(a)) return when(false)
      const { office, post } = of(a)
      return when(post === 'head' && bodyOf(a.world, office)?.level === 'oblast')
    },
    fault: {
      kk: 'Облыс прокурорын тек Бас Прокурор тағайындайды және босатады',
      ru: 'Прокурора области назначает и освобождает только Генеральный Прокурор',
      en: 'Only the Prosecutor General appoints and releases an oblast prosecutor',
    },
  })
export const headOfADistrict = <I>(of: Of<I>) =>
  power<Person, I>({
    provision: 'prosecutor.district-prosecutor.appointment',
    test: a => {
      if (!isProsecutorGeneral(a)) return when(false)
      const { office, post } = of(a)
      return when(post === 'head' && bodyOf(a.world, office)?.level !== 'oblast')
    },
    fault: {
      kk: 'Аудан, қала прокурорын тек Бас Прокурор тағайындайды және босатады',
      ru: 'Прокурора района, города назначает и освобождает только Генеральный Прокурор',
      en: 'Only the Prosecutor General appoints and releases a district or city prosecutor',
    },
  })
export const ofTheGeneralOffice = <I>(of: Of<I>) =>
  power<Person, I>({
    provision: 'prosecutor.general-office.appointments',
    test: a => when(isProsecutorGeneral(a) && of(a).office === GENERAL_OFFICE),
    fault: {
      kk: 'Бас прокуратураның прокурорларын Бас Прокурор тағайындайды және босатады',
      ru: 'Прокуроров Генеральной прокуратуры назначает и освобождает Генеральный Прокурор',
      en: "Prosecutors of the General Prosecutor's Office are appointed and released by the Prosecutor General",
    },
  })
export const deputiesOfOblastProsecutors = <I>(of: Of<I>) =>
  power<Person, I>({
    provision: 'prosecutor.pg.power.appoint-military-prosecutors',
    test: a => {
      if (!isProsecutorGeneral(a)) return when(false)
      const { office, post } = of(a)
      const it = bodyOf(a.world, office)
      return when(
        (it?.level === 'oblast' && DEPUTY.includes(post)) || (it?.branch === 'military' && (post === 'head' || DEPUTY.includes(post))),
      )
    },
    fault: {
      kk: 'Облыс прокурорының орынбасарларын, әскери прокурорларды тек Бас Прокурор тағайындайды және босатады',
      ru: 'Заместителей прокурора области, военных прокуроров назначает и освобождает только Генеральный Прокурор',
      en: 'Deputies of an oblast prosecutor and military prosecutors are appointed and released by the Prosecutor General only',
    },
  })
/** The text does not say who places the other staff: whoever directs the offices of the oblast does. */
export const staffOfTheOblast = <I>(of: Of<I>) =>
  power<Person, I>({
    provision: 'prosecutor.oblast-prosecutor.leads',
    test: a => {
      const mine = officeOfProsecutor(a)
      if (bodyOf(a.world, mine)?.level !== 'oblast' || !isHeadOf(a, mine)) return when(false)
      const { office, post } = of(a)
      return when(post !== 'head' && (mine === office ? !DEPUTY.includes(post) : isAbove(a.world, mine, office)))
    },
    fault: {
      kk: 'Облыстағы прокуратуралардың өзге қызметкерлерін облыс прокуроры тағайындайды және босатады',
      ru: 'Прочих работников прокуратур области назначает и освобождает прокурор области',
      en: 'Other staff of the offices of an oblast are appointed and released by the oblast prosecutor',
    },
  })
export const theGeneralInPlaceOfTheOblast = <I>(of: Of<I>) =>
  power<Person, I>({
    provision: 'prosecutor.subordination.higher-exercises-lower-powers',
    test: a => {
      if (!isProsecutorGeneral(a)) return when(false)
      const { office, post } = of(a)
      const ownPower =
        office === GENERAL_OFFICE || post === 'head' || (bodyOf(a.world, office)?.level === 'oblast' && DEPUTY.includes(post))
      return when(!ownPower)
    },
    fault: {
      kk: 'Төмен тұрған прокурордың өкілеттігін тек одан жоғары тұрған прокурор жүзеге асырады',
      ru: 'Полномочия нижестоящего прокурора осуществляет только вышестоящий',
      en: 'Only a superior prosecutor exercises the powers of a lower one',
    },
  })
export const notADeputyOfTheGeneral = <I>(of: Of<I>) =>
  condition<Person, I>('competence', {
    provision: 'prosecutor.pg.deputies.appointment',
    test: a => {
      const { office, post } = of(a)
      return when(office !== GENERAL_OFFICE || !DEPUTY.includes(post))
    },
    fault: {
      kk: 'Бас Прокурордың орынбасарларын Президент тағайындайды және босатады',
      ru: 'Заместителей Генерального Прокурора назначает и освобождает Президент',
      en: 'The deputies of the Prosecutor General are appointed and released by the President',
    },
  })
