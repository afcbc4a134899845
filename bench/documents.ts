/** Documents: how many a second on one thread, and how long one takes; beside an empty page, which is what the typesetter costs. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { codeOf } from '../src/documents/code.ts'
import { typeset } from '../src/documents/press/typeset.ts'
import { xmlOf } from '../src/documents/xml/akn.ts'
import { oneOfEachKind, paperMaker } from '../test/papers.ts'

const round = (n: number) => Number(n.toFixed(2))
const took = (seconds: number, work: (n: number) => void): readonly number[] => {
  for (let n = 0; n < 10; n++) work(-n)
  const times: number[] = []
  for (const end = performance.now() + seconds * 1_000; performance.now() < end; ) {
    const begun = performance.now()
    work(times.length)
    times.push(performance.now() - begun)
  }
  return times.sort((a, b) => a - b)
}
const told = (times: readonly number[]) => ({
  perSecond: round(1_000 / (times.reduce((a, b) => a + b, 0) / times.length)),
  p50: round(times[Math.floor(times.length / 2)] ?? 0),
  p99: round(times[Math.floor(times.length * 0.99)] ?? 0),
})

export const documents = async (seconds: number) => {
  const act = oneOfEachKind.find(a => a.document?.id === 'summons')
  if (!act) throw new Error('no summons')
  const paper = await (await paperMaker())(act, ['kk'], 'Түсініктеме беру үшін келу қажет.')
  // Each is another act, so that nothing is remembered of the whole page.
  const nth = (n: number) => ({
    ...paper,
    code: codeOf(`00000000-0000-7000-8000-${String(Math.abs(n)).padStart(12, '0')}`),
    ordinal: `2-3/2026-${n}`,
  })
  const bare = NodeCompiler.create()
  const empty = (n: number) => {
    const { result } = bare.compile({ mainFileContent: `#${Math.abs(n)}` })
    if (result) bare.pdf(result)
    bare.evictCache(10)
  }
  return {
    onePage: told(took(seconds, n => typeset(nth(n)))),
    aim: { p99: 30 },
    limit: { emptyPage: told(took(seconds / 2, empty)), xml: told(took(seconds / 4, n => xmlOf(nth(n)))) },
  }
}
