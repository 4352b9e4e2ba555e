// Which rows of a figure stand out: the others fade in the drawings and in the live figure.

const FAINT = { mark: 0.12, word: 0.3 };
const kept = new WeakMap();

/** Whether a row (its rank) stands out, for every reason that has been given. */
export function standsOut(figure, row) {
  return [...(kept.get(figure)?.values() ?? [])].every((rows) => rows.has(Number(row)));
}

/** Keeps only these rows (a set of ranks) for a reason, or all of them (null). */
export function keep(figure, reason, rows) {
  if (!kept.has(figure)) kept.set(figure, new Map());
  if (rows) kept.get(figure).set(reason, rows);
  else kept.get(figure).delete(reason);
  for (const part of figure.querySelectorAll(".figure__drawing :is([data-row], [data-of])")) {
    part.classList.toggle("is-out", !standsOut(figure, part.dataset.row ?? part.dataset.of));
  }
  figure.dispatchEvent(new Event("rowschange"));
}

/** A live figure in which the rows that do not stand out are faint. */
export function faded({ data, layout }, figure) {
  const strong = (row, faint) => (standsOut(figure, row) ? 1 : faint);
  const word = (part) => ({ ...part, opacity: part.name ? strong(part.name.replace("row-", ""), FAINT.word) : 1 });
  const mark = ({ customdata, marker }) => ({ ...marker, opacity: customdata.map((row) => strong(row, FAINT.mark)) });
  return {
    data: data.map((trace) => (trace.customdata ? { ...trace, marker: mark(trace) } : trace)),
    layout: { ...layout, annotations: layout.annotations?.map(word) },
  };
}
