// Which rows of a figure stand out: the others fade in the drawings and in the live figure.

const FAINT = { mark: 0.12, word: "4d" }; // the opacity of a mark; that of words, at the end of a #rrggbb
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
  // The ground of words stays: the lines behind them would strike them through.
  const word = (part) => {
    if (!part.name || standsOut(figure, part.name.replace("row-", ""))) return part;
    return { ...part, font: { ...part.font, color: (part.font?.color ?? layout.font.color) + FAINT.word } };
  };
  const mark = ({ customdata, marker }) => {
    return { ...marker, opacity: customdata.map((row) => (standsOut(figure, row) ? 1 : FAINT.mark)) };
  };
  return {
    data: data.map((trace) => (trace.customdata ? { ...trace, marker: mark(trace) } : trace)),
    layout: { ...layout, annotations: layout.annotations?.map(word) },
  };
}
