/** The frame of every page: head, navigation, language, who is signed in. */
import type { ComponentChildren } from 'preact'
import type { Saying } from '../chancery/telling/saying.ts'
import { LANGS, type Lang } from '../law/kernel/said.ts'
import { POSTS } from '../law/offices/person.ts'
import { type Ask, to } from './request.ts'
import { W } from './words/common.ts'
import { L } from './words/law.ts'
import { O } from './words/open-data.ts'

const LANG_NAMES: Readonly<Record<Lang, { short: string; name: string }>> = {
  kk: { short: 'ҚАЗ', name: 'Қазақша' },
  ru: { short: 'РУС', name: 'Русский' },
  en: { short: 'ENG', name: 'English' },
}
const Scales = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true">
    <path
      d="M16 4v22M9 28h14M6 9h20M6 9l-4 9h8zM26 9l-4 9h8z"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linejoin="round"
      stroke-linecap="round"
    />
  </svg>
)

const Sections = ({ ask }: { ask: Ask }) => {
  const sections = [
    ...(ask.me ? [['/desk', W.desk] as const, ['/matters', W.matters] as const] : []),
    ['/bodies', W.bodies] as const,
    ['/hearings', W.hearings] as const,
    ['/published', W.published] as const,
    ['/law', W.law] as const,
    ['/practice', W.practice] as const,
  ]
  return (
    <nav aria-label={W.mainNav[ask.lang]}>
      {sections.map(([path, word]) => (
        <a
          key={path}
          href={to(ask, path)}
          {...((ask.path === path || ask.path.startsWith(`${path}/`)) && { 'aria-current': 'page' as const })}
        >
          {word[ask.lang]}
          {path === '/desk' && ask.due > 0 && <b class={ask.late ? 'n late' : 'n'}>{ask.due}</b>}
        </a>
      ))}
    </nav>
  )
}
const Languages = ({ ask }: { ask: Ask }) => (
  <div class="lang" role="group" aria-label={W.language[ask.lang]}>
    {LANGS.map(l => (
      <a
        key={l}
        href={`/${l}${ask.url}`}
        lang={l}
        hreflang={l}
        title={LANG_NAMES[l].name}
        {...(l === ask.lang && { 'aria-current': 'true' as const })}
      >
        {LANG_NAMES[l].short}
      </a>
    ))}
  </div>
)
/** Who is signed in and in what capacity; with one office or none there is nothing to change. */
const Who = ({ ask, say }: { ask: Ask; say: Saying }) => {
  const { me, lang } = ask
  if (!me)
    return (
      <div class="me">
        <a class="btn light" href={to(ask, '/sign-in')}>
          {W.signIn[lang]}
        </a>
      </div>
    )
  const office = me.offices.find(o => o.body === me.body)
  return (
    <details class="me">
      <summary>
        <span>{say.name(me.person, lang)}</span>
        <small>{office ? `${POSTS[office.post][lang]} · ${say.name(office.body, lang)}` : W.ownName[lang]}</small>
      </summary>
      <div class="card">
        <form method="post" action={to(ask, '/capacity')}>
          <input type="hidden" name="csrf" value={ask.csrf} />
          <fieldset>
            <legend>{W.actingAs[lang]}</legend>
            {[...me.offices.map(o => o.body), ''].map(body => (
              <label key={body}>
                <input type="radio" name="body" value={body} checked={(me.body ?? '') === body} />{' '}
                {body ? say.name(body, lang) : W.ownName[lang]}
              </label>
            ))}
          </fieldset>
          <button type="submit" class="btn small">
            {W.change[lang]}
          </button>
        </form>
        <form method="post" action={to(ask, '/sign-out')}>
          <input type="hidden" name="csrf" value={ask.csrf} />
          <button type="submit" class="plain">
            {W.signOut[lang]}
          </button>
        </form>
      </div>
    </details>
  )
}

