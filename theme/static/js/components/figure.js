// The live drawing: fetched at the first sign of interest, laid over the static one, which keeps its name and its table.

import { rowsOf, shown, tell } from "./card.js";
import { faded } from "./emphasis.js";

const LOCALE = "page"; // the name under which the library knows how this page writes dates
const thrifty = navigator.connection?.saveData === true;
const live = new Map();
let arrival = null;

/** The chart library, once per page. Its style sheet stands in place of the styles it would write itself (strict CSP). */
function library(folder) {
  arrival ??= new Promise((resolve, reject) => {
    const style = Object.assign(document.createElement("link"), {
      id: "plotly.js-style-global",
      className: "no-inline-styles",
      rel: "stylesheet",
      href: `${folder}plotly.css`,
    });
    const script = Object.assign(document.createElement("script"), { src: `${folder}plotly-basic.min.js` });
    script.addEventListener("load", () => {
      globalThis.Plotly.register(locale());
      resolve(globalThis.Plotly);
    });
    script.addEventListener("error", () => {
      arrival = null;
      script.remove();
      style.remove();
      reject(new Error(`${script.src} did not load`));
    });
    document.head.append(style, script);
  });
  return arrival;
}

/**
 * Names of days and months in the language of the page, from the browser. Under a name of our own: Plotly finds in its
 * own « en » all that a locale does not say.
 */
function locale() {
  const language = document.documentElement.lang;
  const names = (options, dates) => dates.map((date) => new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }).format(date));
  const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2023, 0, 1 + day)));
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2023, month, 1)));
  return {
    moduleType: "locale",
    name: LOCALE,
    dictionary: {},
    format: {
      days: names({ weekday: "long" }, days),
      shortDays: names({ weekday: "short" }, days),
      months: names({ month: "long" }, months),
      shortMonths: names({ month: "short" }, months),
      date: language === "fr" ? "%d/%m/%Y" : "%d %B %Y",
    },
  };
}

/** A figure with every `var(--token)` replaced by what the theme says now. */
function themed(value, style) {
  if (typeof value === "string") {
    return value.replace(/var\((--[\w-]+)\)/g, (_, token) => style.getPropertyValue(token).trim());
  }
  if (Array.isArray(value)) return value.map((item) => themed(item, style));
  if (value && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, themed(item, style)]));
  }
  return value;
}

/** What the figure must be for touch, keyboard and screen readers, whatever its file says. */
function tamed(figure) {
  const theme = getComputedStyle(document.documentElement);
  const { data, layout } = themed(figure, theme);
  const still = Object.keys(layout).filter((key) => /^[xy]axis\d*$/.test(key));
  return {
    data: data.map((trace) => ({ ...trace, hoverinfo: trace.hoverinfo === "skip" ? "skip" : "none", hovertemplate: null })),
    layout: {
      separators: document.documentElement.lang === "fr" ? ",\u202f" : ".,",
      hovermode: "closest",
      ...layout,
      font: { ...layout.font, family: theme.getPropertyValue("--font-figures").trim() },
      ...Object.fromEntries(still.map((key) => [key, { ...layout[key], fixedrange: true }])),
      dragmode: false,
    },
  };
}

const CONFIG = {
  displayModeBar: false,
  displaylogo: false,
  doubleClick: false,
  plotlyServerURL: "",
  responsive: true,
  scrollZoom: false,
  showSendToCloud: false,
  showTips: false,
};

/** Which of its two drawings a figure shows. */
const formOf = (figure) => (shown(figure).classList.contains("figure__drawing--wide") ? "wide" : "narrow");

