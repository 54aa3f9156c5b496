"""``python -m trio_capnp``: the command ``trio-capnp``."""

from __future__ import annotations

import sys

from trio_capnp.cli import program

sys.exit(program())
