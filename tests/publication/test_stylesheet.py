from plugins.publication.stylesheet import replace_parts


def test_parts_become_one_file_in_the_order_of_the_cascade(tmp_path):
    (tmp_path / "components").mkdir()
    for name in ("print", "tokens", "components/note", "components/card", "base"):
        (tmp_path / f"{name}.css").write_text(f"/* {name} */\n")
    site = replace_parts(tmp_path)
    assert site.read_text().split("\n") == [
        "/* tokens */",
        "/* base */",
        "/* components/card */",
        "/* components/note */",
        "/* print */",
        "",
    ]
    assert sorted(path.name for path in tmp_path.rglob("*.css")) == ["site.css"]
