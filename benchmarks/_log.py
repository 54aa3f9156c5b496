"""The log of logs.py as plain values, the tasks' expected results, and the two readers of it.

Reading a log is a loop over many small messages. Each reader is written as its library's own
documentation writes that loop.
"""

from __future__ import annotations

import io
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, Final

HERE: Final = Path(__file__).resolve().parent
EVENTS: Final = 6000
# Exact as 32-bit floats.
FLOATS: Final = [k / 4 for k in range(27)]
WHEELS: Final = [{"speed": 17.25 + k, "pressure": 2.5, "temperature": 30 + k} for k in range(12)]
WARNINGS: Final = ["door ajar on the left side", "low washer fluid", "seat belt of the driver"]


def event(number: int) -> dict[str, object]:
    """One of four kinds in turn; the times of a log are nearly in order."""
    made: dict[str, object] = {"time": 1_000_000 * (number ^ 5), "valid": number % 7 != 0}
    kind = number % 4
    if kind == 0:
        made["motion"] = {
            "acceleration": FLOATS,
            "rotation": FLOATS,
            "sensor": number,
            "temperature": 21.5,
        }
    elif kind == 1:
        made["state"] = {
            "speed": 17.25,
            "steering": -2.5,
            "gas": 0.25,
            "enabled": True,
            "gear": 1,
            "warnings": WARNINGS,
        }
    elif kind == 2:
        made["text"] = f"event number {number:05d}: " + "nothing to tell. " * 15
    else:
        made["wheels"] = {"wheels": WHEELS}
    return made


MOTIONS: Final = (EVENTS + 3) // 4
PICKED: Final = (MOTIONS, EVENTS // 4 * 17.25)
FLOAT_SUM: Final = MOTIONS * sum(FLOATS)


class Log(ABC):
    """A library's way to write and to read a log."""

    @abstractmethod
    def write(self, events: Iterable[Mapping[str, object]], packed: bool) -> bytes: ...

    @abstractmethod
    def of_bytes(self, data: bytes, packed: bool) -> Iterator[Any]: ...

    @abstractmethod
    def of_file(self, file: io.BufferedReader, packed: bool) -> Iterator[Any]: ...

    @abstractmethod
    def picked(self, events: Iterator[Any]) -> tuple[int, float]:
        """Fields of two kinds of event, by the union's member."""

    @abstractmethod
    def dicts(self, events: Iterator[Any]) -> list[dict[str, object]]: ...

    @abstractmethod
    def floats(self, events: Iterator[Any]) -> float:
        """The sum of the first list of every motion, read at once as a list."""

    def in_order(self, events: Iterator[Any]) -> list[Any]:
        """All events, in the order of their times."""
        return sorted(events, key=lambda event: event.time)


class TrioCapnp(Log):
    def __init__(self) -> None:
        import trio_capnp
        from benchmarks.log_capnp import Event

        self.api = trio_capnp
        self.event = Event

    def write(self, events: Iterable[Mapping[str, object]], packed: bool) -> bytes:
        made = (self.api.from_dict(self.event, each) for each in events)
        return b"".join(self.api.to_bytes(each, packed=packed) for each in made)

    def of_bytes(self, data: bytes, packed: bool) -> Iterator[Any]:
        return self.api.read_messages(self.event, data, packed=packed)

    def of_file(self, file: io.BufferedReader, packed: bool) -> Iterator[Any]:
        return self.api.read_messages(self.event, file, packed=packed)

    def picked(self, events: Iterator[Any]) -> tuple[int, float]:
        which, kinds = self.api.which, self.event.Which
        count, total = 0, 0.0
        for event in events:
            kind = which(event)
            if kind is kinds.MOTION:
                count += event.motion.sensor % 4 == 0
            elif kind is kinds.STATE:
                total += event.state.speed
        return count, total

    def dicts(self, events: Iterator[Any]) -> list[dict[str, object]]:
        to_dict = self.api.to_dict
        return [to_dict(event) for event in events]

    def floats(self, events: Iterator[Any]) -> float:
        which, motion = self.api.which, self.event.Which.MOTION
        total = 0.0
        for event in events:
            if which(event) is motion:
                total += sum(list(event.motion.acceleration))
        return total


class Pycapnp(Log):
    def __init__(self) -> None:
        self.event: Any = import_module("capnp").load(str(HERE / "log.capnp")).Event

    def write(self, events: Iterable[Mapping[str, object]], packed: bool) -> bytes:
        made = [self.event.new_message(**each) for each in events]
        return b"".join(
            bytes(each.to_bytes_packed() if packed else each.to_bytes()) for each in made
        )

    def of_bytes(self, data: bytes, packed: bool) -> Iterator[Any]:
        if packed:
            return iter(self.event.read_multiple_bytes_packed(data))
        return iter(self.event.read_multiple_bytes(data))

    def of_file(self, file: io.BufferedReader, packed: bool) -> Iterator[Any]:
        if packed:
            return iter(self.event.read_multiple_packed(file))
        return iter(self.event.read_multiple(file))

    def picked(self, events: Iterator[Any]) -> tuple[int, float]:
        count, total = 0, 0.0
        for event in events:
            kind = event.which()
            if kind == "motion":
                count += event.motion.sensor % 4 == 0
            elif kind == "state":
                total += event.state.speed
        return count, total

    def dicts(self, events: Iterator[Any]) -> list[dict[str, object]]:
        return [event.to_dict() for event in events]

    def floats(self, events: Iterator[Any]) -> float:
        total = 0.0
        for event in events:
            if event.which() == "motion":
                total += sum(list(event.motion.acceleration))
        return total


LIBRARIES: Final[Mapping[str, Callable[[], Log]]] = {
    "pycapnp": Pycapnp,
    "trio_capnp": TrioCapnp,
    "trio_capnp-pure": TrioCapnp,
}
