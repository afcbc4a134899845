/** Documents and signing put together: what documents look like here, and whom is trusted to say whose a key is. */
import { readFile } from 'node:fs/promises'
import type { Chancery } from '../chancery/chancery.ts'
import type { Stationery } from '../documents/drawing/draw.ts'
import type { Packing } from '../documents/packed/package.ts'
import { Press } from '../documents/press/render.ts'
import { demoKeys } from '../documents/signing/demo-keys.ts'
import type { SigningDesk } from '../documents/signing/desk.ts'
import type { Signing } from '../documents/signing/signing.ts'
import type { OpenRecord } from '../registers/record.ts'
import { trust } from '../signatures/trust.ts'
import type { Config } from './config.ts'

const DEMO = { kk: 'Көрсетілім', ru: 'Демонстрация', en: 'Demonstration' }

export interface OpenDocuments {
  readonly press: Press
  readonly stationery: Stationery
  readonly proving: Pick<Packing, 'publicLog' | 'roots' | 'apart'>
  /** Absent where officials are not asked to sign. */
  readonly signing?: SigningDesk
}
/** @throws where a configured certificate cannot be read */
export const openDocuments = async (config: Config, chancery: Chancery, record: OpenRecord): Promise<OpenDocuments> => {
  const press = new Press()
  const stationery = { url: config.url, ...(config.demo && { mark: DEMO }) }
  const keys = config.demo && config.signatures ? await demoKeys(record.kept) : undefined
  const roots = [...(keys ? [keys.root] : []), ...(await Promise.all(config.roots.map(file => readFile(file))))]
  const trusted = trust(roots)
  const proving = { publicLog: record.publicLog, apart: record.apart, roots: trusted.roots.map(r => r.der) }
  if (!config.signatures) return { press, stationery, proving }
  const demoRoot = keys && trust([keys.root]).roots[0]
  const signing: Signing = {
    chancery,
    awaiting: record.awaiting,
    contents: record.contents,
    press,
    trust: trusted,
    stationery,
    // Only the demo's own authority says who of the register somebody is; another says an IIN, which the register does not hold yet.
    holder: (signer, root) => (root === demoRoot?.sha256 ? signer.subject.person : undefined),
  }
  return { press, stationery, proving, signing: { signing, ...(keys && { keys }) } }
}
