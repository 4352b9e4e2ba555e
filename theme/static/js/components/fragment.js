// What a figure shows lives in the address, after its name: `#figure?field=a,b`. An ordinary anchor stays one.

const write = encodeURIComponent;
const read = decodeURIComponent;

/** What the address asks of a figure: name → values; null when it asks nothing of it. */
export function asked(id) {
  try {
    const [name, query] = location.hash.slice(1).split("?");
    if (read(name) !== id || !query) return null;
    const parts = query.split("&").map((part) => part.split("="));
    return new Map(parts.map(([key, values = ""]) => [read(key), values.split(",").map(read)]));
  } catch {
    return null; // an address cut in the middle of a letter
  }
}

/** Writes what a figure shows under a name, beside what the address already says of this figure. */
export function remember(id, name, values) {
  const view = asked(id) ?? new Map();
  view.delete(name);
  if (values.length) view.set(name, values);
  const query = [...view].map(([key, all]) => `${write(key)}=${all.map(write).join(",")}`).join("&");
  history.replaceState(null, "", `#${id}${query ? `?${query}` : ""}`);
}

/** Calls `restore` with what the address asks of a figure, now and whenever it changes, and brings the figure in view. */
export function follow(figure, restore) {
  const look = () => {
    const view = asked(figure.id);
    if (view && restore(view)) figure.scrollIntoView();
  };
  addEventListener("hashchange", look);
  look();
}
