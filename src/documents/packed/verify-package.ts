/** Checks a package without any database: what was changed, in whatever byte, is named. */
import { createHash } from 'node:crypto'
import { filesIn } from '../../chancery/files/handing-out.ts'
import { COMMITMENT, hashContent, leafOf, NUMBER, SIGNED } from '../../journal/sealed/seal.ts'
import type { Law } from '../../law/kernel/law.ts'
import { verifyCheckpoint } from '../../log/signed/checkpoint.ts'
import { verifyInclusion } from '../../log/tree/tree.ts'
import { verifyDetached } from '../../signatures/cms.ts'
import { signedBytes } from '../../signatures/pdf/place.ts'
import { signaturesIn } from '../../signatures/pdf/signatures.ts'
import { trust } from '../../signatures/trust.ts'
import type { Verdict } from '../../signatures/verdict.ts'
import { isRoot } from '../../signatures/x509/chain.ts'
import { attachmentName, folderOf, signatureName } from './package.ts'
import {
  ApartShape,
  asWritten,
  type Content,
  ContentShape,
  type Entry,
  EntryShape,
  type Listed,
  type Manifest,
  ManifestShape,
  type Proof,
  ProofShape,
  shaped,
} from './shapes.ts'
import { differs, TooLarge, unpacked } from './unpacked.ts'

export interface Fault {
  /** The file of the package that does not fit. */
  readonly file: string
  readonly what:
    | 'not-a-package'
    | 'missing'
    | 'unknown-file'
    | 'not-in-the-log'
    | 'checkpoint'
    /** The log that it names is not the one that is believed. */
    | 'log'
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
  /** Entries whose content is said to have been erased: by the word of whoever made the package. */
  readonly erased: number
  /** Places of the matter's course of which there is no entry: whoever fetched the package did not see them whole, or they were taken out. */
  readonly absent: readonly number[]
  /** Further signatures that are not checked here. */
  readonly unchecked: readonly Unchecked[]
  readonly log?: string
  /** Whether the key of the log is one that the reader named, and not only the one in the package. */
  readonly trusted: boolean
  readonly size?: number
  readonly root?: string
  readonly faults: readonly Fault[]
}
type Roots = ReturnType<typeof trust>
/** What is at hand while the acts of a package are gone through. */
interface Reading {
  readonly law: Law
  readonly manifest: Manifest
  /** Keys of the logs that are believed. */
  readonly keys: readonly string[]
  readonly roots: Roots | undefined
  /** A file of the package; whoever takes it answers for it. */
  take(name: string): Buffer | undefined
  /** Nothing in the folder is looked at any further. */
  leave(folder: string): void
  say(file: string, what: Fault['what']): void
}
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Whether the log holds what the proof is of. */
const holds = (proof: Proof, keys: readonly string[]): boolean => {
  const under = verifyCheckpoint(proof.checkpoint, keys)
  return under?.size === proof.size && verifyInclusion({ ...proof, root: under.root })
}
const isSigned = (pdf: Buffer, roots: Roots, at: string): boolean => {
  const all = signaturesIn(pdf, roots, at)
  return all.length > 0 && all.every(s => s.verdict.is === 'good') && all.at(-1)?.whole === true
}
/** What is found of a signature beside the document's own, which is over the same bytes. */
const overPaper = (pdf: Buffer, cms: Buffer, roots: Roots, at: string): Verdict | undefined => {
  const own = signaturesIn(pdf, roots, at).at(-1)
  return own && verifyDetached(signedBytes(pdf, own.ranges), cms, roots, at)
}
/** Whether what the list says of an entry is what the entry says of itself. */
const isAsListed = ({ matter, number }: Manifest, listed: Listed, entry: Entry): boolean =>
  entry.stream === matter &&
  (entry.version > 1 || entry[NUMBER] === number) &&
  (['act', 'id', 'version', 'at'] as const).every(key => entry[key] === listed[key]) &&
  entry[SIGNED]?.paper === listed.paper &&
  JSON.stringify(entry[SIGNED]?.further) === JSON.stringify(listed.further)

