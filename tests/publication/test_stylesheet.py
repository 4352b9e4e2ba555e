from plugins.publication.stylesheet import lean, replace_parts


def test_parts_become_one_file_in_the_order_of_the_cascade(tmp_path):
    (tmp_path / "components").mkdir()
    names = ("print", "tokens", "components/note", "components/card", "base")
    for name in names:
        (tmp_path / f"{name}.css").write_text(f".{name.rpartition('/')[2]} {{}}\n")
    site = replace_parts(tmp_path)
    assert site.read_text().split() == [".tokens", "{}", ".base", "{}", ".card", "{}", ".note", "{}", ".print", "{}"]
    assert sorted(path.name for path in tmp_path.rglob("*.css")) == ["site.css"]


def test_comments_and_margins_stay_at_home_and_rules_are_kept():
    css = '/* why\n   so */\n.a {\n  content: "a  b";\n}\n\n@media print {\n  .b { color: red; }  /* ink */\n}\n'
    assert lean(css) == '.a {\ncontent: "a  b";\n}\n@media print {\n.b { color: red; }\n}\n'
