// Headers on a phone, numbers for the ear.

const labels = () =>
  [...document.querySelectorAll("table.data")].flatMap((table) => {
    const heads = [...table.tHead.rows].at(-1).cells;
    const names = [...heads].map((head) => head.textContent.trim());
    const shift = table.tHead.rows.length > 1 ? 1 : 0;
    return [...table.tBodies[0].rows].flatMap((row) =>
      [...row.cells]
        .filter((cell, i) => {
          if (cell.tagName === "TH" || !cell.textContent.trim()) return false;
          const shown = getComputedStyle(cell, "::before").content.replaceAll('"', "").trim();
          return shown !== names[i - shift];
        })
        .map((cell) => `${table.id}: ${cell.dataset.label}`),
    );
  });

const grouped = () => {
  const long = /(?<![\d,.])\d{1,3}(?:[\u202f\u00a0 ,]\d{3}){2,}(?!\d)/u;
  const texts = [
    ...document.querySelectorAll(
      ".prose > p, .prose > ul > li, .standfirst, .figure__title, .figure__reading, .figure__note, .number__meaning, svg desc, svg title",
    ),
  ].map((node) => {
    const clone = node.cloneNode(true);
    for (const other of clone.querySelectorAll("q, blockquote, .note-marks")) other.remove();
    return clone.textContent;
  });
  const labels = [...document.querySelectorAll("[aria-label]")].map((node) => node.getAttribute("aria-label"));
  return [...texts, ...labels]
    .filter((text) => long.test(text))
    .map((text) => text.match(long)[0] + " in " + text.slice(0, 80));
};
