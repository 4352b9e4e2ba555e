"""Who had what on which day: libraries and their labels."""

from datetime import date, timedelta
from typing import Any

import pytest

from plugins.charts.forms.svg import Typeface
from plugins.charts.frame import Category, Frame
from plugins.charts.kinds.matrix import Matrix, arrange
from plugins.charts.kinds.matrix.states import Entry, Group
from plugins.charts.spec import ChartSpec

STATUSES = tuple(
    Category(value, value.capitalize(), glyph, "neutral")
    for value, glyph in (
        ("held", "circle"),
        ("candidate", "circle-open"),
        ("announced", "triangle-up"),
        ("expired", "square-open"),
        ("not-held", "cross"),
        ("not-found", "x"),
    )
)
ENCODE = {
    "row": "name",
    "key": "id",
    "column": "label",
    "status": "status",
    "seen": "seen",
    "start": "start",
    "announced": "announced",
    "until": "until",
    "scope": "scope_fr",
    "version": "version",
}
OPTIONS = {
    "rows": {"fr": "Bibliothèque", "en": "Library"},
    "columns": [
        {"title": {"fr": "Accueil"}, "values": ["welcome", "old-welcome"], "names": {"old-welcome": {"fr": "Ancien"}}},
        {"title": {"fr": "Silence"}, "values": ["quiet"]},
    ],
    "statuses": {"current": "held", "ended": "expired", "absent": ["not-held", "not-found"], "missing": "not-found"},
    "moments": [{"at": "2019-06-30", "title": {"fr": "avant les travaux"}}],
    "latest": {"fr": "dernière visite"},
    "more": {"fr": "Afficher les {n} autres"},
    "link": "libraries",
}


def row(ident: str, label: str, status: str, **cells: str) -> dict[str, Any]:
    empty = dict.fromkeys(("start", "announced", "until", "scope_fr", "version"))
    return {
        **empty,
        "id": ident,
        "name": ident.capitalize(),
        "label": label,
        "status": status,
        "seen": "2023-09",
        **cells,
    }


@pytest.fixture
def matrix(face: Typeface):
    """Rows, and options over those above → the matrix; its last state is on `verified`."""

    def made(*rows: dict[str, Any], verified: str = "2023-10-15", language: str = "fr", **options: Any) -> Matrix:
        words = {"fr": "x"}
        spec = ChartSpec.model_validate(
            {
                "kind": "matrix",
                "rows": {"sql": "select 1"},
                "encode": ENCODE,
                "options": {**OPTIONS, **options},
                "verified_on": "m",
                "title": words,
                "condition": {"test": "true"},
                "neutral_title": words,
                "measured": words,
                "alt": words,
                "reading": words,
            }
        )
        paper = Frame(0, False, language, face, date.fromisoformat(verified), {"status": STATUSES})
        return arrange(rows, spec, paper)

    return made


def statuses(matrix: Matrix, state: int = -1, line: int = 0, column: int = 0) -> list[str]:
    """The statuses of a cell."""
    return [group.status.value for group in matrix.states[state].lines[line].cells[column]]


def only(cell: tuple[Group, ...]) -> Entry:
    """The one entry of a cell."""
    (group,) = cell
    (entry,) = group.entries
    return entry


def test_states_go_from_the_oldest_date_to_the_day_of_verification(matrix) -> None:
    found = matrix(row("north", "welcome", "held", start="2020-01-01", until="2024-12-31"))
    assert [(one.at, one.title) for one in found.states] == [
        ("2019-06-30", "avant les travaux"),
        ("2023-10-15", "dernière visite"),
    ]
    assert (statuses(found, 0), statuses(found, 1)) == ([], ["held"])


def test_rows_keep_the_order_of_the_data_and_all_columns(matrix) -> None:
    found = matrix(row("south", "quiet", "held"), row("north", "welcome", "held"), row("south", "welcome", "held"))
    assert [line.key for line in found.states[-1].lines] == ["south", "north"]
    assert [len(line.cells) for line in found.states[-1].lines] == [2, 2]


