// Boxes to tick over a figure: they act on the drawings, the live figure, the table under it and its arranged rows.

import { rowsOf, tell } from "./card.js";
import { keep } from "./emphasis.js";
import { follow, remember } from "./fragment.js";

function enhance(panel) {
  const figure = panel.closest(".figure");
  const count = figure.querySelector(".figure__count");
  const groups = [...panel.querySelectorAll("fieldset")].map((group) => [...group.querySelectorAll("input")]);
  const boxes = groups.flat();
  const rows = rowsOf(figure);

  /** The ranks that the ticked boxes keep: any box of each group that has one ticked; null without any. */
  function wanted() {
    const asked = groups.map((group) => group.filter((box) => box.checked)).filter((ticked) => ticked.length);
    const sets = asked.map((ticked) => new Set(ticked.flatMap((box) => box.dataset.rows.split(" ").map(Number))));
    return sets.length ? new Set([...rows.keys()].filter((row) => sets.every((set) => set.has(row)))) : null;
  }

  function show() {
    const left = wanted();
    keep(figure, "filter", left);
    for (const [rank, row] of rows.entries()) row.classList.toggle("is-filtered", left !== null && !left.has(rank));
    tell(figure, null);
    count.textContent = left ? counted(left.size) : "";
  }

  function counted(k) {
    const plural = new Intl.PluralRules(document.documentElement.lang);
    const words = k ? count.dataset[plural.select(k)] ?? count.dataset.other : count.dataset.empty;
    return words.replace("{k}", k).replace("{n}", rows.length);
  }

  function write() {
    for (const group of groups) {
      const ticked = group.filter((box) => box.checked);
      remember(figure.id, group[0].name, ticked.map((box) => box.value));
    }
  }

  panel.addEventListener("change", () => {
    show();
    write();
  });
  panel.querySelector("button").addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    show();
    write();
    boxes[0].focus();
  });
  follow(figure, (view) => {
    for (const box of boxes) box.checked = view.get(box.name)?.includes(box.value) ?? false;
    show();
    panel.open ||= boxes.some((box) => box.checked);
    return panel.open;
  });
}

for (const panel of document.querySelectorAll(".figure__filters")) enhance(panel);
