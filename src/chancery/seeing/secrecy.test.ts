/**
 * Nobody learns through any door of the chancery what is closed to them: who the confidential source is, that there is an application,
 * what an unfinished inspection holds about others. Every person of the country knocks at every door, after every step.
 */
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { EVERYBODY, NUMBERED, said, toldTo } from '../../../test/told.ts'
import { foundingCommands } from '../../demo/country.ts'
import { PEOPLE } from '../../demo/people.ts'
import { law } from '../../law/index.ts'
import type { StreamId } from '../../law/kernel/world.ts'
import { foundInMemory, type MemoryCountry } from '../country.ts'
import { loadScenarios } from '../scenario/load.ts'
import { Player } from '../scenario/play.ts'
import { visiblePage } from './visible.ts'

const SCENARIOS = resolve(import.meta.dirname, '../../../scenarios')
const nameOf = (id: StreamId) => Object.values(PEOPLE.find(p => p.id === id)?.name ?? {})

let country: MemoryCountry
beforeAll(async () => {
  country = await foundInMemory(law, foundingCommands)
})

describe('a confidential source', () => {
  it('stays between the applicant and the line of prosecutors, from the application to the executed decision', async () => {
    const [whole] = loadScenarios([resolve(SCENARIOS, 'whole-matter.yaml')])
    if (!whole || whole.wrong) throw new Error('the whole matter is not there')
    const own = country.fork()
    const player = new Player(own)
    own.set(whole.scenario.at)
    const applicant = 'citizen/applicant-1'
    const secrets = (application: StreamId) => [application, applicant, ...nameOf(applicant)]
    for (const [i, step] of whole.scenario.steps.entries()) {
      expect((await player.step(step)).wrong).toEqual([])
      const application = player.saved('application')
      // After the steps that bring something new into the record; the last one shows them all.
      if (!application || !('do' in step) || (i % 12 !== 0 && i !== whole.scenario.steps.length - 1)) continue
      for (const person of EVERYBODY) {
        const sees = (await own.chancery.seeing([application], person)).get(application)?.sees
        if (sees === 'all') continue
        expect(sees).toBe('nothing')
        const told = await toldTo(own.chancery, person, ['Роза', 'Калиаскар', 'кезегінен', 'А-'])
        for (const secret of secrets(application))
          expect(
            told.includes(secret),
            `${person} is told of ${secret} after step ${i + 1}: …${told.slice(Math.max(0, told.indexOf(secret) - 300), told.indexOf(secret) + 40)}`,
          ).toBe(false)
      }
    }
  }, 120_000)
})

describe('a body that checks what an application says', () => {
  it('learns what it is to check, and neither the application nor its author', async () => {
    const own = country.fork()
    own.set('2026-03-02T10:00:00+05:00')
    const input = { office: 'office/almaty-bostandyk', about: 'АРЫЗ', against: 'agency/akimat-bostandyk', signed: true, confidential: true }
    const paper = await act(own, 'citizen/applicant-1', 'application.lodge', input)
    await act(own, HEAD, 'application.examine', {}, paper)
    const check = { what: 'ТЕКСЕРУ', due: '2026-03-12' }
    for (const whom of ['agency/labour-almaty', 'agency/sanitary-almaty'])
      await act(own, HEAD, 'application.demand-check', { whom, ...check }, paper)
    const told = await toldTo(own.chancery, 'official/labour-almaty', ['АРЫЗ', 'Роза'])
    expect(told).toContain('ТЕКСЕРУ')
    expect(told).toContain('application.report-check')
    for (const secret of [
      'АРЫЗ',
      'agency/akimat-bostandyk',
      'agency/sanitary-almaty',
      'citizen/applicant-1',
      ...nameOf('citizen/applicant-1'),
    ])
      expect(told.includes(secret), secret).toBe(false)
  })
})

