// « Parcourir au clavier »: row by row over the marks of the static drawing, told in the line under the figure.

import { marksOf, rowsOf, tell } from "./card.js";

function browse(figure, button) {
  let rows = [];
  let place = -1;

  const help = Object.assign(document.createElement("p"), { className: "figure__help", textContent: button.dataset.help });

  function go(next) {
    place = Math.max(0, Math.min(rows.length - 1, next));
    tell(figure, rows[place]);
  }

  function enter() {
    rows = rowsOf(figure).filter((row) => !row.classList.contains("is-filtered") && marksOf(figure, row).length > 0);
    if (rows.length === 0) return;
    button.setAttribute("aria-pressed", "true");
    figure.classList.add("figure--browsing");
    button.parentElement.append(help);
    go(0);
  }

  function leave() {
    button.setAttribute("aria-pressed", "false");
    figure.classList.remove("figure--browsing");
    help.remove();
    tell(figure, null);
    place = -1;
  }

  const keys = {
    ArrowRight: () => go(place + 1),
    ArrowDown: () => go(place + 1),
    ArrowLeft: () => go(place - 1),
    ArrowUp: () => go(place - 1),
    Home: () => go(0),
    End: () => go(rows.length - 1),
    Escape: leave,
    Enter: () => rows[place].querySelector("a[href]")?.click(),
  };

  button.addEventListener("click", () => (place < 0 ? enter() : leave()));
  button.addEventListener("keydown", (event) => {
    if (place < 0 || !(event.key in keys) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    keys[event.key]();
  });
  button.addEventListener("blur", () => place >= 0 && leave());
}

for (const button of document.querySelectorAll(".figure__browse")) browse(button.closest(".figure"), button);
