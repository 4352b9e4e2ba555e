"""A frozen drawing draws, and does nothing else."""

import pytest

from plugins.changes.frozen_charts import harmless

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Bacs</title>%s</svg>'


def test_a_drawing_is_harmless():
    assert harmless((DRAWING % '<g transform="translate(1 1)"><rect width="3" fill="#123456"/></g>').encode())


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<rect onclick="alert(1)"/>',
        "<foreignObject><p>x</p></foreignObject>",
        '<a href="https://example.org"><rect/></a>',
        '<image href="https://example.org/x.png"/>',
        '<rect style="fill:url(https://example.org)"/>',
        "<rect",
    ],
)
def test_what_could_do_something_is_refused(inside):
    assert not harmless((DRAWING % inside).encode())


def test_entities_are_refused():
    assert not harmless(b'<!DOCTYPE svg [<!ENTITY x "y">]>' + (DRAWING % "&x;").encode())
