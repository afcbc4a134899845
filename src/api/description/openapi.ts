/** The API described (OpenAPI 3.1), derived from the acts: what an act asks for is said once, in its definition. */
import { inputSchema } from '../../chancery/model/describe.ts'
import { ENGINE } from '../../chancery/performing/digest.ts'
import type { Act } from '../../law/kernel/act.ts'
import type { Law } from '../../law/kernel/law.ts'
import type { Lang } from '../../law/kernel/said.ts'
import { cited } from '../../law/register/register.ts'
import type { ProblemId } from '../problems.ts'
import { openDataPaths, openDataSchemas } from './open-data.ts'
import { documentPaths, draftPath, signaturePaths } from './papers.ts'
import { binary, type Json, json, list, partsIn, ref, security } from './parts.ts'
import { COMPONENTS } from './schemas.ts'
import { W } from './words.ts'

/** What an installation offers besides acts and matters. */
export interface Offers {
  readonly demo: boolean
  readonly documents: boolean
  readonly signing: boolean
}
const ERRORS_OF_ACTS: readonly ProblemId[] = [
  'invalid',
  'sign-in',
  'cross-site',
  'not-found',
  'stale',
  'too-large',
  'not-json',
  'reused',
  'refused',
  'needs',
  'too-many',
  'busy',
]

