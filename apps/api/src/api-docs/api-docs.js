// The page works without this: it adds the copy buttons, and the theme that was chosen in the app.
const theme = localStorage.getItem('waypost.theme')
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme

const status = document.getElementById('status')
for (const example of document.querySelectorAll('figure[data-copy]')) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'copy'
  button.textContent = 'Copy'
  button.setAttribute('aria-label', `Copy ${example.dataset.copy}`)
  button.addEventListener('click', () => void copy(button, example))
  example.querySelector('figcaption').append(button)
}

async function copy(button, example) {
  const isCopied = await copyText(example.querySelector('code'))
  button.textContent = isCopied ? 'Copied' : 'Could not copy'
  status.textContent = isCopied ? `${example.dataset.copy} copied` : 'It could not be copied'
  setTimeout(() => (button.textContent = 'Copy'), 4_000)
}

/** The clipboard needs https; over http in an office network the old way still works. */
async function copyText(code) {
  try {
    await navigator.clipboard.writeText(code.textContent)
    return true
  } catch {
    const range = document.createRange()
    range.selectNodeContents(code)
    getSelection().removeAllRanges()
    getSelection().addRange(range)
    return document.execCommand('copy')
  }
}

// An address with #operation opens it.
function openNamed() {
  const named = document.getElementById(location.hash.slice(1))
  if (named instanceof HTMLDetailsElement) named.open = true
}
addEventListener('hashchange', openNamed)
openNamed()
