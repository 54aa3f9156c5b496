"""Compiles the kernel where a compiler is there; everything else is said in pyproject.toml.

The kernel is Python that Cython can compile. Without a compiler, with one that fails, and with
``TRIO_CAPNP_PURE=1`` the same files are installed uncompiled, and the package works as before,
only slower. ``trio_capnp.COMPILED`` tells which of the two runs.
"""

from __future__ import annotations

import os
import shutil
import sys
import sysconfig
from pathlib import Path

from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext

# What has a .pxd in the kernel's package, but for the twins, which are never compiled.
TWINS = ("_kinds", "_word")
KERNEL = (
    "trio_capnp/wire/_packed.py",
    *(
        str(path.with_suffix(".py").as_posix())
        for path in sorted(Path("trio_capnp/wire/kernel").glob("*.pxd"))
        if path.stem not in TWINS
    ),
)

# cdivision stays off: `//` and `%` then mean the same in both forms, and the kernel shifts anyway.
DIRECTIVES = {
    "language_level": 3,
    "annotation_typing": True,
    "binding": True,
    "boundscheck": False,
    "wraparound": False,
}


def notice(text: str) -> None:
    print(f"trio_capnp: {text}; the interpreted form is installed", file=sys.stderr)


class OptionalBuildExt(build_ext):
    """A ``build_ext`` for which no failure of a compiler is fatal.

    An editable install then copies only what was built, as all extensions are optional.
    """

    def build_extension(self, ext: Extension) -> None:
        # `Extension(optional=True)` alone lets the FileNotFoundError of a missing compiler through.
        try:
            super().build_extension(ext)
        except Exception as error:  # noqa: BLE001 - distutils has no common root for its errors
            notice(f"{ext.name} was not compiled ({error})")


def compiler_found() -> bool:
    """Whether there is a C compiler to try; on Windows only trying will tell."""
    command = os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc"
    return os.name == "nt" or shutil.which(command.split()[0]) is not None


def extensions() -> list[Extension]:
    """The kernel's modules as extensions, or none if they are to stay interpreted."""
    if os.environ.get("TRIO_CAPNP_PURE", "0") not in ("", "0"):
        return []
    if sys.byteorder != "little":
        notice(
            "the compiled form loads and stores in the machine's byte order, which is big-endian"
        )
        return []
    if not compiler_found():
        notice("no C compiler was found")
        return []
    try:
        from Cython.Build import cythonize
    except ImportError:
        notice("Cython is not installed")
        return []
    modules = [
        Extension(path.removesuffix(".py").replace("/", "."), [path], optional=True)
        for path in KERNEL
        if Path(path).exists()
    ]
    # Cython does not see that a module depends on a .pxd that it cimports as a module.
    return cythonize(modules, compiler_directives=DIRECTIVES, build_dir="build/cython", force=True)


setup(ext_modules=extensions(), cmdclass={"build_ext": OptionalBuildExt})
