/** The routes of documents and signatures, described. */
import { MOST_FURTHER, SIGNATURE } from '../../documents/signing/further.ts'
import type { Act } from '../../law/kernel/act.ts'
import type { ProblemId } from '../problems.ts'
import { binary, type Json, json, list, type Parts, ref, security } from './parts.ts'
import { W } from './words.ts'

const file = (type: string): Json => ({ [type]: { schema: binary } })
const cms: Json = { type: 'string', contentEncoding: 'base64' }
const SENT: readonly ProblemId[] = ['sign-in', 'cross-site', 'too-many']
const SIGNED: readonly ProblemId[] = ['lapsed', 'redrawn', 'reused', 'not-signed', 'refused', 'needs', 'busy']

export const draftPath = ({ say, errors }: Parts, act: Act, sent: Json, demo: boolean): Json => ({
  post: {
    operationId: `${act.id}.draft`,
    summary: `${say(W.draft)}: ${say(act.name)}`,
    tags: [act.in.kind],
    security: security(demo),
    requestBody: { required: true, content: json(sent) },
    responses: {
      201: { description: say(W.drafted), content: json(ref('Draft')) },
      200: { description: say(W.repeated), content: json(ref('Receipt')) },
      ...errors([...SENT, 'invalid', 'not-found', 'stale', 'reused', 'too-large', 'not-json', 'refused', 'needs']),
    },
  },
})

export const signaturePaths = ({ say, errors, get, inPath }: Parts, demo: boolean): Json => {
  const id = [inPath('id', W.draftId)]
  const common = { tags: ['signing'], security: security(demo) }
  const receipt: Json = { description: say(W.receipt), content: json(ref('Receipt')) }
  const further: Json = { type: 'array', maxItems: MOST_FURTHER, items: cms, description: say(W.further) }
  const one: Json = {
    type: 'object',
    required: ['cms'],
    additionalProperties: false,
    properties: { cms: { ...cms, description: say(W.cms) }, further },
  }
  const many: Json = {
    type: 'array',
    minItems: 1,
    maxItems: 100,
    items: { type: 'object', required: ['id', 'cms'], additionalProperties: false, properties: { id: { type: 'string' }, cms, further } },
  }
  return {
    '/api/signatures': {
      ...get(W.awaiting, list('signatures', ref('Waiting')), { tags: ['signing'], errors: ['sign-in', 'too-many'] }),
      post: {
        ...common,
        summary: say(W.signMany),
        requestBody: { required: true, content: json(many) },
        responses: {
          200: { description: say(W.answer), content: json(list('results', ref('Signed'))) },
          ...errors([...SENT, 'invalid', 'too-large', 'not-json']),
        },
      },
    },
    '/api/signatures/{id}': {
      ...get(W.awaitingOne, ref('Draft'), { tags: ['signing'], parameters: id, errors: ['sign-in', 'lapsed', 'too-many'] }),
      post: {
        ...common,
        summary: say(W.signOne),
        parameters: id,
        requestBody: { required: true, content: json(one) },
        responses: { 201: receipt, 200: receipt, ...errors([...SENT, ...SIGNED, 'invalid', 'too-large', 'not-json']) },
      },
      delete: {
        ...common,
        summary: say(W.decline),
        parameters: id,
        responses: { 204: { description: say(W.declined) }, ...errors([...SENT, 'lapsed']) },
      },
    },
    '/api/signatures/{id}/document.pdf': {
      get: {
        ...common,
        summary: say(W.draftPdf),
        parameters: id,
        responses: { 200: { description: say(W.answer), content: file('application/pdf') }, ...errors(['sign-in', 'lapsed', 'too-many']) },
      },
    },
    ...(demo && {
      '/api/signatures/{id}/demo': {
        post: {
          ...common,
          summary: say(W.signDemo),
          parameters: id,
          responses: { 201: receipt, 200: receipt, ...errors([...SENT, ...SIGNED]) },
        },
      },
    }),
  }
}

export const documentPaths = ({ say, errors, get, inPath }: Parts): Json => {
  const code = [inPath('code', W.codeOf)]
  const given = (type: string): Json => ({ 200: { description: say(W.answer), content: file(type) }, ...errors(['not-found', 'too-many']) })
  return {
    '/api/documents/{code}': get(W.document, ref('ActDocument'), { tags: ['reading'], parameters: code }),
    '/api/documents/{code}/document.pdf': {
      get: { summary: say(W.documentPdf), tags: ['reading'], parameters: code, responses: given('application/pdf') },
    },
    '/api/documents/{code}/signatures/{cms}': {
      get: {
        summary: say(W.furtherOf),
        tags: ['reading'],
        parameters: [...code, inPath('cms', W.hashOf)],
        responses: given(SIGNATURE),
      },
    },
    '/api/matters/{kind}/{id}/package': {
      get: {
        summary: say(W.package),
        tags: ['reading'],
        parameters: [inPath('kind', W.kindOfId), inPath('id', W.restOfId)],
        responses: given('application/zip'),
      },
    },
  }
}
