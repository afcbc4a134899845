/** What the addressee of an act does with it: the powers and conditions that the responses share. */
import { condition, power, ref, when } from '../../kernel/norm.ts'
import { speaksFor } from '../../offices/who.ts'
import type { Cited } from '../../register/ids.ts'
import { type SupervisionAct, stillPaused } from './supervision-act.ts'

export const theAddressee = (provision: Cited) =>
  power<SupervisionAct, unknown>({
    provision,
    test: a => when(speaksFor(a, a.state.addressee), { addressee: ref(a.state.addressee) }),
    fault: {
      kk: 'Мұны акт жіберілген адресат жасайды: {addressee}',
      ru: 'Это делает адресат акта: {addressee}',
      en: 'This is for the addressee of the act: {addressee}',
    },
  })
/** An act whose execution a superior or a court has suspended asks nothing for the time being. */
export const notSuspended = condition<SupervisionAct, unknown>('stage', {
  provision: 'prosecutor.complaint.suspension-by-decision',
  test: a => when(!stillPaused(a.state.pauses)),
  fault: {
    kk: 'Актінің орындалуы шағым шешілгенше тоқтатылған',
    ru: 'Исполнение акта приостановлено до решения по жалобе',
    en: 'Execution of the act is suspended until the complaint is decided',
  },
})
export const LIVE = ['issued', 'received']