/** In a private country every page says so, and its clock can be moved on. */
const Inside = ({ ask, say }: { ask: Ask; say: Saying }) => {
  const { inside, lang } = ask
  if (!inside) return null
  return (
    <section class="inside" aria-label={L.insideTitle[lang]}>
      <p>
        <b>{L.insideTitle[lang]}</b> <time dateTime={ask.now}>{say.instant(ask.now, lang)}</time>
      </p>
      <form method="post" action={to(ask, '/practice-clock')} aria-label={L.moveClock[lang]}>
        <input type="hidden" name="csrf" value={ask.csrf} />
        <input type="hidden" name="back" value={ask.url} />
        {(['PT1H', 'P1D', 'P10D', 'P1M'] as const).map(by => (
          <button key={by} type="submit" name="by" value={by}>
            {L[by][lang]}
          </button>
        ))}
      </form>
      <form method="post" action={to(ask, '/practice-clock')}>
        <input type="hidden" name="csrf" value={ask.csrf} />
        <input type="hidden" name="back" value={ask.url} />
        <input type="date" name="day" min={ask.today} required aria-label={L.toDay[lang]} />
        <button type="submit">{L.move[lang]}</button>
      </form>
      <form method="post" action={to(ask, '/practice')}>
        <input type="hidden" name="csrf" value={ask.csrf} />
        {inside.story && <a href={to(ask, `/practice/${inside.story.id}`)}>{L.backToStory[lang]}</a>}
        <button type="submit" name="do" value="leave">
          {L.leave[lang]}
        </button>
      </form>
    </section>
  )
}

interface Props {
  readonly ask: Ask
  readonly say: Saying
  readonly title: string
  /** The module of `src/web/browser` that this page does better with. */
  readonly script?: 'sign' | 'check'
  /** The same for programs: feeds, calendars, data. Addresses as they are followed from here. */
  readonly alternates?: readonly { readonly type: string; readonly href: string; readonly title: string }[]
  readonly children: ComponentChildren
}
export const Frame = ({ ask, say, title, script, alternates = [], children }: Props) => (
  <html lang={ask.lang}>
    <head>
      <meta charset="utf-8" />
      <title>{`${title} · ${W.product[ask.lang]}`}</title>
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <link rel="preload" href="/assets/onest-cyrillic.woff2" as="font" type="font/woff2" crossOrigin="anonymous" />
      <link rel="stylesheet" href="/assets/tarazy.css" />
      <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
      {LANGS.map(l => (
        <link key={l} rel="alternate" hreflang={l} href={`/${l}${ask.url}`} />
      ))}
      {alternates.map(a => (
        <link key={a.href} rel="alternate" type={a.type} href={a.href} title={a.title} />
      ))}
      <script src="/assets/tarazy.js" defer />
      {script && <script type="module" src={`/assets/web/browser/${script}.js`} />}
    </head>
    <body>
      <a class="skip" href="#main">
        {W.skip[ask.lang]}
      </a>
      <header class="top">
        <div class="bar">
          <a class="brand" href={to(ask, '/')}>
            <Scales />
            {W.product[ask.lang]}
          </a>
          <Sections ask={ask} />
          <form role="search" action={to(ask, '/search')}>
            <input type="search" name="q" maxlength={200} placeholder={W.searchHint[ask.lang]} aria-label={W.search[ask.lang]} />
          </form>
          <Languages ask={ask} />
          <Who ask={ask} say={say} />
        </div>
        <div class="orn" aria-hidden="true" />
      </header>
      <Inside ask={ask} say={say} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer class="foot">
        <p>{W.demo[ask.lang]}</p>
        <p>
          {W.footLaw[ask.lang]} <a href={to(ask, '/law')}>{W.law[ask.lang]}</a> · <a href={to(ask, '/api')}>{W.api[ask.lang]}</a> ·{' '}
          <a href={to(ask, '/open-data')}>{O.title[ask.lang]}</a>
        </p>
      </footer>
    </body>
  </html>
)