async function draw(figure) {
  const form = formOf(figure);
  const state = live.get(figure);
  const [plotly, file] = await Promise.all([
    library(figure.dataset.library),
    state.form === form ? state.file : fetch(figure.dataset[form]).then((answer) => {
      if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
      return answer.json();
    }),
  ]);
  // The page may have changed width while the file came.
  if (formOf(figure) !== form) return draw(figure);
  Object.assign(state, { form, file });
  const { data, layout } = faded(tamed(file), figure);
  if (!state.node) {
    state.node = document.createElement("div");
    state.node.className = "figure__live";
    state.node.setAttribute("aria-hidden", "true");
    // A finger that starts on the drawing scrolls the page: the library hears the tap, never the touch.
    state.node.addEventListener("touchstart", (event) => event.stopImmediatePropagation(), { capture: true, passive: true });
    figure.querySelector(".figure__stage").append(state.node);
  }
  await plotly.react(state.node, data, layout, { ...CONFIG, locale: LOCALE });
  fit(figure);
  if (!state.listening) {
    state.listening = true;
    const read = ({ points }) => points?.length && tell(figure, rowsOf(figure)[points[0].customdata] ?? null);
    state.node.on("plotly_hover", read);
    state.node.on("plotly_click", read);
  }
  figure.classList.add("figure--live");
}

/** The live drawing takes the size at which the static one is shown. */
function fit(figure) {
  const { node, file } = live.get(figure);
  if (!node) return;
  const drawing = shown(figure);
  const scale = drawing.clientWidth / file.layout.width;
  node.style.width = `${file.layout.width}px`;
  node.style.height = `${file.layout.height}px`;
  node.style.transform = `scale(${scale})`;
  // A figure without drawing: nothing else gives the stage its height.
  if (drawing.matches(":empty")) drawing.style.blockSize = `${file.layout.height * scale}px`;
}

async function start(figure) {
  if (live.has(figure)) return;
  live.set(figure, {});
  const button = figure.querySelector(".figure__explore");
  const words = button?.textContent;
  if (button) {
    button.textContent = button.dataset.loading;
    button.setAttribute("aria-disabled", "true");
  }
  figure.querySelector(".figure__failure")?.remove();
  try {
    await draw(figure);
    if (button) button.textContent = button.dataset.ready;
    new ResizeObserver(() => refresh(figure)).observe(figure.querySelector(".figure__stage"));
  } catch (error) {
    live.get(figure).node?.remove();
    live.delete(figure);
    figure.classList.remove("figure--live");
    console.warn(error);
    if (!button) return;
    button.textContent = words;
    button.removeAttribute("aria-disabled");
    const failure = Object.assign(document.createElement("p"), { className: "figure__failure", textContent: button.dataset.failure });
    failure.setAttribute("role", "status");
    button.parentElement.append(failure);
  }
}

function refresh(figure) {
  if (live.get(figure).form === formOf(figure)) fit(figure);
  else draw(figure).catch(console.warn);
}

for (const figure of document.querySelectorAll(".figure[data-narrow]")) {
  const stage = figure.querySelector(".figure__stage");
  figure.addEventListener("rowschange", () => live.get(figure)?.node && draw(figure).catch(console.warn));
  figure.querySelector(".figure__explore")?.addEventListener("click", () => start(figure));
  if (!thrifty) {
    stage.addEventListener("pointerover", (event) => event.pointerType === "mouse" && start(figure), { once: true });
    stage.addEventListener("click", () => start(figure), { once: true });
    figure.addEventListener("focusin", (event) => event.target.matches(":focus-visible") && start(figure));
  }
}

// The static marks tell their row too: nobody waits for the library.
for (const stage of document.querySelectorAll(".figure__stage")) {
  const figure = stage.closest(".figure");
  const read = (event) => {
    const mark = event.target.closest?.(".figure__drawing [data-row]");
    if (mark) tell(figure, rowsOf(figure)[mark.dataset.row] ?? null);
  };
  stage.addEventListener("pointerover", read);
  stage.addEventListener("click", read);
}

document.addEventListener("themechange", () => {
  for (const [figure, { node }] of live) if (node) draw(figure).catch(console.warn);
});
