// NCALayer, the program with which people in Kazakhstan sign: it listens on their own machine and asks for the key itself.
// Written from the published protocol of the module kz.gov.pki.knca.basics; tried against a server that speaks it, not NCALayer itself.
import { base64 } from './signed.js'

export const NCALAYER = 'wss://127.0.0.1:13579'

const fault = (why, message) => Object.assign(new Error(message), { why })

/** Resolves with what the first message that is not the greeting says; a person may take minutes to find the card. */
const ask = (Socket, url, request, wait) =>
  new Promise((resolve, reject) => {
    const socket = new Socket(url)
    let greeted = false
    const end = (settle, value) => {
      clearTimeout(timer)
      settle(value)
      socket.close()
    }
    const timer = setTimeout(() => end(reject, fault('no-answer', 'NCALayer does not answer')), wait)
    socket.onerror = () => end(reject, fault(greeted ? 'failed' : 'not-running', 'NCALayer cannot be reached'))
    socket.onclose = () => end(reject, fault(greeted ? 'cancelled' : 'not-running', 'NCALayer closed the connection'))
    socket.onmessage = ({ data }) => {
      let answer
      try {
        answer = JSON.parse(data)
      } catch {
        return end(reject, fault('failed', 'NCALayer answered what is not JSON'))
      }
      if (greeted) return end(resolve, answer)
      if (!answer?.result?.version) return end(reject, fault('not-running', 'Something else than NCALayer answers'))
      greeted = true
      socket.send(JSON.stringify(request))
    }
  })

const bare = text => text.replace(/-----(BEGIN|END) CMS-----/g, '').replace(/\s/g, '')

const signatureIn = answer => {
  if (answer?.status !== true) throw fault('failed', `NCALayer: ${answer?.code ?? ''} ${answer?.message ?? ''}`.trim())
  // It answers without a result when the person closes its window.
  if (!answer.body || !('result' in answer.body)) throw fault('cancelled', 'Signing was cancelled')
  const [signature] = [answer.body.result].flat()
  if (typeof signature !== 'string') throw fault('failed', 'NCALayer gave no signature')
  return bare(signature)
}

/**
 * @param options.locale language of its window; it speaks Kazakh and Russian
 * @param options.wait milliseconds until it is given up
 */
export const ncalayer = ({ url = NCALAYER, locale = 'kk', wait = 300_000, Socket = globalThis.WebSocket } = {}) => ({
  name: 'ncalayer',
  sign: async bytes => {
    const answer = await ask(
      Socket,
      url,
      {
        module: 'kz.gov.pki.knca.basics',
        method: 'sign',
        args: {
          allowedStorages: null,
          format: 'cms',
          data: base64(bytes),
          signingParams: { decode: true, encapsulate: false, digested: false },
          // Keys for signing, not for signing in.
          signerParams: { extKeyUsageOids: ['1.3.6.1.5.5.7.3.4'] },
          locale: locale === 'kk' ? 'kk' : 'ru',
        },
      },
      wait,
    )
    return signatureIn(answer)
  },
})
