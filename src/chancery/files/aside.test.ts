/** What was put aside goes; nothing else does. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { clearAside, putAside, sweepAside } from './aside.ts'

const within = mkdtempSync(join(tmpdir(), 'tarazy-aside-'))
afterAll(() => rmSync(within, { recursive: true }))
const NOW = Date.parse('2026-03-02T10:00:00+05:00')
const aged = (path: string, minutes: number) => utimesSync(path, NOW / 1000 - minutes * 60, NOW / 1000 - minutes * 60)
const folder = (name: string, minutes: number) => {
  const path = join(within, name)
  mkdirSync(path)
  writeFileSync(join(path, '123'), 'x')
  aged(path, minutes)
  return path
}

it('a folder put aside is cleared away with what is in it', async () => {
  const path = await putAside()
  writeFileSync(join(path, 'a'), 'x')
  await clearAside(path)
  await clearAside(path)
  expect(existsSync(path)).toBe(false)
})
it('of what was left behind, folders go that are named as ours and old: nothing else, and nothing that they point to', async () => {
  const left = folder('tarazy-upload-Ab12Cd', 61)
  const others = [
    folder('tarazy-upload-Ab12Ce', 59),
    folder('tarazy-upload-Ab12Cd-mine', 61),
    folder('my-tarazy-upload-Ab12Cd', 61),
    folder('tarazy-secret', 61),
  ]
  const file = join(within, 'tarazy-upload-Ab12Cf')
  writeFileSync(file, 'x')
  aged(file, 61)
  const link = join(within, 'tarazy-upload-Ab12Cg')
  symlinkSync(join(within, 'tarazy-secret'), link)
  symlinkSync(join(within, 'tarazy-secret'), join(left, 'link'))
  aged(left, 61)
  await sweepAside(NOW, within)
  expect(existsSync(left)).toBe(false)
  expect([...others, file, link, join(within, 'tarazy-secret', '123')].filter(p => !existsSync(p))).toEqual([])
  await expect(sweepAside(NOW, join(within, 'nowhere'))).resolves.toBeUndefined()
})
