// The line under a figure that tells one mark, in the words of its row in the table: hover never says more than the table.

const colon = document.documentElement.lang === "fr" ? "\u00a0: " : ": ";

/** The rows of the figure's table, or of what is arranged in its place; the marks know them by their rank. */
export function rowsOf(figure) {
  const table = figure.querySelector(".figure__data table");
  if (table) return [...table.tBodies[0].rows];
  return [...figure.querySelectorAll(".figure__html [data-row]")].sort((a, b) => a.dataset.row - b.dataset.row);
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

/** Writes a row in the line under the figure and points at its marks; no row, or one that is filtered out, clears both. */
export function tell(figure, row) {
  const card = figure.querySelector(".figure__card");
  if (!card) return;
  for (const mark of figure.querySelectorAll(".figure__drawing .is-current")) mark.classList.remove("is-current");
  card.replaceChildren();
  if (!row || row.classList.contains("is-filtered")) return;
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
