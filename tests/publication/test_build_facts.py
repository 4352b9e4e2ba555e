import hashlib

import pytest

from plugins.publication.build_facts import build_hash, command, complete, filled
from plugins.publication.manifest import digests
from plugins.publication.weights import weigh
from plugins.wording import load_wording

PAGE = '<html lang="{}"><link rel="stylesheet" href="/theme/a.css"><script src="/theme/a.js"></script>{}'
HOLES = (
    '<code data-build="hash"></code><td class="n" data-build="largest.scripts"></td><dd data-build="strangers"></dd>'
)


def site(folder, **pages):
    """A finished site: a style sheet, two scripts, and `name=markup` pages."""
    theme = folder / "theme"
    theme.mkdir()
    (theme / "a.css").write_text("p { color: red }" * 200)
    (theme / "a.js").write_text('import("./b.js");' + "//" + "x" * 3000)
    (theme / "b.js").write_bytes(bytes(range(32, 127)) * 30)
    (folder / "_headers").write_text("/*\n")
    for name, markup in pages.items():
        (folder / name).mkdir()
        (folder / name / "index.html").write_text(PAGE.format("en" if name == "bridge" else "fr", markup))
    return folder


def test_holes_are_filled_in_the_language_of_the_page_and_nothing_else_changes(tmp_path):
    site(tmp_path, pont=HOLES, bridge=HOLES, plain="<p>Rien</p>")
    before = (tmp_path / "plain" / "index.html").read_bytes()
    found = complete(tmp_path, load_wording())
    text = (tmp_path / "pont" / "index.html").read_text()
    assert f"<code>{found}</code>" in text
    assert '<td class="n">1\u00a0ko</td><dd>0</dd>' in text
    assert '<td class="n">1\u00a0kB</td>' in (tmp_path / "bridge" / "index.html").read_text()
    assert (tmp_path / "plain" / "index.html").read_bytes() == before


def test_a_site_without_such_a_page_is_left_as_it_is(tmp_path):
    assert complete(site(tmp_path, plain="<p>Rien</p>"), load_wording()) is None


def test_the_hash_is_that_of_everything_but_the_page_that_shows_it(tmp_path):
    site(tmp_path, pont=HOLES, plain="<p>Rien</p>")
    first = complete(tmp_path, load_wording())
    assert build_hash(digests(tmp_path), ["pont"]) == first
    (tmp_path / "plain" / "index.html.br").write_bytes(b"packed")
    (tmp_path / "pont" / "index.html").write_text("other")
    assert build_hash(digests(tmp_path), ["pont"]) == first
    (tmp_path / "plain" / "index.html").write_text("other")
    assert build_hash(digests(tmp_path), ["pont"]) != first


def test_a_reader_finds_the_hash_with_the_command_that_is_shown():
    files = {"a.html": "1" * 64, "b/c.html": "2" * 64, "b/index.html": "3" * 64, "a.html.br": "4" * 64}
    assert command(["b"]) == r"grep -vE '  (b)/|\.(br|gz)$' manifest.sha256 | sha256sum"
    assert build_hash(files, ["b"]) == hashlib.sha256(f"{'1' * 64}  a.html\n".encode()).hexdigest()


def test_text_is_escaped_and_an_unknown_name_is_our_mistake():
    assert filled('<b data-build="x"></b>', {"x": "<i>"}) == "<b>&lt;i&gt;</b>"
    with pytest.raises(KeyError):
        filled('<b data-build="y"></b>', {"x": ""})


def test_a_page_weighs_what_it_names_and_the_scripts_that_those_may_ask_for(tmp_path):
    (light := site(tmp_path, light="<p>Rien</p>") / "heavy").mkdir()
    (light / "index.html").write_text(PAGE.format("fr", '<img src="/theme/b.js"><a href="https://example.org/">x</a>'))
    found = weigh(tmp_path)
    assert (found.pages, found.page, found.strangers) == (2, "/heavy/", 0)
    assert found.largest["scripts"] > (tmp_path / "theme" / "b.js").stat().st_size / 100
    assert found.largest["total"] == sum(found.largest[kind] for kind in ("html", "css", "scripts", "fonts", "images"))


def test_a_file_of_another_host_is_counted_and_an_address_of_the_page_is_not(tmp_path):
    site(tmp_path, pont='<img src="https://example.org/a.png"><link rel="canonical" href="https://example.org/">')
    assert weigh(tmp_path).strangers == 1


def test_a_script_is_weighed_with_what_it_may_ask_for(tmp_path):
    whole = weigh(site(tmp_path, pont="")).largest["scripts"]
    (tmp_path / "theme" / "b.js").unlink()
    assert weigh(tmp_path).largest["scripts"] < whole
