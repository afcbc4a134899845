/** Signing put together: whom is trusted to say whose a key is, and what documents look like here. */
import { readFile } from 'node:fs/promises'
import type { Chancery } from '../chancery/chancery.ts'
import { type DemoKeys, demoKeys } from '../documents/demo-keys.ts'
import { Press } from '../documents/render.ts'
import type { Signing } from '../documents/signing.ts'
import type { OpenRecord } from '../registers/record.ts'
import { trust } from '../signatures/trust.ts'
import type { Config } from './config.ts'

const DEMO = { kk: 'Көрсетілім', ru: 'Демонстрация', en: 'Demonstration' }

export interface OpenSigning {
  readonly signing: Signing
  readonly keys?: DemoKeys
}
/** @throws where a configured certificate cannot be read */
export const openSigning = async (config: Config, chancery: Chancery, record: OpenRecord): Promise<OpenSigning> => {
  const keys = config.demo ? await demoKeys(record.kept) : undefined
  const roots = await Promise.all(config.roots.map(file => readFile(file)))
  const demoRoot = keys && trust([keys.root]).roots[0]
  return {
    signing: {
      chancery,
      awaiting: record.awaiting,
      contents: record.contents,
      press: new Press(),
      trust: trust([...(keys ? [keys.root] : []), ...roots]),
      stationery: { url: config.url, ...(config.demo && { mark: DEMO }) },
      // Only the demo's own authority says who of the register somebody is; another says an IIN, which the register knows of them.
      holder: (signer, root) => (root === demoRoot?.sha256 ? signer.subject.person : undefined),
    },
    ...(keys && { keys }),
  }
}
