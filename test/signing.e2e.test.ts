/** Signing in the reader's own browser, and checking there what somebody holds. */
import type { Page, Request } from 'playwright-core'
import { expect, test } from 'vitest'
import { codeOf } from '../src/documents/code.ts'
import { type Issued, issue, newAuthority } from '../src/signatures/authority/issue.ts'
import { signDetached } from '../src/signatures/sign.ts'
import { D } from '../src/web/words/document.ts'
import { S } from '../src/web/words/signing.ts'
import { faults } from './axe.ts'
import { describeInBrowser } from './browser.ts'
import { gostSigned } from './gost.ts'
import { playNcalayer } from './ncalayer.ts'
import { VALID } from './signatures.ts'
import { openSite, signedIn, waitingIn } from './site.ts'

const HEAD = 'prosecutor/bostandyk-head'
const site = await openSite('2026-03-02T10:00:00+05:00')
const address = await site.app.listen({ host: '127.0.0.1', port: 0 })
// Of the reader's own machine: the browser of these tests takes any certificate that may be a server's.
const machine = await issue(await newAuthority(VALID), { person: 'machine/own', name: 'localhost' }, VALID)

/** Two acts, each done with its document, before anything else waits: a document is drawn up anew when another takes its number. */
const acts: { readonly url: string; readonly pdf: Buffer }[] = []
for (let i = 0; i < 2; i++) {
  const id = await waitingIn(site)
  const cookie = await signedIn(site, HEAD)
  const page = await site.app.inject({ url: `/kk/sign/${id}`, headers: { cookie } })
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  await site.app.inject({
    method: 'POST',
    url: `/kk/sign/${id}`,
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ csrf, do: 'demo' }).toString(),
  })
  const url = `/kk/act/${codeOf(id)}`
  acts.push({ url, pdf: (await site.app.inject({ url: `${url}/document.pdf`, headers: { cookie } })).rawPayload })
}

/** Makes the browser's session that of the head of the office. */
const become = async (page: Page) => {
  const [name = '', ...value] = (await signedIn(site, HEAD)).split('=')
  await page.context().addCookies([{ name, value: value.join('='), url: address }])
}
const said = (page: Page) => page.locator('[data-sign] [role=status]')
const withKey = (page: Page) => page.getByRole('button', { name: S.browserKey.kk })
const withNcalayer = (page: Page) => page.getByRole('button', { name: S.ncalayer.kk, exact: true })
const asked = (page: Page) => {
  const paths: string[] = []
  page.on('request', r => paths.push(new URL(r.url()).pathname))
  return paths
}
const put = async (page: Page) => {
  const id = await waitingIn(site)
  await page.goto(`${address}/kk/sign/${id}`)
  return id
}
const done = async (page: Page, id: string) => {
  await page.waitForURL(`**/kk/receipt/${id}*`)
  expect((await site.chancery.journal.written(id))?.written).toHaveLength(1)
}

describeInBrowser('signing with a key that the browser keeps', newPage => {
  test('does the act; the key stays, cannot be read out, and signs again', async () => {
    const page = await newPage()
    await become(page)
    const paths = asked(page)
    const first = await put(page)
    expect(await faults(page)).toEqual([])
    expect(await page.locator('[data-forget]').isHidden()).toBe(true)
    // By keyboard alone.
    for (let i = 0; i < 60 && !(await withKey(page).evaluate(e => e === globalThis.document.activeElement)); i++)
      await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await done(page, first)
    const kept = await page.evaluate(async person => {
      const whenDone = <T>(r: IDBRequest<T>) => new Promise<T>((ok, no) => Object.assign(r, { onsuccess: () => ok(r.result), onerror: no }))
      const database = await whenDone(indexedDB.open('tarazy-keys'))
      const { key } = await whenDone(database.transaction('keys').objectStore('keys').get(person))
      const out = await Promise.all(['pkcs8', 'jwk'].map(f => crypto.subtle.exportKey(f as 'pkcs8', key).then(String, e => e.name)))
      return { is: key.constructor.name, type: key.type, extractable: key.extractable, out }
    }, HEAD)
    expect(kept).toEqual({ is: 'CryptoKey', type: 'private', extractable: false, out: ['InvalidAccessError', 'InvalidAccessError'] })

    const second = await put(page)
    await withKey(page).click()
    await done(page, second)
    expect(paths.filter(p => p.endsWith('/sign/key'))).toHaveLength(1)

    const third = await put(page)
    await page.getByRole('button', { name: S.newKey.kk }).click()
    await said(page).getByText(S.newKeyMade.kk).waitFor()
    await withKey(page).click()
    await done(page, third)
    expect(paths.filter(p => p.endsWith('/sign/key'))).toHaveLength(2)
  })
  test('does nothing when the server cannot be reached or the document is gone', async () => {
    const page = await newPage()
    await become(page)
    const id = await put(page)
    await page.context().setOffline(true)
    await withKey(page).click()
    await said(page).getByText(S.offline.kk).waitFor()
    await page.context().setOffline(false)
    await site.signing.awaiting.drop(id)
    await withKey(page).click()
    await said(page).getByText(S.lapsed.kk).waitFor()
    expect(await withKey(page).isEnabled()).toBe(true)
    expect(await site.chancery.journal.written(id)).toBeUndefined()
  })
  test('takes several by one confirmation, and tells of each', async () => {
    const page = await newPage()
    await become(page)
    const ids = [await waitingIn(site), await waitingIn(site)]
    await page.goto(`${address}/kk/sign`)
    expect(await faults(page)).toEqual([])
    for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
    await withKey(page).click()
    await said(page).getByText(S.nothingChosen.kk).waitFor()
    for (const id of ids) await page.locator(`#s-${id}`).check()
    await withKey(page).click()
    const results = page.locator('main [role=status] ul.results li')
    await results.nth(1).waitFor()
    // Each bears the number after the one before it.
    expect((await results.allTextContents()).map(t => t.slice(0, 1))).toEqual(['✓', '✓'])
  })
  test('is not offered without scripts', async () => {
    const page = await newPage({ javaScriptEnabled: false })
    await become(page)
    await put(page)
    expect(await withKey(page).isHidden()).toBe(true)
    expect(await withNcalayer(page).isHidden()).toBe(true)
  })
})

