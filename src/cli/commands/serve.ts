/** `serve`: the pages and the API, until it is told to stop. */
import { configOf, Misconfigured } from '../config.ts'
import type { Run } from '../main.ts'
import { OK, Usage } from '../say.ts'
import { buildServer } from '../server.ts'

const WELCOME = (url: string) => `
  Tarazy is up: ${url}

  What to try first
    1. Sign in as Роза Қалиасқар (a citizen) and apply to the Bostandyk district prosecutor; sign the application.
    2. Sign in as Айгүл Сәрсен (the district prosecutor): take the application up, order an inspection, record
       a finding, lodge a protest. Beside every closed step stands why it is closed and under which provision.
    3. Sign in as Марат Шәріп (the akim): the protest is on the desk, with its ten days and how they were reckoned.
    4. Or open Practice and play the whole matter step by step: ${url}/en/practice/whole-matter
  Everybody is invented. Ctrl-C stops the server; the data stay.
`
const configured = () => {
  try {
    return configOf()
  } catch (e) {
    throw e instanceof Misconfigured ? new Usage(e.message) : e
  }
}

export const run: Run = async () => {
  const config = configured()
  const { app, close } = await buildServer(config, line => console.log(`  ${line}`))
  try {
    await app.listen({ host: config.host, port: config.port })
  } catch (e) {
    await close()
    const code = (e as { code?: string }).code
    if (code === 'EADDRINUSE') throw new Usage(`port ${config.port} is taken: set TARAZY_PORT to another`)
    throw e
  }
  console.log(WELCOME(config.url))
  return new Promise((ended, failed) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => close().then(() => ended(OK), failed))
  })
}