def test_no_row_is_an_empty_cell_and_has_the_words_of_missing(matrix) -> None:
    found = matrix(row("north", "quiet", "held"))
    assert statuses(found, column=0) == []
    assert found.missing.label == "Not-found"


def test_what_ends_within_ninety_days_expires_and_what_ends_later_does_not(matrix) -> None:
    near = matrix(row("north", "welcome", "held", start="2021-01-01", until="2024-01-13"))
    later = matrix(row("north", "welcome", "held", start="2021-01-01", until="2024-01-14"))
    assert only(near.states[-1].lines[0].cells[0]).expires
    assert not only(later.states[-1].lines[0].cells[0]).expires


def test_what_is_past_was_in_force_before_and_is_expired_after(matrix) -> None:
    found = matrix(row("north", "welcome", "expired", start="2019-01-01", until="2021-05", seen="2022"))
    assert (statuses(found, 0), statuses(found, 1)) == (["held"], ["expired"])
    assert only(found.states[1].lines[0].cells[0]).ended


def test_a_held_row_that_ended_is_expired_too(matrix) -> None:
    assert statuses(matrix(row("north", "welcome", "held", start="2019-01-01", until="2022-01-01"))) == ["expired"]


def test_what_ended_on_an_unknown_day_is_never_in_force(matrix) -> None:
    found = matrix(row("north", "welcome", "expired", start="2010", seen="2023-09"))
    assert (statuses(found, 0), statuses(found, 1)) == ([], ["expired"])


def test_a_year_is_sure_only_from_its_last_day(matrix) -> None:
    assert statuses(matrix(row("north", "welcome", "held", start="2019", seen="2023")), 0) == []
    assert statuses(matrix(row("north", "welcome", "held", start="2019-06", seen="2023")), 0) == ["held"]


def test_a_start_that_is_not_known_is_counted_from_the_end_and_said(matrix) -> None:
    found = matrix(row("north", "welcome", "expired", until="2020-12-31", seen="2023"))
    assert statuses(found, 0) == ["held"]
    assert only(found.states[0].lines[0].cells[0]).start_unknown
    assert statuses(matrix(row("north", "welcome", "expired", until="2022-12-31", seen="2023")), 0) == []


def test_what_was_seen_long_ago_is_no_longer_believed(matrix) -> None:
    seen = row("north", "welcome", "held", seen="2021-10-15")
    assert statuses(matrix(seen)) == ["held"]
    assert statuses(matrix(seen, verified="2023-10-16")) == []
    assert statuses(matrix(row("north", "welcome", "not-held", seen="2022-10-14"))) == []
    assert statuses(matrix(row("north", "welcome", "not-held", seen="2022-10-15"))) == ["not-held"]


def test_several_services_of_one_status_stand_together(matrix) -> None:
    found = matrix(
        row("north", "welcome", "held", until="2025", scope_fr="Salle de lecture"),
        row("north", "welcome", "held", until="2026", scope_fr="Prêt"),
        row("north", "welcome", "candidate", scope_fr="Archives"),
    )
    groups = found.states[-1].lines[0].cells[0]
    assert [(group.status.value, len(group.entries)) for group in groups] == [("held", 2), ("candidate", 1)]


def test_what_is_gone_or_absent_gives_way_to_what_is_there(matrix) -> None:
    found = matrix(
        row("north", "old-welcome", "expired", start="2010-01-01", until="2020-01-01"),
        row("north", "welcome", "not-held"),
        row("north", "welcome", "candidate", start="2023-01-01", until="2024"),
    )
    assert statuses(found) == ["candidate"]


def test_a_row_without_end_gives_way_to_a_later_version(matrix) -> None:
    found = matrix(
        row("north", "welcome", "held", start="2018", version="1", seen="2022-12"),
        row("north", "welcome", "held", version="2", seen="2023-06"),
    )
    assert only(found.states[-1].lines[0].cells[0]).version == "2"


def test_a_merged_column_names_what_is_not_plain(matrix) -> None:
    found = matrix(row("north", "old-welcome", "held"), row("north", "quiet", "held"))
    line = found.states[-1].lines[0]
    assert [only(cell).name for cell in line.cells] == ["Ancien", ""]