describeInBrowser('signing with NCALayer', newPage => {
  const opened = async () => {
    const page = await newPage({ ignoreHTTPSErrors: true })
    await become(page)
    return page
  }
  test('says so when it does not run, and when the person breaks off; nothing is done', async () => {
    const page = await opened()
    const id = await put(page)
    await withNcalayer(page).click()
    await said(page).getByText(S['not-running'].kk).waitFor()
    const end = await playNcalayer(machine, () => '{"status":true,"body":{}}')
    try {
      await withNcalayer(page).click()
      await said(page).getByText(S.cancelled.kk).waitFor()
    } finally {
      await end()
    }
    expect(await site.chancery.journal.written(id)).toBeUndefined()
    expect(await faults(page)).toEqual([])
  })
  test('does the act with its signature, and says why not when it is another’s', async () => {
    const page = await opened()
    let key: Issued | undefined = machine
    const end = await playNcalayer(machine, ({ args }) => {
      if (!key) return undefined
      const cms = Buffer.from(signDetached(Buffer.from(args.data, 'base64'), key)).toString('base64')
      return JSON.stringify({ status: true, body: { result: [`-----BEGIN CMS-----\n${cms}\n-----END CMS-----\n`] } })
    })
    try {
      const id = await put(page)
      await withNcalayer(page).click()
      await page.getByRole('heading', { name: S.notSigned.kk }).waitFor()
      key = await site.keys?.of(HEAD, HEAD)
      await withNcalayer(page).click()
      await done(page, id)
    } finally {
      await end()
    }
  })
  test('adds its own signature beside the one that makes the act', async () => {
    const page = await opened()
    const end = await playNcalayer(machine, ({ args }) => {
      const cms = Buffer.from(gostSigned({ over: Buffer.from(args.data, 'base64') })).toString('base64')
      return JSON.stringify({ status: true, body: { result: [cms] } })
    })
    try {
      const id = await put(page)
      await page.getByRole('button', { name: S.furtherByNcalayer.kk }).click()
      await said(page).getByText(S.furtherAdded.kk).waitFor()
      expect(await site.chancery.journal.written(id)).toBeUndefined()
      await withKey(page).click()
      await done(page, id)
      await page.goto(`${address}/kk/act/${codeOf(id)}`)
      await page.getByText(D.notChecked.kk).waitFor()
      expect(await page.getByText('ТЕСТОВ ТЕСТ').count()).toBeGreaterThan(0)
      expect(await faults(page)).toEqual([])
    } finally {
      await end()
    }
  })
  test('may be spoken to from the pages that sign alone', async () => {
    const id = await waitingIn(site)
    const cookie = await signedIn(site, HEAD)
    const policy = async (url: string) => (await site.app.inject({ url, headers: { cookie } })).headers['content-security-policy']
    for (const url of ['/kk/sign', `/kk/sign/${id}`]) expect(await policy(url)).toContain("connect-src 'self' wss://127.0.0.1:13579;")
    for (const url of ['/kk/desk', '/kk/', '/kk/matters', `/kk/sign/${id}/document.pdf`]) expect(await policy(url)).not.toContain('wss:')
  })
})

