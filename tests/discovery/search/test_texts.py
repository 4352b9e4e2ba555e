"""Texts as a search shows and reads them."""

from markupsafe import Markup

from plugins.discovery.search.texts import as_text, one_line, plain, shortened
from plugins.records.cells import Cell


def test_markup_is_read_as_words_and_drawings_are_not_read() -> None:
    markup = (
        "<p>Le 1<sup>er</sup>&nbsp;pont &lt;neuf&gt;</p><svg><text>12</text></svg><p>de <a href='#x'>pierre</a>.</p>"
    )
    assert as_text(markup) == "Le 1er\u00a0pont <neuf> de pierre."


def test_a_cell_of_several_pieces_is_read_as_words() -> None:
    assert plain(Cell("", html=Markup('<a href="/x">Arche</a> ; B &amp; C'))) == "Arche ; B & C"
    assert plain(Cell("Pont <Arche>")) == "Pont <Arche>"


def test_line_breaks_go_and_no_break_spaces_stay() -> None:
    assert one_line(" Un\n  pont\u00a0: deux ") == "Un pont\u00a0: deux"


def test_a_long_text_is_cut_between_two_words() -> None:
    assert shortened("Un pont de pierre, puis un autre", 19) == "Un pont de pierre…"
    assert shortened("Un pont de pierre", 17) == "Un pont de pierre"
