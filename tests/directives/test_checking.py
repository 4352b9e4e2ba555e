"""Checking the Markdown files of a dossier without Pelican."""

from pathlib import Path

from plugins.directives.builtin import BUILTINS
from plugins.directives.checking import check_pages
from plugins.directives.header import entries
from plugins.directives.metadata import check_header
from plugins.directives.page_files import read_files
from plugins.directives.reading import headings, minutes
from tests.directives.dossier import ROOT, context


def check(root: Path, **files: str) -> list[tuple[str, int | None, str]]:
    folder = root / "content" / "fr"
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    page = context()
    pages, found = read_files(root / "content", root)
    found += check_pages(pages, root, page.catalog, page.measures, page.charts)[0]
    return [(Path(problem.file).stem, problem.line, problem.check) for problem in found]


def test_a_page_without_mistake_has_no_problem(tmp_path: Path) -> None:
    text = "Title: Les ponts\nSlug: ponts\nAnswer: {{ ponts.total }} ponts [@carte].\n\nLe [[tablier]].\n"
    assert check(tmp_path, a=text) == []


def test_a_missing_mistyped_double_or_empty_key_is_reported(tmp_path: Path) -> None:
    assert check(tmp_path, a="Tilte: Les ponts\nSlug:\nSlug: b\n\nTexte\n") == [
        ("a", 1, "metadata-key"),
        ("a", 2, "metadata-empty"),
        ("a", 3, "metadata-twice"),
    ]
    assert check(tmp_path, a="Slug: b\n\nTexte\n") == [("a", 1, "metadata-missing")]


def test_a_mistyped_key_is_told_once_as_an_editor_would_write_it(tmp_path: Path) -> None:
    (problem,) = check_header("a.md", entries(["Titre: Les ponts", "Slug: b"]))
    assert problem.suggestion == "Vouliez-vous dire « Title » ?"


def test_a_day_of_the_header_that_is_no_day_is_reported(tmp_path: Path) -> None:
    head = "Title: T\nSlug: t\nUpdated: {}\nChange: relu\n\nTexte\n"
    assert check(tmp_path, a=head.format("22/11/2026")) == [("a", 3, "metadata-date")]
    assert check(tmp_path, a=head.format("2026-02-30")) == [("a", 3, "metadata-date")]
    assert check(tmp_path, a=head.format("2026-11-22")) == []


def test_two_pages_of_one_language_may_not_share_an_address(tmp_path: Path) -> None:
    text = "Title: T\nSlug: ponts\n\nTexte\n"
    assert check(tmp_path, a=text, b=text, c=f"Lang: en\n{text}") == [("b", 2, "slug-twice")]


def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    (tmp_path / "content" / "fr").mkdir(parents=True)
    (tmp_path / "content" / "fr" / "a.md").write_bytes("Title: été".encode("cp1252"))
    assert check(tmp_path) == [("a", None, "encoding")]


def test_a_byte_order_mark_and_windows_line_ends_change_no_line(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "fr"
    folder.mkdir(parents=True)
    (folder / "a.md").write_bytes("\ufeffTitle: T\r\nSlug: t\r\n\r\n{{ x }}\r\n".encode())
    assert check(tmp_path) == [("a", 4, "measure")]


def test_a_link_to_a_page_is_followed(tmp_path: Path) -> None:
    head = "Title: T\nSlug: {}\n\n"
    files = {"a": head.format("a") + "[b](b.md) [c](c.md#x)\n", "b": head.format("b") + "Texte\n"}
    assert check(tmp_path, **files) == [("a", 4, "link")]


def test_every_built_in_block_is_in_the_readme() -> None:
    readme = (ROOT / "plugins" / "directives" / "README.md").read_text(encoding="utf-8")
    for name in BUILTINS:
        assert f"| `{name}` |" in readme
        assert f"`/// {name}" in readme


def test_minutes_count_words_and_not_drawings() -> None:
    assert minutes("<p>" + "mot " * 500 + "</p><svg><text>" + "mot " * 5000 + "</text></svg>") == 2
    assert minutes("") == 1


def test_headings_are_listed_with_their_words() -> None:
    found = headings('<h2 id="a">Les <b>ponts</b> &amp; rivières</h2><h4 id="b">Non</h4>')
    assert [(each.level, each.id, each.text) for each in found] == [(2, "a", "Les ponts & rivières")]


def test_a_space_before_the_colon_of_a_key_is_the_only_thing_told(tmp_path: Path) -> None:
    for space in (" ", "\u00a0", "\u202f"):
        assert check(tmp_path, a=f"Title{space}: Les 3 ponts\nSlug: ponts\n\nTexte\n") == [("a", 1, "metadata-space")]


def test_a_colon_in_the_text_is_not_that_of_a_key(tmp_path: Path) -> None:
    assert check(tmp_path, a="Title: T\nSlug: t\n\nTitle : un mot anglais [@carte].\n") == []


def test_a_file_that_looks_like_a_page_and_is_not_read_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "fr"
    folder.mkdir(parents=True)
    for name in ("a.MD", "b.md.txt", "c.docx", "d.html", "e.yml", "~$f.docx", ".g.txt", "h.png"):
        (folder / name).write_bytes(b"")
    found = read_files(tmp_path / "content", tmp_path)[1]
    assert [Path(problem.file).name for problem in found] == ["a.MD", "b.md.txt", "c.docx", "d.html", "e.yml"]
    assert all(problem.suggestion for problem in found)


def test_the_language_of_a_page_is_that_of_its_header_else_of_its_folder(tmp_path: Path) -> None:
    for name, text in {"en/a": "Title: A\n", "fr/b": "Lang: nl\n", "c": "Title: C\n"}.items():
        (tmp_path / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "content" / f"{name}.md").write_text(text, encoding="utf-8")
    files = read_files(tmp_path / "content", tmp_path)[0]
    assert {Path(page.file).stem: page.language for page in files} == {"a": "en", "b": "nl", "c": "fr"}