/** The personal content of an entry, as the entry commits to it; undefined: it has none, it was erased, or it does not fit. */
const contentOf = ({ take, say }: Reading, listed: Listed, entry: Entry): Content | undefined => {
  const name = `${listed.folder}/content.json`
  const promise = entry.data[COMMITMENT]
  const bytes = take(name)
  if (promise === undefined || listed.erased) {
    if (bytes) say(name, 'content')
    return undefined
  }
  const apart = asWritten(ApartShape, bytes)
  const content = shaped(ContentShape, Buffer.from(apart?.content ?? ''))
  if (apart && content && hashContent(Buffer.from(apart.salt, 'hex'), apart.content) === promise) return content
  say(name, bytes ? 'content' : 'missing')
  return undefined
}
/** What is wrong with the document of an act, if anything. */
const wrongWith = (pdf: Buffer | undefined, paper: string, roots: Roots | undefined, at: string): Fault['what'] | undefined => {
  if (!pdf) return 'missing'
  if (sha256(pdf) !== paper) return 'document'
  return roots && isSigned(pdf, roots, at) ? undefined : 'signature'
}
/** @returns the signatures beside the document that no algorithm here checks */
const checkFurther = ({ take, say, roots }: Reading, { folder, at, further = [] }: Listed, pdf: Buffer | undefined): readonly Unchecked[] =>
  further.flatMap(f => {
    const file = `${folder}/${signatureName(f)}`
    const cms = take(file)
    const found = cms && sha256(cms) === f.cms && pdf && roots ? overPaper(pdf, cms, roots, at) : undefined
    if (found?.is === 'unchecked') return [{ file, algorithm: found.algorithm, subject: found.signer.subject.text }]
    if (found?.is !== 'good') say(file, cms ? 'signature' : 'missing')
    return []
  })
/** The files that the list names are those that the content names: no more of them, and no fewer. */
const checkFiles = ({ law, take, say }: Reading, { act, folder, files }: Listed, content: Content | undefined): void => {
  const named = content ? filesIn(law, { act, data: content }) : []
  if (JSON.stringify(named) !== JSON.stringify(files)) say('manifest.json', 'manifest')
  for (const f of files) {
    const file = `${folder}/${attachmentName(f)}`
    const bytes = take(file)
    if (!bytes || sha256(bytes) !== f.hash) say(file, bytes ? 'attachment' : 'missing')
  }
}
/** Goes through one entry and all that came with it. */
const checkEntry = (r: Reading, listed: Listed): { readonly signed: boolean; readonly unchecked: readonly Unchecked[] } => {
  const at = (name: string) => `${listed.folder}/${name}`
  if (listed.folder !== folderOf(listed.version)) r.say('manifest.json', 'manifest')
  const bytes = r.take(at('entry.json'))
  const entry = shaped(EntryShape, bytes)
  if (!bytes || !entry) {
    r.say(at('entry.json'), bytes ? 'not-in-the-log' : 'missing')
    r.leave(listed.folder)
    return { signed: false, unchecked: [] }
  }
  const written = r.take(at('proof.json'))
  const proof = asWritten(ProofShape, written)
  if (!proof || !holds(proof, r.keys)) r.say(at('proof.json'), written ? 'not-in-the-log' : 'missing')
  else if (proof.leaf !== leafOf(bytes.toString('utf8'))) r.say(at('entry.json'), 'not-in-the-log')
  if (!isAsListed(r.manifest, listed, entry)) r.say('manifest.json', 'manifest')
  const content = contentOf(r, listed, entry)
  let signed = false
  let unchecked: readonly Unchecked[] = []
  if (listed.paper !== undefined && !listed.erased) {
    const pdf = r.take(at('document.pdf'))
    const wrong = wrongWith(pdf, listed.paper, r.roots, listed.at)
    if (wrong) r.say(at('document.pdf'), wrong)
    signed = !wrong
    unchecked = checkFurther(r, listed, pdf)
  }
  checkFiles(r, listed, content)
  return { signed, unchecked }
}
const rootsIn = (manifest: Manifest): Roots | undefined => {
  try {
    const roots = trust(manifest.roots.map(r => Buffer.from(r, 'base64')))
    return roots.roots.every(isRoot) ? roots : undefined
  } catch {
    return undefined
  }
}

