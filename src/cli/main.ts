/** The command line: a table of contents. Each command is loaded when it is asked for. */
import { Misconfigured } from './config.ts'
import { columns, complain, FAILED, MISUSED, OK, print, Usage } from './say.ts'

/** Answers with an exit code. */
export type Run = (args: readonly string[]) => Promise<number>
interface Command {
  readonly usage: string
  readonly does: string
  readonly load: () => Promise<{ readonly run: Run }>
}

const COMMANDS: Readonly<Record<string, Command>> = {
  serve: { usage: '', does: 'serve the pages and the API', load: () => import('./commands/serve.ts') },
  acts: { usage: '[--json]', does: 'list every act: who may, its input, its provisions', load: () => import('./commands/acts.ts') },
  coverage: {
    usage: '[--json]',
    does: 'say of every provision whether it is enforced, described, declared or open',
    load: () => import('./commands/coverage.ts'),
  },
  check: { usage: '[--json]', does: 'look for holes in the law as it is built', load: () => import('./commands/check.ts') },
  term: {
    usage: '<n> <hour|day|month> <since> [--pause from..to] [--json]',
    does: 'reckon a term and show the arithmetic',
    load: () => import('./commands/term.ts'),
  },
  draw: {
    usage: '<seed> <judge[=weight]…> [--count n] [--json]',
    does: 'recompute a draw from its certificate',
    load: () => import('./commands/draw.ts'),
  },
  scenario: {
    usage: '<files or folders…> [--quiet] [--json]',
    does: 'play scenarios, each in a fresh demo country',
    load: () => import('./commands/scenario.ts'),
  },
  perform: {
    usage:
      '<act> --as <person> [--in <body>|self] [--on <matter>] [--with <json>|@file] [--id <uuid>] [--seen <version>] [--sign] [--json]',
    does: 'do one act, or be told why not',
    load: () => import('./commands/perform.ts'),
  },
  agenda: {
    usage: '--as <person> [--in <body>|self] [--on <matter>] [--json]',
    does: 'what a person must do, may do, and for the rest why not',
    load: () => import('./commands/agenda.ts'),
  },
  fsck: { usage: '[--json]', does: 'recompute every hash of the journal and of the public log', load: () => import('./commands/fsck.ts') },
  log: {
    usage: '[sequence | prove <matter> <entry> | verify <proof.json|-> --key <key>…] [--json]',
    does: 'how it is with the public log; give what waits its place; prove an entry; check a proof',
    load: () => import('./commands/log.ts'),
  },
  document: {
    usage: '<code|act id> --as <person> [--in <body>|self] --out <file.pdf>',
    does: 'write the document of an act to a file',
    load: async () => ({ run: (await import('./commands/package.ts')).document }),
  },
  package: {
    usage: '<matter> --as <person> [--in <body>|self] --out <file.zip>',
    does: 'pack the acts of a matter with their documents, signatures and proofs',
    load: () => import('./commands/package.ts'),
  },
  verify: {
    usage: '<file.zip> [--key <key of the log>]… [--json]',
    does: 'check a package, with no database',
    load: () => import('./commands/verify.ts'),
  },
  replay: { usage: '[--json]', does: 'make everything anew from the journal and compare', load: () => import('./commands/replay.ts') },
  erase: {
    usage: '<matter> --entry <n> [--entry <n>…] --order <text> [--json]',
    does: 'take personal content out by order of a court; the proofs stand',
    load: () => import('./commands/erase.ts'),
  },
  config: {
    usage: '[--json]',
    does: 'list all settings, their meaning and their present values',
    load: () => import('./commands/settings.ts'),
  },
}

const help = (): string =>
  `Usage: tarazy <command>\n\n${columns(Object.entries(COMMANDS).map(([name, c]) => [name, c.does]))}\n\nWhat people read is in --lang kk, ru or en. \`tarazy <command> --help\` says what a command takes.`

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
    if (e instanceof Usage) complain(`${e.message}\nUsage: tarazy ${name} ${command.usage}`)
    else if (e instanceof Misconfigured) complain(`${e.message}\n\`tarazy config\` lists all settings.`)
    else {
      complain(process.env.TARAZY_LOG === 'debug' ? ((e as Error).stack ?? '') : `${(e as Error).message}\n(TARAZY_LOG=debug shows where.)`)
      return FAILED
    }
    return MISUSED
  }
}

process.exitCode = await main(process.argv.slice(2))