export const openapi = (law: Law, lang: Lang, { demo, documents, signing }: Offers): Json => {
  const parts = partsIn(lang)
  const { say, errors, get, inPath, inQuery } = parts
  const yes = { type: 'string', enum: ['yes'] }

  const sent = (act: Act): Json => ({
    type: 'object',
    additionalProperties: false,
    required: ['input', ...(act.opens ? [] : ['stream'])],
    properties: {
      id: { type: 'string', format: 'uuid', description: say(W.id) },
      ...((!act.opens || act.in.series === undefined) && {
        stream: { type: 'string', description: say(act.opens ? W.newStream : W.stream) },
      }),
      body: { type: ['string', 'null'], description: say(W.body) },
      seen: { type: 'integer', minimum: 0, description: say(W.seen) },
      input: inputSchema(act, lang),
    },
  })
  const described = (act: Act): string =>
    [
      act.help ? say(act.help) : '',
      `${say(W.who)}: ${[...new Set(act.norms.filter(n => n.kind === 'power').map(n => `${cited(n.provision).title[lang]} (${n.provision})`))].join('; ')}.`,
    ]
      .filter(Boolean)
      .join('\n\n')
  const acts = Object.fromEntries(
    [...law.acts.values()].flatMap(act => [
      [
        `/api/acts/${act.id}`,
        {
          get: {
            summary: `${say(W.describes)}: ${say(act.name)}`,
            tags: [act.in.kind],
            responses: { 200: { description: say(W.answer), content: json(ref('Act')) }, ...errors(['too-many']) },
          },
          post: {
            operationId: act.id,
            summary: say(act.name),
            description: described(act),
            tags: [act.in.kind],
            security: security(demo),
            requestBody: { required: true, content: json(sent(act)) },
            responses: {
              [act.opens ? 201 : 200]: { description: say(W.receipt), content: json(ref('Receipt')) },
              ...(act.opens && { 200: { description: say(W.repeated), content: json(ref('Receipt')) } }),
              ...errors([...ERRORS_OF_ACTS, ...(signing && act.document ? (['signature'] as const) : [])]),
            },
            'x-provisions': [...new Set(act.norms.map(n => n.provision))],
          },
        },
      ],
      [
        `/api/acts/${act.id}/foresee`,
        {
          post: {
            operationId: `${act.id}.foresee`,
            summary: `${say(W.foresee)}: ${say(act.name)}`,
            tags: [act.in.kind],
            security: security(demo),
            requestBody: { required: true, content: json({ ...sent(act), required: act.opens ? [] : ['stream'] }) },
            responses: {
              200: { description: say(W.answer), content: json(ref('Prospect')) },
              ...errors(['invalid', 'sign-in', 'cross-site', 'not-found', 'too-large', 'not-json', 'too-many']),
            },
          },
        },
      ],
      ...(signing && act.document ? [[`/api/acts/${act.id}/draft`, draftPath(parts, act, sent(act), demo)]] : []),
    ]),
  )
  return {
    openapi: '3.1.1',
    info: { title: 'Tarazy', version: ENGINE.split(' ')[1], description: say(W.about) },
    tags: [
      ...[...law.matters.values()].map(m => ({ name: m.kind, description: say(m.name) })),
      { name: 'law', description: say(W.law) },
      { name: 'log', description: say(W.log) },
      ...(signing ? [{ name: 'signing', description: say(W.signing) }] : []),
      { name: 'reading', description: say(W.reading) },
    ],
    paths: {
      '/api/acts': get(W.acts, list('acts', ref('ActSummary')), {
        tags: ['reading'],
        parameters: [inQuery('matter', W.kind)],
        errors: ['too-many'],
      }),
      '/api/matters': get(W.matters, list('matters', ref('MatterSummary'), { page: { type: 'integer' }, more: { type: 'boolean' } }), {
        tags: ['reading'],
        parameters: [
          inQuery('kind', W.kind),
          inQuery('text', W.text),
          inQuery('mine', W.mine, yes),
          inQuery('published', W.published, yes),
          inQuery('page', W.page, { type: 'integer', minimum: 1, maximum: 20 }),
        ],
      }),
      '/api/matters/{kind}/{id}': get(W.matter, ref('Matter'), {
        tags: ['reading'],
        parameters: [inPath('kind', W.kindOfId), inPath('id', W.restOfId)],
      }),
      '/api/files': {
        post: {
          summary: say(W.bringFile),
          tags: ['reading'],
          security: security(demo),
          parameters: [inQuery('name', W.fileName)],
          requestBody: { required: true, content: { 'application/octet-stream': { schema: binary } } },
          responses: {
            201: {
              description: say(W.fileNamed),
              content: json({ type: 'object', required: ['file'], properties: { file: { type: 'string' } } }),
            },
            ...errors(['invalid', 'sign-in', 'cross-site', 'too-large', 'not-json', 'too-many']),
          },
        },
      },
      '/api/matters/{kind}/{id}/files/{hash}': {
        get: {
          summary: say(W.file),
          tags: ['reading'],
          parameters: [inPath('kind', W.kindOfId), inPath('id', W.restOfId), inPath('hash', W.hash)],
          responses: {
            200: { description: say(W.answer), content: { '*/*': { schema: binary } } },
            ...errors(['not-found', 'too-many']),
          },
        },
      },
      '/api/duties': get(W.duties, list('duties', ref('Duty')), { tags: ['reading'], errors: ['sign-in', 'too-many'] }),
      '/api/law/provisions': get(W.provisions, list('provisions', ref('ProvisionSummary')), {
        tags: ['law'],
        parameters: [inQuery('text', W.text), inQuery('kind', W.kindOfProvision)],
        errors: ['too-many'],
      }),
      '/api/law/provisions/{id}': get(W.provision, ref('Provision'), { tags: ['law'], parameters: [inPath('id', W.provisionId)] }),
      ...openDataPaths(parts),
      '/api/log': get(W.log, { type: 'object' }, { tags: ['log'], errors: ['not-found', 'too-many'] }),
      '/api/log/proof': get(W.proof, ref('LogProof'), {
        tags: ['log'],
        parameters: [
          inQuery('stream', W.entryOf),
          inQuery('version', W.entryNo, { type: 'integer', minimum: 1 }),
          inQuery('act', W.entryAct, { type: 'string', format: 'uuid' }),
        ],
        errors: ['not-found', 'too-many', 'unplaced'],
      }),
      '/api/log/consistency': get(W.consistency, ref('LogConsistency'), {
        tags: ['log'],
        parameters: [inQuery('from', W.from, { type: 'integer', minimum: 0 }), inQuery('to', W.to, { type: 'integer', minimum: 0 })],
      }),
      ...(documents && documentPaths(parts)),
      ...(signing && signaturePaths(parts, demo)),
      '/api/law/coverage': get(W.coverage, { type: 'object' }, { tags: ['law'] }),
      ...acts,
    },
    components: {
      schemas: { ...COMPONENTS, ...openDataSchemas(lang) },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'tarazy', description: say(W.session) },
        ...(demo && { person: { type: 'apiKey', in: 'header', name: 'X-Tarazy-Person', description: say(W.person) } }),
      },
    },
  }
}
