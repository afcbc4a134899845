/** Checks a package without any database: what was changed, in whatever byte, is named. */
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { crc32 } from 'node:zlib'
import yauzl from 'yauzl'
import { commitment, committed, leafOf, signedIn } from '../../journal/sealed/seal.ts'
import { verifyCheckpoint } from '../../log/signed/checkpoint.ts'
import { verifyInclusion } from '../../log/tree/tree.ts'
import { verifyDetached } from '../../signatures/cms.ts'
import { signedBytes } from '../../signatures/pdf/place.ts'
import { signaturesIn } from '../../signatures/pdf/signatures.ts'
import { trust } from '../../signatures/trust.ts'
import type { Verdict } from '../../signatures/verdict.ts'
import { json, type Manifest, signatureName, zipped } from './package.ts'

export interface Fault {
  /** The file of the package that does not fit. */
  readonly file: string
  readonly what:
    | 'not-a-package'
    | 'missing'
    | 'unknown-file'
    | 'not-in-the-log'
    | 'checkpoint'
    | 'content'
    | 'document'
    | 'signature'
    | 'attachment'
    | 'manifest'
    | 'too-large'
    /** The bytes of the file are not those that were packed. */
    | 'damaged'
}
/** A signature that no algorithm here checks; whose it says it is, is its own word. */
interface Unchecked {
  readonly file: string
  readonly algorithm: string
  /** Of its certificate. */
  readonly subject: string
}
export interface Checked {
  readonly matter?: string
  readonly entries: number
  readonly signed: number
  /** Further signatures that are not checked here. */
  readonly unchecked: readonly Unchecked[]
  readonly log?: string
  /** Whether the key of the log is one that the reader named, and not only the one in the package. */
  readonly trusted: boolean
  readonly size?: number
  readonly root?: string
  readonly faults: readonly Fault[]
}
/** All of a package together, unpacked: what is larger is no package of ours. */
const MOST = 2 * 1024 ** 3
const FILES = 20_000
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const open = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)

class TooLarge extends Error {}
/** @throws where it is no ZIP, a damaged one, or one that unpacks to more than a package holds */
const unpacked = async (bytes: Buffer): Promise<{ readonly files: ReadonlyMap<string, Buffer>; readonly damaged: readonly string[] }> => {
  const zip = await open(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true })
  if (zip.entryCount > FILES) throw new TooLarge()
  const files = new Map<string, Buffer>()
  const damaged: string[] = []
  let size = 0
  return new Promise((done, failed) => {
    zip.on('error', failed)
    zip.on('end', () => done({ files, damaged }))
    zip.on('entry', (entry: yauzl.Entry) => {
      // Said in the directory and checked while unpacking: a bomb does not get to burst.
      size += entry.uncompressedSize
      if (size > MOST) return failed(new TooLarge())
      zip.openReadStream(entry, (wrong, stream) => {
        if (wrong) return failed(wrong)
        const parts: Buffer[] = []
        stream.on('data', (part: Buffer) => parts.push(part))
        stream.on('error', failed)
        stream.on('end', () => {
          const content = Buffer.concat(parts)
          if (crc32(content) !== entry.crc32 || files.has(entry.fileName)) damaged.push(entry.fileName)
          files.set(entry.fileName, content)
          zip.readEntry()
        })
      })
    })
    zip.readEntry()
  })
}
/** Packs the files again: where the bytes differ from what was given, the file that stands there. */
const differs = async (bytes: Buffer, files: ReadonlyMap<string, Buffer>): Promise<string | undefined> => {
  const parts: Buffer[] = []
  for await (const part of zipped(files)) parts.push(part as Buffer)
  const again = Buffer.concat(parts)
  if (again.equals(bytes)) return undefined
  let at = 0
  while (at < again.length && again[at] === bytes[at]) at++
  const names = [...files.keys()]
  return names.findLast(name => again.indexOf(name) - 30 <= at) ?? names[0] ?? ''
}
const parsed = (bytes: Buffer | undefined): unknown => {
  try {
    return JSON.parse(bytes?.toString('utf8') ?? '')
  } catch {
    return undefined
  }
}
interface ProofFile {
  readonly index: number
  readonly size: number
  readonly leaf: string
  readonly proof: readonly string[]
  readonly checkpoint: string
}

/**
 * @param vkeys keys of logs that the reader trusts; where none is given the key in the package is taken, and the answer says so
 */
