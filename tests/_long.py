"""The size of sampled tests: a sample by default, all cases with TRIO_CAPNP_LONG=1.

`./check --long` sets the variable. Example: ``for seed in range(sampled(50, 10_000)):``.
"""

from __future__ import annotations

import os
from typing import Final

LONG: Final = os.environ.get("TRIO_CAPNP_LONG", "0") not in ("", "0")


def sampled(short: int, whole: int) -> int:
    """Return ``whole`` with TRIO_CAPNP_LONG=1, else ``short``."""
    return whole if LONG else short
