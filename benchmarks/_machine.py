"""The machine of a measurement."""

from __future__ import annotations

import os
import platform
import subprocess
import sysconfig
import time
from importlib import metadata
from pathlib import Path
from typing import Final

from benchmarks import _cxx

ROOT: Final = Path(__file__).resolve().parents[1]
PACKAGES: Final = (
    "trio", "Cython", "pycapnp", "capnpy", "grpcio", "protobuf", "msgpack",
)  # fmt: skip


def machine() -> dict[str, object]:
    """The processor, the system, and the versions that matter; load is of the last minute."""
    return {
        "date": time.strftime("%Y-%m-%d"),
        "commit": said_by("git", "rev-parse", "--short", "HEAD"),
        "cpu": cpu_model(),
        "cores": len(os.sched_getaffinity(0)),
        "kernel": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        "optimized": "--enable-optimizations" in str(sysconfig.get_config_var("CONFIG_ARGS")),
        "versions": versions(),
        "load": round(os.getloadavg()[0], 2),
    }


def cpu_model() -> str:
    path = Path("/proc/cpuinfo")
    if path.exists():
        for line in path.read_text().splitlines():
            name, _, value = line.partition(":")
            if name.strip() == "model name":
                return value.strip()
    return platform.processor() or platform.machine()


def versions() -> dict[str, str]:
    """The versions of the installed packages and of the C++ library."""
    found: dict[str, str] = {}
    for name in PACKAGES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    library = _cxx.version()
    return {**found, "libcapnp": library} if library else found


def said_by(*command: str) -> str:
    """The output of a command; nothing if it fails or does not exist."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    except OSError:
        return ""
    return "" if done.returncode else done.stdout.strip()
