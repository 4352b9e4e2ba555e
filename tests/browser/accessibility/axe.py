"""axe-core, run in a page as it is served: the policy of the page stays in force."""

from pathlib import Path

from playwright.sync_api import Page

SCRIPT = Path(__file__).resolve().parents[1] / "vendor" / "axe.min.js"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOURS = ("color-contrast", "link-in-text-block")
ROWS = 40  # of one table: all come from one template, and axe reads ten thousand nodes slowly
SHORTEN = """(rows) => {
  const more = `tbody tr:nth-child(n + ${rows + 1}), .cards > li:nth-child(n + ${rows + 1})`;
  for (const row of document.querySelectorAll(more)) row.remove();
}"""
RUN = """async (only) => {
  const { violations } = await axe.run(document, { runOnly: only, resultTypes: ["violations"] });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(" ")} ${node.html.slice(0, 120)}`));
}"""


def violations(page: Page) -> list[str]:
    """One line per node that breaks a rule of WCAG 2.2 AA or a best practice, as axe-core 4.14.1 sees it."""
    return _run(page, {"type": "tag", "values": TAGS})


def colour_violations(page: Page) -> list[str]:
    """The same, for the two rules that depend on the colours of the theme alone."""
    return _run(page, {"type": "rule", "values": COLOURS})


def _run(page: Page, only: dict[str, object]) -> list[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(SCRIPT.read_text("utf-8"))
        page.evaluate(SHORTEN, ROWS)
    found: list[str] = page.evaluate(RUN, only)
    return found
