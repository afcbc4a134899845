/** The whole matter is played in a browser without JavaScript, as its scenario file is written: by forms, links and buttons. */
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDuration } from '../src/chancery/scenario/duration.ts'
import type { ActStep, Step } from '../src/chancery/scenario/file.ts'
import { law } from '../src/law/index.ts'
import type { Act } from '../src/law/kernel/act.ts'
import type { Field } from '../src/law/kernel/field.ts'
import type { Lang } from '../src/law/kernel/said.ts'
import type { StreamId } from '../src/law/kernel/world.ts'
import type { Cited } from '../src/law/register/ids.ts'
import { cited } from '../src/law/register/register.ts'
import { M } from '../src/web/words/matter.ts'
import { P } from '../src/web/words/pages.ts'
import { S } from '../src/web/words/signing.ts'
import { describeInBrowser, type NewPage } from './browser.ts'
import { type OpenSite, openSite, wholeMatter } from './site.ts'

const scenario = wholeMatter()
const escaped = (s: string) => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const plain = (s: string | null) => (s ?? '').replace(/\s+/g, ' ')

/** Plays one country in one language; each persona has a browser session of their own. */
class Visitor {
  readonly #site: OpenSite
  readonly #address: string
  readonly #lang: Lang
  readonly #newPage: NewPage
  readonly #pages = new Map<StreamId, Page>()
  readonly #saved = new Map<string, StreamId>()
  /** Who has been seen to find something new on the desk. */
  readonly #told = new Set<StreamId>()
  constructor(site: OpenSite, address: string, lang: Lang, newPage: NewPage) {
    this.#site = site
    this.#address = address
    this.#lang = lang
    this.#newPage = newPage
  }
  #stream(name: string): StreamId {
    return this.#saved.get(name.replace(/^\$/, '')) ?? name
  }
  #go(page: Page, path: string) {
    return page.goto(`${this.#address}/${this.#lang}${path}`)
  }
  async #as(person: StreamId): Promise<Page> {
    const known = this.#pages.get(person)
    if (known) return known
    const page = await this.#newPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })
    this.#pages.set(person, page)
    await this.#go(page, '/sign-in')
    const row = await this.#site.chancery.registers.matter(person)
    const name = typeof row?.about === 'string' ? row.about : (row?.about[this.#lang] ?? '')
    await this.#press(page, page.getByRole('button', { name: new RegExp(`^${escaped(name)}`) }))
    expect(page.url()).toMatch(/\/desk$/)
    return page
  }
  /** From the matter, or from what one may start, by the link of the act; also by one that is closed. */
  async #toForm(page: Page, act: Act, step: ActStep): Promise<void> {
    const basis = Object.values(step.with ?? {}).find((v): v is string => typeof v === 'string' && v.startsWith('$'))
    const matter = step.on ?? basis
    await this.#go(page, matter ? `/matter/${this.#stream(matter)}` : '/desk')
    const link = page.locator('main').getByRole('link', { name: act.name[this.#lang], exact: true })
    const closed = page.locator('main summary', { hasText: M.closed[this.#lang] })
    if ((await link.count()) === 0 && (await closed.count()) > 0) await closed.click()
    // What someone has no power for is not offered to them: they come by the address.
    if ((await link.count()) > 0) await this.#press(page, link.first())
    else await this.#go(page, act.opens ? `/do/${act.id}` : `/matter/${this.#stream(matter ?? '')}/do/${act.id}`)
    expect(plain(await page.getByRole('heading', { level: 1 }).textContent())).toBe(act.name[this.#lang])
  }
  /** What is pressed leads to another page: nothing is read before it has come. */
  async #press(page: Page, what: Locator): Promise<void> {
    const come = page.waitForEvent('domcontentloaded')
    await what.click()
    await come
  }
  async #fill(form: Locator, field: Field, given: unknown): Promise<void> {
    const label = field.label[this.#lang]
    const values = (Array.isArray(given) ? given : [given]).map(v => this.#stream(String(v)))
    if (field.widget === 'choices') {
      for (const v of values)
        await form
          .getByRole('group', { name: label })
          .getByLabel(field.options?.[v]?.[this.#lang] ?? '', { exact: true })
          .check()
      return
    }
    const control = form.getByLabel(new RegExp(`^\\s*${escaped(label)}(\\s*\\([^()]*\\))?\\s*$`))
    if (field.widget === 'yes') await control.setChecked(given === true)
    else if (field.widget === 'choice') await control.selectOption({ label: field.options?.[values[0] ?? '']?.[this.#lang] ?? '' })
    else if (field.of || field.from) await control.selectOption(values)
    else await control.fill(values.join('\n'))
  }
  /** The titles of provisions that an element cites. */
  async #citedIn(where: Locator): Promise<readonly string[]> {
    return (await where.locator('summary').allTextContents()).map(plain)
  }
  #titles(ids: readonly string[]): readonly string[] {
    return ids.map(id => cited(id as Cited).title[this.#lang])
  }
  async #refusal(page: Page, step: ActStep): Promise<void> {
    const shown = await this.#citedIn(page.getByRole('alert'))
    const due = this.#titles(step.cites ?? [])
    expect(shown).toEqual(expect.arrayContaining([...due]))
    if (step.only) expect(new Set(shown)).toEqual(new Set(due))
  }
  async #act(step: ActStep): Promise<void> {
    const lang = this.#lang
    const act = law.acts.get(step.do)
    if (!act) throw new Error(`no act ${step.do}`)
    const page = await this.#as(step.as)
    await this.#toForm(page, act, step)
    const form = page.locator('main form')
    for (const [name, given] of Object.entries(step.with ?? {})) {
      const field = act.input[name]
      if (!field) throw new Error(`${act.id} has no field ${name}`)
      await this.#fill(form, field, given)
    }
    if (step.expect === 'refused' && Object.keys(act.input).length > 0) {
      // It is told before anything is sent, and what was written stays in the form.
      await this.#press(page, form.getByRole('button', { name: M.check[lang], exact: true }))
      await this.#refusal(page, step)
    }
    await this.#press(page, page.locator('main form').getByRole('button', { name: act.name[lang], exact: true }))
    if (/\/sign\//.test(page.url())) {
      // The document is read before it is signed.
      expect(plain(await page.locator('article.paper').textContent())).toContain(
        plain(act.document?.name[lang === 'en' ? 'kk' : lang] ?? ''),
      )
      await this.#press(page, page.getByRole('button', { name: S.sign[lang], exact: true }))
    }
    if (step.expect === 'refused') {
      expect(plain(await page.getByRole('alert').textContent())).toContain(plain(M.notDone[lang]))
      return this.#refusal(page, step)
    }
    await this.#receipt(page, act, step)
  }
  async #receipt(page: Page, act: Act, step: ActStep): Promise<void> {
    const lang = this.#lang
    const id = /\/receipt\/([0-9a-f-]{36})/.exec(page.url())?.[1]
    if (!id) throw new Error(`${act.id} as ${step.as}: ${plain(await page.locator('main').textContent()).slice(0, 600)}`)
    const text = plain(await page.locator('main').textContent())
    expect(await this.#citedIn(page.locator('main'))).toEqual(expect.arrayContaining([...this.#titles(step.cites ?? [])]))
    expect(text).toContain(id)
    const written = await this.#site.chancery.journal.written(id)
    const [first] = written?.written ?? []
    if (!first) throw new Error(`${act.id} wrote nothing`)
    const row = await this.#site.chancery.registers.matter(first.stream)
    if (row?.number) expect(text).toContain(row.number)
    if ((await this.#site.chancery.seeing([first.stream], step.as)).get(first.stream)?.sees === 'all')
      for (const due of (await this.#site.chancery.dues(first.stream)).filter(d => d.is === 'open' || d.is === 'overdue'))
        expect(text).toContain(plain(due.duty.name[lang]))
    if (step['save-as']) this.#saved.set(step['save-as'], first.stream)
    await this.#news(step, act, first.stream, page)
  }
  /** Whoever is told finds it on the desk; the one who acted sees whether it was read. */
  async #news(step: ActStep, act: Act, stream: StreamId, sender: Page): Promise<void> {
    const told = (await this.#site.chancery.registers.told(stream)).filter(n => n.act === act.id && !n.readAt && !this.#told.has(n.who))
    const mine = (await this.#site.chancery.offices(step.as)).map(o => o.body).concat(step.as)
    const notice = told.find(n => !mine.includes(n.who))
    if (!notice) return
    const reader = await this.#someoneOf(notice.who)
    if (!reader) return
    this.#told.add(notice.who)
    const page = await this.#as(reader)
    await this.#go(page, '/desk')
    const news = page.getByRole('region', { name: M.awaits[this.#lang] })
    const said = act.done[this.#lang]
    const link = news.getByRole('link', { name: said }).and(page.locator(`[href$="${stream}"]`))
    await this.#press(page, link.first())
    expect(page.url()).toContain(stream)
    const read = (await this.#site.chancery.registers.told(stream)).find(n => n.who === notice.who && n.version === notice.version)
    expect(read?.readAt).not.toBeNull()
    if ((await this.#site.chancery.seeing([stream], step.as)).get(stream)?.sees !== 'all') return
    await this.#go(sender, `/matter/${stream}`)
    expect(plain(await sender.locator('main').textContent())).toContain(M.readAt[this.#lang])
  }
  async #someoneOf(who: StreamId): Promise<StreamId | undefined> {
    const row = await this.#site.chancery.registers.matter(who)
    if (row?.kind === 'person') return who
    const people = await this.#site.chancery.registers.people(who)
    for (const p of people) if ((await this.#site.chancery.offices(p.stream))[0]?.body === who) return p.stream
    return undefined
  }
  async step(step: Step): Promise<void> {
    const lang = this.#lang
    if ('do' in step) return this.#act(step)
    if ('wait' in step) return this.#site.set(addDuration(this.#site.now(), step.wait))
    if ('now' in step) return this.#site.set(step.now)
    if ('expect-sees' in step) {
      const { who, of, sees } = step['expect-sees']
      const page = await this.#as(who)
      const answer = await this.#go(page, `/matter/${this.#stream(of)}`)
      expect(answer?.status()).toBe(sees === 'nothing' ? 404 : 200)
      const text = plain(await page.locator('main').textContent())
      expect(text.includes(plain(P.notFoundText[lang]))).toBe(sees === 'nothing')
      expect(text.includes(plain(M.shareOnly[lang]))).toBe(sees === 'share')
      return
    }
    if ('expect-stage' in step) {
      const { of, stage } = step['expect-stage']
      const stream = this.#stream(of)
      const row = await this.#site.chancery.registers.matter(stream)
      const page = await this.#as('prosecutor/bostandyk-head')
      await this.#go(page, `/matter/${stream}`)
      const name = law.matters.get(row?.kind ?? '')?.stages.find(s => s.id === stage)?.name[lang]
      expect(plain(await page.locator('[aria-current="step"]').textContent())).toContain(name)
      return
    }
    const { of, to, due, is } = step['expect-duty']
    const stream = this.#stream(step['expect-duty'].in ?? '')
    const debtor = await this.#someoneOf(this.#stream(of))
    const owed = (await this.#site.chancery.dues(stream)).find(d => d.duty.to === to && (!due || d.day === due) && (!is || d.is === is))
    if (!debtor || !owed) throw new Error(`${of} owes no ${to}`)
    const page = await this.#as(debtor)
    // What is open stands on the debtor's desk; what was done, in the matter.
    await this.#go(page, is === 'open' ? '/desk' : `/matter/${stream}`)
    expect(plain(await page.locator('main').textContent())).toContain(plain(owed.duty.name[lang]))
  }
}

const upTo = (act: string) => scenario.steps.findIndex(s => 'do' in s && s.do === act && s.expect === undefined) + 1
const PARTS: readonly (readonly [Lang, number])[] = [
  ['kk', scenario.steps.length],
  ['ru', upTo('inspection.conclude')],
  ['en', upTo('inspection.meet-demand')],
]
const sites: Partial<Record<Lang, OpenSite>> = {}
for (const [lang] of PARTS) sites[lang] = await openSite(scenario.at)

describeInBrowser('the whole matter without JavaScript', newPage => {
  test.each(PARTS)(
    'in %s: %i steps',
    async (lang, steps) => {
      const site = sites[lang]
      if (!site) throw new Error(`no site for ${lang}`)
      const visitor = new Visitor(site, await site.app.listen({ host: '127.0.0.1', port: 0 }), lang, newPage)
      for (const [i, step] of scenario.steps.slice(0, steps).entries())
        await visitor.step(step).catch(e => {
          throw new Error(`step ${i + 1} ${JSON.stringify(step).slice(0, 200)}: ${e instanceof Error ? e.message : String(e)}`)
        })
    },
    480_000,
  )
})
