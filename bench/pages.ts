/** Time of pages on the server, and their weight as sent. */

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { configOf } from '../src/cli/config.ts'
import { buildServer } from '../src/cli/server.ts'

const quantile = (sorted: readonly number[], q: number) =>
  Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0).toFixed(2))

export const pages = async (times: number) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tarazy-pages-'))
  chmodSync(dataDir, 0o755)
  const { app, chancery, close } = await buildServer(
    { ...configOf({ TARAZY_DATA: dataDir, TARAZY_RATE_LIMIT: '0', TARAZY_SIGNATURES: 'no', TARAZY_LOG: 'silent' }) },
    () => {},
  )
  try {
    await app.ready()
    const first = await app.inject({ url: '/kk/sign-in' })
    const cookie = String(first.headers['set-cookie']).split(';')[0] ?? ''
    const csrf = /name="csrf" value="([^"]+)"/.exec(first.body)?.[1] ?? ''
    const signed = await app.inject({
      method: 'POST',
      url: '/kk/sign-in',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ csrf, person: 'prosecutor/bostandyk-head' }).toString(),
    })
    const me = String(signed.headers['set-cookie']).split(';')[0] ?? ''
    const made = await chancery.perform({
      act: 'application.lodge',
      person: 'citizen/applicant-1',
      input: { office: 'office/almaty-bostandyk', about: 'x', signed: true, confidential: false },
    })
    if (made.is !== 'done') throw new Error(made.is)
    const result: Record<string, { p50: number; p99: number; kB: number; kBGzip: number }> = {}
    for (const url of [
      '/kk/desk',
      `/kk/matter/${made.receipt.stream}`,
      `/kk/matter/${made.receipt.stream}/do/application.answer`,
      '/kk/do/protest.lodge',
      '/kk/bodies',
      '/kk/law',
      '/kk/law/prosecutor.inspection.extension',
    ]) {
      const took: number[] = []
      let body = ''
      for (let i = 0; i < times + 5; i++) {
        const begun = performance.now()
        const r = await app.inject({ url, headers: { cookie: me } })
        if (r.statusCode !== 200) throw new Error(`${url}: ${r.statusCode}`)
        if (i >= 5) took.push(performance.now() - begun)
        body = r.body
      }
      took.sort((a, b) => a - b)
      result[url.replace(made.receipt.stream, 'application/…')] = {
        p50: quantile(took, 0.5),
        p99: quantile(took, 0.99),
        kB: Math.round(Buffer.byteLength(body) / 1024),
        kBGzip: Math.round(gzipSync(body).length / 1024),
      }
    }
    return result
  } finally {
    await close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
