/** Who is signed in: a signed cookie, so that any server on the same database knows it. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Ended } from '../registers/ended.ts'
import { parseCookie } from './cookie.ts'

export interface Session {
  /** Random, new whenever something of it changes. */
  readonly id: string
  readonly person?: string | undefined
  /** Random, one a sign-in: it stays whatever else of the session changes. */
  readonly signIn?: string | undefined
  readonly body?: string | undefined
  /** The private country that this session keeps for practice. */
  readonly practice?: string | undefined
  /** Whether the pages show that country now, and not the real one. */
  readonly inside?: boolean | undefined
  /** Milliseconds since 1970 after which it is no longer valid. */
  readonly until: number
}
const HOURS = 12
const LENGTH = HOURS * 3_600_000
const CHALLENGE = 5 * 60_000
const NAME = 'tarazy'

export class Sessions {
  readonly #key: Buffer
  readonly #secure: boolean
  /** Challenges that were met, with the end of their time. */
  readonly #met = new Map<string, number>()
  readonly #ended: Ended
  /** @param key at least 32 bytes, the same on every server */
  constructor(key: Buffer, secure: boolean, ended: Ended) {
    this.#key = key
    this.#secure = secure
    this.#ended = ended
  }
  #mac(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url')
  }
  #same(a: string, b: string): boolean {
    const [x, y] = [Buffer.from(a), Buffer.from(b)]
    return x.length === y.length && timingSafeEqual(x, y)
  }
  /** The session of a request; one that is forged, altered, over or signed out of is as none. */
  async read(header: string | undefined, now: number): Promise<Session | undefined> {
    const session = this.#signed(header, now)
    if (!session?.person) return session
    // Whoever is signed in without a sign-in was so before sign-ins could be ended: they sign in anew.
    return session.signIn && !(await this.#ended.has(session.signIn)) ? session : undefined
  }
  #signed(header: string | undefined, now: number): Session | undefined {
    const [payload = '', mac = ''] = (parseCookie(header)[NAME] ?? '').split('.')
    if (!payload || !this.#same(mac, this.#mac(payload))) return undefined
    try {
      const s = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Session
      return s.until > now ? s : undefined
    } catch {
      return undefined
    }
  }
  /** What makes of a session one of this person. */
  signIn(person: string, body: string | undefined): Pick<Session, 'person' | 'body' | 'signIn'> {
    return { person, body, signIn: randomBytes(16).toString('base64url') }
  }
  /** Ends the sign-in of a session, whoever else holds a cookie of it. @returns what makes of the session one of nobody */
  async signOut(s: Session | undefined, now: number): Promise<Pick<Session, 'person' | 'body' | 'signIn'>> {
    if (s?.signIn) await this.#ended.end(s.signIn, now + LENGTH)
    return { person: undefined, body: undefined, signIn: undefined }
  }
  /** A session of a new id and a full length of time. */
  begin(now: number, what: Omit<Session, 'id' | 'until'> = {}): Session {
    return { ...what, id: randomBytes(16).toString('base64url'), until: now + LENGTH }
  }
  cookie(s: Session): string {
    const payload = Buffer.from(JSON.stringify(s)).toString('base64url')
    return `${NAME}=${payload}.${this.#mac(payload)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${HOURS * 3600}${this.#secure ? '; Secure' : ''}`
  }
  /** The token that a form of this session carries. */
  csrf(s: Session | undefined): string {
    return this.#mac(`csrf ${s?.id ?? ''}`)
  }
  /** What this session's browser signs, within five minutes, to show that it has a key. */
  challenge(s: Session, now: number): string {
    const said = `${now + CHALLENGE}.${randomBytes(16).toString('base64url')}`
    return `${said}.${this.#challenged(said, s)}`
  }
  #challenged(said: string, s: Session): string {
    return this.#mac(`challenge ${s.id} ${s.person ?? ''} ${said}`)
  }
  /** Whether the challenge was given to this session and is met for the first time on this server. */
  meets(challenge: unknown, s: Session, now: number): boolean {
    const [until = '', chance = '', mac = ''] = typeof challenge === 'string' ? challenge.split('.') : []
    if (challenge !== `${until}.${chance}.${mac}` || !this.#same(mac, this.#challenged(`${until}.${chance}`, s))) return false
    for (const [old, end] of this.#met) if (end < now) this.#met.delete(old)
    if (Number(until) < now || this.#met.has(mac)) return false
    this.#met.set(mac, Number(until))
    return true
  }
  fits(token: unknown, s: Session | undefined): boolean {
    return typeof token === 'string' && s !== undefined && this.#same(token, this.csrf(s))
  }
}
