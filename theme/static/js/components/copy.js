// « Copier le lien » → « Lien copié »: what is copied is `data-copy`, or the words of the element that `data-copy-from`
// names; what is said once done is `data-done`.

const STAY = 4000;

async function copy(button) {
  const said = button.parentElement.querySelector("[role='status']");
  const from = document.getElementById(button.dataset.copyFrom);
  const text = from ? from.textContent : new URL(button.dataset.copy, location.href).href;
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = button.dataset.done;
    setTimeout(() => (said.textContent = ""), STAY);
  } catch {
    // The browser refuses: what was to be copied can at least be selected.
    if (from) getSelection().selectAllChildren(from);
    else said.textContent = text;
  }
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-copy], [data-copy-from]");
  if (button) copy(button);
});