describeInBrowser('a file that somebody holds', newPage => {
  const act = (n: 0 | 1) => {
    const found = acts[n]
    if (!found) throw new Error('no act')
    return found
  }
  /** Opens the page once its act has a place in the log; notes what is sent afterwards. */
  const opened = async (page: Page, { url }: { url: string }) => {
    await expect
      .poll(async () => (await page.goto(address + url)) && page.locator('[data-check]').getAttribute('data-check'))
      .toContain('checkpoint')
    await page.locator('[data-check]').waitFor()
    const sent: Request[] = []
    page.on('request', r => sent.push(r))
    return sent
  }
  const results = (page: Page) => page.locator('[data-check] .results li')
  const choose = async (page: Page, buffer: Buffer, name = 'x.pdf') => {
    await page.locator('[data-check] .results').evaluate(e => e.replaceChildren())
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer })
    await results(page).first().waitFor()
    return results(page).allTextContents()
  }
  const GOOD = [D.sameBytes, D.goodSignature, D.sameEntry, D.included, D.goodCheckpoint]

  test('is checked to the root of the log, and is not sent anywhere', async () => {
    const page = await newPage()
    await become(page)
    const sent = await opened(page, act(0))
    expect(await faults(page)).toEqual([])
    const lines = await choose(page, act(0).pdf)
    expect(lines).toHaveLength(GOOD.length)
    for (const [i, word] of GOOD.entries()) expect(lines[i]).toContain(`✓ ${word.kk}`)
    expect(await faults(page)).toEqual([])
    expect(sent.map(r => r.url())).toEqual([])
  })
  test('is told apart when one byte of it was changed, when it is another act’s, and when it is no PDF', async () => {
    const page = await newPage()
    await become(page)
    const sent = await opened(page, act(0))
    const changed = Buffer.from(act(0).pdf)
    changed[2_000] = (changed[2_000] ?? 0) ^ 1
    const [bytes, signature, ...log] = await choose(page, changed)
    expect(bytes).toBe(`✗ ${D.otherBytes.kk}`)
    expect(signature).toContain(`✗ ${D.badSignature.kk}`)
    // What the log says of the act is as true as before.
    expect(log.every(l => l.startsWith('✓'))).toBe(true)
    const other = await choose(page, act(1).pdf)
    expect(other.slice(0, 1)).toEqual([`✗ ${D.otherBytes.kk}`])
    expect(other[1]).toContain(`✓ ${D.goodSignature.kk}`)
    expect(await choose(page, Buffer.from('<html>%PD'))).toEqual([`✗ ${D.notPdf.kk}`])
    expect(await choose(page, Buffer.alloc(0))).toEqual([`✗ ${D.notPdf.kk}`])
    const added = await choose(page, Buffer.concat([act(0).pdf, Buffer.from('\n%')]))
    expect(added[0]).toBe(`✗ ${D.otherBytes.kk}`)
    expect(added[2]).toBe(`✗ ${D.addedAfter.kk}`)
    expect(sent.map(r => r.url())).toEqual([])
  })
  test('is checked when it is dropped, and the page stays', async () => {
    const page = await newPage()
    await become(page)
    const { url, pdf } = act(0)
    const sent = await opened(page, { url })
    const dropped = await page.evaluateHandle(text => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(atob(text), c => c.charCodeAt(0))], 'x.pdf'))
      return data
    }, pdf.toString('base64'))
    await page.locator('[data-check]').dispatchEvent('drop', { dataTransfer: dropped })
    await results(page).first().waitFor()
    expect((await results(page).allTextContents())[0]).toBe(`✓ ${D.sameBytes.kk}`)
    expect(new URL(page.url()).pathname).toBe(url)
    expect(sent.map(r => r.url())).toEqual([])
  })
  test('is checked by whoever may not see what it says, as far as that goes', async () => {
    const page = await newPage()
    await opened(page, act(0)).catch(() => undefined)
    const lines = await choose(page, act(0).pdf)
    expect(lines[0]).toBe(`✓ ${D.sameBytes.kk}`)
    expect(lines).toContain(`○ ${D.closedEntry.kk}`)
  })
  test('a log whose proof or signature was altered is not believed', async () => {
    const page = await newPage()
    await become(page)
    const { url, pdf } = act(0)
    await opened(page, { url })
    await page.route(`**${url}`, async route => {
      const answer = await route.fetch()
      const body = (await answer.text()).replace(
        /(data-check="[^"]*leaf&quot;:&quot;)./,
        (whole, before) => before + (whole.endsWith('0') ? '1' : '0'),
      )
      await route.fulfill({ response: answer, body })
    })
    await page.reload()
    const lines = await choose(page, pdf)
    expect(lines).toContain(`✗ ${D.otherEntry.kk}`)
    expect(lines).toContain(`✗ ${D.notIncluded.kk}`)
    expect(lines).toContain(`✓ ${D.goodCheckpoint.kk}`)
  })
})
