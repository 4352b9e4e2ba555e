// Search as one types: the results by kind, the question in the address. The lists of the page do without.

import { SearchIndex } from "./search-index.js";

const SHOWN = 3; // of each kind, the others behind a summary
const QUIET = 400; // milliseconds without typing before the count is said and the address changes

function element(name, className, text = "") {
  return Object.assign(document.createElement(name), { className, textContent: text });
}

/** The kinds in the order of their best result. */
function byKind(found) {
  const kinds = new Map();
  for (const result of found) {
    const { kind } = result.entry;
    if (kinds.has(kind)) kinds.get(kind).push(result);
    else kinds.set(kind, [result]);
  }
  return kinds;
}

function enhance(panel) {
  const { root, parts, one, other, none, moreOne, moreOther, failed } = panel.dataset;
  const field = panel.querySelector("input");
  const count = panel.querySelector('[role="status"]');
  const results = panel.querySelector(".search__results");
  const { lang } = document.documentElement;
  const plural = new Intl.PluralRules(lang);
  const number = new Intl.NumberFormat(lang);
  const index = new SearchIndex();
  let settling = 0;

  const counted = (n, single, several) => (plural.select(n) === "one" ? single : several).replace("{n}", number.format(n));

  function result({ entry }) {
    const item = element("li", "search__result");
    const link = element("a", "search__link", entry.title);
    link.href = root + entry.path;
    item.append(link);
    if (entry.note) item.append(element("p", "search__note", entry.note));
    return item;
  }

  function list(found) {
    const items = element("ol", "search__items");
    items.append(...found.map(result));
    return items;
  }

  function group(kind, found, rank) {
    const section = element("section", "search__group");
    const heading = element("h2", "search__kind", `${kind} `);
    heading.id = `search-kind-${rank}`;
    heading.append(element("span", "search__size", number.format(found.length)));
    section.setAttribute("aria-labelledby", heading.id);
    section.append(heading, list(found.slice(0, SHOWN)));
    const rest = found.slice(SHOWN);
    if (rest.length) {
      const more = element("details", "search__more");
      more.append(element("summary", "search__summary", counted(rest.length, moreOne, moreOther)));
      more.addEventListener("toggle", () => more.append(list(rest)), { once: true });
      section.append(more);
    }
    return section;
  }

  function show() {
    const question = field.value.trim();
    const found = index.search(question);
    results.replaceChildren(...[...byKind(found)].map(([kind, entries], rank) => group(kind, entries, rank)));
    clearTimeout(settling);
    settling = setTimeout(() => settle(question, found.length), QUIET);
  }

  /** The reader has stopped typing: say how many, and keep the question in the address. */
  function settle(question, n) {
    const sentence = n ? counted(n, one, other) : none;
    count.textContent = question ? sentence.replace("{q}", () => question) : "";
    const view = new URLSearchParams(location.search);
    if (question) view.set("q", question);
    else view.delete("q");
    history.replaceState(null, "", `${location.pathname}${view.size ? `?${view}` : ""}${location.hash}`);
  }

  /** Down and up go through the field and the links; Tab does too. */
  function walk(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [field, ...results.querySelectorAll("a, summary")].filter((stop) => stop.checkVisibility?.() ?? true);
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  /** Read the index, once, a part after the other; what backs the rest comes last, when the first results are there. */
  async function load() {
    for (const part of parts.split(" ")) {
      const answer = await fetch(root + part);
      if (!answer.ok) throw new Error(`${part}: ${answer.status}`);
      index.add(await answer.json());
      if (field.value.trim()) show();
    }
  }

  let loading = null;
  const begin = () => {
    loading ??= load().catch(() => (count.textContent = failed));
  };

  field.addEventListener("focus", begin);
  field.addEventListener("input", () => {
    begin();
    show();
  });
  panel.addEventListener("keydown", walk);
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  if (field.value || document.activeElement === field) begin();
}

for (const panel of document.querySelectorAll(".search[data-parts]")) enhance(panel);
