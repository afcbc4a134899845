import { spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { type Cluster, openCluster } from './cluster.ts'

const undo: (() => unknown)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'tarazy-cluster-'))
  // When the tests run as root, PostgreSQL's account has to enter it.
  chmodSync(path, 0o755)
  undo.push(() => rmSync(path, { recursive: true, force: true }))
  return join(path, 'data')
}

const open = async (dataDir: string): Promise<Cluster & { said: string[] }> => {
  const said: string[] = []
  const cluster = await openCluster({ dataDir, log: line => said.push(line) })
  undo.push(cluster.close)
  return { ...cluster, said }
}

const ask = async <T>(connectionString: string, sql: string): Promise<T[]> => {
  const client = new pg.Client({ connectionString })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows as T[]
  } finally {
    await client.end()
  }
}

const postmaster = (dataDir: string): number => Number(readFileSync(join(dataDir, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0])
const isAlive = (pid: number): boolean => existsSync(`/proc/${pid}`) && !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')

/** Another process opens the same data, says so, and waits to be killed. */
const otherServer = async (dataDir: string) => {
  const script = `
    import { openCluster } from ${JSON.stringify(new URL('./cluster.ts', import.meta.url).href)}
    openCluster({ dataDir: process.argv[1], log: () => {} }).then(({ connectionString }) => console.log(connectionString))
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  undo.push(() => child.kill('SIGKILL'))
  const connectionString = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', data => resolve(String(data).trim()))
    child.once('exit', code => reject(new Error(`the other server ended: ${code}`)))
  })
  const killed = new Promise(resolve => child.once('exit', resolve))
  return { connectionString, kill: () => child.kill('SIGKILL') && killed }
}

describe('the embedded cluster', () => {
  test('is made at the first start and found at the second', async () => {
    const dataDir = folder()
    const first = await open(dataDir)
    expect(first.kind).toBe('embedded')
    expect(first.said.join()).toContain('Making a PostgreSQL')
    await ask(first.connectionString, 'create table kept as select 7 as n')
    const pid = postmaster(dataDir)
    await first.close()
    await first.close()
    await expect.poll(() => isAlive(pid), { timeout: 5_000 }).toBe(false)

    const second = await open(dataDir)
    expect(second.said.join()).not.toContain('Making')
    expect(await ask(second.connectionString, 'select n from kept')).toEqual([{ n: 7 }])
  })

  test('keeps what it is told, in UTF-8, for nobody else', async () => {
    const dataDir = folder()
    const { connectionString } = await open(dataDir)
    const setting = async (name: string) => (await ask<{ v: string }>(connectionString, `select current_setting('${name}') as v`))[0]?.v
    expect(await setting('fsync')).toBe('on')
    expect(await setting('full_page_writes')).toBe('on')
    expect(await setting('synchronous_commit')).toBe('on')
    expect(await setting('server_encoding')).toBe('UTF8')
    expect(await setting('listen_addresses')).toBe('127.0.0.1')
    expect(await ask(connectionString, `select upper('қазақ әіңғүұқөһ') as up`)).toEqual([{ up: 'ҚАЗАҚ ӘІҢҒҮҰҚӨҺ' }])
    expect(statSync(join(dataDir, 'pg', 'tarazy.password')).mode & 0o777).toBe(0o600)
    await expect(ask(connectionString.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password')
    const overTcp = connectionString.replace(/\?.*/, '')
    expect(await ask(overTcp, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('that a killed server left running is used', async () => {
    const dataDir = folder()
    const killed = await otherServer(dataDir)
    const pid = postmaster(dataDir)
    await killed.kill()
    expect(isAlive(pid)).toBe(true)
    const next = await open(dataDir)
    expect(next.said.join()).toContain('was already running')
    expect(next.connectionString).toBe(killed.connectionString)
    await next.close()
    await expect.poll(() => isAlive(pid), { timeout: 5_000 }).toBe(false)
  })

  test('is not stopped while another server uses it', async () => {
    const dataDir = folder()
    const other = await otherServer(dataDir)
    const ours = await open(dataDir)
    await ours.close()
    expect(isAlive(postmaster(dataDir))).toBe(true)
    expect(await ask(other.connectionString, 'select 1 as one')).toEqual([{ one: 1 }])
    await other.kill()
    await (await open(dataDir)).close()
  })

  test('recovers when PostgreSQL itself was killed', async () => {
    const dataDir = folder()
    const first = await open(dataDir)
    await ask(first.connectionString, 'create table kept as select generate_series(1, 1000) as n')
    process.kill(postmaster(dataDir), 'SIGKILL')
    const second = await open(dataDir)
    expect(await ask(second.connectionString, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }])
    await first.close()
    expect(await ask(second.connectionString, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test("starts although the crashed server's number is another process's now", async () => {
    const dataDir = folder()
    const first = await open(dataDir)
    const file = join(dataDir, 'pg', 'postmaster.pid')
    const left = readFileSync(file, 'utf8')
    const owner = statSync(join(dataDir, 'pg'))
    await first.close()
    const bystander = spawn('sleep', ['60'], { uid: owner.uid })
    undo.push(() => bystander.kill())
    writeFileSync(file, left.replace(/^\d+/, String(bystander.pid)))
    if (process.getuid?.() === 0) chownSync(file, owner.uid, owner.gid)
    const second = await open(dataDir)
    expect(await ask(second.connectionString, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(bystander.exitCode).toBe(null)
  })

  test('is made once by servers that start together', async () => {
    const dataDir = folder()
    const servers = await Promise.all([otherServer(dataDir), otherServer(dataDir), open(dataDir)])
    expect(new Set(servers.map(s => s.connectionString)).size).toBe(1)
    for (const server of servers.slice(0, 2)) await (server as Awaited<ReturnType<typeof otherServer>>).kill()
    await sleep(50)
  })

  test.runIf(process.getuid?.() === 0)("is kept where PostgreSQL's account can go, when root's folder is closed to it", async () => {
    const path = mkdtempSync(join(tmpdir(), 'tarazy-closed-'))
    const dataDir = join(path, 'data')
    const cluster = await open(dataDir)
    expect(lstatSync(join(dataDir, 'pg')).isSymbolicLink()).toBe(true)
    expect(await ask(cluster.connectionString, 'select 1 as one')).toEqual([{ one: 1 }])
    await cluster.close()
    const again = await open(dataDir)
    expect(again.said.join()).not.toContain('Making')
    await again.close()
    rmSync(join(realpathSync(join(dataDir, 'pg')), '..'), { recursive: true })
    rmSync(path, { recursive: true })
  })
})

describe('another PostgreSQL', () => {
  test('is used when its address is given', async () => {
    const said: string[] = []
    const cluster = await openCluster({ dataDir: '/nowhere', databaseUrl: inject('databaseUrl'), log: line => said.push(line) })
    expect(cluster.kind).toBe('external')
    expect(await ask(cluster.connectionString, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(said.join()).toContain('DATABASE_URL')
    await cluster.close()
    expect(existsSync('/nowhere')).toBe(false)
  })

  test('that does not answer is named as the reason', async () => {
    const open = openCluster({ dataDir: '/nowhere', databaseUrl: 'postgresql://nobody@127.0.0.1:1/none', log: () => {} })
    await expect(open).rejects.toThrow(/DATABASE_URL cannot be used.*ECONNREFUSED/)
  })
})
