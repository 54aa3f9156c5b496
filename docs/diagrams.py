"""Draw the diagrams of the pages: ``python docs/diagrams.py`` writes them into docs/_static.

A picture has a background of its own, and two sets of colours. The browser chooses by
``prefers-color-scheme``, so a picture is legible on a light page and on a dark one. The pictures
are narrow, because a telephone shows them at two thirds of their size.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

import attrs

STATIC: Final = Path(__file__).parent / "_static"
MARGIN: Final = 16
"""Between the edge of a picture and its content."""

LINE: Final = 20
"""From one line of text to the next."""

TRAVEL: Final = 40
"""How far down an arrow goes while its message travels: time runs downwards."""

STYLE: Final = """\
  .card { fill: #f8f9fb; stroke: #d3d8df }
  .box { fill: #ffffff; stroke: #6b7683 }
  .object { fill: #e3edfb; stroke: #2f6fbf }
  .line { stroke: #6b7683; fill: none; stroke-width: 1.5 }
  .trip { fill: #1f5fb0; opacity: 0.08 }
  .time { stroke: #9aa4b0; stroke-dasharray: 2 4 }
  .call { stroke: #1f5fb0 } .call-head { fill: #1f5fb0 }
  .answer { stroke: #2c7a3f } .answer-head { fill: #2c7a3f }
  .stop { stroke: #b3362b } .stop-head { fill: #b3362b }
  text { font: 15px system-ui, "Segoe UI", Helvetica, Arial, sans-serif; fill: #1d2329 }
  .code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 14px }
  .title { font-weight: 600 }
  .faint { fill: #56606b }
  .call-text { fill: #1f5fb0 } .answer-text { fill: #2c7a3f } .stop-text { fill: #b3362b }
  @media (prefers-color-scheme: dark) {
    .card { fill: #1b1f24; stroke: #3a424c }
    .box { fill: #262c33; stroke: #8b96a3 }
    .object { fill: #1d3350; stroke: #6ea8f0 }
    .line { stroke: #8b96a3 }
    .trip { fill: #7db3f5; opacity: 0.12 }
    .time { stroke: #6b7683 }
    .call { stroke: #7db3f5 } .call-head { fill: #7db3f5 }
    .answer { stroke: #77c98a } .answer-head { fill: #77c98a }
    .stop { stroke: #f0867c } .stop-head { fill: #f0867c }
    text { fill: #e4e8ed }
    .faint { fill: #a6b0bb }
    .call-text { fill: #7db3f5 } .answer-text { fill: #77c98a } .stop-text { fill: #f0867c }
  }
"""


@attrs.define
class Drawing:
    """A picture in the making; lengths are in pixels, from the upper left corner.

    Attributes:
        label: the picture in one sentence, for readers who do not see it.
    """

    width: int
    height: int
    label: str
    parts: list[str] = attrs.field(factory=list)

    def text(
        self, x: float, y: float, words: str, *, style: str = "", anchor: str = "start"
    ) -> None:
        """Write one line of text, whose baseline is at ``y``."""
        at = f'x="{x:g}" y="{y:g}" text-anchor="{anchor}"'
        self.parts.append(f'<text {at} class="{style}">{escape(words)}</text>')

    def box(self, x: float, y: float, width: float, height: float, *, style: str) -> None:
        size = f'x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}"'
        self.parts.append(f'<rect {size} rx="6" class="{style}"/>')

    def line(self, *points: tuple[float, float], style: str = "") -> None:
        path = " ".join(f"{x:g},{y:g}" for x, y in points)
        self.parts.append(f'<polyline points="{path}" class="line {style}"/>')

    def arrow(self, *points: tuple[float, float], style: str) -> None:
        """Draw a line through the points, with a head at the last."""
        self.line(*points, style=style)
        (x0, y0), (x1, y1) = points[-2:]
        length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
        along, across = (x1 - x0) / length, (y1 - y0) / length
        corners = [
            (x1 - 10 * along + side * 4 * across, y1 - 10 * across - side * 4 * along)
            for side in (1, -1)
        ]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in [(x1, y1), *corners])
        self.parts.append(f'<polygon points="{path}" class="{style}-head"/>')

    def svg(self) -> str:
        size = (
            f'viewBox="0 0 {self.width} {self.height}" width="{self.width}" height="{self.height}"'
        )
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label="{self.label}">'
        )
        card = (
            f'<rect x="0.5" y="0.5" width="{self.width - 1}" height="{self.height - 1}" rx="8"'
            ' class="card"/>'
        )
        return "\n".join([head, f"<style>\n{STYLE}</style>", card, *self.parts, "</svg>", ""])


@attrs.frozen
class Conversation:
    """The lines of life of a caller and a callee in a drawing, with messages between them.

    Attributes:
        client, server: where the lines stand, from the left edge.
        names: of the two, in this order.
    """

    drawing: Drawing
    client: float
    server: float
    names: tuple[str, str] = ("client", "server")

    def lifelines(self, top: float, bottom: float) -> None:
        """Draw both lines, each under its name."""
        for x, name in zip((self.client, self.server), self.names, strict=True):
            self.drawing.text(x, top, name, style="faint", anchor="middle")
            self.drawing.line((x, top + 8), (x, bottom), style="time")

    def call(self, y: float, name: str, *, style: str = "call") -> float:
        """Draw a message that leaves the client at ``y``; return the time of its arrival."""
        self.drawing.arrow((self.client, y), (self.server, y + TRAVEL), style=style)
        self.drawing.text(self.client - 8, y + 4, name, style=f"code {style}-text", anchor="end")
        return y + TRAVEL

    def answer(self, y: float, name: str = "", *, style: str = "answer") -> float:
        """Draw a message that leaves the server at ``y``; return the time of its arrival."""
        self.drawing.arrow((self.server, y), (self.client, y + TRAVEL), style=style)
        self.drawing.text(self.server + 8, y + 4, name, style=f"code {style}-text")
        return y + TRAVEL

    def round_trip(self, y: float, number: int) -> None:
        """Shade the time of one round trip, which begins at ``y``."""
        width, height = self.server - self.client, 2 * TRAVEL
        self.drawing.box(self.client, y, width, height, style="trip")
        middle = (self.client + self.server) / 2
        self.drawing.text(middle - 14, y + TRAVEL + 5, f"{number}", style="title", anchor="middle")


# --- the pictures ------------------------------------------------------------------------------

CALLS: Final = ("room", "join", "say")
"""The chain of calls of the tutorial's fourth page."""


def pipelining() -> Drawing:
    """One chain of calls over time: each call awaited, and pipelined."""
    label = "Three calls that depend on each other take three round trips, or one when pipelined"
    drawing = Drawing(520, 396, label)
    awaited = Conversation(drawing, client=72, server=220)
    pipelined = Conversation(drawing, client=326, server=474)
    for each, title, trips in (
        (awaited, "each call awaited", "3 round trips"),
        (pipelined, "pipelined", "1 round trip"),
    ):
        middle = (each.client + each.server) / 2
        drawing.text(middle, 32, title, style="title", anchor="middle")
        drawing.text(middle, 32 + LINE, trips, anchor="middle")
        each.lifelines(84, 372)
    begin, gap = 104, 6
    y: float = begin
    for number, name in enumerate(CALLS, 1):
        awaited.round_trip(y, number)
        y = awaited.answer(awaited.call(y, name)) + gap
    for number, name in enumerate(CALLS):
        pipelined.answer(pipelined.call(begin + LINE * number, name))
    drawing.text(pipelined.client - 8, begin + 2 * LINE + 2 * TRAVEL + 5, "done", anchor="end")
    drawing.text(awaited.client - 8, y - gap + 5, "done", anchor="end")
    return drawing


def capabilities() -> Drawing:
    """The references between two members of a room and the server."""
    label = "Ann and Ben hold references to their seats, and each seat holds one to its member"
    drawing = Drawing(520, 356, label)
    for x, width, title in ((16, 128, "Ann"), (178, 164, "server"), (376, 128, "Ben")):
        drawing.text(x + width / 2, 32, title, style="title", anchor="middle")
        drawing.box(x, 44, width, 250, style="box")
    for y, name in ((62, "LobbyImpl"), (118, "RoomImpl")):
        thing(drawing, 198, y, 124, name)
    thing(drawing, 198, 184, 124, "SeatImpl: Ann")
    thing(drawing, 198, 240, 124, "SeatImpl: Ben")
    thing(drawing, 30, 240, 100, "Screen")
    thing(drawing, 390, 184, 100, "Screen")
    for x, side, seat, held, screen in ((130, 1, 196, 208, 254), (390, -1, 264, 252, 206)):
        end = 260 - side * 62
        anchor = "end" if side == 1 else "start"
        drawing.text(x - side * 4, 84, "lobby", style="code call-text", anchor=anchor)
        drawing.arrow((x, 79), (end, 79), style="call")
        drawing.text(x - side * 4, seat + 5, "seat", style="code call-text", anchor=anchor)
        drawing.arrow((x, seat), (end, seat), style="call")
        drawing.arrow((end, held), (x, screen), style="answer")
    drawing.text(16, 320, "held by a member: calls go to the server", style="call-text")
    drawing.text(16, 320 + LINE, "held by a seat: calls go back to the member", style="answer-text")
    return drawing


def thing(drawing: Drawing, x: float, y: float, width: float, name: str) -> None:
    """Draw an object that can be called."""
    drawing.box(x, y, width, 36, style="object")
    drawing.text(x + width / 2, y + 23, name, anchor="middle")


def cancellation() -> Drawing:
    """A call that is cancelled: Call, Finish and the last Return."""
    drawing = Drawing(520, 316, "A cancelled await sends Finish, and Finish cancels the handler")
    talk = Conversation(drawing, client=168, server=340)
    talk.lifelines(32, 296)
    drawing.box(talk.server - 5, 58 + TRAVEL, 10, 136, style="object")
    begun = talk.call(58, "waitFor")
    drawing.text(talk.client - 8, 100, "await waits", style="faint", anchor="end")
    drawing.text(talk.client - 8, 158, "time is up", anchor="end")
    finished = talk.call(178, "Finish", style="stop")
    drawing.text(talk.server + 14, begun + 5, "handler begins")
    drawing.text(talk.server + 14, (begun + finished) / 2 + 5, "handler waits", style="faint")
    drawing.text(talk.server + 14, finished + 5, "Cancelled inside", style="stop-text")
    talk.answer(finished + 24, "Return: canceled")
    drawing.text(talk.client - 8, 216, "client goes on", anchor="end")
    return drawing


def streaming() -> Drawing:
    """Writes of a stream that wait for room in the window."""
    drawing = Drawing(520, 336, "A writer sends until the window is full, and waits for answers")
    talk = Conversation(drawing, client=168, server=370, names=("writer", "reader"))
    talk.lifelines(32, 316)
    begin = 62
    handled = [(begin + TRAVEL + 50 * number, f"handles {number + 1}") for number in range(2)]
    for top, words in handled:
        drawing.box(talk.server - 5, top + 2, 10, 46, style="object")
        drawing.text(talk.server + 14, top + 30, words)
    for number in range(3):
        talk.call(begin + LINE * number, f"line {number + 1}")
    drawing.text(talk.client - 8, begin + 3 * LINE + 5, "window is full", anchor="end")
    drawing.text(talk.client - 8, begin + 4 * LINE + 5, "await waits", style="faint", anchor="end")
    for number, (top, _) in enumerate(handled, 4):
        talk.call(talk.answer(top + 50) + 4, f"line {number}")
    return drawing


PICTURES: Final[dict[str, Callable[[], Drawing]]] = {
    "cancellation": cancellation,
    "capabilities": capabilities,
    "pipelining": pipelining,
    "streaming": streaming,
}


def main() -> None:
    """Write all pictures."""
    for name, draw in PICTURES.items():
        (STATIC / f"{name}.svg").write_text(draw().svg(), encoding="utf-8")


if __name__ == "__main__":
    main()
