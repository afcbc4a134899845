/** One kept-alive HTTP connection that asks one thing after another: as little work as possible, so that the server is measured. */
import net from 'node:net'

interface Answer {
  readonly status: number
  readonly text: string
}
export class Connection {
  readonly #socket: net.Socket
  readonly #head: string
  #got: Buffer = Buffer.alloc(0)
  #answered: ((a: Answer) => void) | undefined
  #failed: ((e: Error) => void) | undefined

  constructor(port: number, headers: Readonly<Record<string, string>>) {
    this.#head = Object.entries({ host: `127.0.0.1:${port}`, ...headers })
      .map(([k, v]) => `${k}: ${v}\r\n`)
      .join('')
    this.#socket = net.connect(port, '127.0.0.1')
    this.#socket.setNoDelay(true)
    this.#socket.on('data', data => this.#take(data))
    this.#socket.on('error', e => this.#failed?.(e))
    this.#socket.on('close', () => this.#failed?.(new Error('the connection was closed')))
  }
  #take(data: Buffer): void {
    this.#got = this.#got.length ? Buffer.concat([this.#got, data]) : data
    const end = this.#got.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = this.#got.toString('latin1', 0, end)
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0)
    if (this.#got.length < end + 4 + length) return
    const text = this.#got.toString('utf8', end + 4, end + 4 + length)
    this.#got = Buffer.alloc(0)
    this.#answered?.({ status: Number(head.slice(9, 12)), text })
  }
  /** @param body absent: a GET */
  ask(path: string, body?: unknown): Promise<Answer> {
    const data = body === undefined ? undefined : JSON.stringify(body)
    const about = data === undefined ? '' : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(data)}\r\n`
    return new Promise((answered, failed) => {
      this.#answered = answered
      this.#failed = failed
      this.#socket.write(`${data === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1\r\n${this.#head}${about}\r\n${data ?? ''}`)
    })
  }
  close(): void {
    this.#failed = undefined
    this.#socket.destroy()
  }
}
