// Draws each figure live beside its drawing, and gives the boxes of the parts of both, seen from their own corner.
async (figures) => {
  const stillPlace = document.querySelector("#still");
  const livePlace = document.querySelector("#live");

  const box = (node, from) => {
    const a = node.getBoundingClientRect();
    const b = from.getBoundingClientRect();
    return [a.left - b.left, a.top - b.top, a.right - b.left, a.bottom - b.top];
  };
  const union = (boxes) => [
    Math.min(...boxes.map((one) => one[0])),
    Math.min(...boxes.map((one) => one[1])),
    Math.max(...boxes.map((one) => one[2])),
    Math.max(...boxes.map((one) => one[3])),
  ];
  const numbered = (boxes) => Object.fromEntries(boxes.map((one, rank) => [rank, one]));
  const sorted = (boxes) => numbered(boxes.sort((a, b) => a[0] - b[0] || a[1] - b[1]));
  const texts = (nodes, from) =>
    [...nodes].filter((node) => node.textContent.trim()).map((node) => [node.textContent, box(node, from)]);
  const of = (layout, layer) => (layout.shapes ?? []).flatMap((shape, place) => ((shape.layer ?? "above") === layer ? [place] : []));

  // A path is many lines: where it turns is compared too, each step counted from the corner of the figure.
  const turns = (node) => {
    let [x, y] = [0, 0];
    return [...node.getAttribute("d").matchAll(/([A-Z])([^A-Z]*)/g)].flatMap(([, letter, said]) => {
      const [first, second] = said.split(",").map(Number);
      if (letter !== "V") x = first;
      if (letter !== "H") y = second ?? first;
      return [x, y];
    });
  };
  const stroke = (node, from, shape) => [...box(node, from), ...(shape.type === "path" ? turns(node) : [])];

  function drawn(svg, { data, layout }, gridlines) {
    const leaves = [...svg.querySelectorAll("line, rect, path, text")].filter((node) => !node.closest("defs"));
    const below = of(layout, "below");
    const above = of(layout, "above");
    const notes = (layout.annotations ?? []).length;
    // After the shapes above come the annotations: a text each, some on a rectangle.
    let end = leaves.length;
    for (let left = notes; left > 0; left -= 1) {
      end -= 1;
      if (leaves[end - 1]?.tagName === "rect" && (layout.annotations[left - 1].bgcolor ?? "rgba(0,0,0,0)") !== "rgba(0,0,0,0)") end -= 1;
    }
    const strokes = new Map([
      ...below.map((place, rank) => [place, leaves[rank]]),
      ...above.map((place, rank) => [place, leaves[end - above.length + rank]]),
    ]);
    const shapes = Object.fromEntries([...strokes].map(([place, node]) => [place, stroke(node, svg, layout.shapes[place])]));
    // Bars come after the grid, in the order of their traces; markers are the only paths that are moved.
    const points = (type, mode) =>
      data.flatMap(({ type: its, mode: modes, x, y }, rank) =>
        its === type && (modes ?? mode).includes(mode) ? x.flatMap((one, i) => (one === null || y[i] === null ? [] : [`${rank}-${i}`])) : [],
      );
    const bars = points("bar", "").map((key, rank) => [key, leaves[below.length + gridlines + rank]]);
    const moved = leaves.filter((node) => node.hasAttribute("transform"));
    const markers = points("scatter", "markers").map((key, rank) => [key, moved[rank]]);
    for (const [key, node] of [...bars, ...markers]) {
      if ((node?.dataset.point ?? key) !== key) throw new Error(`the drawing calls ${node.dataset.point} what is ${key}`);
    }
    const scenery = new Set(strokes.values());
    const lines = [...svg.querySelectorAll("path:not([transform])")].filter((node) => !node.closest("defs") && !scenery.has(node));
    const ranks = data.flatMap((trace, rank) => (trace.type === "scatter" && trace.mode.includes("lines") ? [rank] : []));
    return {
      marks: Object.fromEntries([...bars, ...markers].map(([key, node]) => [key, node ? box(node, svg) : [0, 0, 0, 0]])),
      lines: Object.fromEntries(ranks.flatMap((rank, place) => (lines[place].getTotalLength() > 0 ? [[rank, box(lines[place], svg)]] : []))),
      shapes,
      grid: sorted(leaves.slice(below.length, below.length + gridlines).map((node) => box(node, svg))),
      texts: texts(svg.querySelectorAll("text"), svg),
    };
  }

  function alive(node, { layout }) {
    const marks = {};
    const lines = {};
    for (const mark of node.querySelectorAll(".trace.bars .point path, .trace.scatter .points path")) {
      const point = mark.closest(".point").__data__ ?? mark.__data__;
      const { trace } = mark.closest(".trace").__data__[0];
      marks[`${trace.index}-${point.i}`] = box(mark, node);
    }
    for (const one of node.querySelectorAll(".trace.scatter")) {
      // A point alone between two holes has a path of no length, which shows nothing.
      const paths = [...one.querySelectorAll(".js-line")].filter((path) => path.getTotalLength() > 0);
      const found = paths.map((path) => box(path, node));
      if (found.length) lines[one.__data__[0].trace.index] = union(found);
    }
    const shapes = [...node.querySelectorAll(".shapelayer path[data-index]")].map((path) => [
      path.dataset.index,
      stroke(path, node, layout.shapes[path.dataset.index]),
    ]);
    return {
      marks,
      lines,
      shapes: Object.fromEntries(shapes),
      grid: sorted([...node.querySelectorAll(".gridlayer path")].map((path) => box(path, node))),
      texts: texts(node.querySelectorAll("text"), node),
    };
  }

  const found = [];
  for (const { svg, figure } of figures) {
    stillPlace.innerHTML = svg;
    await globalThis.Plotly.newPlot(livePlace, figure.data, figure.layout, { displayModeBar: false });
    const live = alive(livePlace, figure);
    found.push({ still: drawn(stillPlace.querySelector("svg"), figure, Object.keys(live.grid).length), live });
    globalThis.Plotly.purge(livePlace);
  }
  return found;
}
