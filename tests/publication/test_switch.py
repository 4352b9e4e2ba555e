import pytest

from plugins.publication.switch import publish


def staged(tmp_path, text):
    folder = tmp_path / ".staging"
    folder.mkdir()
    (folder / "index.html").write_text(text)
    return folder


def test_a_build_is_published_where_readers_look(tmp_path):
    publish(staged(tmp_path, "one"), tmp_path / "output", "a" * 64)
    assert (tmp_path / "output" / "index.html").read_text() == "one"
    assert not (tmp_path / ".staging").exists()


def test_the_next_build_replaces_it_and_the_last_one_is_kept(tmp_path):
    for text in ("one", "two", "three"):
        publish(staged(tmp_path, text), tmp_path / "output", text.ljust(64, "0"))
    assert (tmp_path / "output" / "index.html").read_text() == "three"
    kept = sorted((path / "index.html").read_text() for path in (tmp_path / ".published").iterdir())
    assert kept == ["three", "two"]


def test_the_same_content_may_be_published_twice(tmp_path):
    for _ in range(2):
        publish(staged(tmp_path, "same"), tmp_path / "output", "b" * 64)
    assert (tmp_path / "output" / "index.html").read_text() == "same"


def test_a_plain_folder_is_set_aside_not_deleted(tmp_path):
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "precious.txt").write_text("mine")
    publish(staged(tmp_path, "new"), tmp_path / "output", "c" * 64)
    assert (tmp_path / "output" / "index.html").read_text() == "new"
    assert [path.read_text() for path in (tmp_path / ".published").rglob("precious.txt")] == ["mine"]


def test_when_the_disk_refuses_the_old_site_stays(tmp_path, monkeypatch):
    publish(staged(tmp_path, "good"), tmp_path / "output", "d" * 64)

    def refuse(*_arguments, **_options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.symlink_to", refuse)
    with pytest.raises(OSError, match="No space left"):
        publish(staged(tmp_path, "new"), tmp_path / "output", "e" * 64)
    assert (tmp_path / "output" / "index.html").read_text() == "good"
