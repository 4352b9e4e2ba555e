// Search as one types: the results by kind, the question in the address. The lists of the page do without.

import { painted, pause } from "../site.js";
import { SearchIndex } from "./search-index.js";

const SHOWN = 3; // of each kind, the others behind a summary
const FEW = 3; // results put on the page at once, the other groups with the frames that follow
const SLICE = 10; // milliseconds of reading the index at a time
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
  const groups = new Map(); // kind → its section, kept from one question to the next
  let settling = 0;
  let turns = 0;

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

  function more(rest) {
    const box = element("details", "search__more");
    box.append(element("summary", "search__summary", counted(rest.length, moreOne, moreOther)));
    box.addEventListener("toggle", () => box.append(list(rest)), { once: true });
    return box;
  }

  /** The results of a kind: the first ones, and the others behind a summary. */
  function group(kind) {
    const section = element("section", "search__group");
    const heading = element("h2", "search__kind", `${kind} `);
    const size = element("span", "search__size");
    heading.id = `search-kind-${groups.size}`;
    heading.append(size);
    section.setAttribute("aria-labelledby", heading.id);
    section.append(heading);
    return { section, size, said: "" };
  }

  /** The section of a kind with these results; what it shows already is left alone, the costly part of a key being layout. */
  function filled(kind, found) {
    if (!groups.has(kind)) groups.set(kind, group(kind));
    const shown = groups.get(kind);
    const said = found.map(({ place }) => place).join(" ");
    if (said !== shown.said) {
      const rest = found.slice(SHOWN);
      shown.said = said;
      shown.size.textContent = number.format(found.length);
      while (shown.section.children.length > 1) shown.section.lastChild.remove();
      shown.section.append(list(found.slice(0, SHOWN)), ...(rest.length ? [more(rest)] : []));
    }
    return shown.section;
  }

  /** Put the groups on the page: the first results at once, the others frame after frame until something else is asked. */
  async function arrange(kinds) {
    const turn = (turns += 1);
    let room = FEW;
    for (const [rank, [kind, found]] of kinds.entries()) {
      if (room <= 0) {
        await painted();
        if (turn !== turns) return;
        room = FEW;
      }
      const section = filled(kind, found);
      if (results.children[rank] !== section) results.insertBefore(section, results.children[rank] ?? null);
      room -= Math.min(SHOWN, found.length);
    }
    while (results.children.length > kinds.length) results.lastChild.remove();
  }

  function show() {
    const question = field.value.trim();
    const found = index.search(question);
    document.body.classList.toggle("searching", found.length > 0);
    arrange([...byKind(found)]);
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

  /** Read a part of the index, letting the keys through. */
  async function read(part) {
    let since = performance.now();
    for (const _ of index.adding(part)) {
      if (performance.now() - since < SLICE) continue;
      await pause();
      since = performance.now();
    }
  }

  /** Read the index, once, a part after the other; what backs the rest comes last, when the first results are there. */
  async function load() {
    for (const part of parts.split(" ")) {
      const answer = await fetch(root + part);
      if (!answer.ok) throw new Error(`${part}: ${answer.status}`);
      await read(await answer.json());
      if (field.value.trim()) show();
    }
  }

  let loading = null;
  const begin = () => {
    if (loading) return;
    const busy = (state) => results.setAttribute("aria-busy", state); // more may come for the same question
    busy(true);
    loading = load().catch(() => (count.textContent = failed)).finally(() => busy(false));
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
