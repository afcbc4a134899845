/** Signatures that openssl makes: what is taken, and what is not and why. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { read } from './browser/der.js'
import { verifyDetached } from './cms.ts'
import { trust } from './trust.ts'

const found = !spawnSync('openssl', ['version']).error
if (!found) console.warn('!!! openssl IS NOT INSTALLED: WHAT IT SIGNS IS NOT TESTED !!!')
const folder = mkdtempSync(join(tmpdir(), 'tarazy-openssl-'))
afterAll(() => rmSync(folder, { recursive: true }))
const text = Buffer.from('Шешім')
const path = (name: string) => join(folder, name)
writeFileSync(path('text'), text)
const openssl = (...args: string[]) => {
  const { status, stderr } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`openssl ${args[0]}: ${stderr}`)
}
const KEYS: Readonly<Record<string, readonly string[]>> = {
  rsa: ['rsa:2048'],
  weak: ['rsa:1024'],
  p256: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  p384: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  p521: ['ec', '-pkeyopt', 'ec_paramgen_curve:P-521'],
  odd: ['ec', '-pkeyopt', 'ec_paramgen_curve:secp256k1'],
}
const made = new Set<string>()
/** A certificate that is its own root, with a key of this kind. */
const own = (kind: string) => {
  const ext = ['-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=critical,digitalSignature,keyCertSign']
  const out = ['-keyout', `${kind}.key`, '-out', `${kind}.pem`]
  if (!made.has(kind))
    openssl('req', '-x509', '-nodes', '-newkey', ...(KEYS[kind] ?? []), ...out, '-subj', `/CN=${kind}`, '-days', '365', ...ext)
  made.add(kind)
}
const signed = (kinds: readonly string[], ...more: string[]) => {
  for (const kind of kinds) own(kind)
  const who = kinds.flatMap(k => ['-signer', `${k}.pem`, '-inkey', `${k}.key`])
  openssl('cms', '-sign', '-binary', '-in', 'text', ...who, '-outform', 'DER', '-out', 'cms', ...more)
  return readFileSync(path('cms'))
}
const judged = (cms: Uint8Array, kind: string, at = new Date().toISOString(), bytes: Uint8Array = text) => {
  const verdict = verifyDetached(bytes, cms, trust([readFileSync(path(`${kind}.pem`))]), at)
  return verdict.is === 'bad' ? verdict.why : verdict.is
}

describe.skipIf(!found)('a signature made by openssl', () => {
  it.each([
    ['rsa', 'sha256', []],
    ['rsa', 'sha384', []],
    ['rsa', 'sha512', []],
    ['rsa', 'sha256', ['-keyopt', 'rsa_padding_mode:pss']],
    ['rsa', 'sha512', ['-keyopt', 'rsa_padding_mode:pss', '-keyopt', 'rsa_pss_saltlen:64']],
    ['p256', 'sha256', []],
    ['p384', 'sha384', []],
    ['p521', 'sha512', []],
  ])('by %s with %s %j is taken, and not over other bytes', (kind, hash, more) => {
    const cms = signed([kind], '-md', hash, ...more)
    expect(judged(cms, kind)).toBe('good')
    expect(judged(cms, kind, undefined, Buffer.from('Шешiм'))).toBe('other-bytes')
  })
  it('of indefinite length, as BER may be, is taken', () => {
    const outer = read(signed(['p256']))
    const ber = Buffer.concat([Buffer.of(0x30, 0x80), outer.content, Buffer.of(0, 0)])
    expect(judged(ber, 'p256')).toBe('good')
    expect(judged(ber.subarray(0, -1), 'p256')).toBe('not-cms')
  })
  it.each<[string, string, readonly string[], readonly string[]]>([
    ['by a weak key', 'weak-key', ['weak'], []],
    ['on a curve of others', 'weak-key', ['odd'], []],
    ['by two', 'several-signers', ['rsa', 'p256'], []],
    ['that holds the text itself', 'not-detached', ['rsa'], ['-nodetach']],
    ['without the certificate', 'no-certificate', ['rsa'], ['-nocerts']],
    ['with SHA-1', 'unknown-algorithm', ['rsa'], ['-md', 'sha1']],
  ])('%s is not taken: %s', (_, why, kinds, more) => {
    expect(judged(signed(kinds, ...more), kinds[0] ?? '')).toBe(why)
  })
  it('whose clock was two days off is not taken', () => {
    const cms = signed(['rsa'])
    expect(judged(cms, 'rsa', new Date(Date.now() + 2 * 86_400_000).toISOString())).toBe('time-far-off')
  })
})
