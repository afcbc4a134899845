/** Acts: what there is, what one would be told, and doing one. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Command, Issue } from '../../chancery/command.ts'
import { describeAct } from '../../chancery/model/describe.ts'
import { checkInput, isActId } from '../../chancery/performing/input.ts'
import { streamsIn } from '../../chancery/telling/saying.ts'
import { prepare } from '../../documents/signing/signing.ts'
import type { Act } from '../../law/kernel/act.ts'
import { answered } from '../outcome.ts'
import { draftOf } from '../papers.ts'
import { prospected } from '../render.ts'
import { langAsked, problem, sayIssues } from '../reply.ts'
import { sameSite, type Who } from '../who.ts'
import { asked, asking, param, penFor, type Routes, send } from './route.ts'

/** What is sent to do an act. */
const Sent = z.strictObject({
  /** Chosen by the sender: the same id is answered, not repeated. */
  id: z.string().optional(),
  /** The matter in which the act is done. */
  stream: z.string().optional(),
  /** The body in whose name; null for one's own; absent: as one is signed in. */
  body: z.string().nullable().optional(),
  input: z.unknown().optional(),
  /** The version of the matter that the sender saw. */
  seen: z.number().optional(),
})
type Sent = z.infer<typeof Sent>

const sentIssues = (body: unknown): { readonly sent: Sent } | { readonly issues: readonly Issue[] } => {
  const parsed = Sent.safeParse(body ?? {})
  if (parsed.success) return { sent: parsed.data }
  return {
    issues: parsed.error.issues.flatMap(i =>
      i.code === 'unrecognized_keys'
        ? i.keys.slice(0, 100).map(k => ({ field: k.slice(0, 80), code: 'unknown-field' }))
        : [{ field: i.path.map(String).join('.'), code: 'type' }],
    ),
  }
}
/** An act in a matter names the matter; a matter that gets a number gets its name too, and nobody chooses it. */
const placeIssues = (act: Act, sent: Sent): readonly Issue[] =>
  !act.opens && sent.stream === undefined
    ? [{ field: 'stream', code: 'missing' }]
    : act.opens && act.in.series !== undefined && sent.stream !== undefined
      ? [{ field: 'stream', code: 'unknown-field' }]
      : []

const commandOf = (act: Act, who: Who, sent: Sent): Command => {
  const body = sent.body === null ? undefined : (sent.body ?? who.body)
  return {
    act: act.id,
    person: who.person,
    ...(body !== undefined && { body }),
    ...(sent.id !== undefined && { id: sent.id.toLowerCase() }),
    ...(sent.stream !== undefined && { stream: sent.stream }),
    ...(sent.input !== undefined && { input: sent.input }),
    ...(sent.seen !== undefined && { seen: sent.seen }),
  }
}

export const actRoutes: Routes = (app, o) => {
  const { chancery } = o
  const actOf = (request: FastifyRequest) => chancery.law.acts.get(param(request, 'id'))

  /** What was sent, ready to be asked of the chancery; or the answer that it is not. */
  const taken = (
    request: FastifyRequest,
    reply: FastifyReply,
    who: Who | undefined,
  ): { readonly act: Act; readonly command: Command } | undefined => {
    const act = actOf(request)
    if (!act) problem(request, reply, 'not-found')
    else if (!sameSite(o, request)) problem(request, reply, 'cross-site')
    else if (!who) problem(request, reply, 'sign-in')
    else {
      const read = sentIssues(request.body)
      const issues = 'issues' in read ? read.issues : placeIssues(act, read.sent)
      if (!issues.length && 'sent' in read) return { act, command: commandOf(act, who, read.sent) }
      problem(request, reply, 'invalid', { issues: sayIssues(issues, undefined, langAsked(request)) })
    }
    return undefined
  }

  app.get('/acts', (request, reply) => {
    const lang = langAsked(request)
    const matter = asked(request, 'matter')
    const acts = [...chancery.law.acts.values()].filter(a => !matter || a.in.kind === matter)
    const list = acts.map(a => {
      const d = describeAct(a, lang)
      return {
        id: d.id,
        href: `/api/acts/${d.id}`,
        name: d.name[lang],
        matter: d.matter,
        opens: d.opens,
        who: d.who.map(w => ({ provision: w.provision, title: w.title[lang], lines: w.lines })),
      }
    })
    return send(request, reply, { acts: list })
  })
  app.get('/acts/:id', (request, reply) => {
    const lang = langAsked(request)
    const act = actOf(request)
    if (!act) return problem(request, reply, 'not-found')
    const d = describeAct(act, lang)
    const told = <G extends { readonly title: Readonly<Record<typeof lang, string>> }>(g: G) => ({ ...g, title: g.title[lang] })
    return send(request, reply, {
      ...d,
      name: d.name[lang],
      ...(d.help && { help: d.help[lang] }),
      final: d.final?.[lang] ?? null,
      document: d.document && { id: d.document.id, name: d.document.name[lang] },
      who: d.who.map(told),
      provisions: d.provisions.map(told),
    })
  })
  app.post(
    '/acts/:id',
    asking(o, async (request, reply, asks) => {
      const t = taken(request, reply, asks)
      return t ? answered(o, request, reply, await chancery.perform(t.command)) : reply
    }),
  )
  const signing = o.documents?.signing?.signing
  if (signing)
    app.post(
      '/acts/:id/draft',
      asking(o, async (request, reply, asks) => {
        const t = taken(request, reply, asks)
        if (!t) return reply
        const { act, command } = t
        if (!act.document) return problem(request, reply, 'unwritten', { act: act.id })
        // Of an id that was used already the journal says whether it was for this.
        if (command.id && isActId(command.id) && (await chancery.journal.written(command.id)))
          return answered(o, request, reply, await chancery.perform(command))
        const drawn = await prepare(signing, command)
        if (drawn.is !== 'prepared') return answered(o, request, reply, drawn)
        const draft = await draftOf(o, request, drawn)
        return send(request, reply.header('location', draft.href), draft, 201)
      }),
    )
  app.post(
    '/acts/:id/foresee',
    asking(o, async (request, reply, asks) => {
      const t = taken(request, reply, asks)
      if (!t) return reply
      const { act, command } = t
      const checked = checkInput(act, command.input)
      // What is not given yet is a question; what is given wrongly is a mistake.
      const wrong = checked.ok ? [] : checked.issues.filter(i => i.code !== 'missing')
      if (wrong.length) return answered(o, request, reply, { is: 'invalid', act, issues: wrong })
      const foreseen = await chancery.foresee(command)
      if ('is' in foreseen) return problem(request, reply, 'not-found')
      const { prospect, version } = foreseen
      const pen = await penFor(o, request, prospect.is === 'refused' ? streamsIn(prospect.against) : [])
      const missing = checked.ok ? [] : checked.issues
      return send(request, reply, {
        act: act.id,
        version,
        ...prospected(pen, act, prospect),
        missing: sayIssues(missing, act.input, pen.lang),
      })
    }),
  )
}
