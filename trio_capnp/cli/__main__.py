"""``python -m trio_capnp.cli``."""

from __future__ import annotations

import sys

from trio_capnp.cli._main import program

sys.exit(program())
