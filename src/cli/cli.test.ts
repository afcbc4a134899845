import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { KINDS, signerOf } from '../log/signed/note.ts'
import { run as acts } from './commands/acts.ts'
import { run as draw } from './commands/draw.ts'
import { run as term } from './commands/term.ts'
import { configOf, Misconfigured, settings } from './config.ts'
import { Usage } from './say.ts'

let printed = ''
beforeEach(() => {
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    printed += String(text)
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('term', () => {
  it('shows the arithmetic in the language asked for', async () => {
    expect(await term(['10', 'day', '2026-03-11', '--lang', 'kk'])).toBe(0)
    expect(printed).toContain('Наурыз мейрамы')
    expect(printed).toContain('2026 жылғы 26 наурыз')
  })
  it('counts pauses', async () => {
    await term(['1', 'month', '2026-01-31', '--pause', '2026-02-10..2026-02-13', '--json'])
    expect(JSON.parse(printed)).toMatchObject({
      day: '2026-03-03',
      steps: [{ step: 'trigger' }, { step: 'counted' }, { step: 'last-of-month', wanted: 31 }, { step: 'paused', days: 3 }],
    })
  })
  it('runs hours by the clock', async () => {
    await term(['24', 'hours', '2026-03-20T18:30', '--json'])
    expect(JSON.parse(printed)).toMatchObject({ at: '2026-03-21T18:30:00+05:00' })
  })
  it.each([
    [['10', 'week', '2026-03-11']],
    [['ten', 'day', '2026-03-11']],
    [['0', 'day', '2026-03-11']],
    [['10', 'day', '2026-02-30']],
    [['10', 'day', '1999-01-01']],
    [['10', 'day']],
    [['10', 'day', '2026-03-11', '--lang', 'de']],
    [['10', 'day', '2026-03-11', '--oops']],
    [['10', 'day', '2026-03-11', '--pause', '2026-03-12..2026-03-13..2026-03-14']],
  ])('does not take %j', async args => {
    await expect(term(args)).rejects.toThrow(Usage)
  })
})

describe('acts', () => {
  it('says of each act who may, with the provision', async () => {
    await acts(['--json'])
    const all = JSON.parse(printed) as { id: string; who: { provision: string }[]; input: { properties: object } }[]
    const lodge = all.find(a => a.id === 'application.lodge')
    expect(lodge?.who).toMatchObject([{ provision: 'prosecutor.application.consider' }])
    expect(lodge?.input.properties).toHaveProperty('about.title', 'What happened, which right was violated')
  })
})

describe('draw', () => {
  const SEED = '11'.padStart(64, '0')
  it('shows each division', async () => {
    expect(await draw([SEED, 'a', 'b=2', 'c=3', '--count', '2'])).toBe(0)
    expect(printed).toBe('17 mod 6 = 5  →  c\n2 mod 3 = 2  →  b\n')
  })
  it.each([[['11', 'a']], [[SEED]], [[SEED, 'a=0']], [[SEED, 'a', '--count', 'x']]])('does not take %j', async args => {
    await expect(draw(args)).rejects.toThrow(Usage)
  })
})

describe('the configuration', () => {
  it('has a value for everything', () => {
    expect(configOf({})).toMatchObject({
      host: '127.0.0.1',
      port: 8080,
      url: 'http://127.0.0.1:8080',
      rateLimit: 600,
      demo: true,
      log: 'info',
    })
    expect(configOf({ TARAZY_PORT: '0', TARAZY_URL: 'https://tarazy.example/', TARAZY_DEMO: 'no' })).toMatchObject({
      port: 0,
      url: 'https://tarazy.example',
      demo: false,
    })
  })
  it('takes proxies by address and by subnet', () => {
    expect(configOf({}).proxies).toEqual([])
    expect(configOf({ TARAZY_PROXIES: '10.0.0.1, 192.168.0.0/16,fd00::/8' }).proxies).toEqual(['10.0.0.1', '192.168.0.0/16', 'fd00::/8'])
  })
  it('takes the name and the key of the public log, and whom it witnesses and asks', () => {
    const log = signerOf('court.example/log', Buffer.alloc(32, 1)).vkey
    const witness = signerOf('office.example/log/witness', Buffer.alloc(32, 2), KINDS.witnessed).vkey
    const { publicLog } = configOf({
      TARAZY_LOG_ORIGIN: 'court.example/log',
      TARAZY_LOG_KEY: 'ab'.repeat(32),
      TARAZY_LOG_WITNESSED: ` ${log}, `,
      TARAZY_LOG_WITNESSES: `${witness}@https://office.example/log/witness/,${witness}@http://127.0.0.1:1`,
    })
    expect(publicLog).toEqual({
      origin: 'court.example/log',
      seed: 'ab'.repeat(32),
      witnessed: [log],
      witnesses: [
        { vkey: witness, url: 'https://office.example/log/witness' },
        { vkey: witness, url: 'http://127.0.0.1:1' },
      ],
    })
    expect(configOf({}).publicLog).toEqual({ witnessed: [], witnesses: [] })
    for (const wrong of [
      { TARAZY_LOG_WITNESSED: witness },
      { TARAZY_LOG_WITNESSES: `${log}@https://x.example` },
      { TARAZY_LOG_WITNESSES: witness },
    ])
      expect(() => configOf(wrong)).toThrow(Misconfigured)
  })
  it.each([
    { TARAZY_PROXIES: 'proxy.example' },
    { TARAZY_PROXIES: '10.0.0.1, 10.0.0.0/33' },
    { TARAZY_PROXIES: '::1/8/8' },
    { TARAZY_METRICS_KEY: 'short' },
    { TARAZY_LOG_ORIGIN: 'two words' },
    { TARAZY_LOG_KEY: 'ab' },
    { TARAZY_LOG_WITNESSED: 'x' },
    { TARAZY_LOG_WITNESSES: 'https://office.example' },
    { TARAZY_PORT: '80a' },
    { TARAZY_PORT: '70000' },
    { TARAZY_URL: 'tarazy' },
    { TARAZY_DEMO: 'true' },
    { TARAZY_LOG: 'loud' },
    { TARAZY_SECRET: 'short' },
    { TARAZY_RATE_LIMIT: '-1' },
    { DATABASE_URL: 'mysql://x' },
  ])('does not take %j', env => {
    expect(() => configOf(env)).toThrow(Misconfigured)
  })
  it('never shows a secret', () => {
    const all = settings({
      TARAZY_SECRET: 'a'.repeat(40),
      TARAZY_LOG_KEY: 'a'.repeat(64),
      DATABASE_URL: 'postgres://u:word@h/d',
      TARAZY_PORT: '1',
    })
    expect(JSON.stringify(all)).not.toMatch(/aaaa|word/)
    expect(all.find(s => s.name === 'TARAZY_PORT')?.value).toBe('1')
  })
})
