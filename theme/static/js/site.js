// What every page has, and the parts that this page needs.

function themeSwitch() {
  const buttons = document.querySelectorAll('input[name="theme"]');
  const root = document.documentElement;
  for (const button of buttons) {
    button.checked = button.value === (root.dataset.theme ?? "auto");
    button.addEventListener("change", () => {
      if (button.value === "auto") delete root.dataset.theme;
      else root.dataset.theme = button.value;
      try {
        if (button.value === "auto") localStorage.removeItem("theme");
        else localStorage.setItem("theme", button.value);
      } catch {
        // Storage is refused: the choice lasts as long as the page.
      }
      document.dispatchEvent(new Event("themechange"));
    });
  }
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => document.dispatchEvent(new Event("themechange")));
}

function menu() {
  const details = document.querySelector(".menu");
  if (!details) return;
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    details.open = false;
    details.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => {
    if (details.open && !details.contains(event.target)) details.open = false;
  });
}

/** On paper a link, or sources counted but not named, get a mark, numbered on from the sources, and a list of addresses. */
function addressesForPrint() {
  const main = document.querySelector("main .article");
  const links = [...(main?.querySelectorAll(":is(.prose, .standfirst, .card, .status, .fields, .related, .timeline, .corrections) a[href], [data-address]") ?? [])].filter(
    (link) =>
      link.dataset.address ||
      (!link.closest(".note-marks, .figure, .number, .notes, .popover") && !link.matches('.measure, .term, [href^="#"], [href^="mailto:"]')),
  );
  if (links.length === 0) return [];
  const here = document.querySelector('link[rel="canonical"]')?.href ?? location.href;
  const list = Object.assign(document.createElement("ol"), { className: "notes__list" });
  const first = document.querySelectorAll("ol.notes__list > .notes__item").length + 1;
  const numbers = new Map();
  const marks = links.map((link) => {
    const address = new URL(link.dataset.address ?? link.getAttribute("href"), here).href;
    if (!numbers.has(address)) {
      numbers.set(address, first + numbers.size);
      list.append(Object.assign(document.createElement("li"), { className: "notes__item", value: numbers.get(address), textContent: address }));
    }
    const mark = Object.assign(document.createElement("sup"), { className: "printed__mark", textContent: `\u00a0[${numbers.get(address)}]` });
    link.after(mark);
    return mark;
  });
  const section = Object.assign(document.createElement("section"), { className: "notes printed" });
  section.append(Object.assign(document.createElement("h2"), { textContent: document.body.dataset.addresses }), list);
  main.append(section);
  return [...marks, section];
}

function openForPrint() {
  let opened = [];
  let added = [];
  addEventListener("beforeprint", () => {
    added = addressesForPrint();
    opened = [...document.querySelectorAll(".figure__data:not([open]), .measure-sheet details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    for (const part of added) part.remove();
  });
}

/** A press that comes before its script is not lost: it is given again once the script is there. */
function keep(selector, arrival) {
  const early = new Set();
  const note = ({ target }) => {
    const pressed = target.closest?.(selector);
    if (pressed) early.add(pressed);
  };
  addEventListener("click", note, true);
  arrival.then(() => {
    removeEventListener("click", note, true);
    for (const pressed of early) pressed.click();
  });
}

/** A task of its own: what waits meanwhile (a press, a frame) goes first. */
export const pause = () => new Promise((done) => setTimeout(done));

/** The next frame is on the screen. */
export const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

let turn = painted();
const arrivals = [];

/** Bring a part to a page that has something for it, each in its turn once the page is in sight; `pressed` says what may be pressed before. */
function bring(selector, load, pressed = "") {
  if (!document.querySelector(selector)) return;
  const arrival = turn.then(load);
  turn = turn.then(pause);
  arrivals.push(arrival);
  if (pressed) keep(pressed, arrival);
}

themeSwitch();
menu();
openForPrint();
bring(".figure__stage", () => import("./components/figure.js"), ".figure__stage, .figure__explore");
bring(".figure__browse", () => import("./components/keyboard.js"), ".figure__browse");
bring(".figure__filters", () => import("./components/filter.js"));
bring(".stepper", () => import("./components/stepper.js"), ".stepper__key");
bring(".note-mark, .term", () => import("./components/popover.js"));
bring(".scroll", () => import("./components/scroll.js"));
bring("[data-table]", () => import("./components/table.js"));
bring("[data-matrix]", () => import("./components/matrix.js"));
bring("[data-copy]", () => import("./components/copy.js"), "[data-copy], [data-copy-from]");
// For whoever measures the page: the moment from which every part above answers.
Promise.allSettled(arrivals).then(() => performance.mark("lively"));
