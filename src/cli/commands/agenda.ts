/** `agenda`: what a person must do and may do, at the desk or in one matter, and for the rest: why not. */
import { owed, type Pen, stepped } from '../../api/render.ts'
import { owingIn } from '../../chancery/seeing/owing.ts'
import { sayingOf, streamsIn } from '../../chancery/telling/saying.ts'
import { law } from '../../law/index.ts'
import { JSON_OPTION, LANG_OPTION, langOf, read } from '../arguments.ts'
import type { Run } from '../main.ts'
import { actorNamed, opened } from '../open.ts'
import { complain, NOT_IN_ORDER, OK, print, printJson } from '../say.ts'

export const run: Run = async args => {
  const string = { type: 'string' } as const
  const { values } = read(args, { ...JSON_OPTION, ...LANG_OPTION, as: string, in: string, on: string })
  const lang = langOf(values.lang)
  return opened(async ({ chancery }) => {
    const { person, body } = await actorNamed(chancery, values.as, values.in)
    const view = values.on ? await chancery.look(values.on, person, body) : undefined
    if (values.on && !view) {
      complain('No such matter, or it is not open to this person')
      return NOT_IN_ORDER
    }
    const mine = [person, ...(body ? [body] : [])]
    const streams = values.on ? [values.on] : [...new Set((await chancery.registers.duties(mine, 200)).map(d => d.stream))]
    const open = await owingIn(chancery, mine, streams)
    const steps = view ? view.steps : await chancery.beginnings(person, body)
    const refused = steps.flatMap(s => (s.prospect.is === 'refused' ? streamsIn(s.prospect.against) : []))
    const pen: Pen = { law, lang, say: await sayingOf(law, chancery.registers, [...streams, ...mine, ...refused]) }
    const duties = open.map(d => owed(pen, d.due, d.stream))
    const told = steps.map(s => stepped(pen, s))
    if (values.json) {
      printJson({ person, ...(body && { body }), at: chancery.clock.now(), duties, steps: told })
      return OK
    }
    print(`Must${duties.length ? '' : ': nothing'}`)
    for (const d of duties)
      print(
        `  ${d.due ?? 'without a term'} ${d.is === 'overdue' ? '(late) ' : ''}${d.name} – ${d.matter?.id ?? ''} (${d.to.act}; ${d.under.provision})`,
      )
    print('May')
    for (const s of told.filter(s => s.is !== 'refused')) print(`  ${s.act} – ${s.name}`)
    print('May not')
    for (const s of told)
      if ('findings' in s && s.findings)
        print(`  ${s.act} – ${s.name}\n${s.findings.map(f => `      ${f.why} (${f.provision})`).join('\n')}`)
    return OK
  })
}
