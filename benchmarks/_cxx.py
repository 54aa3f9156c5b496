"""The C++ peer: built when it is first asked for, from a libcapnp that pkg-config finds.

`CXX_PEERS=DIR` names another installation of Cap'n Proto, such as an optimised build of 1.x: its
`lib/pkgconfig` is looked in first. Programs are kept by the version of the library.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Final

NAME: Final = "libcapnp"
VARIABLE: Final = "CXX_PEERS"
DIRECTORY: Final = Path(__file__).resolve().parent / "peers" / "cxx"
TOOLS: Final = ("make", "c++", "pkg-config")


def environment() -> dict[str, str]:
    """The environment of programs that ask for the library, or build with it."""
    chosen = os.environ.get(VARIABLE)
    if not chosen:
        return dict(os.environ)
    first = str(Path(chosen).resolve() / "lib" / "pkgconfig")
    path = os.pathsep.join(filter(None, (first, os.environ.get("PKG_CONFIG_PATH"))))
    return {**os.environ, "PKG_CONFIG_PATH": path}


@cache
def version() -> str:
    """The version of the library that would be used; empty if there is none, or no pkg-config."""
    if shutil.which("pkg-config") is None:
        return ""
    command = ["pkg-config", "--modversion", "capnp-rpc"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment(), check=False)
    return "" if done.returncode else done.stdout.strip()


def probe() -> str:
    """The path of the program, built or not."""
    return str(DIRECTORY / f"probe-{version()}")


@cache
def missing() -> str | None:
    """The missing part that keeps the probe from being built; None once it is built."""
    chosen = os.environ.get(VARIABLE)
    if chosen and not (Path(chosen) / "lib" / "pkgconfig" / "capnp-rpc.pc").exists():
        return f"{NAME} in {VARIABLE}={chosen}: lib/pkgconfig/capnp-rpc.pc is not there"
    for tool in TOOLS:
        if shutil.which(tool) is None:
            return tool
    if not version():
        return f"{NAME} that pkg-config knows (Debian: libcapnp-dev and capnproto)"
    command = ["make", "-C", str(DIRECTORY), f"PROBE={probe()}", probe()]
    made = subprocess.run(command, capture_output=True, text=True, env=environment(), check=False)
    if made.returncode:
        return f"{NAME} that its program builds with: {made.stderr.strip().splitlines()[-1]}"
    return None