export const verifyPackage = async (bytes: Buffer, vkeys: readonly string[] = []): Promise<Checked> => {
  const faults: Fault[] = []
  const say = (file: string, what: Fault['what']) => faults.push({ file, what })
  let files: ReadonlyMap<string, Buffer>
  try {
    const all = await unpacked(bytes)
    files = all.files
    for (const name of all.damaged) say(name, 'damaged')
    const at = await differs(bytes, files)
    if (all.damaged.length === 0 && at !== undefined) say(at, 'damaged')
  } catch (e) {
    say('', e instanceof TooLarge ? 'too-large' : 'not-a-package')
    return { entries: 0, signed: 0, unchecked: [], trusted: false, faults }
  }
  const manifest = parsed(files.get('manifest.json')) as Manifest | undefined
  if (manifest?.format !== 'tarazy-package 1' || !Array.isArray(manifest.entries)) {
    say('manifest.json', 'not-a-package')
    return { entries: 0, signed: 0, unchecked: [], trusted: false, faults }
  }
  if (!json(manifest).equals(files.get('manifest.json') ?? Buffer.alloc(0))) say('manifest.json', 'manifest')
  const keys = vkeys.length ? vkeys : [manifest.log]
  const known = new Set(['manifest.json'])
  const take = (name: string): Buffer | undefined => {
    known.add(name)
    return files.get(name)
  }
  const last = take('checkpoint')?.toString('utf8')
  const checkpoint = last === undefined ? undefined : verifyCheckpoint(last, keys)
  if (!checkpoint) say('checkpoint', last === undefined ? 'missing' : 'checkpoint')
  let roots: ReturnType<typeof trust> | undefined
  try {
    roots = trust(manifest.roots.map(r => Buffer.from(r, 'base64')))
  } catch {
    say('manifest.json', 'manifest')
  }
  let signed = 0
  const unchecked: Unchecked[] = []
  for (const listed of manifest.entries) {
    const at = (name: string) => `${listed.folder}/${name}`
    const text = take(at('entry.json'))?.toString('utf8')
    const entry = parsed(Buffer.from(text ?? '')) as Record<string, unknown> | undefined
    if (text === undefined || !entry) {
      say(at('entry.json'), 'missing')
      continue
    }
    // What the entry says of itself is what the list says of it.
    if (
      entry.act !== listed.act ||
      entry.id !== listed.id ||
      entry.version !== listed.version ||
      entry.at !== listed.at ||
      entry.stream !== manifest.matter
    )
      say('manifest.json', 'manifest')
    const proof = parsed(take(at('proof.json'))) as ProofFile | undefined
    const under = proof && verifyCheckpoint(String(proof.checkpoint), keys)
    const included =
      under !== undefined &&
      proof !== undefined &&
      under.size === proof.size &&
      proof.leaf === leafOf(text) &&
      verifyInclusion({ leaf: leafOf(text), index: proof.index, size: proof.size, proof: proof.proof, root: under.root })
    if (!included)
      say(at(proof ? (proof.leaf === leafOf(text) ? 'proof.json' : 'entry.json') : 'proof.json'), proof ? 'not-in-the-log' : 'missing')
    if (entry.version === 1 && entry['№'] !== manifest.number) say('manifest.json', 'manifest')
    const promise = committed(text)
    const apart = parsed(take(at('content.json'))) as { readonly salt: string; readonly content: string } | undefined
    if (promise !== undefined && !listed.erased) {
      const content = parsed(Buffer.from(apart?.content ?? ''))
      if (!apart || content === undefined || commitment(Buffer.from(apart.salt, 'hex'), content) !== promise)
        say(at('content.json'), apart ? 'content' : 'missing')
    } else if (apart) say(at('content.json'), 'content')
    const paper = signedIn(text)
    if (paper?.paper !== listed.paper || JSON.stringify(paper?.further) !== JSON.stringify(listed.further)) say('manifest.json', 'manifest')
    if (paper !== undefined && !listed.erased) {
      const pdf = take(at('document.pdf'))
      if (!pdf) say(at('document.pdf'), 'missing')
      else if (sha256(pdf) !== paper.paper) say(at('document.pdf'), 'document')
      else if (!roots || !isSigned(pdf, roots, listed.at)) say(at('document.pdf'), 'signature')
      else signed++
      for (const f of paper.further ?? []) {
        const name = at(signatureName(f))
        const cms = take(name)
        const found = cms && sha256(cms) === f.cms && pdf && roots ? overPaper(pdf, cms, roots, listed.at) : undefined
        if (!cms) say(name, 'missing')
        else if (found?.is === 'unchecked') unchecked.push({ file: name, algorithm: found.algorithm, subject: found.signer.subject.text })
        else if (found?.is !== 'good') say(name, 'signature')
      }
    }
    for (const f of listed.files) {
      const name = at(`files/${f.hash.slice(0, 12)} ${f.name}`)
      const file = take(name)
      if (!file) say(name, 'missing')
      else if (sha256(file) !== f.hash || !apart?.content.includes(f.hash)) say(name, 'attachment')
    }
  }
  for (const name of files.keys()) if (!known.has(name)) say(name, 'unknown-file')
  return {
    matter: manifest.matter,
    entries: manifest.entries.length,
    signed,
    unchecked,
    log: manifest.log,
    trusted: vkeys.length > 0,
    ...(checkpoint && { size: checkpoint.size, root: checkpoint.root }),
    faults,
  }
}
const isSigned = (pdf: Buffer, roots: ReturnType<typeof trust>, at: string): boolean => {
  const all = signaturesIn(pdf, roots, at)
  return all.length > 0 && all.every(s => s.verdict.is === 'good') && all.at(-1)?.whole === true
}
/** What is found of a signature beside the document's own, which is over the same bytes. */
const overPaper = (pdf: Buffer, cms: Buffer, roots: ReturnType<typeof trust>, at: string): Verdict | undefined => {
  const own = signaturesIn(pdf, roots, at).at(-1)
  return own && verifyDetached(signedBytes(pdf, own.ranges), cms, roots, at)
}
