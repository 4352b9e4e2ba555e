// Search and sort in a table that is already complete; the view lives in the address.

/** Spaces, accents, apostrophes and ligatures do not count in a search. */
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[\u00a0\u202f\s]+/g, " ").replace(/’/g, "'").replace(/œ/gi, "oe").toLowerCase();
}

/** What a cell is worth when sorted: its date, its number, or its words. */
function worth(cell) {
  const exact = cell.querySelector("time[datetime]")?.dateTime ?? cell.querySelector("data")?.value;
  const text = exact ?? cell.textContent.trim();
  const number = Number(text.replace(/[\s\u00a0\u202f]/g, "").replace(",", "."));
  return text === "" ? null : Number.isNaN(number) ? folded(text) : number;
}

function compare(a, b, language) {
  if (a === null || b === null) return (a === null) - (b === null);
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), language, { numeric: true });
}

function enhance(panel) {
  const table = document.getElementById(panel.dataset.table);
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const texts = new Map(rows.map((row) => [row, folded(row.textContent)]));
  const field = panel.querySelector("input");
  const count = panel.querySelector('[role="status"]');
  const heads = [...table.tHead.rows[0].cells];
  const asked = new URLSearchParams(location.search);
  let sorted = asked.get("sort") ?? "";

  function say(...sentences) {
    count.textContent = sentences.join(". ");
  }

  function remember() {
    const view = new URLSearchParams();
    if (field.value.trim()) view.set("q", field.value.trim());
    if (sorted) view.set("sort", sorted);
    history.replaceState(null, "", `${location.pathname}${view.size ? `?${view}` : ""}${location.hash}`);
  }

  function filter() {
    const wanted = folded(field.value.trim()).split(" ");
    let kept = 0;
    for (const row of rows) {
      row.hidden = !wanted.every((word) => texts.get(row).includes(word));
      kept += row.hidden ? 0 : 1;
    }
    const { count: pattern, empty } = panel.dataset;
    return kept ? pattern.replace("{k}", kept).replace("{n}", rows.length) : empty;
  }

  function sort() {
    const down = sorted.startsWith("-");
    const place = heads.findIndex((head) => head.dataset.field === sorted.replace("-", ""));
    for (const head of heads) head.removeAttribute("aria-sort");
    if (place < 0) {
      body.append(...rows);
      return null;
    }
    const { lang } = document.documentElement;
    const values = new Map(rows.map((row) => [row, worth(row.cells[place])]));
    const turn = (a, b) => (values.get(a) === null || values.get(b) === null ? 1 : down ? -1 : 1) * compare(values.get(a), values.get(b), lang);
    body.append(...[...rows].sort(turn));
    heads[place].setAttribute("aria-sort", down ? "descending" : "ascending");
    const order = down ? panel.dataset.descending : panel.dataset.ascending;
    return panel.dataset.sorted.replace("{column}", heads[place].textContent.trim()).replace("{order}", order);
  }

  table.tHead.rows[0].dataset.label = panel.dataset.sort.replace("{column}", "").trim();
  for (const head of heads) {
    if (!head.dataset.field) continue;
    const button = Object.assign(document.createElement("button"), { type: "button", className: "data__sort" });
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const name = head.dataset.field;
      sorted = sorted === name ? `-${name}` : name;
      say(sort(), filter());
      remember();
    });
  }

  field.addEventListener("input", () => {
    say(filter());
    remember();
  });
  panel.querySelector("button").addEventListener("click", () => {
    field.value = "";
    sorted = "";
    sort();
    say(filter());
    remember();
    field.focus();
  });

  field.value = asked.get("q") ?? "";
  if (sorted) sort();
  if (field.value) say(filter());
}

for (const panel of document.querySelectorAll("[data-table]")) enhance(panel);
