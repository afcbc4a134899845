import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashLeaf } from '../../journal/sealed/seal.ts'
import { Growing } from './growing.ts'
import { edgeOf, grown, hashOf, pathWithin, rootOf, type Tile, tileKey, tilesFor, WIDTH } from './tiles.ts'
import { consistencyRanges, EMPTY, hashNode, inclusionRanges, type Range, verifyConsistency, verifyInclusion } from './tree.ts'

/** The tree as RFC 6962 defines it, over all leaves. */
const plainly = (leaves: readonly Buffer[]): Buffer => {
  if (leaves.length < 2) return leaves[0] ?? EMPTY
  let k = 1
  while (2 * k < leaves.length) k *= 2
  return hashNode(plainly(leaves.slice(0, k)), plainly(leaves.slice(k)))
}
const within = (leaves: readonly Buffer[], ranges: readonly Range[]) =>
  ranges.map(r => plainly(leaves.slice(r.start, r.end)).toString('hex'))
const rootHex = (leaves: readonly Buffer[]) => plainly(leaves).toString('hex')

describe('the vectors of Certificate Transparency', () => {
  const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(h =>
    hashLeaf(Buffer.from(h, 'hex').toString('latin1')),
  )
  const ROOTS = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ]
  test('give these roots', () => {
    expect(EMPTY.toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    for (const [i, root] of ROOTS.entries()) {
      const { edge } = grown([], 0, Buffer.concat(LEAVES.slice(0, i + 1)))
      expect(rootOf(edge).toString('hex')).toBe(root)
    }
  })
  test.each([
    [0, 1, []],
    [
      0,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      5,
      8,
      [
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
    [
      1,
      5,
      [
        '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ])('prove leaf %i in a tree of %i', (index, size, proof) => {
    expect(within(LEAVES, inclusionRanges(index, size))).toEqual(proof)
    const leaf = LEAVES[index]?.toString('hex') ?? ''
    expect(verifyInclusion({ leaf, index, size, proof, root: ROOTS[size - 1] ?? '' })).toBe(true)
  })
  test.each([
    [1, 1, []],
    [
      1,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      6,
      8,
      [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [
      2,
      5,
      [
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ])('prove that %i is the beginning of %i', (from, to, proof) => {
    expect(within(LEAVES, consistencyRanges(from, to))).toEqual(proof)
    expect(verifyConsistency({ from, to, proof, fromRoot: ROOTS[from - 1] ?? '', toRoot: ROOTS[to - 1] ?? '' })).toBe(true)
  })
})

const someLeaves = (n: number) => Array.from({ length: n }, (_, i) => hashLeaf(`leaf ${i}`))
/** Sizes around the widths of tiles, where the edges are. */
const size = fc.oneof(
  fc.integer({ min: 1, max: 40 }),
  fc.integer({ min: 250, max: 520 }),
  fc.constantFrom(255, 256, 257, 512, 767, 768, 1_024),
)
/** Tiles of a tree that grew in steps. */
const tiled = (leaves: readonly Buffer[], steps: readonly number[]) => {
  const tiles = new Map<string, Tile>()
  let edge: readonly Buffer[] = []
  let at = 0
  for (const step of [...steps, leaves.length]) {
    const now = grown(edge, at, Buffer.concat(leaves.slice(at, at + step)))
    for (const t of now.tiles) tiles.set(tileKey(t), t)
    edge = now.edge
    at = Math.min(leaves.length, at + step)
  }
  return { tiles, edge }
}

describe('any tree', () => {
  test('has the same tiles and the same root however it grew, and proofs are made from few tiles', () => {
    fc.assert(
      fc.property(size, fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 5 }), fc.nat(), fc.nat(), (n, steps, a, b) => {
        const leaves = someLeaves(n)
        const { tiles, edge } = tiled(leaves, steps)
        expect(rootOf(edge).equals(plainly(leaves))).toBe(true)
        expect(tiles).toEqual(tiled(leaves, []).tiles)
        const slowly = new Growing()
        for (const l of leaves) slowly.push(l)
        expect(new Map([...slowly.full(), ...slowly.edge()])).toEqual(tiles)
        expect(slowly.root()).toBe(rootHex(leaves))
        expect(edgeOf(n).map(e => e.width * 32)).toEqual(edge.map(e => e.length))
        const index = a % n
        const from = 1 + (b % n)
        const hex = (ranges: readonly Range[]) => {
          const needed = tilesFor(ranges)
          expect(needed.length).toBeLessThanOrEqual(8)
          return ranges.map(r => hashOf(r, t => tiles.get(tileKey(t))).toString('hex'))
        }
        const inclusion = hex(inclusionRanges(index, n))
        expect(inclusion).toEqual(within(leaves, inclusionRanges(index, n)))
        const tile = tiles.get(tileKey({ level: 0, n: Math.floor(index / WIDTH) }))
        if (tile?.hashes.length === 32 * WIDTH) {
          const from16 = 512 * Math.floor((index % WIDTH) / 16)
          const low = pathWithin(index % WIDTH, tile.hashes.subarray(from16, from16 + 512), tile.middle)
          expect(low.map(h => h.toString('hex'))).toEqual(inclusion.slice(0, 8))
        }
        const root = rootHex(leaves)
        expect(verifyInclusion({ leaf: leaves[index]?.toString('hex') ?? '', index, size: n, proof: inclusion, root })).toBe(true)
        const proof = hex(consistencyRanges(from, n))
        expect(verifyConsistency({ from, to: n, proof, fromRoot: rootHex(leaves.slice(0, from)), toRoot: root })).toBe(true)
        expect(hex([{ start: 0, end: from }])).toEqual([rootHex(leaves.slice(0, from))])
      }),
      { numRuns: 25 },
    )
  })
  test('is proved by nothing but the right hashes at the right place', () => {
    const flipped = (h: string, at: number) =>
      h.slice(0, at % 64) + ((Number.parseInt(h[at % 64] ?? '0', 16) + 1) % 16).toString(16) + h.slice((at % 64) + 1)
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 70 }), fc.nat(), fc.nat(), fc.nat(), (n, a, at, other) => {
        const leaves = someLeaves(n)
        const index = a % n
        const good = {
          leaf: leaves[index]?.toString('hex') ?? '',
          index,
          size: n,
          proof: within(leaves, inclusionRanges(index, n)),
          root: rootHex(leaves),
        }
        const which = at % good.proof.length
        expect(verifyInclusion(good)).toBe(true)
        expect(verifyInclusion({ ...good, leaf: flipped(good.leaf, at) })).toBe(false)
        expect(verifyInclusion({ ...good, root: flipped(good.root, at) })).toBe(false)
        expect(verifyInclusion({ ...good, proof: good.proof.map((h, i) => (i === which ? flipped(h, at) : h)) })).toBe(false)
        expect(verifyInclusion({ ...good, proof: good.proof.slice(1) })).toBe(false)
        expect(verifyInclusion({ ...good, proof: [...good.proof, good.root] })).toBe(false)
        if (other % n !== index) expect(verifyInclusion({ ...good, index: other % n })).toBe(false)
        const from = 1 + (other % (n - 1))
        const c = {
          from,
          to: n,
          proof: within(leaves, consistencyRanges(from, n)),
          fromRoot: rootHex(leaves.slice(0, from)),
          toRoot: good.root,
        }
        expect(verifyConsistency(c)).toBe(true)
        expect(verifyConsistency({ ...c, fromRoot: flipped(c.fromRoot, at) })).toBe(false)
        expect(verifyConsistency({ ...c, toRoot: flipped(c.toRoot, at) })).toBe(false)
        expect(verifyConsistency({ ...c, proof: c.proof.slice(1) })).toBe(false)
        expect(verifyConsistency({ ...c, proof: [...c.proof, c.toRoot] })).toBe(false)
      }),
      { numRuns: 80 },
    )
  })
  test.each([
    { index: -1 },
    { index: 1.5 },
    { index: 3 },
    { size: Number.NaN },
    { size: 2 ** 60 },
    { leaf: 'no hash' },
    { leaf: '' },
    { proof: ['zz'] },
    { root: '' },
  ])('is not proved by %j', wrong => {
    const leaves = someLeaves(3)
    const good = {
      leaf: leaves[1]?.toString('hex') ?? '',
      index: 1,
      size: 3,
      proof: within(leaves, inclusionRanges(1, 3)),
      root: rootHex(leaves),
    }
    expect(verifyInclusion(good)).toBe(true)
    expect(verifyInclusion({ ...good, ...wrong })).toBe(false)
  })
  test('begins with nothing, and with itself', () => {
    const root = rootHex(someLeaves(3))
    const nothing = EMPTY.toString('hex')
    expect(verifyConsistency({ from: 0, to: 3, proof: [], fromRoot: nothing, toRoot: root })).toBe(true)
    expect(verifyConsistency({ from: 0, to: 3, proof: [root], fromRoot: nothing, toRoot: root })).toBe(false)
    expect(verifyConsistency({ from: 0, to: 3, proof: [], fromRoot: root, toRoot: root })).toBe(false)
    expect(verifyConsistency({ from: 0, to: 0, proof: [], fromRoot: nothing, toRoot: root })).toBe(false)
    expect(verifyConsistency({ from: 3, to: 3, proof: [], fromRoot: root, toRoot: root })).toBe(true)
    expect(verifyConsistency({ from: 3, to: 3, proof: [], fromRoot: root, toRoot: nothing })).toBe(false)
    expect(verifyConsistency({ from: 3, to: 2, proof: [], fromRoot: root, toRoot: root })).toBe(false)
  })
  test('of 70 000 leaves has the tiles that the specification counts', () => {
    const { tiles } = grown([], 0, Buffer.alloc(70_000 * 32, 7))
    const at = (level: number) => tiles.filter(t => t.level === level).map(t => t.hashes.length / 32)
    expect(at(0)).toEqual([...Array.from({ length: 273 }, () => WIDTH), 112])
    expect(at(1)).toEqual([WIDTH, 17])
    expect(at(2)).toEqual([1])
  })
})
