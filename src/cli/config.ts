/** The configuration: every environment variable that the product reads, in one table. */
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { isOrigin } from '../log/signed/checkpoint.ts'
import { KINDS, verifierOf } from '../log/signed/note.ts'
import type { Asked } from '../log/witness/asking.ts'

interface Setting {
  readonly name: string
  /** What it is for, in one sentence. */
  readonly means: string
  /** What holds when it is not set, as text. */
  readonly otherwise: string
  /** Never printed. */
  readonly secret?: true
}
const SETTINGS = [
  { name: 'TARAZY_DATA', means: 'Folder of the embedded PostgreSQL and of the key of sessions.', otherwise: './data' },
  {
    name: 'DATABASE_URL',
    means: 'A PostgreSQL of 15 or later to use instead of the embedded one.',
    otherwise: 'the embedded one',
    secret: true,
  },
  { name: 'TARAZY_HOST', means: 'Address on which the server listens.', otherwise: '127.0.0.1' },
  { name: 'TARAZY_PORT', means: 'Port on which the server listens.', otherwise: '8080' },
  {
    name: 'TARAZY_URL',
    means: 'Address under which people reach the server; with https, cookies travel over TLS alone.',
    otherwise: 'the host and port',
  },
  {
    name: 'TARAZY_SECRET',
    means: 'Key of sessions, 32 characters or more, the same on every server.',
    otherwise: 'made once and kept with the data',
    secret: true,
  },
  {
    name: 'TARAZY_PROXIES',
    means: 'Addresses or subnets of the proxies in front, which say where a request comes from, with commas between.',
    otherwise: 'none',
  },
  {
    name: 'TARAZY_METRICS_KEY',
    means: 'What whoever reads /metrics from elsewhere has to bear as a token, 16 characters or more.',
    otherwise: 'read on this machine alone',
    secret: true,
  },
  { name: 'TARAZY_RATE_LIMIT', means: 'Requests a minute from one address; 0 for no limit.', otherwise: '600' },
  { name: 'TARAZY_DEMO', means: 'Whether anyone may sign in as a person of the demo country: yes or no.', otherwise: 'yes' },
  {
    name: 'TARAZY_LOG_ORIGIN',
    means: 'What the public log is called, such as court.example/log; it keeps the name with which it began.',
    otherwise: 'made of its key',
  },
  {
    name: 'TARAZY_LOG_KEY',
    means: 'Ed25519 key of the public log, 64 hexadecimal digits, the same on every server; it keeps the key with which it began.',
    otherwise: 'made once and kept with the data',
    secret: true,
  },
  {
    name: 'TARAZY_LOG_WITNESSED',
    means: 'Keys of the logs of other installations that are countersigned here, with commas between.',
    otherwise: 'none',
  },
  {
    name: 'TARAZY_LOG_WITNESSES',
    means:
      'Witnesses that are asked to countersign, each as key@address, such as …@https://office.example/log/witness, with commas between.',
    otherwise: 'none',
  },
  {
    name: 'TARAZY_SIGNATURES',
    means: 'Whether officials have to sign what they write: yes or no.',
    otherwise: 'yes where there is a demo country or a root',
  },
  {
    name: 'TARAZY_SIGNATURE_ROOTS',
    means: 'Files with the root certificates (PEM or DER) under which signatures are taken, separated by commas.',
    otherwise: 'none; in the demo its own authority',
  },
  { name: 'TARAZY_LOG', means: 'Least level of the log: debug, info, warn, error or silent.', otherwise: 'info' },
] as const satisfies readonly Setting[]

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const
export interface Config {
  readonly dataDir: string
  readonly databaseUrl?: string
  readonly host: string
  readonly port: number
  readonly url: string
  /** Undefined: whoever serves makes one and keeps it with the data. */
  readonly secret?: string
  /** Requests a minute from one address; 0 for no limit. */
  readonly rateLimit: number
  /** Addresses and subnets whose word on where a request comes from is taken. */
  readonly proxies: readonly string[]
  /** Undefined: metrics are read on this machine alone. */
  readonly metricsKey?: string
  readonly demo: boolean
  /** Whether officials have to sign what they write. */
  readonly signatures: boolean
  /** Files of root certificates. */
  readonly roots: readonly string[]
  readonly log: (typeof LEVELS)[number]
  /** Of the public log. */
  readonly publicLog: {
    readonly origin?: string
    readonly seed?: string
    readonly witnessed: readonly string[]
    readonly witnesses: readonly Asked[]
  }
}
type Environment = Readonly<Record<string, string | undefined>>
type Name = (typeof SETTINGS)[number]['name']

/** A setting that cannot be meant: said to the person who starts the program. */
export class Misconfigured extends Error {}

const wholeNumber = (name: Name, text: string, most: number): number => {
  const n = Number(text)
  if (!/^\d+$/.test(text) || n > most) throw new Misconfigured(`${name} must be a whole number from 0 to ${most}, not “${text}”`)
  return n
}

