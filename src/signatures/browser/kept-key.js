// A key that this browser made and keeps: it signs with it, but nobody, not even this page, can read it out.
import { assemble, attributes, base64, ecSignature, fromBase64, possession } from './signed.js'

const EC = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

const done = request =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const store = async (mode, use) => {
  const opening = indexedDB.open('tarazy-keys', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('keys')
  const database = await done(opening)
  try {
    return await done(use(database.transaction('keys', mode).objectStore('keys')))
  } finally {
    database.close()
  }
}

const digest = async bytes => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

/** Whether a key can be kept here: browsers allow it over https and on this machine itself. */
export const canKeep = () => typeof indexedDB === 'object' && !!globalThis.crypto?.subtle

/** A new key for the person; it is not kept until `keep` is given its certificate. */
export const newKey = async (person, challenge) => {
  const keys = await crypto.subtle.generateKey(EC, false, ['sign', 'verify'])
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey))
  const proof = new Uint8Array(await crypto.subtle.sign(EC, keys.privateKey, possession(challenge, person)))
  return {
    publicKey: base64(publicKey),
    proof: base64(proof),
    keep: async certificate => {
      await store('readwrite', kept => kept.put({ key: keys.privateKey, certificate: fromBase64(certificate) }, person))
    },
  }
}

export const forget = person => store('readwrite', keys => keys.delete(person))

/** The signer with the key kept for this person; `undefined` if there is none. */
export const keptKey = async person => {
  const kept = await store('readonly', keys => keys.get(person))
  return (
    kept && {
      name: 'browser',
      sign: async bytes => {
        const signed = attributes(await digest(bytes), await digest(kept.certificate))
        const signature = new Uint8Array(await crypto.subtle.sign(EC, kept.key, signed))
        return base64(assemble('ec', kept.certificate, signed, ecSignature(signature)))
      },
    }
  )
}
