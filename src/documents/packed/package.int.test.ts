/** A matter carried away: checked with no database, and every changed byte is named. */
import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newDatabase } from '../../../test/database.ts'
import { erasureOf } from '../../chancery/files/erase.ts'
import { openChancery } from '../../chancery/open.ts'
import { configOf } from '../../cli/config.ts'
import { type OpenDocuments, openDocuments } from '../../cli/documents.ts'
import { foundingCommands } from '../../demo/country.ts'
import { law } from '../../law/index.ts'
import { signDetached } from '../../signatures/sign.ts'
import { prepare, sign, toSign } from '../signing/signing.ts'
import { packageOf, zipped } from './package.ts'
import { json } from './shapes.ts'
import { unpacked } from './unpacked.ts'
import { verifyPackage } from './verify-package.ts'

const config = configOf({ DATABASE_URL: await newDatabase(), TARAZY_LOG: 'silent' })
let open: Awaited<ReturnType<typeof openChancery>>
let documents: OpenDocuments
let now = '2026-03-02T10:00:00+05:00'
const OFFICE = 'office/almaty-bostandyk'
const HEAD = 'prosecutor/bostandyk-head'
const SENIOR = 'prosecutor/bostandyk-senior'
beforeAll(async () => {
  open = await openChancery({
    law,
    founding: foundingCommands,
    dataDir: '',
    databaseUrl: config.databaseUrl,
    clock: { now: () => now },
    signing: true,
    log: () => {},
  })
  documents = await openDocuments(config, open.chancery, open.record)
})
afterAll(async () => {
  await documents?.press.close()
  await open?.close()
})
const done = async (person: string, act: string, input: object, stream?: string) => {
  const command = {
    id: randomUUID(),
    act,
    person,
    input,
    ...(person.startsWith('prosecutor/') && { body: OFFICE }),
    ...(stream && { stream }),
  }
  const { signing, keys } = documents.signing ?? {}
  if (!signing || !keys) throw new Error('no signing')
  let answer = await open.chancery.perform(command)
  if (answer.is === 'needs') {
    const p = await prepare(signing, command)
    if (p.is !== 'prepared') throw new Error(p.is)
    const document = await toSign(signing, p.id, person)
    const signed = await sign(signing, p.id, person, signDetached(document?.bytes ?? new Uint8Array(), await keys.of(person, person)))
    if (signed.is !== 'done') throw new Error(signed.is)
    answer = signed
  }
  if (answer.is !== 'done')
    throw new Error(`${act}: ${answer.is === 'refused' ? answer.against.map(f => f.norm.fault.en).join('; ') : answer.is}`)
  return answer.receipt.stream
}
const packed = async (stream: string, person: string, body?: string) => {
  const view = await open.chancery.look(stream, person, body)
  if (!view) throw new Error('closed')
  const p = { chancery: open.chancery, press: documents.press, stationery: documents.stationery, ...documents.proving }
  return buffer(await packageOf(p, { stream, number: view.seen.number }, view.history))
}
const inspected = async () => {
  const stream = await done(SENIOR, 'inspection.order', {
    subject: 'agency/akimat-bostandyk',
    about: 'Кезек тәртібі',
    ground: 'direct-detection',
    details: 'Баспасөз',
  })
  await done(SENIOR, 'inspection.record-finding', { what: 'Кезек бұзылған', norms: ['1-бап'] }, stream)
  return stream
}

