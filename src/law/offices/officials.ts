/** The offices that other bodies fill themselves: the registrar records who holds them and who left. */
import { bodyOf } from '../bodies/body.ts'
import { theRegistrar } from '../bodies/record.ts'
import { holderOf } from '../bodies/seats.ts'
import { act } from '../kernel/act.ts'
import { choice, ref } from '../kernel/field.ts'
import { type Attempt, condition, type Param, ref as refer, when } from '../kernel/norm.ts'
import type { StreamId } from '../kernel/world.ts'
import { type Person, POSTS, type Post, person } from './person.ts'
import { LEAVING, leave, PLACING, place } from './place.ts'

/** A court's and a prosecutor's office's own record is of their registry; everybody else in them is placed by an act of law. */
const isTheirs = (a: Attempt<Person, unknown>, body: StreamId, post: Post | undefined) =>
  ['office', 'court'].includes(a.world.see(body).kind) ? post === 'clerk' : post !== 'clerk'
const filledByTheBody = condition<Person, { readonly body: StreamId; readonly post: Post }>('competence', {
  provision: 'house.registrar',
  test: a => when(isTheirs(a, a.input.body, a.input.post)),
  fault: {
    kk: 'Судьялар мен прокурорлар заңда белгіленген актімен тағайындалады, тіркеуші жазбайды; кеңсе маманы сот пен прокуратурада ғана болады',
    ru: 'Судьи и прокуроры назначаются актом, который установил закон, а не записью регистратора; специалист канцелярии бывает лишь в суде и прокуратуре',
    en: 'Judges and prosecutors are appointed by the act that the law lays down, not recorded by the registrar; registry clerks serve in courts and prosecutor’s offices only',
  },
})
const oneHead = condition<Person, { readonly body: StreamId; readonly post: Post }, { who: Param }>('composition', {
  provision: 'house.registrar',
  test: a => {
    const head = a.input.post === 'head' ? holderOf(bodyOf(a.world, a.input.body), 'head', a.today) : undefined
    return when(!head, { who: refer(head?.person) })
  },
  fault: { kk: 'Органның басшысы бар: {who}', ru: 'У органа есть руководитель: {who}', en: 'The body has a head: {who}' },
  cure: { kk: 'Алдымен оның кеткенін жазыңыз', ru: 'Сначала запишите, что он ушёл', en: 'First record that he or she left' },
})
export const recordOfficial = act({
  id: 'official.record',
  in: person,
  name: { kk: 'Лауазымды адамды жазу', ru: 'Записать должностное лицо', en: 'Record an official' },
  done: { kk: 'Лауазымды адам тізілімге жазылды', ru: 'Записано должностное лицо', en: 'Official recorded' },
  input: {
    body: ref({ kk: 'Орган', ru: 'Орган', en: 'Body' }, ['agency', 'company', 'court', 'office']),
    post: choice(
      { kk: 'Лауазымы', ru: 'Должность', en: 'Office' },
      { head: POSTS.head, deputy: POSTS.deputy, official: POSTS.official, clerk: POSTS.clerk },
    ),
  },
  norms: [theRegistrar, filledByTheBody, oneHead],
  emits: PLACING,
  effect: a => place(a, { post: a.input.post, body: a.input.body }),
})

const postIn = (s: Person, body: StreamId) => s.offices.find(o => o.body === body && !o.left)?.post
const heldThere = condition<Person, { readonly body: StreamId }>('ground', {
  provision: 'house.reference',
  test: a => when(postIn(a.state, a.input.body) !== undefined),
  fault: {
    kk: 'Бұл адам ол органда лауазым атқармайды',
    ru: 'Это лицо не занимает должности в том органе',
    en: 'This person holds no office in that body',
  },
})
const leftToTheBody = condition<Person, { readonly body: StreamId }>('competence', {
  provision: 'house.registrar',
  test: a => {
    const post = postIn(a.state, a.input.body)
    return when(post === undefined || isTheirs(a, a.input.body, post))
  },
  fault: {
    kk: 'Судьялар мен прокурорлар заңда белгіленген актімен босатылады, тіркеуші жазбайды',
    ru: 'Судьи и прокуроры освобождаются актом, который установил закон, а не записью регистратора',
    en: 'Judges and prosecutors are released by the act that the law lays down, not by the registrar',
  },
})
export const releaseOfficial = act({
  id: 'official.release',
  in: person,
  applies: (s: Person) => s.offices.some(o => !o.left),
  name: { kk: 'Лауазымды адамның кеткенін жазу', ru: 'Записать уход должностного лица', en: 'Record that an official left' },
  done: { kk: 'Лауазымды адамның кеткені жазылды', ru: 'Записан уход должностного лица', en: 'Departure of an official recorded' },
  input: { body: ref({ kk: 'Орган', ru: 'Орган', en: 'Body' }, ['agency', 'company', 'court', 'office']) },
  norms: [theRegistrar, heldThere, leftToTheBody],
  emits: LEAVING,
  effect: a => leave(a, a.input.body),
})
