// A note or a definition beside the words it explains. Without this, marks and terms are links to the lists.

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
  const block = mark.closest("p, li, dd, td, th, figcaption") ?? mark.parentElement;
  if (block.matches("p")) block.after(sheet);
  else block.append(sheet);
  const article = mark.closest(".article");
  if (article) sheet.style.setProperty("--top", `${mark.getBoundingClientRect().top - article.getBoundingClientRect().top}px`);
  mark.setAttribute("aria-expanded", "true");
  open = { sheet, mark };
  sheet.focus({ preventScroll: true });
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
