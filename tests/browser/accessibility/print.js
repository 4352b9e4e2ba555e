// What paper cannot do.

const pressable = () => {
  const left = [
    ...document.querySelectorAll(
      "button, input, select, .figure__data > summary, .thread, .menu, .skip, [role=dialog]",
    ),
  ].filter((node) => !node.closest("th"));
  const plain = [...document.querySelectorAll("summary, th button")].filter((node) => {
    const style = getComputedStyle(node);
    return style.textDecorationLine !== "none" || (style.display === "list-item" && style.listStyleType !== "none");
  });
  return [...left, ...plain]
    .filter((node) => node.checkVisibility() && node.getBoundingClientRect().height > 1)
    .map((node) => `${node.tagName}.${node.className} « ${node.textContent.trim().slice(0, 40)} »`);
};

const silent = () =>
  [...document.querySelectorAll(".notes__item")]
    .filter((note) => {
      const links = [...note.querySelectorAll("a[href^='http']")].filter((link) => link.checkVisibility());
      return links.some((link) => !getComputedStyle(link, "::after").content.includes(link.getAttribute("href")));
    })
    .map((note) => note.id);

const closed = () =>
  [...document.querySelectorAll(".figure__data table, .measure-sheet li")].filter(
    (node) => !node.checkVisibility({ contentVisibilityAuto: true }) || node.getBoundingClientRect().height < 10,
  ).length;

const whole = () =>
  [...document.querySelectorAll(".figure__stage, .card, .number, .quote, .notes__item")]
    .filter((node) => getComputedStyle(node).breakInside !== "avoid")
    .map((node) => node.className);

const torn = () =>
  [...document.querySelectorAll(".figure:has(.figure__stage) > :is(.figure__title, .figure__measured)")]
    .filter((node) => getComputedStyle(node).breakAfter !== "avoid")
    .map((node) => node.textContent.slice(0, 60));

const cut = () =>
  [...document.querySelectorAll(".scroll, .figure__html")]
    .filter((node) => node.checkVisibility() && node.scrollWidth > node.clientWidth + 1)
    .map((node) => `${node.getAttribute("aria-labelledby") ?? node.className}: ${node.scrollWidth} in ${node.clientWidth}`);

/** The words above each drawing, and the first words in it. */
const figures = () =>
  [...document.querySelectorAll(".figure:has(.figure__stage)")].map((figure) => {
    const [title, measured] = ["title", "measured"].map((part) => figure.querySelector(`.figure__${part}`).textContent);
    const drawing = [...figure.querySelectorAll(".figure__drawing svg")].find((svg) => svg.checkVisibility());
    return [title + measured, drawing.querySelector("text").textContent];
  });
