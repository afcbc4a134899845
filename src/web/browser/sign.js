// On the pages where documents wait: signs in this browser, with a key that it keeps or with NCALayer, and sends the form.
import { canKeep, forget, keptKey, newKey } from '../../signatures/browser/kept-key.js'
import { ncalayer } from '../../signatures/browser/ncalayer.js'

const box = document.querySelector('[data-sign]')
const form = box.closest('form')
// The base address; the document, where the page shows one alone; whose key it is; words in the reader's language.
const { sign: base, one, person, words: text } = box.dataset
const words = JSON.parse(text)
const status = box.querySelector('[role=status]')
const buttons = [...box.querySelectorAll('button')]
const csrf = form.elements.csrf.value

const say = word => {
  status.textContent = words[word] ?? words.failed
}
class Fault extends Error {
  constructor(why) {
    super(why)
    this.why = why
  }
}

const asked = async (path, options) => {
  const answer = await fetch(`${base}/${path}`, options).catch(() => {
    throw new Fault('offline')
  })
  if (!answer.ok) throw new Fault(answer.status === 404 ? 'lapsed' : 'refused')
  return answer
}
/** The signer with the key of this browser; one is made, and certified by the demo's authority, where there is none. */
const withOwnKey = async () => {
  const kept = await keptKey(person)
  if (kept) return kept
  const { challenge } = await (await asked('challenge')).json()
  const { keep, publicKey, proof } = await newKey(person, challenge)
  const { certificate } = await (
    await asked('key', { method: 'POST', body: new URLSearchParams({ csrf, challenge, publicKey, proof }) })
  ).json()
  await keep(certificate)
  return keptKey(person)
}
const signers = {
  browser: withOwnKey,
  ncalayer: async () => ncalayer({ locale: document.documentElement.lang }),
}

const hidden = (name, value) => {
  const input = document.createElement('input')
  Object.assign(input, { type: 'hidden', name, value })
  input.dataset.made = ''
  return input
}
const chosen = () => (one ? [one] : [...form.querySelectorAll('input[name=id]:checked')].map(input => input.value))

/** Nothing is sent until all are signed: whoever breaks off has done nothing. */
const sign = async which => {
  const ids = chosen()
  if (ids.length === 0) throw new Fault('nothingChosen')
  const signer = await signers[which]()
  const made = [hidden('do', 'own')]
  for (const id of ids) {
    const bytes = new Uint8Array(await (await asked(`${id}/bytes`)).arrayBuffer())
    made.push(hidden(one ? 'cms' : `cms-${id}`, await signer.sign(bytes)))
  }
  for (const old of form.querySelectorAll('[data-made]')) old.remove()
  form.append(...made)
  form.submit()
}

const during = async (doing, work) => {
  say(doing)
  for (const button of buttons) button.disabled = true
  try {
    await work()
  } catch (fault) {
    say(fault.why)
    for (const button of buttons) button.disabled = false
  }
}
/** A signature beside the one that makes the act: sent along with it. */
const addBeside = async () => {
  const signer = await signers.ncalayer()
  const bytes = new Uint8Array(await (await asked(`${one}/bytes`)).arrayBuffer())
  const added = hidden('further', await signer.sign(bytes))
  delete added.dataset.made
  form.append(added)
  say('furtherAdded')
  for (const button of buttons) button.disabled = false
}
box.querySelector('[data-beside]')?.addEventListener('click', () => during('signing', addBeside))
const again = box.querySelector('[data-forget]')
for (const button of box.querySelectorAll('[data-with]')) {
  if (button.dataset.with === 'browser' && !canKeep()) button.hidden = true
  button.addEventListener('click', () => during('signing', () => sign(button.dataset.with)))
}
again?.addEventListener('click', () =>
  during('signing', async () => {
    await forget(person)
    await withOwnKey()
    say('newKeyMade')
    for (const button of buttons) button.disabled = false
  }),
)
if (again && canKeep()) keptKey(person).then(kept => (again.hidden = !kept))
// A page that is gone back to can be used again.
addEventListener('pageshow', () => {
  for (const button of buttons) button.disabled = false
  status.textContent = ''
})
for (const input of form.querySelectorAll('input[name=id][hidden]')) input.hidden = false
box.hidden = false