def test_rows_beyond_the_first_open_on_demand_and_silent_ones_are_counted(matrix) -> None:
    rows = [row(f"n{rank}", "welcome", "held") for rank in range(3)]
    found = matrix(*rows, row("old", "welcome", "held", start="2018-01-01", until="2019-12-31"), shown=1)
    before, now = found.states
    assert ([line.key for line in before.lines], [line.key for line in before.more]) == (["n0"], ["old"])
    assert before.silent == 2
    assert now.more_label == "Afficher les 3 autres"


def test_french_words_are_marked_as_french_on_another_page(matrix) -> None:
    found = matrix(row("north", "welcome", "held", scope_fr="Prêt"), language="en")
    scope = only(found.states[-1].lines[0].cells[0]).scope
    assert (scope.text, scope.lang) == ("Prêt", "fr")
    assert found.heading == "Library"


def test_a_version_is_named_in_the_language_of_the_page(matrix, monkeypatch) -> None:
    monkeypatch.setitem(ENCODE, "version", "version_fr")
    cells = {"version_fr": "1 puis 2", "version_en": "1 then 2"}
    for language, said in (("fr", "1 puis 2"), ("en", "1 then 2")):
        found = matrix(row("north", "welcome", "held", **cells), language=language)
        assert only(found.states[-1].lines[0].cells[0]).version == said


def told(matrix: Matrix, day: str) -> list[list[list[tuple[str, tuple[Entry, ...]]]]]:
    """What the courses say on a day, decoded: lines, cells, (status, entries)."""
    lines = []
    for line in matrix.courses.lines:
        cells = []
        for turns in line.cells:
            code = [turn for turn in turns.split(" ") if turn[:10] <= day][-1][11:]
            groups = [group.split(":") for group in code.split(";") if group]
            cells.append(
                [
                    (
                        matrix.courses.statuses[int(status)].value,
                        tuple(matrix.courses.entries[int(rank)] for rank in ranks.split(",")),
                    )
                    for status, ranks in groups
                ]
            )
        lines.append(cells)
    return lines


def test_the_turns_of_a_cell_say_on_any_day_what_the_state_of_that_day_says(matrix) -> None:
    rows = [
        row("north", "welcome", "held", start="2019-05", until="2021-11-30", version="1"),
        row("north", "welcome", "held", start="2021-10-01", seen="2022-02-01", version="2"),
        row("north", "old-welcome", "expired", until="2020", seen="2021-01-15"),
        row("north", "quiet", "candidate", announced="2022-06-02", seen="2022-09"),
        row("south", "welcome", "not-held", seen="2020-02-29"),
        row("south", "quiet", "announced", seen="2019-12-31", until="2023-03"),
        row("south", "quiet", "held", seen="2023-04-01", until="2025-01-01", scope_fr="Salle"),
    ]
    days = [date(2019, 6, 30) + timedelta(days=step) for step in range(0, 1569, 3)]
    moments = [{"at": day.isoformat(), "title": {"fr": "x"}} for day in days]
    found = matrix(*rows, moments=moments)
    for state in found.states:
        said = [
            [[(group.status.value, group.entries) for group in cell] for cell in line.cells]
            for line in (*state.lines, *state.more)
        ]
        assert told(found, state.at) == said, state.at


def test_a_reader_may_choose_any_day_from_the_one_that_is_given(matrix) -> None:
    one = row("north", "welcome", "held", start="2018-04-02")
    assert matrix(one).courses.first == "2019-06-30"
    found = matrix(one, since="2018-01-01").courses
    assert (found.first, found.last, found.lines[0].cells[0]) == (
        "2018-01-01",
        "2023-10-15",
        "2018-01-01= 2018-04-02=0:0",
    )


def test_a_cell_has_a_turn_only_when_it_says_something_else(matrix) -> None:
    one = row("north", "welcome", "held", start="2020-01-01", until="2021-12-31", seen="2021-06-01")
    turns = matrix(one).courses.lines[0].cells[0].split(" ")
    assert [turn[:10] for turn in turns] == ["2019-06-30", "2020-01-01", "2021-10-02", "2022-01-01"]
