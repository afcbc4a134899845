/** The command line: a table of contents. Each command is loaded when it is asked for. */
import { columns, complain, MISUSED, OK, print, Usage } from './say.ts'

/** Answers with an exit code. */
export type Run = (args: readonly string[]) => Promise<number>
interface Command {
  readonly usage: string
  readonly does: string
  readonly load: () => Promise<{ readonly run: Run }>
}

const COMMANDS: Readonly<Record<string, Command>> = {
  serve: { usage: '', does: 'serve the pages and the API', load: () => import('./serve.ts') },
  acts: { usage: '[--json]', does: 'list every act: who may, its input, its provisions', load: () => import('./acts.ts') },
  term: {
    usage: '<n> <hour|day|month> <since> [--lang kk] [--pause from..to] [--json]',
    does: 'reckon a term and show the arithmetic',
    load: () => import('./term.ts'),
  },
  coverage: {
    usage: '[--json] [--lang kk]',
    does: 'say of every provision whether it is enforced, described, declared or open',
    load: () => import('./coverage.ts'),
  },
  scenario: {
    usage: '<files or folders…> [--quiet] [--lang kk] [--json]',
    does: 'play scenarios, each in a fresh demo country',
    load: () => import('./scenario.ts'),
  },
  config: { usage: '[--json]', does: 'list all settings, their meaning and their present values', load: () => import('./settings.ts') },
}

const help = (): string =>
  `Usage: tarazy <command>\n\n${columns(Object.entries(COMMANDS).map(([name, c]) => [`${name} ${c.usage}`, c.does]))}\n`

const main = async ([name, ...args]: readonly string[]): Promise<number> => {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    print(help())
    return name === undefined ? MISUSED : OK
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!command) {
    complain(`No such command: ${name}\n\n${help()}`)
    return MISUSED
  }
  if (args.includes('--help') || args.includes('-h')) {
    print(`Usage: tarazy ${name} ${command.usage}\n${command.does}`)
    return OK
  }
  try {
    return await (await command.load()).run(args)
  } catch (e) {
    if (!(e instanceof Usage)) throw e
    complain(`${e.message}\nUsage: tarazy ${name} ${command.usage}`)
    return MISUSED
  }
}

process.exitCode = await main(process.argv.slice(2))
