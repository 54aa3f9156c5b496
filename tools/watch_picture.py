"""Draw the picture of ``trio-capnp watch`` for the documentation.

    python tools/watch_picture.py docs/pictures/watch.svg

The report is made up, so that the picture changes only with the drawing. Needs the extra ``watch``.
"""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path
from typing import Final

from rich.console import Console

import trio_capnp
from trio_capnp.cli._watch._screen import Screen
from trio_capnp.cli._watch._view import view_of
from trio_capnp.debugging.debugging_capnp import Connection, Phase, Report, Role

WIDTH: Final = 124
HEIGHT: Final = 22
S: Final = 10**9
FONTS: Final = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""The fonts that rich would have a browser load from another site."""


def connections(step: int) -> list[Connection.Fields]:
    """The connections at the first report (0) or at the second (1), one second later."""
    return [
        {
            "number": 1,
            "peer": "10.0.3.17:5923",
            "role": Role.CLIENT,
            "age": 7384 * S,
            "calls_out": 1,
            **tables(3, 0, 2, 1),
            "bytes_received": 81_000 + 2_100 * step,
            "bytes_sent": 40_000 + 900 * step,
            "calls": [{"method": "Storage.open", "age": 31 * S, "is_outgoing": True}],
        },
        {
            "number": 4,
            "peer": "10.0.3.40:51544",
            "role": Role.SERVER,
            "age": 640 * S,
            "calls_in": 2,
            "calls_out": 1,
            **tables(1, 2, 1, 5),
            "bytes_received": 9_000_000 + 18_400 * step,
            "bytes_sent": 4_000_000 + 1_270_000 * step,
            "bytes_waiting": 310_000,
            "streams": {"count": 1, "bytes_in_flight": 196_608, "window": 262_144},
            "calls": [
                {"method": "Camera.watch", "age": 612 * S},
                {"method": "Sink.write", "age": S // 20, "is_outgoing": True},
                {"method": "Camera.picture", "age": S // 50},
            ],
        },
        {
            "number": 9,
            "peer": "10.0.3.41:40112",
            "role": Role.SERVER,
            "phase": Phase.DRAINING,
            "age": 75 * S,
            "calls_in": 1,
            **tables(0, 1, 0, 2),
            "bytes_received": 5_000,
            "bytes_sent": 2_000,
            "calls": [{"method": "Camera.calibrate", "age": 14 * S, "is_canceled": True}],
        },
        {
            "number": 12,
            "peer": "unix",
            "role": Role.SERVER,
            "age": 4 * S,
            **tables(0, 0, 0, 1),
            "bytes_received": 48 + 120 * step,
            "bytes_sent": 64 + 320 * step,
        },
    ]


def tables(questions: int, answers: int, imports: int, exports: int) -> Connection.Fields:
    return {"questions": questions, "answers": answers, "imports": imports, "exports": exports}


def report(step: int) -> Report.Reader:
    made = Report.new(
        time=step * S,
        pid=20417,
        program="camera_server.py",
        version="0.1.0",
        open=4,
        connections=connections(step),
    )
    return trio_capnp.from_bytes(Report, trio_capnp.to_bytes(made))


def picture() -> str:
    """The screen as SVG."""
    screen = Screen(view_of(report(1), view_of(report(0), None)))
    console = Console(file=io.StringIO(), record=True, width=WIDTH, height=HEIGHT)
    console.print(screen.drawing(HEIGHT))
    title = "trio-capnp watch unix:/run/user/1000/camera.watch"
    return FONTS.sub("", console.export_svg(title=title, unique_id="watch"))


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(picture(), encoding="utf-8")
