"""Which pages another site may frame: those made for it, and no other."""

from plugins.publication.headers import UNFRAMED, text


def site(folder, *pages):
    for page in pages:
        path = folder / page
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", encoding="utf-8")
    return folder


def sent(headers):
    """{pattern: [line]} of a `_headers` file."""
    blocks = (block.split("\n") for block in headers.strip().split("\n\n"))
    return {path: [line.strip() for line in lines] for path, *lines in blocks}


def unframed(headers):
    return {path for path, lines in sent(headers).items() if lines == [f"Content-Security-Policy: {UNFRAMED}"]}


def test_without_page_to_frame_one_pattern_covers_the_site(tmp_path):
    assert unframed(text(site(tmp_path, "index.html", "ponts/index.html"))) == {"/*"}


def test_all_but_the_pages_to_frame_refuse_it(tmp_path):
    pages = (
        "index.html",
        "ponts/arche/index.html",
        "integrer/arche/index.html",
        "en/index.html",
        "en/embed/arche/index.html",
    )
    found = unframed(text(site(tmp_path, *pages, "en/bridges/index.html"), ["integrer/", "en/embed/"]))
    assert found == {"/", "/index.html", "/ponts/*", "/en/", "/en/index.html", "/en/bridges/*"}


def test_every_page_keeps_the_policy_against_scripts_of_others(tmp_path):
    everywhere = "\n".join(sent(text(site(tmp_path, "index.html"), ["integrer/"]))["/*"])
    assert "script-src 'self'" in everywhere
    assert "frame-ancestors" not in everywhere
