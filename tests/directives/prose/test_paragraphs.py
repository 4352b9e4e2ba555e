"""A Markdown file cut into paragraphs, with their lines and neighbours."""

from plugins.directives.prose.paragraphs import Paragraph, paragraphs

PAGE = """\
Title: Les ponts
Slug: ponts
Answer: Il y a des ponts.

# Un titre

Un paragraphe
sur deux lignes.

- Une puce.
- Une autre.

/// on-sait
- Il tient.
///

| Pont | État |
| --- | --- |
| Le vieux | Usé |

```
du code
```

Il en parle.

/// pont | vieux
///

> Une citation.
"""


def test_each_paragraph_has_its_line_its_kind_and_what_is_around() -> None:
    assert [(each.line, each.kind, each.within, each.beside) for each in paragraphs(PAGE)] == [
        (3, "value", (), ()),
        (7, "paragraph", (), ()),
        (10, "item", (), ()),
        (11, "item", (), ()),
        (14, "item", ("on-sait",), ()),
        (19, "row", (), ()),
        (25, "paragraph", (), ("pont",)),
        (30, "quote", (), ("pont",)),
    ]


def test_titles_code_and_table_heads_are_left_out() -> None:
    said = " ".join(each.text for each in paragraphs(PAGE))
    assert [word for word in ("titre", "code", "État", "ponts.") if word in said] == ["ponts."]


def test_a_place_in_a_paragraph_has_its_own_line() -> None:
    paragraph = Paragraph("un\ndeux\ntrois", 7)
    assert paragraph.line_at(paragraph.text.index("trois")) == 9


def test_a_file_without_header_is_all_prose() -> None:
    assert [each.line for each in paragraphs("Un.\n\nDeux.\n")] == [1, 3]