const listed = (text: string | undefined): readonly string[] => (text ?? '').split(',').flatMap(t => t.trim() || [])
const publicLogOf = (given: (name: Name) => string | undefined): Config['publicLog'] => {
  const origin = given('TARAZY_LOG_ORIGIN')
  if (origin !== undefined && !isOrigin(origin)) throw new Misconfigured('TARAZY_LOG_ORIGIN must be a name without spaces and plus signs')
  const seed = given('TARAZY_LOG_KEY')
  if (seed !== undefined && !/^[0-9a-f]{64}$/i.test(seed)) throw new Misconfigured('TARAZY_LOG_KEY must have 64 hexadecimal digits')
  const witnessed = listed(given('TARAZY_LOG_WITNESSED'))
  for (const key of witnessed)
    if (verifierOf(key)?.kind !== KINDS.own) throw new Misconfigured(`TARAZY_LOG_WITNESSED: “${key}” is not the key of a log`)
  const witnesses = listed(given('TARAZY_LOG_WITNESSES')).map(text => {
    const [, vkey = '', url = ''] = /^(.+)@(https?:\/\/.+?)\/*$/.exec(text) ?? []
    if (verifierOf(vkey)?.kind !== KINDS.witnessed || !URL.canParse(url))
      throw new Misconfigured(`TARAZY_LOG_WITNESSES: “${text}” is not the key of a witness, @ and its address`)
    return { vkey, url }
  })
  return { ...(origin && { origin }), ...(seed && { seed }), witnessed, witnesses }
}

const isSubnet = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/')
  const most = isIP(address) === 4 ? 32 : 128
  return isIP(address) !== 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
}

/** @throws Misconfigured */
export const configOf = (env: Environment = process.env): Config => {
  const value = (name: Name): string => env[name]?.trim() || (SETTINGS.find(s => s.name === name)?.otherwise ?? '')
  const given = (name: Name): string | undefined => env[name]?.trim() || undefined
  const host = value('TARAZY_HOST')
  const port = wholeNumber('TARAZY_PORT', value('TARAZY_PORT'), 65_535)
  const url = (given('TARAZY_URL') ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`).replace(/\/+$/, '')
  if (!URL.canParse(url)) throw new Misconfigured(`TARAZY_URL must be an address such as https://tarazy.example, not “${url}”`)
  const demo = value('TARAZY_DEMO')
  if (demo !== 'yes' && demo !== 'no') throw new Misconfigured(`TARAZY_DEMO must be yes or no, not “${demo}”`)
  const roots = (given('TARAZY_SIGNATURE_ROOTS') ?? '')
    .split(',')
    .map(f => f.trim())
    .filter(Boolean)
  const signatures = given('TARAZY_SIGNATURES') ?? (demo === 'yes' || roots.length > 0 ? 'yes' : 'no')
  if (signatures !== 'yes' && signatures !== 'no') throw new Misconfigured(`TARAZY_SIGNATURES must be yes or no, not “${signatures}”`)
  if (signatures === 'yes' && demo === 'no' && roots.length === 0)
    throw new Misconfigured('TARAZY_SIGNATURES=yes outside the demo wants TARAZY_SIGNATURE_ROOTS: there is nobody to say whose a key is')
  const log = LEVELS.find(l => l === value('TARAZY_LOG'))
  if (!log) throw new Misconfigured(`TARAZY_LOG must be one of ${LEVELS.join(', ')}, not “${value('TARAZY_LOG')}”`)
  const secret = given('TARAZY_SECRET')
  if (secret !== undefined && secret.length < 32) throw new Misconfigured('TARAZY_SECRET must have 32 characters or more')
  const proxies = listed(given('TARAZY_PROXIES'))
  for (const p of proxies)
    if (!isSubnet(p)) throw new Misconfigured(`TARAZY_PROXIES: “${p}” is no address and no subnet such as 10.0.0.0/8`)
  const metricsKey = given('TARAZY_METRICS_KEY')
  if (metricsKey !== undefined && metricsKey.length < 16) throw new Misconfigured('TARAZY_METRICS_KEY must have 16 characters or more')
  const databaseUrl = given('DATABASE_URL')
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new Misconfigured('DATABASE_URL must begin with postgres:// or postgresql://')
  return {
    dataDir: resolve(value('TARAZY_DATA')),
    ...(databaseUrl && { databaseUrl }),
    host,
    port,
    url,
    ...(secret && { secret }),
    rateLimit: wholeNumber('TARAZY_RATE_LIMIT', value('TARAZY_RATE_LIMIT'), 1_000_000),
    proxies,
    ...(metricsKey && { metricsKey }),
    demo: demo === 'yes',
    signatures: signatures === 'yes',
    roots: roots.map(f => resolve(f)),
    log,
    publicLog: publicLogOf(given),
  }
}

/** Every setting with what it means and what it is now; secrets are not shown. */
export const settings = (env: Environment = process.env) =>
  SETTINGS.map((s: Setting) => {
    const set = env[s.name]?.trim()
    return { name: s.name, means: s.means, otherwise: s.otherwise, value: set ? (s.secret ? '(set)' : set) : null }
  })
