/** What the tools of others say of the same signatures: openssl and poppler’s pdfsig, with a root trusted in NSS. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { AT, signers, typstPdf } from '../../test/signatures.ts'
import { has } from '../../test/tools.ts'
import { verifyDetached } from './cms.ts'
import { withSignaturePlace } from './pdf/place.ts'
import { sealed } from './pdf/seal.ts'
import { signaturesIn } from './pdf/signatures.ts'
import { signDetached } from './sign.ts'

const folder = mkdtempSync(join(tmpdir(), 'tarazy-signatures-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, bytes: Uint8Array | string): string => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}
const pem = (der: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`

const [own, foreign] = [await signers(), await signers()]
const text = new TextEncoder().encode('Шешім')
const late = '2031-01-01T00:00:00Z'

describe.skipIf(!has('openssl'))('openssl cms -verify agrees', () => {
  const openssl = (content: Uint8Array, cms: Uint8Array, root: Uint8Array, at: string): boolean => {
    const paths = [file('text', content), file('cms', cms), file('root.pem', pem(root))]
    const [contentPath = '', cmsPath = '', rootPath = ''] = paths
    const seconds = String(Date.parse(at) / 1000)
    const args = [
      'cms',
      '-verify',
      '-inform',
      'DER',
      '-in',
      cmsPath,
      '-content',
      contentPath,
      '-CAfile',
      rootPath,
      '-no-CApath',
      '-binary',
      '-attime',
      seconds,
      '-out',
      join(folder, 'out'),
    ]
    return spawnSync('openssl', args).status === 0
  }
  it.each(['rsa', 'ec'] as const)('with a key of kind %s', kind => {
    const cms = signDetached(text, own[kind])
    const other = new TextEncoder().encode('Шешiм')
    for (const [content, root, at, good] of [
      [text, own, AT, true],
      [other, own, AT, false],
      [text, foreign, AT, false],
      [text, own, late, false],
      [text, own, '2025-06-01T00:00:00Z', false],
    ] as const) {
      expect(verifyDetached(content, cms, root.trust, at).is === 'good').toBe(good)
      expect(openssl(content, cms, root.authority.certificate, at)).toBe(good)
    }
  })
})

describe.skipIf(!has('pdfsig'))('pdfsig agrees', () => {
  const made = withSignaturePlace(typstPdf(), { name: 'Ахметова', at: AT })
  if (made.is !== 'prepared') throw new Error(made.is)
  const done = sealed(made, signDetached(made.toSign, own.rsa))
  if (done.is !== 'sealed') throw new Error(done.is)
  const pdfsig = (pdf: Uint8Array, nss?: string): string =>
    spawnSync('pdfsig', [...(nss ? ['-nssdir', nss] : []), file('x.pdf', pdf)], { encoding: 'utf8' }).stdout

  it('on what was signed and on what was changed', () => {
    expect(pdfsig(done.pdf)).toMatch(/Total document signed[\s\S]*Signature is Valid/)
    const changed = Uint8Array.from(done.pdf)
    changed[2000] = (changed[2000] ?? 0) ^ 1
    expect(pdfsig(changed)).toContain('Digest Mismatch')
    expect(signaturesIn(changed, own.trust, AT)).toMatchObject([{ verdict: { is: 'bad', why: 'other-bytes' } }])
  })
  it.skipIf(!has('certutil'))('on whose root is trusted', () => {
    const nss = (root: Uint8Array, name: string): string => {
      const database = mkdtempSync(join(folder, name))
      spawnSync('certutil', ['-N', '-d', database, '--empty-password'])
      spawnSync('certutil', ['-A', '-d', database, '-n', 'root', '-t', 'C,C,C', '-i', file('root.pem', pem(root))])
      return database
    }
    expect(pdfsig(done.pdf, nss(own.authority.certificate, 'own'))).toContain('Certificate is Trusted')
    expect(pdfsig(done.pdf, nss(foreign.authority.certificate, 'foreign'))).toContain('Certificate issuer is unknown')
    expect(signaturesIn(done.pdf, foreign.trust, AT)).toMatchObject([{ verdict: { is: 'bad', why: 'unknown-root' } }])
  })
})
