/** The demo country, founded by acts like any other: a list of commands in an order that succeeds. Everybody in it is invented. */
import type { FoundingAct } from '../chancery/country.ts'
import { AGENCIES, COMPANIES, GENERAL, REGISTER, SUPREME } from './bodies.ts'
import { type DemoPerson, PEOPLE, REGISTRAR_PERSON } from './people.ts'
import { courtName, DISTRICTS, officeName, REGIONS } from './places.ts'

const AT = '2026-01-05T09:00:00+05:00'
interface Who {
  readonly person: string
  readonly body?: string
}
const REGISTRAR: Who = { person: 'official/registrar', body: 'agency/registrar' }
const PRESIDENT: Who = { person: 'official/president', body: 'agency/president' }
const SENATE: Who = { person: 'official/senate', body: 'agency/senate' }
const AUTHORISED: Who = { person: 'official/authorised-body', body: 'agency/authorised-body' }
const PROSECUTOR_GENERAL: Who = { person: 'prosecutor/general', body: 'office/general' }
const PROSECUTOR_OF_ALMATY: Who = { person: 'prosecutor/almaty-head', body: 'office/almaty' }

const by = (who: Who, act: string, stream: string, input: object): FoundingAct => ({ at: AT, act, stream, ...who, input })

// Papers from before the register was opened.
const PROPOSED = 'Уәкілетті органның 2025-12-15 № 1 ұсынысы'
const AGREED = 'Жоғарғы Сот Төрағасының 2025-12-20 № 2 хаты'
const CHAIR_PROPOSED = 'Сот төрағасының 2025-12-10 ұсынысы'
const RECOMMENDED = 'Жоғары Сот Кеңесінің 2025-12-25 № 7 кепілдемесі'
const PRESENTED = 'Республика Президентінің 2026-01-04 ұсынуы'
const CONSENT = 'Республика Президентінің 2026-01-04 келісімі'

const founding = by({ person: REGISTRAR.person }, 'republic.found', 'agency/registrar', {
  ...REGISTER,
  registrarKk: REGISTRAR_PERSON.name.kk,
  registrarRu: REGISTRAR_PERSON.name.ru,
  registrarEn: REGISTRAR_PERSON.name.en,
})
const bodies: readonly FoundingAct[] = [
  ...AGENCIES.map(({ id, name, ...rest }) => by(REGISTRAR, 'agency.record', id, { ...name, ...rest })),
  ...COMPANIES.map(({ id, name, ...rest }) => by(REGISTRAR, 'company.record', id, { ...name, ...rest })),
  by(REGISTRAR, 'court.record', 'court/supreme', { ...SUPREME, level: 'republic', territory: 'kz' }),
  by(REGISTRAR, 'office.record', 'office/general', { ...GENERAL, level: 'republic', territory: 'kz' }),
]
const register: readonly FoundingAct[] = PEOPLE.map(({ id, name }) =>
  by(REGISTRAR, 'person.register', id, { ...name, vulnerable: id.startsWith('citizen/vulnerable'), advocate: id.startsWith('advocate/') }),
)

const court = (id: string, name: object, level: string, superior: string) =>
  by(PRESIDENT, 'court.establish', `court/${id}`, {
    ...name,
    level,
    territory: `kz-${id}`,
    superior,
    kind: 'general',
    proposal: PROPOSED,
    agreement: AGREED,
  })
const total = (tier: string, judges: number, proposal: string) =>
  by(PRESIDENT, 'court.approve-total', 'court/supreme', { tier, judges, proposal })
const judges = (id: string, n: number) => by(AUTHORISED, 'court.fix-judges', `court/${id}`, { judges: n, proposal: CHAIR_PROPOSED })
const courts: readonly FoundingAct[] = [
  ...REGIONS.map(r => court(r.id, courtName(r), 'oblast', 'court/supreme')),
  ...DISTRICTS.map(d => court(d.id, d.court, 'district', `court/${d.region}`)),
  total('supreme', 65, 'Жоғарғы Сот Төрағасының 2025-12-20 № 3 ұсынысы'),
  total('oblast', 200, PROPOSED),
  total('district', 40, PROPOSED),
  ...REGIONS.map(r => judges(r.id, r.id === 'almaty' ? 12 : 8)),
  ...DISTRICTS.map(d => judges(d.id, d.judges)),
]
const office = (id: string, name: object, level: string, superior: string) =>
  by(PROSECUTOR_GENERAL, 'office.establish', `office/${id}`, { ...name, level, territory: `kz-${id}`, superior })
const offices: readonly FoundingAct[] = [
  ...REGIONS.map(r => office(r.id, officeName(r), 'oblast', 'office/general')),
  ...DISTRICTS.map(d => office(d.id, d.office, 'district', `office/${d.region}`)),
]

const levelOf = (id: string) =>
  id === 'general' || id === 'supreme' ? 'republic' : DISTRICTS.some(d => d.id === id) ? 'district' : 'oblast'
const judge = ({ id, post, panel, body = '' }: DemoPerson): FoundingAct => {
  const recommendation = RECOMMENDED
  if (body === 'court/supreme')
    return by(SENATE, post === 'chair' ? 'supreme-chair.elect' : 'judge.elect', id, { presentation: PRESENTED, recommendation })
  if (post === 'chair') return by(PRESIDENT, 'chair.appoint', id, { court: body, recommendation })
  if (post === 'judge') return by(PRESIDENT, 'judge.appoint', id, { court: body, recommendation })
  const presentation = 'Жоғарғы Сот Төрағасының 2025-12-22 ұсынуы'
  const decision = 'Жоғарғы Соттың жалпы отырысының 2025-12-24 шешімі'
  return by(PRESIDENT, 'panel-chair.appoint', id, { court: body, panel, presentation, decision, recommendation })
}
const prosecutor = ({ id, post, body = '' }: DemoPerson): FoundingAct => {
  const level = levelOf(body.replace('office/', ''))
  if (level === 'republic')
    return post === 'head'
      ? by(PRESIDENT, 'prosecutor-general.appoint', id, { consent: 'Сенаттың 2026-01-04 қаулысы' })
      : by(PRESIDENT, 'deputy-prosecutor-general.appoint', id, { post, proposal: 'Бас Прокурордың 2026-01-05 ұсынуы' })
  if (post === 'head')
    return by(PROSECUTOR_GENERAL, 'prosecutor.appoint-head', id, { office: body, ...(level === 'oblast' && { consent: CONSENT }) })
  return by(level === 'oblast' ? PROSECUTOR_GENERAL : PROSECUTOR_OF_ALMATY, 'prosecutor.appoint', id, { office: body, post })
}
const placing = (p: DemoPerson): FoundingAct =>
  p.post === 'clerk' || !/^(court|office)\//.test(p.body ?? '')
    ? by(REGISTRAR, 'official.record', p.id, { body: p.body, post: p.post })
    : p.body?.startsWith('court/')
      ? judge(p)
      : prosecutor(p)
const placed = (kind: string): readonly FoundingAct[] => PEOPLE.filter(p => p.body && p.id.startsWith(`${kind}/`)).map(placing)

const [general, ...others] = placed('prosecutor')
export const foundingCommands: readonly FoundingAct[] = [
  founding,
  ...bodies,
  ...register,
  ...placed('official'),
  ...courts,
  ...placed('judge'),
  ...(general ? [general] : []),
  ...offices,
  ...others,
  ...placed('clerk'),
]
