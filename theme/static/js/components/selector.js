// Who met what, on any day: the rules of plugins/selector/evaluation.py, over the facts beside the page.

import { pause } from "../site.js";

const RULES = [
  [["met"], "met"],
  [["absent"], "not-met"],
  [["open"], "unknown"],
  [["later", "ended", "pending", "other", "standing"], "not-met"],
];

/** A requirement on a day: its state, and the rows that decide, each as [rank, words, day that durations count from]. */
export function meets(rows, day) {
  const said = rows.map(([rank, stretches]) => [rank, ...stretches.findLast(([since]) => since <= day).slice(1)]);
  for (const [verdicts, state] of RULES) {
    const deciding = said.filter(([, verdict]) => verdicts.includes(verdict));
    if (deciding.length) return { state, because: nearest(deciding) };
  }
  return { state: "unknown", because: said.filter(([, , words]) => words) };
}

/** Of what is not there yet only the first to come, of what is over only the last to end. */
function nearest(said) {
  const days = (wanted) => said.filter(([, verdict]) => verdict === wanted).map(([, , , day]) => day).sort();
  const kept = { later: days("later")[0], ended: days("ended").at(-1) };
  return said.filter(([, verdict, , day]) => (kept[verdict] ?? day) === day);
}

/** Whether what is not met on a day is never more than that until the last day; false of undated facts. */
export function stillMissing(rows, day, last) {
  const turns = rows.flatMap(([, stretches]) => stretches.map(([since]) => since)).filter((since) => since > day && since <= last);
  return rows.some(([, stretches]) => stretches.length > 1) && day < last && [day, ...turns].every((turn) => meets(rows, turn).state === "not-met");
}

/** Whether all that is known of a candidate, if anything, is a fact without date; false of a no. */
export function foundNothing(cells) {
  const undated = (rows) => rows.every(([, stretches]) => stretches.length === 1);
  const silent = ({ state, rows, because }) => because.every(([, verdict]) => verdict === "silent" || (state === "met" && undated(rows)));
  return cells.some(({ state }) => state === "unknown") && cells.every(silent);
}

export function group(states) {
  const missing = states.filter((state) => state === "not-met").length;
  const met = states.filter((state) => state === "met").length;
  if (!missing) return met === states.length ? "met" : "unknown";
  return missing === 1 && met && met === states.length - 1 ? "near" : "unmet";
}

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
const iso = (date) => date.toISOString().slice(0, 10);
const isDay = (text) => !Number.isNaN(Date.parse(text)) && iso(new Date(text)) === text;

