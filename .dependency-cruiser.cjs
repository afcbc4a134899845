/**
 * The rooms of the house and what each may import. A room that is not named here has no place: the boundary check says so.
 * Tests may import anything but other tests.
 */
const lawInOrder = [
  'register/ids',
  'kernel',
  'calendar|register',
  'parameters|documents|final|attachments',
  'bodies',
  'visibility|offices',
  'assemblies',
  'supervision|prosecution',
  'proceedings',
  'enforcement',
  'index',
]

const rooms = {
  law: ['law'],
  signatures: ['law', 'signatures'],
  journal: ['law', 'journal'],
  log: ['law', 'signatures', 'journal', 'log'],
  registers: ['law', 'signatures', 'journal', 'log', 'registers'],
  chancery: ['law', 'signatures', 'journal', 'log', 'registers', 'chancery'],
  documents: ['law', 'signatures', 'journal', 'log', 'registers', 'chancery', 'documents'],
  opendata: ['law', 'signatures', 'log', 'registers', 'chancery', 'documents', 'opendata'],
  api: ['law', 'signatures', 'log', 'registers', 'chancery', 'documents', 'opendata', 'api'],
  web: ['law', 'signatures', 'log', 'registers', 'chancery', 'documents', 'opendata', 'web'],
  demo: ['law', 'signatures', 'chancery', 'demo'],
  cli: ['law', 'signatures', 'journal', 'log', 'registers', 'chancery', 'documents', 'opendata', 'api', 'web', 'demo', 'cli'],
}

const test = '\\.test\\.tsx?$'
const inLaw = parts => `^src/law/(${parts})(/|\\.ts$)`

const between = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room}-imports-only-what-stands-above-it`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: test },
  to: { path: '^src/', pathNot: `^src/(${allowed.join('|')})/` },
}))

const withinLaw = lawInOrder.map((parts, i) => ({
  name: `law-${parts.replaceAll(/\W/g, '-')}-imports-only-what-stands-above-it`,
  severity: 'error',
  from: { path: inLaw(parts), pathNot: [test, ...(parts.includes('register') && i > 0 ? [inLaw('register/ids')] : [])] },
  to: { path: '^src/law/', pathNot: inLaw(lawInOrder.slice(0, i + 1).join('|')) },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...between,
    ...withinLaw,
    {
      name: 'law-is-pure',
      comment: 'No module of Node.js and no package but zod.',
      severity: 'error',
      from: { path: '^src/law/', pathNot: test },
      to: { couldNotResolve: false, pathNot: ['^src/', 'node_modules/zod/'] },
    },
    {
      name: 'signatures-know-no-law',
      comment: 'Bytes in, verdicts out; of the law only the form of a text in three languages.',
      severity: 'error',
      from: { path: '^src/signatures/', pathNot: test },
      to: { path: '^src/law/', pathNot: '^src/law/kernel/said\\.ts$' },
    },
    {
      name: 'only-the-record-speaks-to-postgresql',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(journal|log|registers)/', test] },
      to: { path: 'node_modules/pg/' },
    },
    {
      name: 'the-product-imports-no-test',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { path: ['^test/', test] },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'every-import-is-found',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
}
