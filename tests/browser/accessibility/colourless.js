// What colour alone may not say.

const nameless = () => {
  const effects = [...document.querySelectorAll(".effect")].filter((node) => node.checkVisibility());
  const wrong = effects.filter(
    (node) =>
      !node.textContent.trim() ||
      !node.querySelector("svg use") ||
      node.querySelector("svg").getBoundingClientRect().width < 8,
  );
  const years = [...document.querySelectorAll(".thread__year[class*='--']")].filter(
    (node) => !node.querySelector("svg use") || !/[:,] .+/.test(node.querySelector(".hidden").textContent),
  );
  return {
    seen: effects.length + years.length,
    wrong: [...wrong, ...years].map((node) => node.outerHTML.slice(0, 120)),
  };
};

const stripes = () =>
  [
    ...document.querySelectorAll(
      "[class*='card--'], [class*='record--'], [class*='status--']",
    ),
  ]
    .filter((node) => !node.querySelector(".effect"))
    .concat(
      [...document.querySelectorAll("[class*='timeline__item--']")].filter(
        (node) => !node.querySelector("svg use") || !/^[^·\d]{3,}/.test(node.querySelector(".timeline__line").textContent.trim()),
      ),
    )
    .map((node) => node.outerHTML.slice(0, 120));

const faint = () => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\d.]+/g).map((value) => {
      const c = value / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (a, b) => {
    const [x, y] = [light(a), light(b)].sort((m, n) => n - m);
    return (x + 0.05) / (y + 0.05);
  };
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const texts = [...document.querySelectorAll(".figure__drawing text")].filter((node) => node.checkVisibility());
  return [...new Set(texts.map((node) => getComputedStyle(node).fill))]
    .filter((fill) => ratio(fill, paper) < 4.5)
    .map((fill) => `${fill} on ${paper}`);
};
