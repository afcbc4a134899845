/** Practice: a private country for each session and story, kept in memory for a while. */
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
export interface Rehearsal {
  readonly story: Story
  readonly country: MemoryCountry
  readonly player: Player
  readonly played: readonly Played[]
}
const MOST = 300

export class Practice {
  readonly stories: readonly Story[]
  readonly #fresh: () => Promise<MemoryCountry>
  #base: Promise<MemoryCountry> | undefined
  readonly #running = new Map<string, Rehearsal>()

  constructor(stories: readonly Story[], fresh: () => Promise<MemoryCountry>) {
    this.stories = stories
    this.#fresh = fresh
  }
  story(id: string): Story | undefined {
    return this.stories.find(s => s.id === id)
  }
  /** The rehearsal of this session, begun if there is none. */
  async of(session: string, story: Story): Promise<Rehearsal> {
    return this.#running.get(`${session} ${story.id}`) ?? this.restart(session, story)
  }
  async restart(session: string, story: Story): Promise<Rehearsal> {
    this.#base ??= this.#fresh()
    const country = (await this.#base).fork()
    country.set(story.scenario.at)
    return this.#keep(session, { story, country, player: new Player(country), played: [] })
  }
  /** Plays the next step, or all that are left. */
  async play(session: string, story: Story, all: boolean): Promise<Rehearsal> {
    let now = await this.of(session, story)
    do {
      const step = story.scenario.steps[now.played.length]
      if (!step) break
      now = { ...now, played: [...now.played, await now.player.step(step)] }
    } while (all)
    return this.#keep(session, now)
  }
  #keep(session: string, r: Rehearsal): Rehearsal {
    const key = `${session} ${r.story.id}`
    this.#running.delete(key)
    this.#running.set(key, r)
    // The oldest go first: a private country costs memory.
    for (const oldest of this.#running.keys()) {
      if (this.#running.size <= MOST) break
      this.#running.delete(oldest)
    }
    return r
  }
}
