"""The result of every scenario, for each pair of server and client."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

EXPECTED: Final[Mapping[str, Mapping[str, object]]] = {
    "values": {"any": [31, 7], "answer": 42},
    "large": {"sizes": [100, 70000, 1000000, 200000, 0]},
    "order": {"seen": list(range(50))},
    "pipeline": {"depths": [1, 2, 3, 4, 5, 6, 7, 8], "later": 8},
    "inherited": {"name": "Fred", "ns": [0, 1]},
    "bootstrap_again": {"seen": [0, 1, 2]},
    "callback": {"replies": [0, 10, 20, 30, 40], "seen": [0, 1, 2, 3, 4]},
    "hang_cancelled": {"started": 1, "notified": 1},
    "errors": {
        "kinds": ["failed", "overloaded", "disconnected", "unimplemented"],
        "stranger": "unimplemented",
        "missing": "unimplemented",
    },
    "null": {"early": "failed", "late": "failed"},
    "dropped_promise": {"seen": [0, 1]},
    "release": {"n": 0},
    "hold": {"seen": [0, 1, 2, 3]},
    "same_cap_twice": {"seen": [0, 1, 2, 3, 4, 5]},
    "stream": {"bytes": 300000, "chunks": 300},
    "stream_error": {"first": "ok", "done": "failed", "later": "failed"},
    "stream_held": {"bytes": 10_240_000, "chunks": 160},
    "stream_held_error": {"held": "failed", "done": "failed", "later": "failed"},
    "promise_argument": {"seen": [0, 1, 2]},
    "promise_argument_broken": {"first": "failed", "later": "failed"},
    "promise_to_own": {"seen": list(range(8))},
    "pipelined_to_own": {"seen": list(range(8))},
    "promise_to_theirs": {"seen": list(range(8))},
    "promise_broken": {"kinds": ["failed"] * 3},
    "embargo": {"seen": list(range(6))},
    "embargo_broken": {"kinds": ["failed"] * 6},
    "tail": {"text": "from the callee", "seen": [0, 1, 2]},
    "tail_cancelled": {},
}

# A pycapnp server raises one kind of error only, also for methods that it does not implement.
EXPECTED_FROM_PYCAPNP_SERVER: Final[Mapping[str, Mapping[str, object]]] = {
    **EXPECTED,
    "errors": {"kinds": ["failed"] * 4, "stranger": "unimplemented", "missing": "failed"},
}

LOST: Final[Mapping[str, object]] = {"kinds": ["disconnected"] * 4}

# The scenarios of the interoperability gate, in the order of the rows
# A01, B01, C01, D01, E01, F01, F05, B05, G01, J01.
GATE: Final = (
    "errors", "pipeline", "release", "hang_cancelled", "promise_argument", "embargo",
    "embargo_broken", "null", "tail", "stream",
)  # fmt: skip


def expected_from(language: str, scenario: str) -> Mapping[str, object]:
    """The expected report of a client about a scenario with a server written in `language`."""
    table = EXPECTED_FROM_PYCAPNP_SERVER if language == "pycapnp" else EXPECTED
    return table[scenario]
