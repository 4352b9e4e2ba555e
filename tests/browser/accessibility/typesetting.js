// Lines as the eye sees them: where each one breaks, and how long it is.

const RUNNING = ".prose > :is(p, ul, ol)";
const LISTED = ".prose > ul > li, .prose > .block > ul > li, .selector__rules > li";

const lines = (block) => {
  const found = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.checkVisibility() || node.parentElement.closest(".note-marks, .hidden, sup")) continue;
    for (let i = 0; i < node.length; i += 1) {
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const box = [...range.getClientRects()].pop();
      if (!box) continue;
      const last = found[found.length - 1];
      if (!last || box.top > last.middle) found.push({ text: node.data[i], middle: (box.top + box.bottom) / 2 });
      else last.text += node.data[i];
    }
  }
  return found.map((line) => line.text.trim());
};

/** Characters per line, on average, the last line of each paragraph apart. */
const average = (blocks) => {
  const full = blocks.flatMap((block) => lines(block).slice(0, -1)).map((line) => line.length);
  return full.reduce((sum, length) => sum + length, 0) / full.length;
};

const measure = () =>
  average(
    [...document.querySelectorAll(RUNNING)].flatMap((block) => (block.matches("p") ? [block] : [...block.querySelectorAll("li")])),
  );

const listed = () => average([...document.querySelectorAll(LISTED)]);

const lead = () => average([...document.querySelectorAll(".standfirst p")]);

/** No line of a title, a figure or a table starts with a sign that closes, or ends with one that opens. */
const stranded = () =>
  [...document.querySelectorAll("h1, h2, h3, figure p, figcaption, caption, summary, th, td, .dispute__question")]
    .filter((block) => block.checkVisibility())
    .flatMap(lines)
    .filter((line) => /^[:;?!»](?! : )/.test(line) || /[«(]$/.test(line));

/** The marks that a style sheet adds around a quotation stick to its words. */
const quotes = () =>
  [...document.querySelectorAll(".quote blockquote p:lang(fr), q:lang(fr)")]
    .map((words) => getComputedStyle(words).quotes)
    .filter((signs) => !signs.includes("«\u00a0") || !signs.includes("\u00a0»"));

/** In a card, labels stand in a column wide enough for their words. */
const labels = () =>
  [...document.querySelectorAll("main .data td[data-label]")]
    .filter((cell) => cell.checkVisibility() && getComputedStyle(cell).display !== "table-cell")
    .filter((cell) => parseFloat(getComputedStyle(cell, "::before").width) < 0.3 * cell.getBoundingClientRect().width)
    .map((cell) => cell.dataset.label);

/** How many rows the actions of each figure take. */
const rows = () =>
  [...document.querySelectorAll(".figure__actions")].map((actions) => {
    const buttons = [...actions.querySelectorAll(".button")].filter((button) => button.checkVisibility());
    return new Set(buttons.map((button) => Math.round(button.getBoundingClientRect().top))).size;
  });
