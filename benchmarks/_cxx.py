"""The C++ peer: built when it is first asked for, from a libcapnp that pkg-config finds."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Final

NAME: Final = "libcapnp"
DIRECTORY: Final = Path(__file__).resolve().parent / "peers" / "cxx"
PROBE: Final = str(DIRECTORY / "probe")
TOOLS: Final = ("make", "c++", "pkg-config")


@cache
def missing() -> str | None:
    """What is lacking to build the probe; None once it is built."""
    for tool in TOOLS:
        if shutil.which(tool) is None:
            return tool
    if subprocess.run(["pkg-config", "--exists", "capnp-rpc"], check=False).returncode:
        return f"{NAME} that pkg-config knows (Debian: libcapnp-dev and capnproto)"
    made = subprocess.run(
        ["make", "-C", str(DIRECTORY), "probe"], capture_output=True, text=True, check=False
    )
    if made.returncode:
        return f"{NAME} that its program builds with: {made.stderr.strip().splitlines()[-1]}"
    return None
