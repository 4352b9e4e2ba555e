// What a question finds: words folded, endings set aside, beginnings and one mistake in a word forgiven.
// plugins/discovery/search/words.py folds the index in the same way; a test runs both on the same words.

const TITLE = 4;
const NOTE = 2;
const TEXT = 1;
const FAINT = 0.15; // of the best score: what answers a part of the question less than that is left out
const RANKS = [0.5, 1, 1.3]; // what only backs the rest, the rest, what was written to be read first
const STEP = 50; // entries or words read at a time
const REMEMBERED = 50; // terms kept from one key to the next
const ENDINGS = (
  "issements issement isations isation isateurs isateur isables isable isees isee iser ises ise atrices atrice ateurs ateur ements ement " +
  "ations ation itions ition utions ution ences ence ances ance euses euse ments ment ables able iques ique aient ings ing ives ive eurs eur " +
  "ants ante ant ions ion ees ers ies ait ifs aux if al ed ee er es ez ir it e i s x y"
).split(" ");

/** Small letters without accents; ligatures undone. */
export function fold(text) {
  return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/ß/g, "ss");
}

/** The words of a folded text; a letter alone (an elision, an initial) is not a word, a digit is. */
function split(folded) {
  return folded.match(/[\p{L}\p{N}]{2,}|\p{N}/gu) ?? [];
}

/** The folded words of a text. */
export function words(text) {
  return split(fold(text));
}

// The endings by their last letter, in the same order: most words are asked of a few only.
const ENDING = new Map(ENDINGS.map((end) => [end.at(-1), ENDINGS.filter((other) => other.at(-1) === end.at(-1))]));

/** A word without its ending, French or English; never shorter than four letters, and numbers stay whole. */
export function stem(word) {
  if (word.length < 5 || /\d/.test(word)) return word;
  const ending = ENDING.get(word.at(-1))?.find((end) => word.length - end.length >= 4 && word.endsWith(end));
  return ending ? word.slice(0, -ending.length) : word;
}

