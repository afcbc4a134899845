/** Who may issue and what was revoked: judged as openssl judges it, over the same certificates and lists. */
import { spawnSync } from 'node:child_process'
import { createPrivateKey, sign } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { bits, integer, oid, read, sequence, time } from './browser/der.js'
import { verifyDetached } from './cms.ts'
import { signDetached } from './sign.ts'
import { trust } from './trust.ts'
import { parseCertificate } from './x509/certificate.ts'

const found = !spawnSync('openssl', ['version']).error
const folder = mkdtempSync(join(tmpdir(), 'tarazy-chain-'))
afterAll(() => rmSync(folder, { recursive: true }))
const text = Buffer.from('Шешім')
writeFileSync(join(folder, 'text'), text)
const run = (...args: string[]) => spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' })
const openssl = (...args: string[]) => {
  const { status, stderr } = run(...args)
  if (status !== 0) throw new Error(`openssl ${args[0]}: ${stderr}`)
}
const CA = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign']
const PERSON = ['basicConstraints=critical,CA:FALSE', 'keyUsage=critical,digitalSignature,nonRepudiation']
let n = 0
/** A certificate with a key on P-256. @param by who issues it; absent: it issues itself */
const issued = (extensions: readonly string[], by?: string): string => {
  const name = `c${n++}`
  openssl(
    ...['req', '-x509', '-nodes', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-days', '30', '-subj', `/CN=${name}`],
    ...['-keyout', `${name}.key`, '-out', `${name}.pem`, ...(by ? ['-CA', `${by}.pem`, '-CAkey', `${by}.key`] : [])],
    ...extensions.flatMap(e => ['-addext', e]),
  )
  return name
}
const file = (name: string) => readFileSync(join(folder, name))
const der = (name: string) =>
  Buffer.from(
    file(`${name}.pem`)
      .toString()
      .replace(/-----[A-Z ]+-----|\s/g, ''),
    'base64',
  )
const pkcs8 = (name: string) => createPrivateKey(file(`${name}.key`)).export({ format: 'der', type: 'pkcs8' })

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const now = Math.floor(Date.now() / 1000) * 1000 + MINUTE
const parsed = (name: string) => {
  const certificate = parseCertificate(der(name))
  if (!certificate) throw new Error(name)
  return certificate
}
/** A revocation list. @param from in the name of whom  @param by with whose key @param revoked who, and when */
const list = (from: string, revoked: readonly (readonly [string, number])[], until = now + 24 * HOUR, by = from): Buffer => {
  const algorithm = sequence(oid('1.2.840.10045.4.3.2'))
  const entries = revoked.map(([who, at]) => sequence(integer(Buffer.from(parsed(who).serial, 'hex')), time(at)))
  const tbs = sequence(
    integer(Uint8Array.of(1)),
    algorithm,
    parsed(from).subjectDer,
    time(now - 48 * HOUR),
    time(until),
    ...(entries.length ? [sequence(...entries)] : []),
  )
  return Buffer.from(sequence(tbs, algorithm, bits(sign('sha256', tbs, createPrivateKey(file(`${by}.key`))))))
}
const judged = (who: string, root: string, between: readonly string[] = [], lists: readonly Buffer[] = [], at = now) => {
  const cms = signDetached(text, { key: pkcs8(who), certificate: Uint8Array.from(der(who)) }, between.map(der))
  const verdict = verifyDetached(text, cms, trust([der(root)], [], lists), new Date(at).toISOString())
  return verdict.is === 'bad' ? verdict.why : verdict.is === 'good' ? `good, revocation ${verdict.revocation}` : verdict.is
}
/** Whether openssl holds the same certificate good. */
const theirs = (who: string, root: string, between: readonly string[] = [], lists: readonly Buffer[] = [], at = now): boolean => {
  writeFileSync(join(folder, 'between.pem'), between.map(b => file(`${b}.pem`).toString()).join(''))
  const pem = (b: Buffer) =>
    `-----BEGIN X509 CRL-----\n${(b.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END X509 CRL-----\n`
  writeFileSync(join(folder, 'lists.pem'), lists.map(pem).join(''))
  const { status, stderr } = run(
    ...['verify', '-attime', String(at / 1000), '-CAfile', `${root}.pem`, '-no-CApath'],
    ...(between.length ? ['-untrusted', 'between.pem'] : []),
    ...(lists.length ? ['-crl_check', '-CRLfile', 'lists.pem'] : []),
    `${who}.pem`,
  )
  if (/could not read/i.test(stderr)) throw new Error(stderr)
  return status === 0
}

describe.skipIf(!found)('who stands between a signer and the root', () => {
  const root = found ? issued(CA) : ''
  it.each<[string, string, readonly (readonly string[])[]]>([
    ['may issue', 'good, revocation not-checked', [CA]],
    ['may issue, two deep', 'good, revocation not-checked', [CA, CA]],
    ['may issue to people alone', 'good, revocation not-checked', [['basicConstraints=critical,CA:TRUE,pathlen:0', CA[1] ?? '']]],
    ['is no authority', 'issuer-not-allowed', [['basicConstraints=critical,CA:FALSE', CA[1] ?? '']]],
    ['does not say that it is one', 'issuer-not-allowed', [['keyUsage=critical,digitalSignature']]],
    ['has another below it than it may', 'issuer-not-allowed', [['basicConstraints=critical,CA:TRUE,pathlen:0', CA[1] ?? ''], CA]],
    ['has a key that is not for certificates', 'issuer-not-allowed', [[CA[0] ?? '', 'keyUsage=critical,cRLSign,digitalSignature']]],
  ])('%s: %s', (_, why, kinds) => {
    const between: string[] = []
    for (const kind of kinds) between.push(issued(kind, between.at(-1) ?? root))
    const person = issued(PERSON, between.at(-1))
    expect(judged(person, root, between)).toBe(why)
    expect(theirs(person, root, between)).toBe(why.startsWith('good'))
    // Without those between there is no way to the root.
    expect(judged(person, root)).toBe('unknown-root')
  })
})

describe.skipIf(!found)('a certificate on a list of those revoked', () => {
  const [root, foreign] = found ? [issued(CA), issued(CA)] : ['', '']
  const person = found ? issued(PERSON, root) : ''
  it.each<[string, string, boolean, () => Buffer]>([
    ['before it signed', 'revoked', false, () => list(root, [[person, now - HOUR]])],
    ['at that very instant', 'revoked', false, () => list(root, [[person, now]])],
    ['on a list that has expired', 'revoked', false, () => list(root, [[person, now - HOUR]], now - MINUTE)],
    ['in no list of its issuer', 'good, revocation good', true, () => list(root, [[foreign, now - HOUR]])],
    ['in an empty list', 'good, revocation good', true, () => list(root, [])],
  ])('%s: %s', (_, why, good, made) => {
    expect(judged(person, root, [], [made()])).toBe(why)
    expect(theirs(person, root, [], [made()])).toBe(good)
  })
  it('after it signed still held then', () => {
    expect(judged(person, root, [], [list(root, [[person, now + HOUR]])])).toBe('good, revocation good')
    expect(judged(person, root, [], [list(root, [[person, now + HOUR]])], now + 2 * HOUR)).toBe('revoked')
  })
  it.each<[string, () => Buffer]>([
    ['of a foreign issuer', () => list(foreign, [[person, now - HOUR]])],
    ['in the issuer’s name with another’s key', () => list(root, [[person, now - HOUR]], undefined, foreign)],
    ['that is empty and has expired', () => list(root, [], now - MINUTE)],
  ])('is not spoken of by a list %s', (_, made) => {
    expect(judged(person, root, [], [made()])).toBe('good, revocation not-checked')
    // What has no list that speaks is not held good there, where lists were asked for.
    expect(theirs(person, root, [], [made()])).toBe(false)
  })
  it('is not spoken of by one whose key is not for lists', () => {
    const bare = issued([CA[0] ?? '', 'keyUsage=critical,keyCertSign'])
    const own = issued(PERSON, bare)
    expect(judged(own, bare, [], [list(bare, [])])).toBe('good, revocation not-checked')
    expect(theirs(own, bare, [], [list(bare, [])])).toBe(false)
  })
  it('is revoked with whoever issued it', () => {
    const between = issued(CA, root)
    const below = issued(PERSON, between)
    expect(judged(below, root, [between], [list(root, [[between, now - HOUR]]), list(between, [])])).toBe('revoked')
    expect(judged(below, root, [between], [list(root, []), list(between, [])])).toBe('good, revocation good')
    expect(judged(below, root, [between], [list(between, [])])).toBe('good, revocation not-checked')
  })
})

describe.skipIf(!found)('lengths that BER leaves open', () => {
  const person = found ? issued([CA[0] ?? '', 'keyUsage=critical,digitalSignature,keyCertSign']) : ''
  type Read = ReturnType<typeof read>
  const open = (tag: number, ...content: Uint8Array[]) => Buffer.concat([Buffer.of(tag, 0x80), ...content, Buffer.of(0, 0)])
  /** The wrapping in indefinite lengths down to so many levels, as signers of Kazakhstan write it; what is signed stays DER. */
  const opened = (e: Read, depth: number): Uint8Array =>
    depth === 0 || (e.tag & 0x20) === 0 ? e.bytes : open(e.tag, ...e.children.map(c => opened(c, depth - 1)))
  it.each([1, 2, 3, 4])('down to level %i: what stands there is read as openssl reads it', depth => {
    const cms = signDetached(text, { key: pkcs8(person), certificate: Uint8Array.from(der(person)) })
    const ber = opened(read(cms), depth)
    writeFileSync(join(folder, 'ber'), ber)
    const args = ['-inform', 'DER', '-in', 'ber', '-content', 'text', '-CAfile', `${person}.pem`, '-binary', '-out', 'out']
    const verdict = verifyDetached(text, ber, trust([der(person)]), new Date(now).toISOString())
    expect([verdict.is, run('cms', '-verify', ...args, '-purpose', 'any', '-attime', String(now / 1000)).status]).toEqual(['good', 0])
    expect(verifyDetached(text, ber.subarray(0, -1), trust([der(person)]), new Date(now).toISOString()).is).toBe('bad')
  })
})
