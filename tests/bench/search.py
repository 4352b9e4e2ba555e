"""How good and how fast the search of a published site is: `python -m tests.bench.search output`.

Recall over the questions of `search_queries.csv`, written before the search was; bytes of the index; delay between a
key and the first results on a processor slowed four times.
"""

import csv
import os
import re
import statistics
import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import brotli
from playwright.sync_api import Page, sync_playwright

from tests.browser.chromium import FLAGS, find_or_install
from tests.serving import served

QUESTIONS = Path(__file__).with_name("search_queries.csv")
FIRST = 5
LETTERS = re.compile(r"[^\W\d_]{4,}")

# The addresses of the first results in view, for each question typed in the field.
ASK = """([questions, first]) => questions.map((question) => {
  const field = document.querySelector(".search input");
  field.value = question;
  field.dispatchEvent(new Event("input"));
  const links = [...document.querySelectorAll(".search__items a")].filter((link) => link.checkVisibility());
  return links.slice(0, first).map((link) => link.getAttribute("href"));
})"""
# Milliseconds from each key to the frame that follows it, a key every tenth of a second as a quick typist does.
TYPE = """async (question) => {
  const field = document.querySelector(".search input");
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const delays = [];
  for (let length = 0; length <= question.length; length += 1) {
    await new Promise((done) => setTimeout(done, 100));
    const seen = frame();
    const start = performance.now();
    field.value = question.slice(0, length);
    field.dispatchEvent(new Event("input"));
    await seen;
    if (length) delays.push([performance.now() - start, field.value]);
  }
  return delays;
}"""


@dataclass(frozen=True)
class Question:
    """What a reader types, and the addresses of which one must come among the first."""

    text: str
    one_of: frozenset[str]


def questions(file: Path = QUESTIONS) -> list[Question]:
    """The questions of the file, in its order."""
    with file.open(encoding="utf-8", newline="") as rows:
        return [Question(row["query"], frozenset(row["one_of"].split())) for row in csv.DictReader(rows)]


def bare(text: str) -> str:
    """As a hurried reader types: small letters, no accent, no ligature, straight apostrophes."""
    letters = unicodedata.normalize("NFD", text.lower())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return plain.replace("’", "'").replace("œ", "oe")


def mistyped(change: Callable[[str, int], str]) -> Callable[[str], str]:
    """A question with one mistake in the middle of its longest word; none when every word is short."""

    def mistype(text: str) -> str:
        word = max(LETTERS.findall(text), key=len, default="")
        return text.replace(word, change(word, len(word) // 2), 1) if word else text

    return mistype


FORMS: dict[str, Callable[[str], str]] = {
    "typed": str,
    "bare": bare,
    "swapped": mistyped(lambda word, at: word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]),
    "dropped": mistyped(lambda word, at: word[:at] + word[at + 1 :]),
    "doubled": mistyped(lambda word, at: word[:at] + word[at] + word[at:]),
    "wrong": mistyped(lambda word, at: word[:at] + ("w" if word[at] == "q" else "q") + word[at + 1 :]),
}


def misses(page: Page, asked: Sequence[Question], form: str) -> list[str]:
    """The questions, in this form, whose answer is not among the first results shown on the search page."""
    texts = [FORMS[form](question.text) for question in asked]
    found = page.evaluate(ASK, [texts, FIRST])
    return [text for text, question, links in zip(texts, asked, found, strict=True) if not question.one_of & {*links}]


def search_page(page: Page, address: str) -> Page:
    """The search page, with the whole index read."""
    page.goto(address + "/rechercher/", wait_until="networkidle")
    page.locator(".search input").focus()
    page.locator('.search__results[aria-busy="false"]').wait_for(state="attached")
    return page


def report(site: Path) -> Iterator[str]:
    """The figures, a line each."""
    asked = questions()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_or_install(), args=list(FLAGS))
        page = browser.new_page()
        received: list[tuple[str, bytes]] = []
        page.on("requestfinished", lambda request: received.append((request.url, request.response().body())))
        address = next(server := served(site))
        search_page(page, address)
        for path, body in ((urlsplit(url).path, body) for url, body in received):
            if path.endswith(".json") or "search" in path:
                yield f"{path}: {len(body)} bytes, {len(brotli.compress(body))} with brotli"
        for form in FORMS:
            missed = misses(page, asked, form)
            yield f"{form}: {len(asked) - len(missed)} of {len(asked)} {missed or ''}"
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
        keys = sorted((delay, text) for question in asked for delay, text in page.evaluate(TYPE, question.text))
        delays = [delay for delay, _ in keys]
        middle, most = statistics.median(delays), delays[int(len(delays) * 0.95)]
        yield f"key to frame, 4 times slower, {len(keys)} keys: median {middle:.0f} ms, 95 % under {most:.0f} ms"
        yield "slowest: " + ", ".join(f"« {text} » {delay:.0f} ms" for delay, text in reversed(keys[-5:]))
        yield f"load of the machine: {os.getloadavg()[0]:.1f} over {os.cpu_count()} processors"
        browser.close()
        server.close()


if __name__ == "__main__":
    for line in report(Path(sys.argv[1])):
        print(line)  # noqa: T201  # a command line program
