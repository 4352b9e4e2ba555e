"""Which pages another site may frame: those made for it, and no other."""

from fnmatch import fnmatchcase

from plugins.publication.headers import MOST, UNFRAMED, text


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


def test_a_large_site_keeps_to_the_rules_that_hosts_read_and_frames_the_same_pages(tmp_path):
    bridges = [f"{start}pont-{rank}/" for start in ("", "en/", "integrale-", "en/emballe-") for rank in range(80)]
    plain = ["", "en/", *bridges, "en/emballe-pont-1/arche/"]
    framed = ["integrer/arche/", "en/embed/arche/"]
    folder = site(tmp_path, *(f"{path}index.html" for path in (*plain, *framed)))
    headers = text(folder, ["integrer/", "en/embed/"])
    refused = unframed(headers)
    assert len(sent(headers)) <= MOST
    assert [page for page in plain if not any(fnmatchcase(f"/{page}", pattern) for pattern in refused)] == []
    assert [page for page in framed if any(fnmatchcase(f"/{page}", pattern) for pattern in refused)] == []


def test_patterns_name_whole_folders_while_they_are_few(tmp_path):
    found = unframed(
        text(site(tmp_path, "quais/index.html", "ponts/index.html", "integrer/a/index.html"), ["integrer/"])
    )
    assert found == {"/", "/quais/*", "/ponts/*"}