describe('a case heard behind closed doors', () => {
  it('is announced to everyone in the text written for the public, and gives away neither its papers nor a private person', async () => {
    const own = country.fork()
    own.set('2026-03-02T10:00:00+05:00')
    const PARTY = 'citizen/witness-1'
    const JUDGE = 'judge/bostandyk-1'
    const CLERK = 'clerk/bostandyk-court'
    const claim = { court: 'court/almaty-bostandyk', defendant: PARTY, claim: 'restore', about: 'ДАУ', grounds: 'НЕГІЗДЕР' }
    const suit = await act(own, HEAD, 'case.file', claim)
    const on = (person: StreamId, what: string, input: object = {}) => act(own, person, what, input, suit)
    await on('judge/bostandyk-chair', 'case.assign', { judge: JUDGE, reasons: 'Мамандануы' })
    await on(CLERK, 'case.serve')
    for (const service of ['1', '2']) await on(CLERK, 'case.acknowledge-service', { service })
    await on(JUDGE, 'case.set-hearing', { on: '2026-03-10', hour: '10:00', room: '3' })
    await on(JUDGE, 'case.close-to-public', { ground: 'private-life', reasons: 'СЕБЕБІ' })
    own.set('2026-03-10T10:00:00+05:00')
    await on(JUDGE, 'case.open-hearing')
    await on(PARTY, 'case.submit-evidence', { what: 'ХАТТАР' })
    await on(HEAD, 'case.submit-evidence', { what: 'СУРЕТТЕР' })
    await on(HEAD, 'case.petition', { what: 'СҰРАУ' })
    await on(JUDGE, 'case.rule-on-petition', { petition: '1', granted: false, reasons: 'УӘЖ' })
    for (const evidence of ['1', '2']) await on(JUDGE, 'case.examine-evidence', { evidence, shows: 'КӨРСЕТТІ' })
    for (const party of [PARTY, HEAD]) await on(party, 'case.make-statement', { statement: 'СӨЗІ' })
    await on(CLERK, 'case.sign-protocol', { protocol: 'ХАТТАМА' })
    const decision = { outcome: 'satisfied', established: 'АНЫҚТАЛДЫ', applied: ['НОРМА'], reasons: 'УӘЖ', sublegal: 'none' }
    await on(JUDGE, 'case.decide', { ...decision, obliged: PARTY, toDo: 'МІНДЕТІ', until: '2026-05-15' })
    await on(JUDGE, 'case.announce', { publicText: 'БАРШАҒА' })
    const papers = [
      claim.about,
      claim.grounds,
      ...'СЕБЕБІ ХАТТАР СУРЕТТЕР СҰРАУ УӘЖ КӨРСЕТТІ СӨЗІ ХАТТАМА АНЫҚТАЛДЫ НОРМА МІНДЕТІ'.split(' '),
    ]
    for (const outsider of [undefined, 'citizen/applicant-1', 'official/labour-almaty', 'judge/almaty-1']) {
      expect((await own.chancery.seeing([suit], outsider)).get(suit)?.sees).toBe('course')
      const told = await toldTo(own.chancery, outsider, ['ДАУ', ...nameOf(PARTY)])
      expect(told).toContain('БАРШАҒА')
      for (const secret of [...papers, PARTY, ...nameOf(PARTY)])
        expect(
          told.includes(secret),
          `${outsider} is told of ${secret}: …${told.slice(Math.max(0, told.indexOf(secret) - 300), told.indexOf(secret) + 40)}`,
        ).toBe(false)
    }
    const refused = await own.chancery.perform({
      act: 'case.object',
      person: 'citizen/applicant-1',
      stream: suit,
      input: { objection: 'x' },
    })
    expect(refused.is).toBe('refused')
    expect(said(refused)).not.toContain(PARTY)
    const published = await visiblePage(own.chancery, { kinds: NUMBERED, published: true }, undefined, 50)
    expect(published.map(r => r.stream)).toEqual([suit])
    expect(said(published)).not.toContain(PARTY)
    const party = await own.chancery.look(suit, PARTY)
    expect(said(party)).toContain('СУРЕТТЕР')
  })
})

