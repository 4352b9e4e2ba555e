// A matrix shows one date at a time; the date lives in the address. Without this module, each story date is a native details.

import { asked, remember } from "./fragment.js";

function enhance(matrix) {
  const id = matrix.dataset.matrix;
  const figure = matrix.closest(".figure");
  const choice = matrix.querySelector(".matrix__choice");
  const select = choice.querySelector("select");
  const field = choice.querySelector("input");
  const said = choice.querySelector('[role="status"]');
  const states = [...matrix.querySelectorAll(".matrix__state")];
  const [statuses, entries, missing, table] = matrix.querySelector(".matrix__stock").content.children;
  const { lang } = document.documentElement;
  const calendar = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { dateStyle: "long", timeZone: "UTC" });
  let any = null;

  const copy = (list, rank) => list.children[rank].cloneNode(true);
  const inWords = (day) => calendar.format(new Date(day)).replace(/^1 /, `${matrix.dataset.first} `).replaceAll(" ", "\u00a0");

  /** What a cell says on a day: its last turn until then; whether it says anything. */
  function fill(cell, day) {
    const turn = cell.dataset.turns.split(" ").findLast((one) => one.slice(0, 10) <= day);
    const groups = turn.slice(11).split(";").filter(Boolean).map((group) => group.split(":"));
    const parts = groups.flatMap(([status, ranks]) => {
      const list = Object.assign(document.createElement("ul"), { className: "matrix__entries" });
      list.append(...ranks.split(",").map((rank) => copy(entries, rank)));
      return [copy(statuses, status), list];
    });
    cell.firstElementChild.replaceChildren(...(parts.length ? parts : [copy(missing, 0)]));
    return parts.length > 0;
  }

  function sheet(rows, like, title) {
    const one = like.cloneNode(true);
    one.id = "";
    one.caption.textContent = title;
    one.tBodies[0].replaceChildren(...rows);
    return one;
  }

  /** The state of a day that no story tells, made like the others. */
  function build(day) {
    const { at, more, shown } = matrix.dataset;
    const title = at.replace("{date}", inWords(day));
    const first = [];
    const others = [];
    let silent = 0;
    for (const [rank, row] of [...table.cloneNode(true).rows].entries()) {
      const found = [...row.querySelectorAll("[data-turns]")].map((cell) => fill(cell, day)).includes(true);
      if (rank < shown) first.push(row);
      else if (found) others.push(row);
      else silent += 1;
    }
    const state = Object.assign(document.createElement("details"), { className: "matrix__state", open: true });
    const [summary, label, rest, note] = ["summary", "summary", "details", "p"].map((tag) => document.createElement(tag));
    summary.className = "matrix__summary";
    summary.textContent = title;
    rest.className = "matrix__more";
    label.textContent = more.replace("{n}", others.length);
    note.className = "matrix__silent";
    note.textContent = matrix.dataset[new Intl.PluralRules(lang).select(silent)]?.replace("{n}", silent);
    const like = states[0].querySelector("table");
    rest.append(label, sheet(others, like, `${title} – ${label.textContent}`));
    state.append(summary, sheet(first, like, title), ...(others.length ? [rest] : []), ...(silent ? [note] : []));
    return state;
  }

  /** Shows the story date of this name, or the day in the field when there is none. */
  function show(name) {
    any?.remove();
    any = null;
    for (const state of states) {
      state.open = state.id === name;
      state.hidden = !state.open;
    }
    select.value = name;
    if (name) field.value = name.slice(-10);
    else matrix.append((any = build(field.value)));
  }

  const story = (day) => states.find((state) => state.id === `${id}-${day}`)?.id ?? "";

  function read() {
    const day = asked(id)?.get("date")?.[0];
    const wanted = location.hash.slice(1);
    const known = states.some((state) => state.id === wanted);
    if (known) show(wanted);
    else if (day && valid(day)) show(story(day));
    else return;
    (known ? matrix : figure).scrollIntoView();
  }

  /** Whether the field takes this day; if not, it keeps its own. */
  function valid(day) {
    const before = field.value;
    field.value = day;
    if (field.checkValidity()) return true;
    field.value = before;
    return false;
  }

  function tell() {
    said.textContent = (any ?? document.getElementById(select.value)).querySelector("summary").textContent;
  }

  select.addEventListener("change", () => {
    show(select.value);
    history.replaceState(null, "", `#${select.value}`);
    tell();
  });
  field.addEventListener("change", () => {
    if (!field.checkValidity()) return;
    show(story(field.value));
    if (any) remember(id, "date", [field.value]);
    else history.replaceState(null, "", `#${select.value}`);
    tell();
  });
  addEventListener("hashchange", read);
  matrix.classList.add("matrix--chosen");
  choice.hidden = false;
  show(states.at(-1).id);
  read();
}

for (const matrix of document.querySelectorAll("[data-matrix]")) enhance(matrix);
