// A figure read step by step: one step at a time stands out. Without this module, and on paper, the steps are a list.

import { marksOf, rowsOf } from "./card.js";
import { keep } from "./emphasis.js";
import { follow, remember } from "./fragment.js";

const still = matchMedia("(prefers-reduced-motion: reduce)");

function enhance(stepper) {
  const figure = stepper.closest(".figure");
  const keys = [...stepper.querySelectorAll(".stepper__key")];
  const steps = [...stepper.querySelectorAll(".stepper__step")];
  const now = stepper.querySelector(".stepper__now");
  const [said] = now.getElementsByClassName("stepper__position");
  const [before, next, all] = now.querySelectorAll("button");
  let place = -1;

  function show(wanted) {
    place = wanted;
    for (const [rank, step] of steps.entries()) step.classList.toggle("is-current", rank === place);
    for (const [rank, key] of keys.entries()) {
      key.setAttribute("aria-pressed", rank === place);
      key.tabIndex = rank === Math.max(place, 0) ? 0 : -1;
    }
    now.classList.toggle("is-open", place >= 0);
    before.setAttribute("aria-disabled", place <= 0);
    next.setAttribute("aria-disabled", place === steps.length - 1);
    said.textContent = place < 0 ? "" : said.dataset.pattern.replace("{i}", place + 1).replace("{n}", steps.length);
    const rows = place < 0 ? null : new Set(steps[place].dataset.rows.split(" ").map(Number));
    keep(figure, "step", rows);
    for (const [rank, row] of rowsOf(figure).entries()) row.classList.toggle("is-marked", rows?.has(rank) ?? false);
  }

  function go(wanted) {
    if (wanted >= steps.length || wanted < -1) return;
    show(wanted);
    remember(figure.id, "step", place < 0 ? [] : [place + 1]);
    if (place >= 0) reveal();
  }

  /** Brings the first mark of the step under its words, when it is out of sight. */
  function reveal() {
    const row = rowsOf(figure)[steps[place].dataset.rows.split(" ")[0]];
    const box = row && marksOf(figure, row)[0]?.getBoundingClientRect();
    const tall = now.getBoundingClientRect().height;
    if (!box || (box.top > now.getBoundingClientRect().bottom && box.bottom < innerHeight)) return;
    scrollBy({ top: box.top - tall - 48, behavior: still.matches ? "instant" : "smooth" });
  }

  const turn = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  for (const [rank, key] of keys.entries()) {
    key.addEventListener("click", () => go(rank === place ? -1 : rank));
    key.addEventListener("keydown", (event) => {
      const wanted = { Home: 0, End: keys.length - 1 }[event.key] ?? rank + turn[event.key];
      if (!(wanted in keys) || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      for (const one of keys) one.tabIndex = one === keys[wanted] ? 0 : -1;
      keys[wanted].focus();
    });
  }
  before.addEventListener("click", () => place > 0 && go(place - 1));
  next.addEventListener("click", () => go(place + 1));
  all.addEventListener("click", () => {
    go(-1);
    keys[0].focus();
  });
  show(-1);
  follow(figure, (view) => {
    const wanted = Number(view.get("step")?.[0]) - 1;
    if (!(wanted in steps)) return false;
    show(wanted);
    return true;
  });
}

for (const stepper of document.querySelectorAll(".stepper")) enhance(stepper);