/** Whether one letter added, left out, changed or swapped with its neighbour makes `a` of the first `size` letters of `b`. */
export function near(a, b, size = b.length) {
  if (Math.abs(a.length - size) > 1) return false;
  let start = 0;
  while (start < a.length && start < size && a[start] === b[start]) start += 1;
  let [left, right] = [a.length, size]; // what differs ends there
  while (left > start && right > start && a[left - 1] === b[right - 1]) [left, right] = [left - 1, right - 1];
  if (left - start <= 1 && right - start <= 1) return true;
  return left - start === 2 && right - start === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

/** The entries of one language, and where each word stands in them. */
export class SearchIndex {
  constructor() {
    this.entries = [];
    this.places = new Map(); // word → Map(entry's rank in `entries` → weight)
    this.roots = new Map(); // word → its stem
    this.stems = new Map(); // stem → its words
    this.sorted = []; // the words in order
    this.known = new Map(); // words already asked → their term
    this.stop = new Set();
  }

  /** Add a part as `plugins/discovery/search/parts.py` writes it. */
  add(part) {
    for (const _ of this.adding(part));
  }

  /** The same in many small steps, so that a page can answer between two of them; nothing is found before the last. */
  *adding(part) {
    const first = this.entries.length;
    const texts = part.words.split(" ");
    this.stop = new Set(part.stop.split(" "));
    const [titles, notes] = [part.titles, part.notes].map((lines) => fold(lines.join("\n")).split("\n"));
    for (const [place, title] of part.titles.entries()) {
      const [kind, rank] = [part.kinds[part.kind[place]], part.rank[place]];
      const entry = { kind, rank, title, note: part.notes[place], path: part.paths[place], size: 0 };
      this.entries.push(entry);
      for (const word of split(titles[place])) entry.size += this.#place(word, first + place, TITLE);
      for (const word of split(notes[place])) this.#place(word, first + place, NOTE);
      if (place % STEP === 0) yield;
    }
    for (const [rank, steps] of part.places.entries()) {
      let entry = first;
      for (const step of steps) this.#place(texts[rank], (entry += step), TEXT);
      if (rank % STEP === 0) yield;
    }
    this.sorted = [...this.places.keys()].sort();
    this.known.clear();
  }

  #place(word, entry, weight) {
    if (this.stop.has(word)) return 0;
    let found = this.places.get(word);
    if (!found) {
      this.places.set(word, (found = new Map()));
      const root = stem(word);
      this.roots.set(word, root);
      if (this.stems.has(root)) this.stems.get(root).push(word);
      else this.stems.set(root, [word]);
    }
    if (weight > (found.get(entry) ?? 0)) found.set(entry, weight);
    return 1;
  }

  /** The words of the index that a word of the question may mean → how sure that is, from 0 to 1. */
  #meanings(word) {
    const found = new Map();
    const keep = (other, sure) => found.set(other, Math.max(sure, found.get(other) ?? 0));
    const begun = this.#beginning(word);
    for (const other of begun) keep(other, 0.4 + (0.4 * word.length) / other.length);
    for (const other of this.stems.get(stem(word)) ?? []) keep(other, 0.85);
    if (this.places.has(word)) keep(word, 1);
    else if (!begun.length && word.length > 2 && !/\d/.test(word)) this.#forgive(word, keep);
    return found;
  }

  /** The words of the index that go on from this one, and this one. */
  #beginning(word) {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle] < word) low = middle + 1;
      else high = middle;
    }
    while (this.sorted[high]?.startsWith(word)) high += 1;
    return this.sorted.slice(low, high);
  }

  /** The words of the index that one mistake, in the word, its stem or its beginning, would turn into this one. */
  #forgive(word, keep) {
    const [root, size] = [stem(word), word.length];
    for (const [other, otherRoot] of this.roots) {
      if (near(word, other)) {
        for (const member of this.stems.get(otherRoot)) keep(member, 0.5);
        keep(other, 0.6);
      } else if (size > 4 && (near(root, otherRoot) || (other.length > size && near(word, other, size)))) keep(other, 0.4);
    }
  }

  /** One word of the question, alone or joined to a neighbour: what it weighs in each entry, and how telling it is. */
  #term(word, joined) {
    const weights = new Float64Array(this.entries.length);
    const meanings = this.#meanings(word);
    for (const other of joined) if (this.places.has(other)) meanings.set(other, 0.9);
    let size = 0;
    for (const [other, sure] of meanings) {
      for (const [entry, weight] of this.places.get(other)) {
        if (!weights[entry]) size += 1;
        weights[entry] = Math.max(weights[entry], sure * weight);
      }
    }
    return { weights, telling: size ? Math.log(1 + this.entries.length / size) : 0 };
  }

  #knownTerm(word, joined) {
    const key = [word, ...joined].join(" ");
    if (this.known.size > REMEMBERED) this.known.clear();
    if (!this.known.has(key)) this.known.set(key, this.#term(word, joined));
    return this.known.get(key);
  }

  /** The terms of a question; words that say nothing count only when there is no other. */
  #terms(question) {
    const every = [...new Set(words(question))];
    const kept = every.filter((word) => !this.stop.has(word));
    const asked = kept.length ? kept : every;
    return asked.map((word, rank) => this.#knownTerm(word, [asked[rank - 1] + word, word + asked[rank + 1]])).filter((term) => term.telling);
  }

  /** The entries that answer a question, best first. */
  search(question) {
    const terms = this.#terms(question);
    const whole = terms.reduce((sum, term) => sum + term.telling, 0);
    const found = [];
    let best = 0;
    // For each key of a reader, over a thousand entries: nothing is made for those that do not answer.
    for (let place = 0; place < this.entries.length; place += 1) {
      let score = 0;
      let part = 0;
      let titled = 0;
      for (const { weights, telling } of terms) {
        const weight = weights[place];
        if (!weight) continue;
        score += weight * telling;
        part += telling / whole;
        if (weight > NOTE) titled += 1;
      }
      best = Math.max(best, part);
      const entry = this.entries[place];
      if (part) found.push({ entry, place, part, score: score * part ** 2 * RANKS[entry.rank] * (1 + titled / Math.max(1, entry.size)) });
    }
    const answers = found.filter(({ part }) => part >= best / 2).sort((a, b) => b.score - a.score || a.place - b.place);
    return answers.filter(({ part, score }) => part > best - 0.01 || score > answers[0].score * FAINT);
  }
}
