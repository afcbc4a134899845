/** What forms and calendars tell of matters that the reader does not see, or sees in part. */
import { beforeAll, describe, expect, it } from 'vitest'
import { openSite, signedIn } from '../../test/site.ts'
import type { StreamId } from '../law/kernel/world.ts'

const HEAD = 'prosecutor/bostandyk-head'
const BYSTANDER = 'citizen/bystander'
const site = await openSite('2026-03-02T10:00:00+05:00')
const act = async (person: StreamId, what: string, input: object, stream?: StreamId) => {
  const [office] = await site.chancery.offices(person)
  const command = { act: what, person, input, ...(office && { body: office.body }), ...(stream && { stream }) }
  const answer = await site.chancery.perform(command)
  if (answer.is !== 'done') throw new Error(`${what}: ${JSON.stringify(answer)}`)
  return answer.receipt.stream
}
let paper = ''
let check = ''
beforeAll(async () => {
  const applies = { office: 'office/almaty-bostandyk', about: 'ҚҰПИЯ АРЫЗ', signed: true, confidential: true }
  paper = await act('citizen/applicant-1', 'application.lodge', applies)
  await act(HEAD, 'application.examine', {}, paper)
  await act(HEAD, 'application.demand-check', { whom: 'agency/labour-almaty', what: 'Тексеру', due: '2026-03-12' }, paper)
  const orders = { subject: 'agency/akimat-bostandyk', about: 'ҚҰПИЯ ТАҚЫРЫП', ground: 'direct-detection', details: 'Белгілер' }
  check = await act(HEAD, 'inspection.order', orders)
  const calls = { whom: 'citizen/witness-1', on: '2026-03-05', hour: '10:00', about: 'Сұрақ', written: true }
  await act(HEAD, 'inspection.summon', calls, check)
})
const get = async (person: StreamId | undefined, url: string) =>
  site.app.inject({ url: encodeURI(url), headers: person ? { cookie: await signedIn(site, person) } : {} })
const optionsOf = async (person: StreamId, url: string) => (await get(person, url)).body.match(/<option[^>]*>[^<]*/g) ?? []

describe('a form calls what may be chosen as a list does', () => {
  it.each([
    ['official/labour-almaty', () => paper, 'ҚҰПИЯ АРЫЗ', /№ [^·]+ · Application$/],
    ['citizen/witness-1', () => check, 'ҚҰПИЯ ТАҚЫРЫП', /№ [^·]+ · Inspection$/],
  ] as const)('before %s, who sees a share of it', async (who, stream, secret, called) => {
    const said = await optionsOf(who, '/en/do/complaint.lodge')
    expect(said.find(o => o.includes(stream()))).toMatch(called)
    expect(said.join()).not.toContain(secret)
    expect((await get(who, '/en/matters')).body).not.toContain(secret)
  })
  it('and before whoever sees the whole of it by its title', async () =>
    expect((await optionsOf('citizen/applicant-1', '/en/do/complaint.lodge')).find(o => o.includes(paper))).toContain('ҚҰПИЯ АРЫЗ'))
})
describe('an act that is begun from a matter', () => {
  const bare = (body: string) =>
    body.replaceAll(/name="(?:id|csrf)" value="[^"]*"|data-id="[^"]*"/g, '').replaceAll(/(?:application|inspection)\/[0-9a-f-]{36}/g, '')
  it('does not tell whether there is one that is closed', async () => {
    for (const [hidden, kind] of [
      [paper, 'application'],
      [check, 'inspection'],
    ] as const) {
      const none = `${kind}/0198c1e2-0000-7000-8000-00000000ffff`
      const [of, without] = await Promise.all(
        [hidden, none].map(async s => bare((await get(BYSTANDER, `/en/do/complaint.lodge?from=${s}`)).body)),
      )
      expect(of).toBe(without)
    }
  })
  it('refers to one that is seen', async () => {
    const options = await optionsOf('citizen/applicant-1', `/en/do/complaint.lodge?from=${paper}`)
    expect(options.find(o => o.includes(paper))).toContain('selected')
  })
})
describe('the calendar', () => {
  it('answers of a matter, a person and a body that is no court as of nothing', async () => {
    const told = async (query: string) => {
      const { statusCode, body } = await get(undefined, `/en/hearings.ics?${query}`)
      return [statusCode, body.replaceAll(encodeURIComponent(query.split('=')[1] ?? ''), '').replaceAll(query.split('=')[1] ?? '', '')]
    }
    const none = await told('court=court/none')
    expect(none[0]).toBe(404)
    const others = [
      paper,
      check,
      'citizen/applicant-1',
      'office/almaty-bostandyk',
      'agency/akimat-bostandyk',
      'judge/bostandyk-1',
      'nowhere',
    ]
    for (const s of others) expect(await told(`court=${s}`), s).toEqual(none)
    for (const s of [paper, check, 'citizen/applicant-1', HEAD, 'court/supreme', 'judge/none'])
      expect(await told(`judge=${s}`), s).toEqual(await told('judge=judge/nobody'))
    expect((await get(undefined, '/en/hearings.ics?court=court/supreme')).statusCode).toBe(200)
  })
})
it.each(['------------------------------------', 'x', '0198c1e2-0000-0000-0000-00000000ffff', '0'.repeat(36)])(
  'the receipt %s is not there',
  async id => expect((await get(BYSTANDER, `/en/receipt/${id}`)).statusCode).toBe(404),
)