/** The last day of a month counted from January of year 0, or the last day there is. */
const endOfMonth = (month, last) => {
  const day = iso(new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)));
  return day < last ? day : last;
};
const monthOf = (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

async function enhance(page, { labels, facts, words }) {
  const { first, last } = page.dataset;
  const { lang } = document.documentElement;
  const plural = new Intl.PluralRules(lang);
  const calendar = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { dateStyle: "long", timeZone: "UTC" });
  const form = page.querySelector("form");
  const { date: dateField } = form.elements;
  const slide = page.querySelector("[type=range]");
  const results = page.querySelector(".selector__results");
  const [title, summary] = results.querySelectorAll("h2, [role=status]");
  const peek = page.querySelector(".selector__peek a");
  const stock = page.querySelector(".selector__stock").content;
  const pieces = new Map();
  const controls = [...form.querySelectorAll("select, [type=checkbox]")];
  const keys = [...form.querySelectorAll("button")];
  const state = { date: last, required: {} };
  let settling = 0;

  /** A copy of what the page keeps in stock; each is looked for once. */
  function piece(name, value) {
    const asked = `[data-${name}="${CSS.escape(value)}"]`;
    if (!pieces.has(asked)) pieces.set(asked, stock.querySelector(asked));
    return pieces.get(asked).cloneNode(true);
  }

  const counted = (key, n) => fill(words[`selector.span.${key}.${plural.select(n)}`], { n });
  const inWords = (day) => calendar.format(new Date(day)).replace(/^1 /, `${words["date.first"]} `).replaceAll(" ", "\u00a0");

  /** Whole years and months between two days, or days when it is shorter than a month. */
  function span(...days) {
    const [a, b] = days.sort().map((day) => new Date(day));
    const total = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth() - (b.getUTCDate() < a.getUTCDate());
    const [years, months] = [Math.floor(total / 12), total % 12];
    const parts = { years: years && counted("years", years), months: months && counted("months", months) };
    if (years && months) return fill(words["selector.span.both"], parts);
    return parts.years || parts.months || counted("days", Math.round((b - a) / 864e5));
  }

  function exhibit([rank, , text, from], name, requirement) {
    const item = piece("rank", rank);
    item.querySelector(".selector__said").textContent = from ? fill(text, { t: span(from, state.date) }) : text;
    item.querySelector("summary .hidden").textContent = fill(results.dataset.of, { name, requirement });
    return item;
  }

  function cell(requirement, rows, found, name) {
    const box = Object.assign(document.createElement("div"), { className: "selector__cell" });
    const list = Object.assign(document.createElement("ul"), { className: "selector__exhibits" });
    const [term, answer] = ["dt", "dd"].map((tag) => document.createElement(tag));
    term.textContent = requirement;
    list.append(...(found.because.length ? found.because.map((one) => exhibit(one, name, requirement)) : [piece("rank", "none")]));
    if (stillMissing(rows, state.date, last)) {
      const text = fill(words["selector.still"], { t: span(state.date, last) });
      list.append(Object.assign(document.createElement("li"), { className: "selector__still", textContent: text }));
    }
    answer.append(piece("state", found.state), "\n", list);
    box.append(term, answer);
    return box;
  }

  function show() {
    const required = Object.entries(state.required);
    const groups = Object.fromEntries([...results.querySelectorAll("[data-group]")].map((one) => [one.dataset.group, { section: one, rich: [], bare: [] }]));
    for (const plain of required.length ? stock.querySelectorAll("[data-key]") : []) {
      const item = plain.cloneNode(true);
      const name = item.querySelector(".selector__name").textContent;
      const cells = required.map(([id, choice]) => {
        const rows = facts[item.dataset.key][`${id}.${choice}`];
        return { label: labels[`${id}.${choice}`], rows, ...meets(rows, state.date) };
      });
      item.querySelector("dl").append(...cells.map((found) => cell(found.label, found.rows, found, name)));
      groups[group(cells.map((found) => found.state))][foundNothing(cells) ? "bare" : "rich"].push(item);
    }
    const sizes = {};
    for (const [name, { section, rich, bare }] of Object.entries(groups)) {
      sizes[name] = rich.length + bare.length;
      const [all, some] = section.querySelectorAll(".selector__size");
      const [list, hidden] = section.querySelectorAll(".selector__list");
      all.textContent = sizes[name];
      some.textContent = bare.length;
      list.replaceChildren(...rich);
      hidden.replaceChildren(...bare);
      hidden.parentElement.hidden = !bare.length;
      section.querySelector(".selector__about").textContent = sizes[name] ? section.dataset.about : section.dataset.none;
    }
    const date = inWords(state.date);
    title.textContent = fill(results.dataset.at, { date });
    peek.textContent = required.length ? fill(words["selector.peek"], sizes) : words["selector.nothing_asked"];
    results.querySelector(".selector__groups").hidden = !required.length;
    clearTimeout(settling);
    settling = setTimeout(() => {
      // The title over it says the day to the eye; here it is for the ear.
      const day = Object.assign(document.createElement("span"), { className: "hidden", textContent: `${title.textContent}. ` });
      if (required.length) summary.replaceChildren(day, fill(words["selector.summary"], sizes));
      else summary.textContent = words["selector.nothing_asked"];
      remember();
    }, 200);
  }

  function remember() {
    const view = new URLSearchParams({ date: state.date, ...state.required });
    history.replaceState(null, "", `${location.pathname}?${view}${location.hash}`);
  }

  /** The controls say what the state is. */
  function reflect() {
    if (dateField.value !== state.date) dateField.value = state.date;
    slide.value = monthOf(state.date);
    slide.setAttribute("aria-valuetext", inWords(state.date));
    for (const key of keys) key.setAttribute("aria-pressed", key.value === state.date);
    show();
  }

  function go(date) {
    state.date = date < first ? first : date > last ? last : date;
    reflect();
  }

  function read() {
    state.required = {};
    for (const control of controls) {
      const asked = control.type === "checkbox" ? control.checked && control.value : control.value;
      if (asked) state.required[control.name] = asked;
    }
  }

  const asked = new URLSearchParams(location.search);
  if (asked.has("date")) {
    for (const control of controls) {
      const value = asked.get(control.name);
      if (control.type === "checkbox") control.checked = value === control.value;
      else control.value = [...control.options].some((one) => one.value === value) ? value : "";
    }
  }
  slide.min = monthOf(first);
  slide.max = monthOf(last);
  form.addEventListener("submit", (event) => event.preventDefault());
  // The bar that gives the counts comes with the first question: until then it would only hide the controls.
  const asking = () => document.documentElement.classList.add("selecting");
  for (const touch of ["input", "click"]) form.addEventListener(touch, asking, { once: true });
  // A year half typed is out of bounds: the field is left alone until the reader leaves it.
  dateField.addEventListener("input", () => dateField.checkValidity() && go(dateField.value));
  dateField.addEventListener("blur", () => (dateField.value = state.date));
  slide.addEventListener("input", () => go(endOfMonth(Number(slide.value), last)));
  for (const key of keys) key.addEventListener("click", () => go(key.value));
  for (const control of controls) {
    control.addEventListener("change", () => {
      read();
      show();
    });
  }
  read();
  await pause(); // the first results in a task of their own: a slow phone answers before
  go(isDay(asked.get("date")) ? asked.get("date") : last);
  page.classList.add("selector--live");
}

for (const page of document.querySelectorAll("[data-selector]")) {
  fetch(page.dataset.selector)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.status))))
    .then((facts) => enhance(page, facts))
    .catch(() => {
      page.classList.add("selector--failed");
      page.querySelector("[role=status]").textContent = page.querySelector("[data-failed]").dataset.failed;
    });
}
