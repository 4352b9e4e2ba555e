import pytest

from plugins.publication.inspection import inspect


def site(tmp_path, **pages):
    for name, body in pages.items():
        path = tmp_path / name / "index.html" if name != "home" else tmp_path / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<html><head></head><body>{body}</body></html>")
    return tmp_path


def checks(folder, base=""):
    return [(problem.file, problem.check) for problem in inspect(folder, base)]


def test_links_that_lead_somewhere_are_fine(tmp_path):
    folder = site(
        tmp_path,
        home='<a href="/bridges/#arch">arch</a> <a href="#here" id="here">x</a> <a href="https://example.org/">out</a>',
        bridges='<h2 id="arch">Arch</h2> <a href="../">home</a>',
    )
    assert checks(folder) == []


@pytest.mark.parametrize(
    ("body", "check"),
    [
        ('<a href="/nowhere/">x</a>', "link"),
        ('<a class="c" href="/nowhere/" title="t">x</a>', "link"),
        ("<a href='nowhere/page.html'>x</a>", "link"),
        ('<a href="../../../etc/passwd">x</a>', "link"),
        ('<a href="#nothing">x</a>', "anchor"),
        ('<img src="https://example.org/i.png">', "third-party"),
        ('<link rel="stylesheet" href="//example.org/a.css">', "third-party"),
        ("<dossier-mark data-mark='x'></dossier-mark>", "mark"),
    ],
)
def test_what_would_embarrass_us_is_named(tmp_path, body, check):
    assert checks(site(tmp_path, home=body)) == [("index.html", check)]


def test_a_canonical_address_is_not_a_request(tmp_path):
    folder = site(tmp_path, home='<link rel="canonical" href="https://example.org/">')
    assert checks(folder) == []


def test_our_own_address_is_followed_inside_the_folder(tmp_path):
    folder = site(tmp_path, home='<a href="https://example.org/x/nowhere/">x</a><a href="https://example.org/x/">y</a>')
    assert checks(folder, "https://example.org/x") == [("index.html", "link")]


def test_a_link_that_every_page_repeats_is_one_problem(tmp_path):
    folder = site(tmp_path, **dict.fromkeys(("home", "one", "two"), '<a href="/nowhere/">x</a>'))
    assert checks(folder) == [("index.html et 2 autres pages", "link")]
