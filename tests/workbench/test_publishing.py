"""The folder to copy to a host."""

import pytest

from plugins.publication import manifest
from plugins.workbench.publishing import publish


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "output"
    folder.mkdir()
    (folder / "index.html").write_text("<p>Un pont.</p>\n" * 99, encoding="utf-8")
    manifest.write(folder)
    return folder


def test_it_holds_the_site_and_its_compressed_forms_and_leaves_the_site_alone(site, tmp_path):
    before = sorted(path.name for path in site.iterdir())
    done = publish(site, tmp_path / "public")
    assert (done.files, done.compressed) == (2, 1)
    assert {"index.html", "index.html.br", "index.html.gz"} <= {path.name for path in (tmp_path / "public").iterdir()}
    assert sorted(path.name for path in site.iterdir()) == before


def test_a_site_published_before_is_replaced(site, tmp_path):
    publish(site, tmp_path / "public")
    (tmp_path / "public" / "old.html").write_text("x")
    publish(site, tmp_path / "public")
    assert not (tmp_path / "public" / "old.html").exists()


def test_a_folder_with_something_else_is_never_touched(site, tmp_path):
    mine = tmp_path / "public"
    mine.mkdir()
    (mine / "photo.jpg").write_bytes(b"x")
    with pytest.raises(FileExistsError):
        publish(site, mine)
    assert [path.name for path in mine.iterdir()] == ["photo.jpg"]
