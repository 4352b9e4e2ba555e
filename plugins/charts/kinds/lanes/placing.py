"""Where marks stand in their lane, and where the names of turning points fit without touching anything."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import product

from plugins.charts.frame import Frame
from plugins.charts.kinds.lanes.events import Event
from plugins.charts.paper import SMALL
from plugins.charts.wrapping import block_height, joined, wrap

_FIRST, _STEP, _CLEAR = 24, 22, 18  # the first column of marks, the next ones, and the least distance down
_EDGE = 6  # pixels kept free at the right of a lane
_TALL = 4  # lines of a name, its date included, that stay in one lane
_NEAR = 30  # pixels from a mark to the top of a name that goes on over the next lane
_ASIDE = 13  # pixels from the middle of a mark to its name
_BROAD = 1.5  # lanes that a name at the left of its mark may cover
_RISE = 9  # pixels from the middle of a mark to the top of a name that starts beside it


@dataclass(frozen=True)
class Spot:
    """Where the mark of an event stands, in pixels; `column` counts from 0 at the left of the lane."""

    event: Event
    column: int
    x: float
    y: float


@dataclass(frozen=True)
class Block:
    """The name of a turning point: its lines, the box they fill, and the side of it on which they are flush."""

    text: str
    left: float
    top: float
    width: float
    height: float
    size: int
    side: str = "left"

    @property
    def edge(self) -> float:
        """The pixel at which the lines are flush."""
        return self.left if self.side == "left" else self.left + self.width

    def meets(self, left: float, top: float, right: float, bottom: float) -> bool:
        """Whether a box touches this one."""
        return (
            left < self.left + self.width and right > self.left and top < self.top + self.height and bottom > self.top
        )


def spots(found: Sequence[Event], lefts: Mapping[str, float], pixel: Callable[[date], float]) -> list[Spot]:
    """Each event in the first column of its lane where it touches no other; turning points stand last."""
    placed: list[Spot] = []
    for event in sorted(found, key=lambda event: event.turning):
        y = pixel(event.middle)
        taken = {
            spot.column for spot in placed if spot.event.lane.value == event.lane.value and abs(spot.y - y) < _CLEAR
        }
        free = next(rank for rank in range(len(taken) + 1) if rank not in taken)
        column = max(taken, default=-1) + 1 if event.turning else free
        placed.append(Spot(event, column, lefts[event.lane.value] + _FIRST + column * _STEP, y))
    return sorted(placed, key=lambda spot: (spot.y, spot.x))


def captions(placed: Sequence[Spot], lefts: Mapping[str, float], wide: float, foot: float, frame: Frame) -> list[Block]:
    """The names of the turning points, each as near to its mark as the others and the foot of the lanes allow.

    A name that would be tall in its lane, or far from its mark, goes on over the next lane, or the one before,
    where no mark and no other name wants the room.
    """
    blocks: list[Block] = []
    turning = [spot for spot in placed if spot.event.turning]
    for spot in turning:
        right = lefts[spot.event.lane.value] + wide - _EDGE
        free = (one for one in _candidates(spot, right, frame) if _free(one, placed, blocks, foot))
        best = next(free, None) or _natural(spot, lefts, wide, frame)
        if best.height > block_height(_TALL, best.size) or abs(best.top + _RISE - spot.y) > _RISE:
            wanted = [*blocks, *(_natural(other, lefts, wide, frame) for other in turning if other is not spot)]
            broad = (one for one in _broader(spot, right, wide, frame) if _free(one, placed, wanted, foot))
            best = next((one for one in broad if abs(one.top - spot.y) < _NEAR), best)
        blocks.append(best)
    return blocks


def _natural(spot: Spot, lefts: Mapping[str, float], wide: float, frame: Frame) -> Block:
    """The name of a turning point at the right of its mark, in its own lane: the room that it wants."""
    return next(_candidates(spot, lefts[spot.event.lane.value] + wide - _EDGE, frame))


def _candidates(spot: Spot, right: float, frame: Frame) -> Iterator[Block]:
    """At the right of the mark first, then one column further, then a little higher or lower."""
    for shift, column in product((0, -10, 10, -20, 20, -30, 30, -40, 40, -50, -60), range(2)):
        left = spot.x + _ASIDE + column * _STEP
        yield _block(spot, left, right, spot.y - _RISE + shift, frame)


def _broader(spot: Spot, right: float, wide: float, frame: Frame) -> Iterator[Block]:
    """Over the next lane, if there is one; then at the left of a mark that has no bar there."""
    if right + wide < frame.width:
        yield from _candidates(spot, right + wide, frame)
    end = spot.x - _ASIDE
    for room in (_BROAD * wide, wide):
        if spot.event.precise and end - room > wide / 2:
            found = _block(spot, end - room, end, spot.y - _RISE, frame)
            yield replace(found, left=end - found.width, side="right")


def _block(spot: Spot, left: float, right: float, top: float, frame: Frame) -> Block:
    """Date and name in lines that hold between two pixels."""
    lines = wrap(spot.event.label, right - left, SMALL + 1, frame.face)
    bold = joined(wrap(spot.event.short_date, right - left, SMALL + 1, frame.face, bold=True), bold=True)
    text = f"{bold}<br>{joined(lines)}"
    tall = block_height(text.count("<br>") + 1, SMALL + 1)
    widest = max(frame.face.width(one, SMALL + 1, bold=True) for one in [*lines, spot.event.short_date])
    return Block(text, left, top, widest, tall, SMALL + 1)


def _free(block: Block, placed: Sequence[Spot], blocks: Sequence[Block], foot: float) -> bool:
    reach = 10
    if block.top + block.height > foot:
        return False
    if any(block.meets(spot.x - reach, spot.y - reach, spot.x + reach, spot.y + reach) for spot in placed):
        return False
    return not any(block.meets(one.left, one.top, one.left + one.width, one.top + one.height) for one in blocks)
