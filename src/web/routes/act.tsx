/** The form of an act: shown, checked, sent. */
import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Contents } from '../../chancery/chancery.ts'
import type { Answer, Command, Issue } from '../../chancery/command.ts'
import { takeFile } from '../../chancery/files/files.ts'
import { checkInput, isActId, isStream } from '../../chancery/performing/input.ts'
import { streamsIn } from '../../chancery/telling/saying.ts'
import { prepare } from '../../documents/signing/signing.ts'
import type { Act } from '../../law/kernel/act.ts'
import { itemsOf } from '../../law/kernel/field.ts'
import type { StreamId } from '../../law/kernel/world.ts'
import { askOf, sayFor, send } from '../context.ts'
import { choicesFor, fitFirst, inputOf } from '../form.ts'
import { ActPage } from '../pages/act.tsx'
import { type Choices, controlName } from '../parts/field.tsx'
import { type Ask, to } from '../request.ts'
import { isUpload } from '../upload.ts'
import { M } from '../words/matter.ts'
import { asked, deskFor, type Routes, streamAsked } from './route.ts'

/** Whether nothing is missing but the signature. */
const wantsSignature = (answer: Answer): boolean =>
  answer.is === 'needs' && answer.open.every(f => f.is === 'unknown' && f.norm.provision === 'house.signature')
/** The form with its new files taken, named as those that had been taken before; and what is wrong with the others. */
const taken = async (contents: Contents | undefined, act: Act, posted: Readonly<Record<string, unknown>>, by: StreamId) => {
  const issues: Issue[] = []
  const whole: Record<string, unknown> = { ...posted }
  for (const [field, f] of Object.entries(act.input)) {
    if (f.widget !== 'files') continue
    const key = controlName(field, f)
    const given = [posted[key] ?? []].flat()
    const named: unknown[] = given.filter(v => typeof v === 'string')
    for (const v of given.filter(isUpload)) {
      const t = contents ? await takeFile(contents, v.path, v.name, by) : { is: 'not-taken' as const, code: 'file.gone' }
      if (t.is === 'taken') named.push(t.named)
      else issues.push({ field, code: t.code })
    }
    whole[key] = [...new Set(named.filter(v => v !== ''))]
  }
  return { posted: whole, issues }
}

/** What every field that refers to something offers. */
const choicesOf = async (ask: Ask, act: Act, command: Command): Promise<Readonly<Record<string, Choices>>> => {
  const fields = Object.entries(act.input).filter(([, f]) => f.of)
  const offered = await Promise.all(fields.map(async ([k, f]) => [k, await choicesFor(ask, f)] as const))
  const candidates = new Map(offered.map(([k, c]) => [k, c.groups.flatMap(g => g.options.map(o => o.value))]))
  const misfits = await ask.chancery.misfits(command, candidates)
  return Object.fromEntries(offered.map(([k, c]) => [k, fitFirst(c, misfits.get(k), M.misfits[ask.lang])]))
}

interface Sent {
  readonly input: Readonly<Record<string, unknown>>
  readonly answer?: Answer
  readonly checked?: boolean
  readonly id?: string
  /** Whether it was done under that id. */
  readonly sentBefore?: boolean
  readonly status?: number
}
const STATUS: Partial<Record<Answer['is'], number>> = { refused: 422, needs: 422, invalid: 422, stale: 409, reused: 409, busy: 503 }

/** What kind of matter it is; undefined where for the reader there is none. */
const kindFor = async ({ chancery, me }: Ask, stream: StreamId): Promise<string | undefined> => {
  if (!isStream(stream)) return undefined
  const access = (await chancery.seeing([stream], me?.person)).get(stream)
  return access && access.sees !== 'nothing' ? (await chancery.journal.see([stream]))[0]?.kind : undefined
}