const act = async (own: MemoryCountry, person: StreamId, what: string, input: object, stream?: StreamId) => {
  const offices = await own.chancery.offices(person)
  const answer = await own.chancery.perform({
    act: what,
    person,
    ...(offices[0] && { body: offices[0].body }),
    ...(stream && { stream }),
    input,
  })
  if (answer.is !== 'done') throw new Error(`${what} by ${person}: ${said(answer)}`)
  return answer.receipt.stream
}
const HEAD = 'prosecutor/bostandyk-head'
/** An inspection under way that holds something about many people, each of whom knows of one's own. */
const underWay = async () => {
  const own = country.fork()
  own.set('2026-03-02T10:00:00+05:00')
  const about = { subject: 'agency/akimat-bostandyk', about: 'ТАҚЫРЫП', ground: 'direct-detection', details: 'БЕЛГІЛЕР' }
  const check = await act(own, HEAD, 'inspection.order', about)
  const on = (person: StreamId, what: string, input: object) => act(own, person, what, input, check)
  for (const whom of ['citizen/witness-1', 'citizen/witness-2'])
    await on(HEAD, 'inspection.summon', { whom, on: '2026-03-05', hour: '10:00', about: 'СҰРАҚ', written: true })
  await on('citizen/witness-2', 'inspection.deliver-summons', { summons: '2', means: 'receipt' })
  await on(HEAD, 'inspection.record-refusal', { summons: '2', refusal: 'refused', circumstances: 'БАС ТАРТУ' })
  await on(HEAD, 'inspection.order-bringing', { summons: '2', executor: 'agency/police-bostandyk', reasons: 'УӘЖ' })
  await on(HEAD, 'inspection.demand', { of: 'specialist', whom: 'agency/sanitary-almaty', what: 'МАМАН', due: '2026-03-09' })
  await on('official/sanitary-almaty', 'inspection.meet-demand', { demand: '1', given: 'БӨЛІНДІ', specialist: 'citizen/applicant-2' })
  await on(HEAD, 'inspection.demand', { of: 'materials', whom: 'company/almaty-qurylys', what: 'ҚҰЖАТ', due: '2026-03-09' })
  await on(HEAD, 'inspection.delegate', { to: 'agency/labour-almaty' })
  await on(HEAD, 'inspection.record-finding', { what: 'БҰЗУШЫЛЫҚ', norms: ['НОРМА'] })
  await on('prosecutor/almaty-head', 'inspection.consent-extension', { until: '2026-04-20' })
  return { own, check }
}
const WORDS = ['ТАҚЫРЫП', 'БЕЛГІЛЕР', 'СҰРАҚ', 'БАС ТАРТУ', 'УӘЖ', 'МАМАН', 'БӨЛІНДІ', 'ҚҰЖАТ', 'БҰЗУШЫЛЫҚ', 'НОРМА', '2026-04-20']
const PEOPLE_IN = ['citizen/witness-1', 'citizen/witness-2', 'citizen/applicant-2']
const BODIES_IN = ['agency/police-bostandyk', 'agency/sanitary-almaty', 'company/almaty-qurylys', 'agency/labour-almaty']
/** What each of those concerned knows besides what the office made public to them: everything else is kept from them. */
const OWN: Readonly<Record<StreamId, readonly string[]>> = {
  'official/akimat-bostandyk': ['agency/akimat-bostandyk', 'ТАҚЫРЫП'],
  'citizen/witness-1': ['citizen/witness-1', 'СҰРАҚ'],
  'citizen/witness-2': ['citizen/witness-2', 'СҰРАҚ', 'БАС ТАРТУ', 'УӘЖ', 'agency/police-bostandyk'],
  'official/police-bostandyk': ['citizen/witness-2', 'УӘЖ', 'agency/police-bostandyk'],
  'official/sanitary-almaty': ['agency/sanitary-almaty', 'citizen/applicant-2', 'МАМАН', 'БӨЛІНДІ'],
  'citizen/applicant-2': ['agency/sanitary-almaty', 'citizen/applicant-2', 'МАМАН', 'БӨЛІНДІ'],
  'official/company': ['company/almaty-qurylys', 'ҚҰЖАТ'],
}

