"""Costly results are made once, and never confused."""

import pytest

from plugins.store import Store, fingerprint


def test_a_result_is_made_once_for_the_same_ingredients(tmp_path) -> None:
    calls = []

    def make() -> bytes:
        calls.append(1)
        return b"bridge"

    first, second = Store(tmp_path / "s").result(("a", b"b"), make), Store(tmp_path / "s").result(("a", b"b"), make)
    assert (first, second, len(calls)) == (b"bridge", b"bridge", 1)


def test_other_ingredients_make_another_result(tmp_path) -> None:
    store = Store(tmp_path)
    assert store.result(("arch",), lambda: b"1") == b"1"
    assert store.result(("beam",), lambda: b"2") == b"2"


def test_ingredients_are_not_run_together() -> None:
    assert fingerprint(("ab", "c")) != fingerprint(("a", "bc"))


def test_a_folder_that_cannot_be_written_costs_time_only(tmp_path) -> None:
    (tmp_path / "file").write_text("not a folder")
    assert Store(tmp_path / "file").result(("a",), lambda: b"made") == b"made"


def test_nothing_is_kept_when_the_making_fails(tmp_path) -> None:
    store = Store(tmp_path / "s")

    def fail() -> bytes:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        store.result(("a",), fail)
    assert store.result(("a",), lambda: b"later") == b"later"
