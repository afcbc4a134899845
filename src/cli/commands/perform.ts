/** `perform`: does one act, or says why not, with what would cure it. */
import { readFileSync } from 'node:fs'
import { type Pen, receipted } from '../../api/render.ts'
import type { Chancery } from '../../chancery/chancery.ts'
import type { Answer, Command } from '../../chancery/command.ts'
import type { OpenChancery } from '../../chancery/open.ts'
import { sayIssue } from '../../chancery/performing/issues.ts'
import { sayingOf, streamsIn, tell } from '../../chancery/telling/saying.ts'
import { prepare, sign, toSign } from '../../documents/signing/signing.ts'
import { law } from '../../law/index.ts'
import type { Lang } from '../../law/kernel/said.ts'
import { signDetached } from '../../signatures/sign.ts'
import { JSON_OPTION, LANG_OPTION, langOf, read } from '../arguments.ts'
import type { Config } from '../config.ts'
import { openDocuments } from '../documents.ts'
import type { Run } from '../main.ts'
import { actorNamed, opened } from '../open.ts'
import { NOT_IN_ORDER, OK, print, printJson, Usage } from '../say.ts'

const inputOf = (text: string | undefined): unknown => {
  if (text === undefined) return {}
  try {
    return JSON.parse(text.startsWith('@') ? readFileSync(text === '@-' ? 0 : text.slice(1), 'utf8') : text)
  } catch (e) {
    throw new Usage(`--with takes JSON, or @file, or @- for standard input: ${(e as Error).message}`)
  }
}

/** What became of it, as data and as lines to read. */
const told = async (
  chancery: Chancery,
  command: Command,
  answer: Answer,
  lang: Lang,
): Promise<{ readonly data: object; readonly lines: readonly string[] }> => {
  switch (answer.is) {
    case 'done': {
      const looks = await Promise.all(answer.receipt.written.map(w => chancery.look(w.stream, command.person, command.body)))
      const dues = looks.flatMap(v =>
        (v?.dues ?? []).filter(d => d.is === 'open' || d.is === 'overdue').map(due => ({ stream: v?.seen.stream ?? '', due })),
      )
      const say = await sayingOf(
        law,
        chancery.registers,
        dues.flatMap(d => [d.stream, d.due.owed.by]),
      )
      const pen: Pen = { law, lang, say }
      const receipt = receipted(pen, answer.act, answer.receipt, dues)
      return {
        data: { is: 'done', ...receipt },
        lines: [
          `${receipt.act.name}${receipt.repeated ? ' (done before with this id)' : ''}`,
          `  matter  ${receipt.matter.id}${receipt.matter.number ? ` № ${receipt.matter.number}` : ''}`,
          `  act id  ${receipt.id}`,
          `  at      ${receipt.at}`,
          ...receipt.under.map(u => `  under   ${u.provision}: ${u.title}${u.lines ? ` (lines ${u.lines})` : ''}`),
          ...receipt.due.map(d => `  due     ${d.due ?? 'without a term'}: ${d.by.name} – ${d.name}`),
        ],
      }
    }
    case 'refused': {
      const findings = tell(answer.against, lang, await sayingOf(law, chancery.registers, streamsIn(answer.against)))
      return {
        data: { is: 'refused', act: answer.act.id, powerless: answer.powerless, findings },
        lines: [
          `Refused: ${answer.act.name[lang]}`,
          ...findings.flatMap(f => [
            `  ${f.why}`,
            `      ${f.provision}: ${f.title}${f.lines ? ` (lines ${f.lines})` : ''}`,
            ...(f.cure ? [`      → ${f.cure}`] : []),
          ]),
        ],
      }
    }
    case 'needs': {
      const needs = [...new Set(answer.open.flatMap(f => (f.is === 'unknown' ? [f.needs] : [])))]
      return {
        data: { is: 'needs', act: answer.act.id, needs },
        lines: needs.includes('signature')
          ? ['The document is not signed: in the demo --sign signs it with the key that is kept for the person']
          : ['Facts are missing:', ...needs.map(n => `  ${n}: ${answer.act.input[n]?.label[lang] ?? ''}`)],
      }
    }
    case 'invalid':
      return {
        data: { is: 'invalid', issues: answer.issues.map(i => ({ ...i, text: sayIssue(i)[lang] })) },
        lines: ['The input is not right:', ...answer.issues.map(i => `  ${i.field || 'input'}: ${sayIssue(i)[lang]}`)],
      }
    case 'stale':
      return { data: { is: 'stale', version: answer.version }, lines: [`The matter has moved on: it is at version ${answer.version}`] }
    case 'unknown':
      return {
        data: { is: 'unknown', what: answer.what },
        lines: [
          answer.what === 'act'
            ? `No such act: ${command.act} (see \`acts\`)`
            : 'No such matter, or it is not open to this person (--on application/…)',
        ],
      }
    case 'reused':
      return { data: { is: 'reused' }, lines: ['This id was used for something else'] }
    case 'busy':
      return { data: { is: 'busy' }, lines: ['Too many act in the matter at this moment: nothing was done'] }
  }
}

/** Draws the document up and signs it with the key that the demo keeps for the person. */
const signed = async (command: Command, { chancery, record }: OpenChancery, config: Config): Promise<Answer> => {
  const { press, signing } = await openDocuments(config, chancery, record)
  try {
    if (!signing?.keys) throw new Usage('--sign wants a key that the server keeps: there are such keys in the demo alone')
    const prepared = await prepare(signing.signing, command)
    if (prepared.is !== 'prepared') return prepared
    const document = await toSign(signing.signing, prepared.id, command.person)
    const key = await signing.keys.of(command.person, prepared.paper.signer.name[0] ?? command.person)
    const answer = await sign(signing.signing, prepared.id, command.person, signDetached(document?.bytes ?? new Uint8Array(), key))
    if (answer.is === 'unsigned' || answer.is === 'lapsed' || answer.is === 'redrawn')
      throw new Usage('the document has changed meanwhile: try again')
    return answer
  } finally {
    await press.close()
  }
}

export const run: Run = async args => {
  const string = { type: 'string' } as const
  const { values, positionals } = read(args, {
    ...JSON_OPTION,
    ...LANG_OPTION,
    as: string,
    in: string,
    on: string,
    with: string,
    id: string,
    seen: string,
    sign: { type: 'boolean' },
  })
  const lang = langOf(values.lang)
  const [act, ...more] = positionals
  if (!act || more.length) throw new Usage('which act? one: perform application.lodge --as …')
  if (!law.acts.has(act)) throw new Usage(`no such act: ${act} (see \`acts\`)`)
  const input = inputOf(values.with)
  if (values.seen !== undefined && !/^\d{1,9}$/.test(values.seen)) throw new Usage(`--seen takes a version, not “${values.seen}”`)
  return opened(async (open, config) => {
    const { chancery } = open
    const command: Command = {
      act,
      ...(await actorNamed(chancery, values.as, values.in)),
      ...(values.on !== undefined && { stream: values.on }),
      ...(values.id !== undefined && { id: values.id.toLowerCase() }),
      ...(values.seen !== undefined && { seen: Number(values.seen) }),
      input,
    }
    const answer = values.sign ? await signed(command, open, config) : await chancery.perform(command)
    const { data, lines } = await told(chancery, command, answer, lang)
    if (values.json) printJson(data)
    else print(lines.join('\n'))
    return answer.is === 'done' ? OK : NOT_IN_ORDER
  })
}
