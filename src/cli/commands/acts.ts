/** `acts`: every act, who may do it, what it asks for, what it rests on. */
import { describeAct } from '../../chancery/model/describe.ts'
import { law } from '../../law/index.ts'
import { JSON_OPTION, LANG_OPTION, langOf, read } from '../arguments.ts'
import type { Run } from '../main.ts'
import { OK, print, printJson } from '../say.ts'

export const run: Run = async args => {
  const { values } = read(args, { ...JSON_OPTION, ...LANG_OPTION })
  const lang = langOf(values.lang)
  const acts = [...law.acts.values()]
  if (values.json) {
    printJson(acts.map(a => describeAct(a)))
    return OK
  }
  for (const kind of law.matters.keys()) {
    const here = acts.filter(a => a.in.kind === kind)
    print(`\n${law.matters.get(kind)?.name[lang]} (${kind})`)
    for (const a of here.map(a => describeAct(a))) {
      const schema = a.input as { readonly properties?: object; readonly required?: readonly string[] }
      const fields = Object.keys(schema.properties ?? {}).map(k => (schema.required?.includes(k) ? k : `${k}?`))
      print(`  ${a.id} – ${a.name[lang]}${a.opens ? ' [opens]' : ''}${fields.length ? ` (${fields.join(', ')})` : ''}`)
      for (const w of a.who) print(`      ${w.provision}: ${w.title[lang]}`)
    }
  }
  print(`\n${acts.length} acts in ${law.matters.size} kinds of matter`)
  return OK
}
