"""Files compressed once, for hosts that serve them as they are."""

import gzip

import brotli

from plugins.publication.compression import compress

TEXT = b"<p>Le pont est long.</p>\n" * 60


def test_texts_have_both_forms_which_give_the_same_bytes_back(tmp_path):
    (tmp_path / "a").mkdir()
    page = tmp_path / "a" / "index.html"
    page.write_bytes(TEXT)
    assert compress(tmp_path) == 1
    assert brotli.decompress((tmp_path / "a" / "index.html.br").read_bytes()) == TEXT
    assert gzip.decompress((tmp_path / "a" / "index.html.gz").read_bytes()) == TEXT


def test_images_small_files_and_what_does_not_shrink_are_left(tmp_path):
    (tmp_path / "x.png").write_bytes(TEXT)
    (tmp_path / "small.html").write_bytes(b"<p>")
    assert compress(tmp_path) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["small.html", "x.png"]


def test_twice_gives_the_same_bytes(tmp_path):
    (tmp_path / "x.csv").write_bytes(TEXT)
    compress(tmp_path)
    first = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    compress(tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == first
