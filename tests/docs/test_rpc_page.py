"""The numbers in docs/rpc.md about the runtime are right."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from trio_capnp.runtime._waiting import SCHEDULE_EVERY

PAGE: Final = Path(__file__).parents[2] / "docs" / "rpc.md"


def test_the_page_says_how_often_an_answered_promise_is_a_schedule_point() -> None:
    text = PAGE.read_text(encoding="utf-8")
    (said,) = re.findall(r"once in every (\d+) such awaits", text)
    assert int(said) == SCHEDULE_EVERY
