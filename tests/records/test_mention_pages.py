"""A long list says how often each row is mentioned, and leads to where it is said."""

import pytest

from plugins.records.cells import Cell
from plugins.records.edition import Edition
from plugins.records.indexes import Index, index
from plugins.records.mention_pages import MOST, counts, pages_by_letter, stand_apart
from plugins.records.mentions import Group, Place
from plugins.records.related import RelatedRow
from plugins.wording import load_wording

WORDING = load_wording()
ARCH = (
    Group("pages", "Pages", (Place("Un", "/1/"), Place("Deux", "/2/"))),
    Group("rivers", "Rivières", (Place("L", "/l/"),)),
)
BEAM = (
    Group("measures", "Chiffres", (Place("M", "/m/"),)),
    Group("visits", "Visites", (Place("v", "/v/"), Place("w", "/w/"))),
)


def table(**mentions):
    """The list `ponts/` of these rows."""
    rows = tuple(RelatedRow(key, (Cell(f"Pont {key}"),)) for key in mentions)
    return Index("ponts", "ponts/", "Ponts", "", "", None, (), (), rows, tuple(mentions.values()))


def test_each_mentioned_row_is_on_the_page_of_its_letter_in_the_order_of_the_list_with_all_that_mentions_it():
    pages = list(pages_by_letter(table(beam=BEAM, arch=ARCH, bac=ARCH, cable=())))
    assert [(page.letter, page.path, [row.id for row in page.rows]) for page in pages] == [
        ("A", "ponts/citations/a/", ["arch"]),
        ("B", "ponts/citations/b/", ["beam", "bac"]),
    ]
    assert pages[1].rows[0].groups == BEAM
    assert pages[1].rows[0].name.text == "Pont beam"


@pytest.mark.parametrize(
    ("language", "arch", "beam"),
    [
        ("fr", "2\u00a0pages, 1\u00a0fiche", "1\u00a0chiffre, 2\u00a0fiches"),
        ("en", "2\u00a0pages, 1\u00a0record", "1\u00a0number, 2\u00a0records"),
    ],
)
def test_the_list_counts_by_kind_and_leads_to_the_place(language, arch, beam):
    shown = counts(table(arch=ARCH, beam=BEAM, cable=()), WORDING[language], "/dossier")
    assert shown == (
        Cell(arch, url="/dossier/ponts/citations/a/#arch"),
        Cell(beam, url="/dossier/ponts/citations/b/#beam"),
        None,
    )


def test_only_a_list_with_very_many_mentions_sends_them_elsewhere():
    many = (Group("pages", "Pages", tuple(Place(str(rank), f"/{rank}/") for rank in range(MOST))),)
    assert not stand_apart(table(arch=ARCH, beam=many[:0]))
    assert not stand_apart(table(arch=many))
    assert stand_apart(table(arch=many, beam=BEAM))


def test_a_list_without_mentions_sends_nothing_elsewhere(bridges):
    found = index(Edition(bridges), bridges["rivers"])
    assert found is not None
    assert not stand_apart(found)
    assert list(pages_by_letter(table(arch=()))) == []
