/** What is done with an act after its issue: the powers and conditions that the later steps share. */
import type { Attempt } from '../../kernel/norm.ts'
import { condition, power, prohibition, ref, says, when } from '../../kernel/norm.ts'
import type { StreamId } from '../../kernel/world.ts'
import { isProsecutorOfOrAbove, speaksFor } from '../../offices/who.ts'
import type { Cited } from '../../register/ids.ts'
import { FORMS, type Form, type SupervisionAct, stillPaused } from './supervision-act.ts'

/** Stages at which an act waits for its addressee. */
export const LIVE = ['issued', 'received']

/** Whoever speaks for the body addressed; an official addressed by name answers in the office held. */
const answersFor = (a: Attempt<unknown, unknown>, who: StreamId): boolean => speaksFor(a, who) || a.actor.person === who

export const theAddressee = (provision: Cited) =>
  power<SupervisionAct, unknown>({
    provision,
    test: a => when(answersFor(a, a.state.addressee), { addressee: ref(a.state.addressee) }),
    fault: {
      kk: 'Мұны акт жіберілген адресат жасайды: {addressee}',
      ru: 'Это делает адресат акта: {addressee}',
      en: 'This is for the addressee of the act: {addressee}',
    },
  })
/** The office whose act it is, or one above it. */
export const theIssuingOffice = (provision: Cited) =>
  power<SupervisionAct, unknown>({
    provision,
    test: a => when(isProsecutorOfOrAbove(a, a.state.office), { office: ref(a.state.office) }),
    fault: {
      kk: 'Мұны актіні шығарған прокуратура жасайды: {office}',
      ru: 'Это делает прокуратура, вынесшая акт: {office}',
      en: 'This is for the office whose act it is: {office}',
    },
  })
/** Each form of act has a course of its own. */
export const ofForm = (provision: Cited, ...forms: readonly Form[]) =>
  condition<SupervisionAct, unknown, { form: ReturnType<typeof says> }>('form', {
    provision,
    test: a => when(forms.includes(a.state.form), { form: says(FORMS[a.state.form]) }),
    fault: {
      kk: 'Мұндай акт үшін бұл әрекет көзделмеген: {form}',
      ru: 'Для такого акта это действие не предусмотрено: {form}',
      en: 'There is no such step for an act of this kind: {form}',
    },
  })
/** An act binds everybody while it stands; one withdrawn or annulled binds nobody. */
export const stillBinds = condition<SupervisionAct, unknown>('ground', {
  provision: 'prosecutor.principle.acts-binding-on-all',
  test: a => when(a.state.endedAt === undefined),
  fault: {
    kk: 'Акт қайтарып алынған немесе күші жойылған: ол енді ешкімді міндеттемейді',
    ru: 'Акт отозван или отменён: он больше никого не обязывает',
    en: 'The act is withdrawn or annulled: it binds nobody any longer',
  },
})
/** An act whose execution a superior or a court has suspended asks nothing for the time being. */
export const suspended = prohibition<SupervisionAct, unknown>({
  provision: 'prosecutor.complaint.suspension-by-decision',
  hypothesis: a => a.state.pauses.length > 0,
  test: a => when(stillPaused(a.state.pauses)),
  fault: {
    kk: 'Актінің орындалуы тоқтатыла тұр',
    ru: 'Исполнение акта приостановлено',
    en: 'Execution of the act is suspended',
  },
})
