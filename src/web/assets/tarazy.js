// Only what pages do better with it: everything works without.
// A form is sent once: a second press while it is under way does nothing. The act id in it would stop a repetition anyway.
document.addEventListener('submit', event => {
  const form = event.target
  if (form.method !== 'post') return
  if (form.dataset.sent) return event.preventDefault()
  form.dataset.sent = 'yes'
  setTimeout(() => delete form.dataset.sent, 8000)
})
// The form keeps its number in the address: who comes back to it and sends it again repeats the act, and does not do another.
const form = document.querySelector('form.act[data-id]')
const address = new URL(location.href)
if (form && address.searchParams.get('id') !== form.dataset.id) {
  address.searchParams.set('id', form.dataset.id)
  history.replaceState(history.state, '', address)
}
// Opening one menu closes the others; Escape closes it.
document.addEventListener('click', event => {
  for (const open of document.querySelectorAll('details.me[open]')) if (!open.contains(event.target)) open.open = false
})
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') for (const open of document.querySelectorAll('details.me[open]')) open.open = false
})
