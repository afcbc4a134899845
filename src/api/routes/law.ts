/** The law: provisions, what enforces each, how much of it is built. */
import { isProvision, provision, provisions, readingsOf } from '../../law/register/register.ts'
import { langAsked, problem } from '../reply.ts'
import { asked, param, type Routes, send } from './route.ts'

export const lawRoutes: Routes = (app, o) => {
  const { law } = o.chancery
  let coverage: Promise<unknown> | undefined

  app.get('/law/provisions', (request, reply) => {
    const lang = langAsked(request)
    const kind = asked(request, 'kind')
    const words = asked(request, 'text').toLocaleLowerCase(lang).split(/\s+/).filter(Boolean)
    const found = provisions.filter(
      p => (!kind || p.kind === kind) && words.every(w => `${p.id} ${p.title[lang]} ${p.text[lang]}`.toLocaleLowerCase(lang).includes(w)),
    )
    return send(request, reply, {
      provisions: found.map(p => ({ id: p.id, href: `/api/law/provisions/${p.id}`, kind: p.kind, lines: p.lines, title: p.title[lang] })),
    })
  })
  app.get('/law/provisions/:id', (request, reply) => {
    const lang = langAsked(request)
    const id = param(request, 'id')
    if (!isProvision(id)) return problem(request, reply, 'not-found')
    const p = provision(id)
    const acts = [...law.acts.values()].flatMap(a =>
      a.norms
        .filter(n => n.provision === id)
        .map(n => ({
          act: a.id,
          name: a.name[lang],
          as: n.kind,
          ...(n.of && { of: n.of }),
          ...(n.from && { from: n.from }),
          ...(n.to && { to: n.to }),
        })),
    )
    const duties = [...law.duties.values()].flat().filter(d => d.provision === id)
    return send(request, reply, {
      id,
      kind: p.kind,
      lines: p.lines,
      title: p.title[lang],
      text: p.text[lang],
      readings: readingsOf(id).map(r => ({ n: r.n, text: r.text[lang] })),
      acts,
      duties: duties.map(d => ({ duty: d.id, name: d.name[lang], to: d.to, within: d.within ?? null })),
    })
  })
  app.get('/law/coverage', async (request, reply) => {
    if (!o.coverage) return problem(request, reply, 'not-found')
    coverage ??= o.coverage()
    return send(request, reply, await coverage)
  })
}
