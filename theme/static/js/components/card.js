// The line under a figure that tells one mark, in the words of its row in the table: hover never says more than the table.

const colon = document.documentElement.lang === "fr" ? "\u00a0: " : ": ";

/** The rows of the figure's table; the marks know them by their rank. */
export function rowsOf(figure) {
  return [...(figure.querySelector(".figure__data table")?.tBodies[0].rows ?? [])];
}

/** The marks of a row, in the drawing that is shown. */
export function marksOf(figure, row) {
  return [...shown(figure).querySelectorAll(`[data-row="${row.sectionRowIndex}"]`)];
}

/** The drawing that the style sheet shows at this width. */
export function shown(figure) {
  const drawings = [...figure.querySelectorAll(".figure__drawing")];
  return drawings.find((drawing) => drawing.getClientRects().length > 0) ?? drawings[0];
}

/** Writes a row in the line under the figure and points at its marks; a null row clears both. */
export function tell(figure, row) {
  const card = figure.querySelector(".figure__card");
  for (const mark of figure.querySelectorAll(".figure__drawing .is-current")) mark.classList.remove("is-current");
  card.replaceChildren();
  if (!row) return;
  for (const mark of marksOf(figure, row)) mark.classList.add("is-current");
  const [head, ...cells] = row.cells;
  const name = document.createElement("b");
  name.textContent = head.textContent.trim();
  card.append(name);
  for (const cell of cells) {
    const words = cell.textContent.trim();
    if (words) card.append(" · ", cell.dataset.label, colon, words);
  }
}