/** What the list does not say, and an honest one may leave unsaid: it is told, and the reader asks why. */
const gapsIn = (entries: readonly Listed[]): readonly number[] => {
  const versions = entries.map(e => e.version)
  return Array.from({ length: Math.max(0, ...versions) }, (_, i) => i + 1).filter(v => !versions.includes(v))
}
/** Every entry once, in the order in which they were written; and no number where the entry that bears it is not there. */
const isInOrder = ({ entries, number }: Manifest): boolean =>
  entries.every((e, i) => i === 0 || e.version > (entries[i - 1] as Listed).version) && (number === undefined || entries[0]?.version === 1)

/**
 * @param law tells in which fields an act names files
 * @param vkeys keys of logs that the reader trusts; where none is given the key in the package is taken, and the answer says so
 */
export const verifyPackage = async (law: Law, bytes: Buffer, vkeys: readonly string[] = []): Promise<Checked> => {
  const faults: Fault[] = []
  const say = (file: string, what: Fault['what']) => faults.push({ file, what })
  const none = (file: string, what: Fault['what']): Checked => {
    say(file, what)
    return { entries: 0, signed: 0, erased: 0, absent: [], unchecked: [], trusted: false, faults }
  }
  let files: ReadonlyMap<string, Buffer>
  try {
    const all = await unpacked(bytes)
    files = all.files
    for (const name of all.damaged) say(name, 'damaged')
  } catch (e) {
    return none('', e instanceof TooLarge ? 'too-large' : 'not-a-package')
  }
  const manifest = asWritten(ManifestShape, files.get('manifest.json'))
  if (!manifest) return none('manifest.json', 'not-a-package')
  const known = new Set(['manifest.json', 'checkpoint'])
  const last = files.get('checkpoint')?.toString('utf8')
  const keys = vkeys.length ? vkeys : [manifest.log]
  if (!keys.includes(manifest.log)) say('manifest.json', 'log')
  const checkpoint = last === undefined ? undefined : verifyCheckpoint(last, keys)
  if (!checkpoint) say('checkpoint', last === undefined ? 'missing' : 'checkpoint')
  const roots = rootsIn(manifest)
  if (!roots) say('manifest.json', 'manifest')
  if (!isInOrder(manifest)) say('manifest.json', 'manifest')
  const reading: Reading = {
    law,
    manifest,
    keys,
    roots,
    say,
    take(name) {
      known.add(name)
      return files.get(name)
    },
    leave(folder) {
      for (const name of files.keys()) if (name.startsWith(`${folder}/`)) known.add(name)
    },
  }
  const checked = manifest.entries.map(listed => checkEntry(reading, listed))
  for (const name of files.keys()) if (!known.has(name)) say(name, 'unknown-file')
  if (faults.length === 0) {
    const at = await differs(bytes, files)
    if (at !== undefined) say(at, 'damaged')
  }
  return {
    matter: manifest.matter,
    entries: manifest.entries.length,
    signed: checked.filter(c => c.signed).length,
    erased: manifest.entries.filter(e => e.erased).length,
    absent: gapsIn(manifest.entries),
    unchecked: checked.flatMap(c => c.unchecked),
    log: manifest.log,
    trusted: vkeys.length > 0,
    ...(checkpoint && { size: checkpoint.size, root: checkpoint.root }),
    faults,
  }
}
