"""English pages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.typography.english import english


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("Yes : no", "Yes: no"),
        ("Really\u202f?", "Really?"),
        ("it's the bridges' year...", "it’s the bridges’ year…"),
        ("25 June 2025", "25\u00a0June 2025"),
        ("Chapter 2 and version 3.2", "Chapter\u00a02 and version\u00a03.2"),
        ("The subversion 3", "The subversion 3"),
        ("1,218 bridges", "1,218 bridges"),
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
    ],
)
def test_a_text_is_mended(typed: str, mended: str) -> None:
    assert english(typed) == mended


@settings(deadline=None)
@given(st.text(alphabet="ab1 \u00a0:;!?'s.…12 June%", max_size=30))
def test_mending_twice_changes_nothing_more_and_no_letter(text: str) -> None:
    once = english(text)
    assert english(once) == once
    assert [sign for sign in once if sign.isalnum()] == [sign for sign in text if sign.isalnum()]
