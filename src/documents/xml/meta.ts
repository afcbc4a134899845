/** What the XML of an act says about itself. */
import type { Lang } from '../../law/kernel/said.ts'
import type { Paper } from '../drawing/paper.ts'
import { el, type Markup } from './node.ts'

/** ISO 639-2, as the naming convention of Akoma Ntoso has it. */
const ISO: ReadonlyMap<Lang, string> = new Map([
  ['kk', 'kaz'],
  ['ru', 'rus'],
  ['en', 'eng'],
])

const identification = (paper: Paper): Markup => {
  const { languages, on, body, kind, judicial } = paper
  const work = `/akn/kz/${judicial ? 'judgment' : 'doc'}/${kind}/${on}/${paper.code.replaceAll('-', '').slice(0, -1).toLowerCase()}`
  const expression = `${work}/${languages.map(l => ISO.get(l)).join('+')}@`
  const author = el('FRBRauthor', { href: body ? '#body' : '#signer', as: '#author' })
  const date = el('FRBRdate', { date: on, name: 'done' })
  const head = (uri: string, ...aliases: readonly (Markup | undefined)[]) => [
    el('FRBRthis', { value: `${uri}/!main` }),
    el('FRBRuri', { value: uri }),
    ...aliases,
    date,
    author,
  ]
  return el(
    'identification',
    { source: '#tarazy' },
    el(
      'FRBRWork',
      {},
      head(
        work,
        paper.ecli === undefined ? undefined : el('FRBRalias', { value: paper.ecli, name: 'ECLI' }),
        el('FRBRalias', { value: paper.address, name: 'address' }),
      ),
      el('FRBRcountry', { value: 'kz' }),
      paper.ordinal === undefined ? undefined : el('FRBRnumber', { value: paper.ordinal }),
    ),
    el(
      'FRBRExpression',
      {},
      head(expression),
      languages.map(l => el('FRBRlanguage', { language: ISO.get(l) })),
    ),
    el('FRBRManifestation', {}, head(`${expression}.akn`)),
  )
}
const references = ({ body, from, person, signer, act, done }: Paper): Markup => {
  const of = (stream: string, kind: string) => `/akn/ontology/${kind}/kz/${stream.replace('/', '.')}`
  return el(
    'references',
    { source: '#tarazy' },
    el('TLCOrganization', { eId: 'tarazy', href: '/akn/ontology/organization/kz/tarazy', showAs: 'Tarazy' }),
    body === undefined ? undefined : el('TLCOrganization', { eId: 'body', href: of(body, 'organization'), showAs: from[0] ?? '' }),
    el('TLCPerson', { eId: 'signer', href: of(person, 'person'), showAs: signer.name[0] ?? '' }),
    el('TLCRole', { eId: 'author', href: '/akn/ontology/role/kz/author', showAs: 'author' }),
    signer.post.length === 0
      ? undefined
      : el('TLCRole', { eId: 'signs', href: '/akn/ontology/role/kz/signs', showAs: signer.post[0] ?? '' }),
    el('TLCEvent', { eId: 'done', href: `/akn/ontology/event/kz/${act}`, showAs: done[0] ?? '' }),
  )
}
/** By what the act can be found in the record and decided again. */
const proprietary = ({ id, act, stream, law, engine, mark }: Paper): Markup =>
  el(
    'proprietary',
    { source: '#tarazy' },
    el('t:act', { 'xmlns:t': 'urn:tarazy:act', id, type: act, matter: stream, law, engine, mark: mark?.join(' / ') }),
  )

export const metaOf = (paper: Paper): Markup => el('meta', {}, identification(paper), references(paper), proprietary(paper))
