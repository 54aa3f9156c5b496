"""The story of a recording as one page of HTML, with its style, its script and its data inside.

    page/page.html   the frame, with the places @title@, @policy@, @style@, @script@ and @data@
    page/page.css    the style
    page/*.js        the script: the files of ``SCRIPTS``, one after the other

Names and texts come from peers. They are in the data only, which is JSON without ``<``, and the
script sets them as text, never as markup. The page's policy allows this script and this style, by
their hashes, and no network.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeAlias

from trio_capnp.recording._story import CallOutcome, Story, StoryCall, StorySide

if TYPE_CHECKING:
    from trio_capnp.recording._methods import MethodId

SCRIPTS: Final = ("story.js", "paint.js", "view.js", "tables.js", "main.js")

MAX_CHARACTERS: Final = 8 * 1024 * 1024
"""Characters of payloads and errors in a page. Later texts are left out."""

MAX_JSON_INT: Final = (1 << 53) - 1
"""Larger numbers are not exact in JavaScript; sizes are cut to it."""

SIDES: Final = (StorySide.CLIENT, StorySide.SERVER)
OUTCOMES: Final = tuple(CallOutcome)

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"


def page_of(story: Story, *, title: str) -> str:
    """The page, complete; write it as UTF-8.

    Args:
        story: of a recording.
        title: the heading, such as the name of the file.
    """
    style = _part("page.css")
    script = f'"use strict";\n(() => {{\n{"".join(map(_part, SCRIPTS))}}})();\n'
    policy = (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)};"
        " img-src data:; base-uri 'none'; form-action 'none'"
    )
    parts = {
        "title": html.escape(title),
        "policy": policy,
        "style": style,
        "script": script,
        "data": _inert(json.dumps(_data(story), separators=(",", ":"))),
    }
    return re.sub("@([a-z]+)@", lambda place: parts[place[1]], _part("page.html"))


def _part(name: str) -> str:
    return files("trio_capnp.recording").joinpath("page", name).read_text(encoding="utf-8")


def _hash(source: str) -> str:
    digest = hashlib.sha256(source.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _inert(text: str) -> str:
    """JSON that no parser of HTML takes for markup. It is ASCII, and these three are in strings."""
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


# --- data -------------------------------------------------------------------------------------


class _Strings:
    """Each text once, up to ``MAX_CHARACTERS`` characters in all. Place 0 is the empty text."""

    def __init__(self) -> None:
        self.all: list[str] = [""]
        self.left_out = 0
        self._places = {"": 0}
        self._size = 0

    def place(self, text: str) -> int:
        found = self._places.get(text)
        if found is not None:
            return found
        self._size += len(text)
        if self._size > MAX_CHARACTERS:
            self.left_out += 1
            return 0
        self._places[text] = len(self.all)
        self.all.append(text)
        return self._places[text]


def _data(story: Story) -> Mapping[str, Json]:
    strings = _Strings()
    # Errors and names first, so that long payloads leave room for them.
    marks = [
        {
            "kind": mark.kind.value,
            "connection": mark.connection,
            "side": SIDES.index(mark.side),
            "at": mark.at_ns,
            "text": strings.place(mark.text),
            "call": -1 if mark.call is None else mark.call,
            "until": -1 if mark.until_ns is None else mark.until_ns,
        }
        for mark in story.marks
    ]
    calls = _calls(story, strings)
    return {
        "recorder": story.recorder,
        "wall": story.wall_clock_ns // 1_000_000,
        "end": story.end_ns,
        "roundTrips": story.round_trips,
        "sent": [_number(story.sent_bytes[side]) for side in SIDES],
        "connections": [
            {
                "number": each.number,
                "client": each.client,
                "server": each.server,
                "ended": each.ended_ns,
            }
            for each in story.connections
        ],
        **calls,
        **_messages(story),
        "marks": marks,
        "windows": [
            {
                "connection": each.connection,
                "side": SIDES.index(each.side),
                "at": _differences(each.times),
                "calls": each.calls,
                "sizes": [_number(size) for size in each.sizes],
            }
            for each in story.windows
        ],
        "strings": strings.all,
        "warnings": _warnings(story, strings.left_out),
    }


def _calls(story: Story, strings: _Strings) -> Mapping[str, Json]:
    calls = story.calls
    errors = [strings.place(call.error) for call in calls]
    methods: dict[tuple[MethodId | None, str, str], int] = {}
    method_of = [
        methods.setdefault((call.numbers, call.interface, call.method), len(methods))
        for call in calls
    ]
    streaming = {place for place, call in zip(method_of, calls, strict=True) if call.is_streaming}
    names: list[Json] = [
        {
            "interface": strings.place(interface),
            "method": strings.place(method),
            "streaming": place in streaming,
        }
        for (_, interface, method), place in methods.items()
    ]
    targets = [strings.place(call.target) for call in calls]
    columns: Mapping[str, Json] = {
        "connection": [call.connection for call in calls],
        "side": [SIDES.index(call.side) for call in calls],
        "question": [call.question for call in calls],
        "method": method_of,
        "target": targets,
        "parent": [_place(call.parent) for call in calls],
        "pipelined": [int(call.is_pipelined) for call in calls],
        "chain": [call.chain for call in calls],
        "origin": [_place(call.origin) for call in calls],
        "begun": _differences(call.begun_ns for call in calls),
        "returned": [_since(call, call.returned_ns) for call in calls],
        "finished": [_since(call, call.finished_ns) for call in calls],
        "outcome": [OUTCOMES.index(call.outcome) for call in calls],
        "sent": [_number(call.params_bytes) for call in calls],
        "got": [_number(call.results_bytes) for call in calls],
        "error": errors,
        "params": [strings.place(call.params) for call in calls],
        "results": [strings.place(call.results) for call in calls],
    }
    return {"calls": columns, "methods": names}


def _messages(story: Story) -> Mapping[str, Json]:
    kinds = {kind: place for place, kind in enumerate(story.kinds)}
    messages = story.messages
    columns: Mapping[str, Json] = {
        "at": _differences(each.at_ns for each in messages),
        "connection": [each.connection for each in messages],
        "side": [SIDES.index(each.side) for each in messages],
        "kind": [kinds[each.kind] for each in messages],
        "size": [_number(each.size) for each in messages],
        "call": [_place(each.call) for each in messages],
    }
    return {"messages": columns, "kindNames": list(kinds)}


def _differences(times: Iterable[int]) -> list[int]:
    """The first number, and the difference of each to the one before: short in JSON."""
    return [after - before for before, after in pairwise([0, *times])]


def _place(place: int | None) -> int:
    return -1 if place is None else place


def _since(call: StoryCall, at_ns: int | None) -> int:
    return -1 if at_ns is None else at_ns - call.begun_ns


def _number(value: int) -> int:
    return min(value, MAX_JSON_INT)


def _warnings(story: Story, texts_left_out: int) -> list[str]:
    """Sentences about the recording for the head of the page."""
    found: list[str] = []
    if story.cut:
        found.append(f"The recording is not whole: {story.cut}.")
    if story.hides_payloads:
        found.append("The recording has no payloads: they were hidden when it was made.")
    if story.only:
        found.append(f"The recording was limited to {', '.join(story.only)}.")
    if story.left_out:
        found.append(f"{story.left_out} messages at the end are not shown.")
    if texts_left_out:
        found.append(f"{texts_left_out} texts of payloads are left out, to keep the page small.")
    found.extend(f"{count} {sentence}." for sentence, count in story.oddities.items())
    return found
