import subprocess

from plugins.publication import manifest


def test_the_manifest_is_checked_by_sha256sum(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "é.txt").write_text("bridge")
    (tmp_path / "b.txt").write_text("arch")
    manifest.write(tmp_path)
    done = subprocess.run(["sha256sum", "--check", "--quiet", manifest.NAME], cwd=tmp_path, check=False)
    assert done.returncode == 0


def test_the_hash_of_a_build_depends_on_names_and_bytes_only(tmp_path):
    def build(name, **files):
        folder = tmp_path / name
        folder.mkdir()
        for file, text in files.items():
            (folder / file).write_text(text)
        return manifest.write(folder)

    assert build("one", a="x", b="y") == build("two", b="y", a="x")
    assert build("three", a="x") != build("four", a="z")