describe('an unfinished inspection', () => {
  it('tells those concerned their own share, and nobody else that it is', async () => {
    const { own, check } = await underWay()
    for (const person of EVERYBODY) {
      const sees = (await own.chancery.seeing([check], person)).get(check)?.sees
      if (sees === 'all') continue
      expect(sees, String(person)).toBe(OWN[person ?? ''] || person === 'official/akimat-bostandyk-lawyer' ? 'share' : 'nothing')
      const told = await toldTo(own.chancery, person, WORDS)
      const known = person === 'official/akimat-bostandyk-lawyer' ? OWN['official/akimat-bostandyk'] : (OWN[person ?? ''] ?? [])
      if (known?.length) expect(known.filter(k => !told.includes(k))).toEqual([])
      const secrets = [...WORDS, ...PEOPLE_IN, ...BODIES_IN, ...(known?.length ? [] : [check])].filter(s => !known?.includes(s))
      for (const secret of secrets) {
        const at = told.indexOf(secret)
        expect(at, `${person} is told of ${secret}: …${told.slice(Math.max(0, at - 300), at + 40)}`).toBe(-1)
      }
    }
  }, 60_000)
  it('shows whoever carries something out what they have to do', async () => {
    const { own, check } = await underWay()
    const steps = async (person: StreamId, body?: StreamId) => (await own.chancery.look(check, person, body))?.steps.map(s => s.act.id)
    expect(await steps('official/police-bostandyk', 'agency/police-bostandyk')).toContain('inspection.bring')
    expect(await steps('citizen/applicant-2')).toContain('inspection.specialist-conclude')
    expect(await steps('citizen/witness-1')).toContain('inspection.deliver-summons')
    expect(await steps('citizen/applicant-2')).not.toContain('inspection.report-delegation')
    expect(await steps('official/akimat-bostandyk', 'agency/akimat-bostandyk')).not.toContain('inspection.bring')
  })
  it('does not tell who brought somebody what was then said', async () => {
    const { own, check } = await underWay()
    await act(own, 'official/police-bostandyk', 'inspection.receive-bringing', { summons: '2' }, check)
    await act(own, 'official/police-bostandyk', 'inspection.bring', { summons: '2' }, check)
    await act(own, HEAD, 'inspection.record-testimony', { summons: '2', testimony: 'АЙҒАҚ' }, check)
    const told = (person: StreamId) => toldTo(own.chancery, person, WORDS)
    expect(await told('citizen/witness-2')).toContain('АЙҒАҚ')
    expect(await told('official/police-bostandyk')).not.toContain('АЙҒАҚ')
  })
  it('does not tell by the provisions applied what it keeps from the subject', async () => {
    const { own, check } = await underWay()
    const order = async (person: StreamId) => (await own.chancery.look(check, person))?.history[0]
    expect((await order(HEAD))?.under.join()).toContain('prosecutor.inspection.ground.')
    const seen = await order('official/akimat-bostandyk')
    expect(seen?.data).toMatchObject({ subject: 'agency/akimat-bostandyk' })
    expect(seen?.under).toEqual([])
  })
  it('answers of what concerns another as of what is not there', async () => {
    const { own, check } = await underWay()
    for (const person of Object.keys(OWN)) {
      const [office] = await own.chancery.offices(person)
      const answers = (key: string) =>
        Promise.all(
          [...law.acts.values()]
            .filter(a => !a.opens && a.in.kind === 'inspection')
            .flatMap(a => {
              const items = Object.keys(a.input).filter(k => a.input[k]?.from)
              const command = { act: a.id, stream: check, person, ...(office && { body: office.body }) }
              return items.length ? [own.chancery.foresee({ ...command, input: Object.fromEntries(items.map(k => [k, key])) })] : []
            }),
        ).then(said)
      const view = await own.chancery.look(check, person, office?.body)
      const mine = Object.values(view?.seen.state ?? {}).flatMap(l => (Array.isArray(l) ? l.map(i => i.key) : []))
      for (const key of ['1', '2', '3'].filter(k => !mine.includes(k)))
        expect(await answers(key), `${person}, ${key}`).toBe(await answers('9'))
    }
  })
})

describe('a closed matter', () => {
  it('is answered as one that is not there, by whatever act refers to it', async () => {
    const { own, check } = await underWay()
    const paper = await act(own, 'citizen/applicant-1', 'application.lodge', {
      office: 'office/almaty-bostandyk',
      about: 'АРЫЗ',
      signed: true,
      confidential: true,
    })
    const none = {
      application: `application/${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}`,
      inspection: `inspection/${'0'.repeat(36)}`,
    }
    for (const person of EVERYBODY) {
      if (!person) continue
      const sees = await own.chancery.seeing([paper, check], person)
      const [office] = await own.chancery.offices(person)
      for (const [hidden, absent] of [
        [paper, none.application],
        [check, none.inspection],
      ] as const) {
        if (sees.get(hidden)?.sees !== 'nothing') continue
        const told = (x: unknown) => said(x).replaceAll(hidden, absent)
        const command = { person, ...(office && { body: office.body }), input: {} }
        for (const a of law.acts.values()) {
          if (!a.opens) {
            const ask = (stream: StreamId) => own.chancery.perform({ ...command, act: a.id, stream })
            expect(told(await ask(hidden)), `${person}: ${a.id}`).toBe(said(await ask(absent)))
          }
          for (const key of Object.keys(a.input).filter(k => a.input[k]?.of?.includes(hidden.split('/')[0] ?? ''))) {
            const ask = (ref: StreamId) => own.chancery.foresee({ ...command, act: a.id, input: { [key]: ref } })
            if (a.opens) expect(told(await ask(hidden)), `${person}: ${a.id}`).toBe(said(await ask(absent)))
          }
        }
      }
    }
  }, 60_000)
})
