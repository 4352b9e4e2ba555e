// A note or a definition beside the words it explains: in the margin of a wide screen, under the paragraph of a narrow one,
// at the foot of a phone. Without this, marks and terms are links to the lists.

const words = document.body.dataset;
let open = null;

function close(back = true) {
  if (!open) return;
  const { sheet, mark } = open;
  open = null;
  sheet.remove();
  mark.removeAttribute("aria-expanded");
  if (back) mark.focus({ preventScroll: true });
}

function contents(mark) {
  if (mark.matches(".term")) {
    const link = Object.assign(document.createElement("a"), { href: mark.href, textContent: words.definition.replace("{term}", mark.textContent.trim()) });
    const definition = Object.assign(document.createElement("p"), { textContent: mark.dataset.definition });
    return { title: link, body: [definition] };
  }
  const note = document.getElementById(mark.hash.slice(1));
  if (!note) return null;
  const text = note.querySelector(".notes__text").cloneNode(true);
  const title = Object.assign(document.createElement("span"), { textContent: words.note.replace("{n}", note.value) });
  return { title, body: [text] };
}

function show(mark, found) {
  const sheet = document.createElement("div");
  sheet.className = "popover";
  sheet.tabIndex = -1;
  sheet.setAttribute("role", "dialog");
  sheet.setAttribute("aria-label", found.title.textContent);
  const head = document.createElement("div");
  head.className = "popover__head";
  found.title.classList.add("popover__title");
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button", textContent: words.close });
  button.addEventListener("click", () => close());
  head.append(found.title, button);
  sheet.append(head, ...found.body);
  let block = mark.closest(".scroll, .number, .card") ?? mark.closest("p, li, dd, figcaption") ?? mark.parentElement;
  while (block.matches(".number:has(+ .number)")) block = block.nextElementSibling;
  if (block.matches("p, .scroll, .number, .card")) block.after(sheet);
  else block.append(sheet);
  place(sheet, mark);
  mark.setAttribute("aria-expanded", "true");
  open = { sheet, mark };
  sheet.focus({ preventScroll: true });
}

/** In the margin, level with the mark unless something wide stands there; on a phone, never over the mark. */
function place(sheet, mark) {
  const { position } = getComputedStyle(sheet);
  const at = mark.getBoundingClientRect();
  if (position === "fixed") {
    const hidden = at.bottom + 8 - sheet.getBoundingClientRect().top;
    if (hidden > 0) scrollBy(0, hidden);
  }
  const article = mark.closest(".article");
  if (position !== "absolute" || !article) return;
  const { left, right, height } = sheet.getBoundingClientRect();
  const wide = [...article.querySelectorAll(".figure--wide, .scroll, .figure__html")]
    .map((node) => node.getBoundingClientRect())
    .filter((box) => box.right > left && box.left < right && box.height > 0)
    .sort((one, other) => other.top - one.top);
  const top = wide.reduce((y, box) => (y < box.bottom && y + height > box.top ? box.top - height - 16 : y), at.top);
  sheet.style.setProperty("--top", `${Math.max(0, top - article.getBoundingClientRect().top)}px`);
}

document.addEventListener("click", (event) => {
  const mark = event.target.closest?.(".note-mark, .term[data-definition]");
  if (mark && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    const found = contents(mark);
    if (!found) return;
    event.preventDefault();
    const again = open?.mark === mark;
    close(again);
    if (!again) show(mark, found);
  } else if (open && !open.sheet.contains(event.target)) {
    close(false);
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") close();
});
