// What a finger, a focus or a zoom can lose.

const small = (least) =>
  [
    ...document.querySelectorAll(
      ".figure__actions .button, .figure__data > summary, .figure__more a, .filter input, .filter button, .filter select, .figure select, .data__sort, .menu summary, .menu nav a, .theme label",
    ),
  ]
    .filter((node) => node.checkVisibility())
    .flatMap((node) => {
      const { width, height } = node.getBoundingClientRect();
      return height < least - 0.5 || width < 24
        ? [
            `${node.className || node.tagName} « ${node.textContent.trim().slice(0, 30)} »: ${width.toFixed(0)} × ${height.toFixed(0)}`,
          ]
        : [];
    });

const marks = () => {
  const marks = [...document.querySelectorAll(".prose > p .note-mark, .standfirst .note-mark")];
  const boxes = marks.map((mark) => mark.getBoundingClientRect());
  const small = marks.filter((mark, i) => boxes[i].width < 24 || boxes[i].height < 24);
  const close = marks.filter((mark, i) =>
    boxes
      .slice(0, i)
      .some(
        (box) =>
          Math.min(box.right, boxes[i].right) - Math.max(box.left, boxes[i].left) > 0.5 &&
          Math.min(box.bottom, boxes[i].bottom) - Math.max(box.top, boxes[i].top) > 0.5,
      ),
  );
  return [...small.map((mark) => `${mark.id} is small`), ...close.map((mark) => `${mark.id} is too close`)];
};

const focus = () => {
  const node = document.activeElement;
  const style = getComputedStyle(node);
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const boxes = [...node.getClientRects()];
  const covered =
    boxes.length > 0 &&
    boxes.every((box) => {
      const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 2);
      const y = box.top + Math.min(box.height / 2, 12);
      if (y < 0 || y > innerHeight) return true;
      const top = document.elementFromPoint(x, y);
      return !(top && (node.contains(top) || top.contains(node) || top.closest("label")?.contains(node)));
    });
  const name = `${node.tagName}.${node.className} « ${node.textContent.trim().slice(0, 40)} »`;
  return {
    name,
    end: node === document.body,
    wrong: [!ring && `no ring on ${name}`, covered && `hidden: ${name}`].filter(Boolean),
  };
};

const spaced = () => {
  const sheet = document.styleSheets[document.styleSheets.length - 1];
  sheet.insertRule(
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }",
    sheet.cssRules.length,
  );
  sheet.insertRule("p { margin-block-end: 2em !important; }", sheet.cssRules.length);
};

const lost = () =>
  [...document.querySelectorAll("body *")]
    .filter((node) => {
      const style = getComputedStyle(node);
      const clips =
        (style.overflowY === "hidden" || style.overflowY === "clip") && node.scrollHeight > node.clientHeight + 2;
      const clipsX =
        (style.overflowX === "hidden" || style.overflowX === "clip") && node.scrollWidth > node.clientWidth + 2;
      return (
        (clips || clipsX) && node.checkVisibility() && node.clientHeight > 4 && !node.closest("svg, .hidden, thead")
      );
    })
    .map((node) => `${node.tagName}.${node.className}`);

const regions = () =>
  [...document.querySelectorAll("main *")]
    .filter((node) => {
      const { overflowX } = getComputedStyle(node);
      if (!["auto", "scroll"].includes(overflowX) || node.scrollWidth <= node.clientWidth + 1) return false;
      const named =
        node.getAttribute("aria-label") ||
        (node.getAttribute("aria-labelledby") ?? "")
          .split(" ")
          .some((id) => document.getElementById(id)?.textContent.trim());
      return !(node.tabIndex >= 0 && node.getAttribute("role") === "region" && named);
    })
    .map((node) => node.outerHTML.slice(0, 120));

const moving = () => {
  const slow = [...document.querySelectorAll("*")].filter((node) =>
    [null, "::before", "::after"].some((part) => {
      const style = getComputedStyle(node, part);
      return (
        style.animationName !== "none" ||
        style.transitionDuration.split(",").some((time) => parseFloat(time) > 0) ||
        style.scrollBehavior === "smooth"
      );
    }),
  );
  return [...slow.map((node) => `${node.tagName}.${node.className}`), ...document.getAnimations().map(String)];
};
