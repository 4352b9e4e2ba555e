// What can be wrong with a figure in a page.

const named = () =>
  [...document.querySelectorAll(".figure")].flatMap((figure) => {
    const finding = figure.querySelector(".figure__title").textContent.trim();
    const wrong = [];
    for (const drawing of figure.querySelectorAll(".figure__drawing > svg")) {
      const [title, description] = (drawing.getAttribute("aria-labelledby") ?? "")
        .split(" ")
        .map((id) => document.getElementById(id)?.textContent.trim() ?? "");
      if (drawing.getAttribute("role") !== "img") wrong.push("no role");
      if (title !== finding) wrong.push(`title « ${title} »`);
      if (description.length < 80 || description.length > 300) wrong.push(`description of ${description.length} signs`);
      if (/graphique (montrant|qui montre)|chart showing/i.test(description))
        wrong.push("the description describes a picture");
    }
    return wrong.map((what) => `${figure.id}: ${what}`);
  });

const tables = () =>
  [...document.querySelectorAll(".figure")].flatMap((figure) => {
    const wrong = [];
    const tables = [...figure.querySelectorAll("table")];
    if (!tables.length && !figure.querySelector("dl, ol, ul.cards")) wrong.push("no table");
    for (const table of tables) {
      if (!table.caption?.textContent.trim()) wrong.push("no caption");
      if ([...table.querySelectorAll("th")].some((head) => !head.scope)) wrong.push("a header without scope");
      if ([...table.tBodies[0].rows].some((row) => row.cells[0].tagName !== "TH")) wrong.push("a row without header");
    }
    const stage = figure.querySelector(".figure__stage");
    const data = figure.querySelector(".figure__data");
    if (stage && data) {
      if (!(stage.compareDocumentPosition(data) & Node.DOCUMENT_POSITION_FOLLOWING))
        wrong.push("the table comes first");
      const rows = data.querySelectorAll("tbody tr").length;
      const said = Number(data.querySelector("summary").textContent.match(/\d+/)?.[0]);
      if (said !== rows) wrong.push(`${said} rows said, ${rows} there`);
      const drawn = [...figure.querySelectorAll(".figure__drawing > svg")].map((drawing) =>
        [...new Set([...drawing.querySelectorAll("[data-row]")].map((mark) => Number(mark.dataset.row)))]
          .sort((a, b) => a - b)
          .join(),
      );
      if (drawn[0] !== drawn[1]) wrong.push(`narrow and wide do not draw the same rows: ${drawn.join(" / ")}`);
      if (drawn[0].split(",").some((row) => Number(row) >= rows)) wrong.push("a mark without row");
    }
    return wrong.map((what) => `${figure.id}: ${what}`);
  });

const stops = () =>
  [...document.querySelectorAll(".figure:has(.figure__stage)")].flatMap((figure) => {
    const table = figure.querySelector(".figure__data .scroll");
    const stops = [...figure.querySelectorAll("a[href], button, summary, input, select, [tabindex='0']")].filter(
      (node) =>
        !node.matches(".figure__data > summary") &&
        node.tabIndex >= 0 &&
        node.checkVisibility() &&
        node.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING &&
        !table.contains(node),
    );
    return stops.length > 5 ? [`${figure.id}: ${stops.length} stops`] : [];
  });

const letters = (page) =>
  [...document.querySelectorAll(".figure__drawing svg")]
    .filter((drawing) => drawing.checkVisibility())
    .flatMap((drawing) => {
      const wrong = [];
      const frame = drawing.getBoundingClientRect();
      const texts = [...drawing.querySelectorAll("text")].filter((text) => text.textContent.trim());
      const boxes = texts.map((text) => text.getBoundingClientRect());
      const name = (text) => `« ${text.textContent.trim().slice(0, 40)} »`;
      texts.forEach((text, i) => {
        const size = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a;
        if (size < 11.95) wrong.push(`${name(text)} is ${size.toFixed(1)} px`);
        const box = boxes[i];
        if (
          // The tail of a letter may hang out of its box, and of the drawing, which does not cut it.
          box.left < frame.left - 1.5 ||
          box.right > frame.right + 1.5 ||
          box.top < frame.top - 1 ||
          box.bottom > frame.bottom + 1
        )
          wrong.push(`${name(text)} leaves the drawing`);
        for (let j = 0; j < i; j += 1) {
          const across = Math.min(box.right, boxes[j].right) - Math.max(box.left, boxes[j].left);
          const down = Math.min(box.bottom, boxes[j].bottom) - Math.max(box.top, boxes[j].top);
          if (across > 2 && down > 5) wrong.push(`${name(text)} over ${name(texts[j])}`);
        }
      });
      return wrong.map((what) => `${drawing.closest(".figure").id}: ${what}`);
    });

const tooltips = () =>
  [...document.querySelectorAll("[title]:not(link)")].map((node) => `a tooltip: ${node.outerHTML.slice(0, 100)}`);