export const actRoutes: Routes = (app, site, notFound) => {
  const { law } = site.chancery

  const form = async (ask: Ask, request: FastifyRequest, reply: FastifyReply, act: Act, stream: StreamId | undefined, sent: Sent) => {
    const { chancery } = ask
    const person = ask.me?.person ?? ''
    const command = {
      act: act.id,
      person,
      ...(ask.me?.body && { body: ask.me.body }),
      ...(stream && { stream }),
      input: sent.input,
    }
    // Of a form that was sent, what is blank was left blank.
    const foreseen = await chancery.foresee(command, sent.checked || sent.answer !== undefined)
    if ('is' in foreseen) return notFound(request, reply)
    const view = stream ? await chancery.look(stream, person, ask.me?.body) : undefined
    const state = view?.seen.state
    const choices = await choicesOf(ask, act, command)
    const said = [
      ...(foreseen.prospect.is === 'refused' ? streamsIn(foreseen.prospect.against) : []),
      ...(sent.answer?.is === 'refused' ? streamsIn(sent.answer.against) : []),
      ...Object.values(act.input).flatMap(f => (f.from ? itemsOf(state, f.from).map(i => i.whom) : [])),
    ]
    const say = await sayFor(ask, [stream, ...said], view?.mask)
    return send(
      reply,
      <ActPage
        ask={ask}
        say={say}
        act={act}
        {...(stream && { stream, state })}
        input={sent.input}
        choices={choices}
        prospect={foreseen.prospect}
        {...(sent.answer && { answer: sent.answer })}
        checked={sent.checked ?? false}
        id={sent.id ?? randomUUID()}
        sentBefore={sent.sentBefore ?? false}
        seen={foreseen.version}
        action={to(ask, stream ? `/matter/${stream}/do/${act.id}` : `/do/${act.id}`)}
      />,
      sent.status ?? 200,
    )
  }
  const show = async (request: FastifyRequest, reply: FastifyReply, stream: StreamId | undefined) => {
    const ask = await askOf(site, request)
    const act = law.acts.get((request.params as { act: string }).act)
    if (!act || Boolean(act.opens) === Boolean(stream)) return notFound(request, reply)
    if (!ask.me) return reply.redirect(to(ask, '/sign-in'))
    // An opening act offered from a matter refers to it by the field that takes that kind of matter.
    const from = asked(request, 'from')
    const kind = from && (await kindFor(ask, from))
    const field = kind && Object.keys(act.input).find(k => act.input[k]?.of?.includes(kind))
    // A form that is come back to goes on under its number, and says what was done under it.
    const id = asked(request, 'id')
    const again = id && isActId(id) ? id.toLowerCase() : undefined
    const before = again && (await ask.chancery.receiptOf(again, ask.me.person))
    return form(ask, request, reply, act, stream, {
      input: field ? { [field]: from } : {},
      ...(again && { id: again }),
      sentBefore: before ? before.is === 'done' : false,
    })
  }
  const perform = async (request: FastifyRequest, reply: FastifyReply, stream: StreamId | undefined) => {
    const ask = await askOf(site, request)
    const act = law.acts.get((request.params as { act: string }).act)
    if (!act || Boolean(act.opens) === Boolean(stream)) return notFound(request, reply)
    if (!ask.me) return reply.redirect(to(ask, '/sign-in'), 303)
    const posted = request.body as Record<string, unknown>
    const { posted: whole, issues: notTaken } = await taken(ask.chancery.contents, act, posted, ask.me.person)
    const input = inputOf(act, whole)
    if (notTaken.length)
      return form(ask, request, reply, act, stream, { input, answer: { is: 'invalid', act, issues: notTaken }, status: 422 })
    if (posted.do === 'check') {
      const checked = checkInput(act, input)
      const wrong = checked.ok ? [] : checked.issues.filter(i => i.code !== 'missing')
      return form(ask, request, reply, act, stream, {
        input,
        checked: true,
        ...(wrong.length && { answer: { is: 'invalid', act, issues: wrong } }),
      })
    }
    const id = typeof posted.id === 'string' ? posted.id : randomUUID()
    const command = {
      id,
      act: act.id,
      person: ask.me.person,
      ...(ask.me.body && { body: ask.me.body }),
      ...(stream && { stream, seen: Number(posted.seen ?? Number.NaN) }),
      input,
    }
    const answer = await ask.chancery.perform(command)
    const desk = deskFor(site, ask)
    if (desk && wantsSignature(answer)) {
      const prepared = await prepare(desk.signing, command)
      if (prepared.is === 'prepared') return reply.redirect(to(ask, `/sign/${prepared.id}`), 303)
    }
    if (answer.is === 'done')
      return reply.redirect(to(ask, `/receipt/${answer.receipt.id}${answer.receipt.repeated ? '?again=1' : ''}`), 303)
    if (answer.is === 'unknown') return notFound(request, reply)
    // A form that was used for something else cannot be sent again under the same number.
    return form(ask, request, reply, act, stream, {
      input,
      answer,
      ...(answer.is !== 'reused' && { id }),
      status: STATUS[answer.is] ?? 422,
    })
  }
  app.get('/do/:act', (request, reply) => show(request, reply, undefined))
  app.post('/do/:act', (request, reply) => perform(request, reply, undefined))
  app.get('/matter/:kind/:id/do/:act', (request, reply) => show(request, reply, streamAsked(request)))
  app.post('/matter/:kind/:id/do/:act', (request, reply) => perform(request, reply, streamAsked(request)))
}
