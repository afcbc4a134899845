/** What a form offers and says before it is sent, and what coming back to it does. */
import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openSite, signedIn } from '../../test/site.ts'
import { erasureOf } from '../chancery/files/erase.ts'
import { law } from '../law/index.ts'
import { openRecord } from '../registers/record.ts'

const site = await openSite('2026-03-02T10:00:00+05:00')
const OFFICE = 'office/almaty-bostandyk'
const browser = async (person: string) => {
  const cookie = await signedIn(site, person)
  const get = (url: string) => site.app.inject({ url, headers: { cookie } })
  const post = async (url: string, fields: Readonly<Record<string, string>>) => {
    const csrf = /name="csrf" value="([^"]+)"/.exec((await get('/en/desk')).body)?.[1] ?? ''
    return site.app.inject({
      method: 'POST',
      url,
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ csrf, ...fields }).toString(),
    })
  }
  return { get, post }
}
const optionsIn = (page: string, field: string): readonly (readonly [string, readonly string[]])[] => {
  const [, select = ''] = new RegExp(`<select[^>]*name="[a-z]+:${field}"[^>]*>(.*?)</select>`, 's').exec(page) ?? []
  return [...select.matchAll(/<optgroup label="([^"]+)">(.*?)<\/optgroup>/gs)].map(
    ([, label = '', options = '']) => [label, [...options.matchAll(/value="([^"]+)"/g)].map(m => m[1] ?? '')] as const,
  )
}

describe('a form', () => {
  it('offers first whom the law allows to name', async () => {
    const { get } = await browser('prosecutor/bostandyk-head')
    const groups = optionsIn((await get('/en/do/inspection.order')).body, 'subject')
    const [last, barred] = groups.at(-1) ?? []
    expect(last).toBe('Not allowed by law')
    // Another district is beyond the office's competence.
    expect(barred).toContain('agency/akimat-arshaly')
    expect(groups.slice(0, -1).flatMap(([, values]) => values)).toContain('agency/akimat-bostandyk')
    expect(barred).not.toContain('agency/akimat-bostandyk')
  })
  it('that is checked while it is empty says what sending would ask for', async () => {
    const { post } = await browser('citizen/applicant-1')
    const page = (await post('/en/do/application.lodge', { do: 'check' })).body
    const asked = /role="status">(.*?)<\/section>/s.exec(page)?.[1] ?? ''
    const { about, onBehalfOf } = law.acts.get('application.lodge')?.input ?? {}
    expect(asked).toContain(about?.label.en)
    if (onBehalfOf) expect(asked).not.toContain(onBehalfOf.label.en)
  })
  it('that is come back to and sent again repeats the act and does not do another', async () => {
    const { get, post } = await browser('citizen/applicant-2')
    const id = randomUUID()
    const fields = { id, seen: '0', do: 'send', 'ref:office': OFFICE, 'text:about': 'Кезек', 'yes:signed': 'yes' }
    const first = await post('/en/do/application.lodge', fields)
    expect(first.headers.location).toBe(`/en/receipt/${id}`)
    const again = (await get(`/en/do/application.lodge?id=${id}`)).body
    expect(again).toContain(`name="id" value="${id}"`)
    expect(again).toContain('This form was sent and the act is done.')
    expect((await post('/en/do/application.lodge', fields)).headers.location).toBe(`/en/receipt/${id}?again=1`)
    // To another it says nothing.
    const other = await browser('citizen/applicant-1')
    expect((await other.get(`/en/do/application.lodge?id=${id}`)).body).not.toContain('This form was sent')
    expect((await other.get('/en/do/application.lodge?id=%27or%201=1')).statusCode).toBe(200)
  })
})
it('a bundle is not handed out once something of its matter was erased', async () => {
  const { get, post } = await browser('citizen/applicant-1')
  const lodged = await site.chancery.perform({
    act: 'application.lodge',
    person: 'citizen/applicant-1',
    input: { office: OFFICE, about: 'Кезек', signed: true },
  })
  if (lodged.is !== 'done') throw new Error(lodged.is)
  const { stream } = lodged.receipt
  await post(`/en/matter/${stream}/bundle`, {})
  const bundle = () => get(`/en/matter/${stream}/bundle/bundle.pdf`)
  for (let tries = 0; tries < 60 && (await bundle()).statusCode !== 200; tries++) await setTimeout(250)
  expect((await bundle()).statusCode).toBe(200)
  const record = await openRecord({ dataDir: '', databaseUrl: site.databaseUrl, log: () => {} })
  await record.erase(erasureOf(law, site.chancery.journal, { stream, versions: [1], at: site.chancery.clock.now(), order: '2-14' }))
  await record.close()
  expect((await bundle()).statusCode).toBe(404)
}, 60_000)
it('a file is kept for good only with an act that is done', async () => {
  const record = await openRecord({ dataDir: '', databaseUrl: site.databaseUrl, log: () => {} })
  const person = 'citizen/applicant-1'
  const { hash } = await record.contents.put([Buffer.from('%PDF-1.7\nfile\n')], 'application/pdf', person)
  const isKept = async () => (await record.pool.query('select claimed from content where hash = $1', [hash])).rows[0]?.claimed
  const input = { office: OFFICE, about: 'Кезек', signed: true, attached: [`${hash} a.pdf`] }
  const lodge = (more: object) => site.chancery.perform({ act: 'application.lodge', person, input: { ...input, ...more } })
  expect((await lodge({ onBehalfOf: 'citizen/applicant-2' })).is).toBe('refused')
  expect(await isKept()).toBe(false)
  expect((await lodge({})).is).toBe('done')
  expect(await isKept()).toBe(true)
  await record.close()
})
