// Search, narrow and sort a table that is already complete; the view lives in the address.

const QUIET = 300; // milliseconds without typing before the address changes
const SLICE = 100; // rows that appear or go at a time, the first in view first: a slow phone answers each key

/** Spaces, accents, apostrophes and ligatures do not count in a search. */
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[\u00a0\u202f\s]+/g, " ").replace(/’/g, "'").replace(/œ/gi, "oe").toLowerCase();
}

/** What a cell is worth when sorted: its date, its number, or its words; nothing when it only says that it has none. */
function worth(cell) {
  if (cell.querySelector(".missing")) return null;
  const exact = cell.querySelector("time[datetime]")?.dateTime ?? cell.querySelector("data")?.value;
  const text = exact ?? cell.textContent.trim();
  const number = Number(text.replace(/[\s\u00a0\u202f]/g, "").replace(",", "."));
  return text === "" ? null : Number.isNaN(number) ? folded(text) : number;
}

/** Two values that are there. */
function compare(a, b, language) {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), language, { numeric: true });
}

/** What is costly to know of each row, known at its first use: a table that nobody narrows costs nothing. */
function once(rows, known) {
  let found = null;
  return () => (found ??= new Map(rows.map((row) => [row, known(row)])));
}

/** The words of a row; the places that mention it are not its words. */
function wordsOf(row) {
  return folded([...row.cells].filter((cell) => !cell.matches(".data__mentions")).map((cell) => cell.textContent).join(" "));
}

function enhance(panel) {
  const table = document.getElementById(panel.dataset.table);
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const texts = once(rows, wordsOf);
  const columns = new Map(); // place of a column → its folded texts by row, or its choices
  const heads = [...table.tHead.rows[0].cells];
  const search = panel.querySelector("input:not([data-filter])");
  const narrow = [...panel.querySelectorAll("[data-filter]")];
  const count = panel.querySelector('[role="status"]');
  const own = panel.dataset.view ? `${panel.dataset.view}.` : ""; // before each name of this view in the address
  const { lang } = document.documentElement;
  let numbers = null;
  let ordered = rows;
  let sorted = "";
  let settling = 0;
  let slicing = 0;

  /** How the language of the page counts: read at the first use, it is a long task of a slow phone. */
  const counting = () => (numbers ??= { plural: new Intl.PluralRules(lang), format: new Intl.NumberFormat(lang).format });

  const column = (name) => heads.findIndex((head) => head.dataset.field === name);

  /** What the cells of a column say, by row. */
  function cellsAt(place, known) {
    if (!columns.has(place)) columns.set(place, once(rows, (row) => known(row.cells[place])));
    return columns.get(place)();
  }

  /** What a row must have to pass a filter that is set: a choice, or words in one column. */
  function condition(field) {
    const place = column(field.dataset.filter);
    if (field.matches("select")) {
      const keys = cellsAt(place, (cell) => (cell.dataset.keys ?? "").split(" "));
      return (row) => keys.get(row).includes(field.value);
    }
    const words = cellsAt(place, (cell) => folded(cell.textContent));
    const wanted = folded(field.value.trim());
    return (row) => words.get(row).includes(wanted);
  }

  /** Show these rows and no other, from the top, a slice at a time. */
  function show(passing) {
    clearTimeout(slicing);
    let next = 0;
    const slice = () => {
      for (let changed = 0; next < ordered.length && changed < SLICE; next += 1) {
        const row = ordered[next];
        if (row.hidden !== passing.has(row)) continue;
        row.hidden = !row.hidden;
        changed += 1;
      }
      if (next < ordered.length) slicing = setTimeout(slice);
    };
    slice();
  }

  /** Hide what does not pass; says how many rows remain. */
  function filter() {
    const wanted = folded(search.value.trim()).split(" ").filter(Boolean);
    const conditions = narrow.filter((field) => field.value.trim()).map(condition);
    const passes = (row) => wanted.every((word) => texts().get(row).includes(word)) && conditions.every((pass) => pass(row));
    const kept = rows.filter(passes);
    show(new Set(kept));
    const { one, other, empty } = panel.dataset;
    if (kept.length === 0) return empty;
    const { plural, format } = counting();
    const sentence = plural.select(kept.length) === "one" ? one : other;
    return sentence.replace("{k}", format(kept.length)).replace("{n}", format(rows.length));
  }

  /** Put the rows in the order asked for, missing values last; says which order, or nothing for that of the page. */
  function sort() {
    const down = sorted.startsWith("-");
    const place = column(sorted.replace(/^-/, ""));
    for (const head of heads) head.removeAttribute("aria-sort");
    if (place < 0) {
      sorted = "";
      ordered = rows;
      body.append(...ordered);
      return [];
    }
    const values = new Map(rows.map((row) => [row, worth(row.cells[place])]));
    const turn = (a, b) => {
      const [left, right] = [values.get(a), values.get(b)];
      if (left === null || right === null) return (left === null) - (right === null);
      return (down ? -1 : 1) * compare(left, right, lang);
    };
    ordered = [...rows].sort(turn);
    body.append(...ordered);
    heads[place].setAttribute("aria-sort", down ? "descending" : "ascending");
    const order = panel.dataset[`${down ? "descending" : "ascending"}${{ date: "Date", number: "Number" }[heads[place].dataset.order] ?? "Text"}`];
    return [panel.dataset.sorted.replace("{column}", heads[place].textContent.trim()).replace("{order}", order)];
  }

  function say(...sentences) {
    count.textContent = sentences.map((sentence) => sentence.replace(/\.$/, "")).join(". ");
  }

  /** The view as names and values of the address; an empty one is not written. */
  function view() {
    return [["q", search.value.trim()], ...narrow.map((field) => [field.dataset.filter, field.value.trim()]), ["sort", sorted]];
  }

  function remember() {
    const address = new URL(location.href);
    for (const [name, value] of view()) {
      if (value) address.searchParams.set(own + name, value);
      else address.searchParams.delete(own + name);
    }
    history.replaceState(null, "", address);
  }

  /** The view that an address asks for; a value that a list does not have is left out. */
  function restore() {
    const asked = new URLSearchParams(location.search);
    search.value = asked.get(`${own}q`) ?? "";
    for (const field of narrow) {
      field.value = asked.get(own + field.dataset.filter) ?? "";
      if (field.selectedIndex === -1) field.value = "";
    }
    sorted = asked.get(`${own}sort`) ?? "";
    return [...(sorted ? sort() : []), filter()];
  }

  for (const head of heads) {
    if (!head.dataset.field) continue;
    const button = Object.assign(document.createElement("button"), { type: "button", className: "data__sort" });
    head.dataset.title = head.textContent; // for paper
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const name = head.dataset.field;
      sorted = sorted === name ? `-${name}` : name;
      say(...sort(), filter());
      remember();
    });
  }

  // The words of the rows are read when a reader comes to the fields, so that the first key is as quick as the others.
  panel.addEventListener("focusin", () => setTimeout(texts), { once: true });
  panel.addEventListener("input", () => {
    say(filter());
    clearTimeout(settling);
    settling = setTimeout(remember, QUIET);
  });
  panel.querySelector("button").addEventListener("click", () => {
    for (const field of [search, ...narrow]) field.value = "";
    sorted = "";
    sort();
    say(filter());
    clearTimeout(settling);
    remember();
    search.focus();
  });

  if (view().some(([name]) => new URLSearchParams(location.search).has(own + name))) say(...restore());
}

for (const panel of document.querySelectorAll("[data-table]")) enhance(panel);
