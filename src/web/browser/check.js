// On the page of an act: a file that the reader holds is checked here, in the browser. It is sent nowhere.
import { hashOf, leafOf, readCheckpoint, rootOf, signedByLog } from '../../log/browser/prove.js'
import { checkSigned, isPdf, signedIn } from '../../signatures/browser/check.js'

const box = document.querySelector('[data-check]')
const { paper, text, proof, vkey, words } = JSON.parse(box.dataset.check)
const list = box.querySelector('.results')
const input = box.querySelector('input[type=file]')

/** @param good true, false, or undefined for what was not checked */
const line = (good, word, more) => ({ good, said: more ? `${words[word]}: ${more}` : words[word] })

const ofBytes = async bytes => {
  if (!paper) return line(undefined, 'neverSigned')
  return (await hashOf(bytes)) === paper ? line(true, 'sameBytes') : line(false, 'otherBytes')
}
const ofSignatures = async bytes => {
  const signatures = signedIn(bytes)
  if (signatures.length === 0) return [line(paper ? false : undefined, 'noSignature')]
  const said = []
  for (const { bytes: signed, cms, whole } of signatures) {
    const { is, name } = cms ? await checkSigned(signed, cms) : { is: 'bad' }
    if (is === 'unchecked') said.push(line(undefined, 'unknownSignature', name))
    else said.push(line(is === 'good', is === 'good' ? 'goodSignature' : 'badSignature', name))
    if (!whole && signatures.length === 1) said.push(line(false, 'addedAfter'))
  }
  return said
}
const ofEntry = async () => {
  if (!proof) return [line(undefined, 'waiting')]
  if (!text) return [line(undefined, 'closedEntry')]
  if ((await leafOf(text)) !== proof.leaf) return [line(false, 'otherEntry')]
  // The entry itself names the document, so that the log speaks of this file.
  const named = JSON.parse(text)['§']?.paper === paper
  return [line(named, named ? 'sameEntry' : 'otherEntry')]
}
const ofLog = async () => {
  if (!proof) return []
  const { size, root } = readCheckpoint(proof.checkpoint)
  const included = size === proof.size && (await rootOf(proof)) === root
  const signed = vkey ? await signedByLog(proof.checkpoint, vkey) : undefined
  return [
    line(included, included ? 'included' : 'notIncluded'),
    signed === undefined ? line(undefined, 'notCheckedHere') : line(signed, signed ? 'goodCheckpoint' : 'badCheckpoint'),
  ]
}
const check = async file => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (!isPdf(bytes)) return [line(false, 'notPdf')]
  return [await ofBytes(bytes), ...(await ofSignatures(bytes)), ...(await ofEntry()), ...(await ofLog())]
}

const show = lines =>
  list.replaceChildren(
    ...lines.map(({ good, said }) => {
      const item = document.createElement('li')
      item.className = good === undefined ? 'open' : good ? 'good' : 'bad'
      item.textContent = `${good === undefined ? '○' : good ? '✓' : '✗'} ${said}`
      return item
    }),
  )
// A file that is chosen while another is looked at takes its place.
let newest
const take = async file => {
  if (!file) return
  newest = file
  const lines = globalThis.crypto?.subtle ? await check(file).catch(() => [line(undefined, 'unreadable')]) : [line(undefined, 'cannotHere')]
  if (newest === file) show(lines)
}

input.addEventListener('change', () => take(input.files[0]))
for (const name of ['dragover', 'dragleave', 'drop'])
  box.addEventListener(name, event => {
    // Otherwise the browser leaves the page and opens the file.
    event.preventDefault()
    box.classList.toggle('over', name === 'dragover')
    if (name === 'drop') take(event.dataTransfer.files[0])
  })
box.hidden = false