describe('a package', () => {
  let stream = ''
  let zip: Buffer
  beforeAll(async () => {
    stream = await inspected()
    zip = await packed(stream, HEAD, OFFICE)
  })
  it('is in order: every entry is in the log, every document signed', async () => {
    const c = await verifyPackage(law, zip, [open.record.publicLog.vkey])
    expect(c).toMatchObject({ matter: stream, entries: 2, signed: 2, trusted: true, faults: [] })
    expect(await packed(stream, HEAD, OFFICE)).toEqual(zip)
  })
  it('is not taken on the word of a log that the reader does not know', async () => {
    const other = 'log.example+7ac9a6d8+AQzz0pEwh/0bUyUKHIBFXo3Jr3gKp8F6EwXcPWbRZ1Bs'
    expect((await verifyPackage(law, zip, [other])).faults.length).toBeGreaterThan(0)
    expect(await verifyPackage(law, zip)).toMatchObject({ trusted: false, faults: [] })
  })
  it('names a document to which something was added after it was signed, though it was recorded so', async () => {
    const signed = (await unpacked(zip)).files.get('acts/01/document.pdf')
    if (!signed) throw new Error('nothing was signed')
    const { hash } = await open.record.contents.put([signed, Buffer.from('% more')], 'application/pdf')
    const input = { subject: 'agency/akimat-bostandyk', about: 'x', ground: 'direct-detection', details: 'y' }
    const as = { paper: hash, certificate: 'c'.repeat(64) }
    const answer = await open.chancery.perform({ act: 'inspection.order', person: SENIOR, body: OFFICE, input, signed: { by: SENIOR, as } })
    if (answer.is !== 'done') throw new Error(answer.is)
    const { faults } = await verifyPackage(law, await packed(answer.receipt.stream, HEAD, OFFICE), [open.record.publicLog.vkey])
    expect(faults).toEqual([{ file: 'acts/01/document.pdf', what: 'signature' }])
  })
  it('names the file in which a byte was changed, whichever byte it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Buffer.from(zip)
        changed[at] = (changed[at] ?? 0) ^ by
        const { faults } = await verifyPackage(law, changed, [open.record.publicLog.vkey])
        expect(faults.length, `byte ${at}`).toBeGreaterThan(0)
      }),
      { numRuns: 150 },
    )
  })
  it('names it as well where all was packed anew around the change', async () => {
    const { files } = await unpacked(zip)
    const anyByte = fc
      .constantFrom(...files)
      .chain(([name, was]) => fc.record({ name: fc.constant(name), at: fc.nat(was.length - 1), by: fc.integer({ min: 1, max: 255 }) }))
    await fc.assert(
      fc.asyncProperty(anyByte, async ({ name, at, by }) => {
        const changed = new Map([...files].map(([n, was]) => [n, Buffer.from(was)]))
        const file = changed.get(name) ?? Buffer.alloc(0)
        file[at] = (file[at] ?? 0) ^ by
        const again = await buffer(zipped(changed))
        const { faults } = await verifyPackage(law, again, [open.record.publicLog.vkey])
        expect(faults.map(f => f.file)).toContain(name)
      }),
      { numRuns: 300 },
    )
  })
  it('is told for what it leaves out or says to be erased, whoever left it out', async () => {
    const { files } = await unpacked(zip)
    const manifest = JSON.parse(String(files.get('manifest.json')))
    const repacked = (change: (m: typeof manifest) => object, gone: string) =>
      buffer(
        zipped(
          [...files].flatMap(([n, b]) => (n === 'manifest.json' ? [[n, json(change(manifest))]] : n.startsWith(gone) ? [] : [[n, b]])),
        ),
      )
    const check = async (change: (m: typeof manifest) => object, gone: string) =>
      verifyPackage(law, await repacked(change, gone), [open.record.publicLog.vkey])
    const [first, second] = manifest.entries
    expect(await check(m => ({ ...m, entries: [first] }), 'acts/02')).toMatchObject({ entries: 1, absent: [], faults: [] })
    const { number: _, ...numberless } = manifest
    expect(await check(() => ({ ...numberless, entries: [second] }), 'acts/01')).toMatchObject({ absent: [1], faults: [] })
    const changed = [{ file: 'manifest.json', what: 'manifest' }]
    expect(await check(m => ({ ...m, number: '2-999/2026', entries: [second] }), 'acts/01')).toMatchObject({ faults: changed })
    expect(await check(m => ({ ...m, entries: [second, first] }), '-')).toMatchObject({ faults: changed })
    const erasedNow = { ...first, erased: true, erasure: { at: first.at, order: '1/2026' } }
    const hidden = await check(m => ({ ...m, entries: [erasedNow, second] }), 'acts/01/content.json')
    expect(hidden).toMatchObject({ erased: 1, signed: 1 })
  })
  it('says which document it is', async () => {
    const at = zip.indexOf(Buffer.from('%PDF-')) + 2_000
    const changed = Buffer.from(zip)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect((await verifyPackage(law, changed, [open.record.publicLog.vkey])).faults).toContainEqual({
      file: 'acts/01/document.pdf',
      what: 'document',
    })
  })
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['noise', Buffer.from('x'.repeat(5_000))],
    ['a ZIP that ends in the middle', 'half'],
    ['a ZIP of nothing', Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
  ])('that is %s is none', async (_, bytes) => {
    const given = typeof bytes === 'string' ? zip.subarray(0, zip.length / 2) : bytes
    expect((await verifyPackage(law, given)).faults.map(f => f.what)).toEqual(['not-a-package'])
  })
  it('that would unpack to more than a package holds is not unpacked', async () => {
    // The directory says that each of these files has four thousand million bytes.
    const bomb = Buffer.from(zip)
    for (let at = bomb.indexOf('PK\u0001\u0002'); at >= 0; at = bomb.indexOf('PK\u0001\u0002', at + 1))
      bomb.writeUInt32LE(0xfffffff0, at + 24)
    const { faults } = await verifyPackage(law, bomb)
    expect(['too-large', 'not-a-package']).toContain(faults[0]?.what)
  })
  describe('with a file', () => {
    const pdf = Buffer.from('%PDF-1.7\nfile\n')
    let withFile = ''
    beforeAll(async () => {
      const { hash } = await open.record.contents.put([pdf], 'application/pdf', 'citizen/applicant-1')
      withFile = await done('citizen/applicant-1', 'application.lodge', {
        office: OFFICE,
        about: 'Кезек',
        signed: true,
        attached: [`${hash} a.pdf`],
      })
    })
    it('is in order', async () => {
      const whole = await packed(withFile, 'citizen/applicant-1')
      expect(await verifyPackage(law, whole, [open.record.publicLog.vkey])).toMatchObject({ entries: 1, faults: [] })
    })
    it('is not without it', async () => {
      const { files } = await unpacked(await packed(withFile, 'citizen/applicant-1'))
      const manifest = JSON.parse(String(files.get('manifest.json')))
      const without = { ...manifest, entries: [{ ...manifest.entries[0], files: [] }] }
      const rest = [...files].flatMap(([n, b]) =>
        n === 'manifest.json' ? [[n, json(without)] as const] : n.includes('/files/') ? [] : [[n, b] as const],
      )
      expect((await verifyPackage(law, await buffer(zipped(rest)), [open.record.publicLog.vkey])).faults).toEqual([
        { file: 'manifest.json', what: 'manifest' },
      ])
    })
  })
  it('holds nothing that its reader does not see', async () => {
    expect(await open.chancery.look(stream, 'citizen/witness-1')).toBeUndefined()
    const subject = await open.chancery.look(stream, 'official/akimat-bostandyk', 'agency/akimat-bostandyk')
    if (subject) {
      const theirs = (await packed(stream, 'official/akimat-bostandyk', 'agency/akimat-bostandyk')).toString('latin1')
      expect(theirs).not.toContain(Buffer.from('Баспасөз').toString('latin1'))
    }
  })
  it('of erased content holds the proof and not the content', async () => {
    const other = await inspected()
    await open.record.erase(erasureOf(law, open.chancery.journal, { stream: other, versions: [2], at: now, order: '2-1/2026' }))
    const left = await packed(other, HEAD, OFFICE)
    expect(left.includes(Buffer.from('Кезек бұзылған'))).toBe(false)
    expect(await verifyPackage(law, left, [open.record.publicLog.vkey])).toMatchObject({ entries: 2, signed: 1, faults: [] })
    now = '2026-03-02T11:00:00+05:00'
  })
})
