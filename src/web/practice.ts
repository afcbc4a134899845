/** Practice: private countries, each with a clock of its own, kept in memory for a while. */
import { randomBytes } from 'node:crypto'
import type { MemoryCountry } from '../chancery/country.ts'
import type { Scenario } from '../chancery/scenario/file.ts'
import { type Played, Player } from '../chancery/scenario/play.ts'

export interface Story {
  /** Address of the story: letters, digits and hyphens. */
  readonly id: string
  /** The folder it stands in, as its theme. */
  readonly theme: string
  readonly scenario: Scenario
}
/** A private country; with a story, where the story stands in it. */
export interface Rehearsal {
  /** Random: only the session that was told it comes here. */
  readonly id: string
  readonly country: MemoryCountry
  readonly story?: Story
  readonly player: Player
  readonly played: readonly Played[]
}
const MOST = 300

export class Practice {
  readonly stories: readonly Story[]
  readonly #fresh: () => Promise<MemoryCountry>
  #base: Promise<MemoryCountry> | undefined
  readonly #kept = new Map<string, Rehearsal>()

  constructor(stories: readonly Story[], fresh: () => Promise<MemoryCountry>) {
    this.stories = stories
    this.#fresh = fresh
  }
  story(id: string): Story | undefined {
    return this.stories.find(s => s.id === id)
  }
  /** The country of that id, while it is kept. */
  of(id: string | undefined): Rehearsal | undefined {
    return id === undefined ? undefined : this.#kept.get(id)
  }
  /** Founds a country: for a story at the story's instant, else at the given one. */
  async begin(at: string, story?: Story, id: string = randomBytes(16).toString('base64url')): Promise<Rehearsal> {
    this.#base ??= this.#fresh()
    const country = (await this.#base).fork()
    country.set(story?.scenario.at ?? at)
    return this.#keep({ id, country, player: new Player(country), played: [], ...(story && { story }) })
  }
  /** Plays the next step of the story, or all that are left. */
  async play(rehearsal: Rehearsal, all: boolean): Promise<Rehearsal> {
    let now = rehearsal
    do {
      const step = now.story?.scenario.steps[now.played.length]
      if (!step) break
      now = { ...now, played: [...now.played, await now.player.step(step)] }
    } while (all)
    return this.#keep(now)
  }
  #keep(r: Rehearsal): Rehearsal {
    this.#kept.delete(r.id)
    this.#kept.set(r.id, r)
    // The oldest go first: a private country costs memory.
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST) break
      this.#kept.delete(oldest)
    }
    return r
  }
}
