// What a page without script, or in two languages, can get wrong.

const foreign = () => {
  const words = {
    fr: /(?<![\p{L}’'-])(le|la|les|des|du|est|une|dans|pour|par|sur|qui|que|avec|aux)(?![\p{L}’'-])/giu,
    en: /(?<![\p{L}’'-])(the|of|and|is|are|was|with|that|which|from|this|has|not)(?![\p{L}’'-])/giu,
  };
  const found = [];
  for (const block of document.querySelectorAll(
    "p, li, dt, dd, td, th, caption, figcaption, summary, cite, h1, h2, h3, h4, svg desc, svg title, label",
  )) {
    const own = (block.closest("[lang]") ?? document.documentElement).lang;
    const clone = block.cloneNode(true);
    for (const other of clone.querySelectorAll("[lang], li, p, dd, td, q, .term")) other.remove();
    const count = (language) => (clone.textContent.match(words[language]) ?? []).length;
    const other = own === "fr" ? "en" : "fr";
    if (count(other) >= 4 && count(other) > 2 * count(own))
      found.push(`${own}: ${clone.textContent.trim().slice(0, 110)}`);
  }
  return [...new Set(found)];
};

const bare = () =>
  [...document.querySelectorAll("main *, header *, footer *")]
    .filter((node) => {
      const box = node.getBoundingClientRect();
      const style = getComputedStyle(node);
      const framed =
        ["Top", "Right", "Bottom", "Left"].some((side) => parseFloat(style[`border${side}Width`]) > 0) ||
        style.backgroundColor !== "rgba(0, 0, 0, 0)";
      return (
        node.checkVisibility({ visibilityProperty: true }) &&
        framed &&
        box.height > 12 &&
        box.width > 12 &&
        !node.textContent.trim() &&
        !node.closest("svg") &&
        !node.querySelector("svg, img")
      );
    })
    .map((node) => node.outerHTML.slice(0, 120));

const read = (main) => {
  const clone = main.cloneNode(true);
  for (const own of clone.querySelectorAll(".needs-script")) own.remove();
  return clone.textContent;
};
