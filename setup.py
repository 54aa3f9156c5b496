"""Compile the modules that have types for C; pyproject.toml says everything else.

The kernel and the protocol's core are Python that Cython can compile. Without a compiler, with one
that fails, and with ``TRIO_CAPNP_PURE=1`` the same files are installed uncompiled, and the package
works as before, only slower. ``trio_capnp.COMPILED`` tells which of the two runs.

pip runs this file three times: for the requirements, the metadata and the wheel. Cython is only
imported by ``build_ext``, which the last of them runs.
"""

from __future__ import annotations

import gc
import importlib.util
import os
import runpy
import shutil
import sys
import sysconfig

from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext

# The modules that have a .pxd, as dotted names below the package. The file that also chooses the
# form at run time finds them; it imports nothing of the package.
COMPILABLE: tuple[str, ...] = runpy.run_path("trio_capnp/wire/_forms.py")["COMPILABLE"]

# cdivision stays off: `//` and `%` then mean the same in both forms, and the kernel shifts anyway.
# Pickled, the addresses in readers would be read again where something else lies.
# Methods are C's own and no function objects of Cython's, which take a sixth of the time of the C
# compiler; a signature or an annotation is only asked of functions that stay interpreted.
DIRECTIVES = {"language_level": 3, "binding": False, "auto_pickle": False}
# The kernel checks bounds when it follows a pointer, and nothing there is None that has a C type.
KERNEL = [name for name in COMPILABLE if name.startswith(("wire.kernel.", "wire._packed"))]
UNCHECKED = {**DIRECTIVES, "annotation_typing": True, "boundscheck": False, "wraparound": False}
# The core has bounds and None checked for it, as Python does. Its annotations are for people and
# checkers of types; the types for C are in the .pxd files.
CORE = [name for name in COMPILABLE if name not in KERNEL]
CHECKED = {**DIRECTIVES, "annotation_typing": False, "nonecheck": True}

# -O3 or debug information would double the time to compile and make nothing faster. Warnings about
# Cython's C are not ours to mend, and it shows no line numbers of C unless a program asks for them.
FLAGS = [] if os.name == "nt" else ["-O2", "-g0", "-w", "-DCYTHON_CLINE_IN_TRACEBACK=0"]
# The code that Cython marks as small runs once, when its module is imported.
if sys.platform == "linux":
    FLAGS.append('-DCYTHON_SMALL_CODE=__attribute__((cold,optimize("O0")))')
# The core mostly calls the interpreter. Without these passes GCC compiles it in 60 % of the time,
# and a call takes as long as before (in turns with -O2: 90 µs of CPU against 90).
LIGHT = ["-O1", "-fno-tree-pta", "-fno-tree-dominator-opts"] if sys.platform == "linux" else []
# These parts of the kernel run once for a class or a message, or seldom: they are compiled so too.
SELDOM = [
    f"wire.kernel._{name}"
    for name in ("aside", "erasing", "refusals", "replacing", "roots", "types", "widening")
]


def notice(text: str) -> None:
    print(f"trio_capnp: {text}; the interpreted form is installed", file=sys.stderr)


def translate(extensions: list[Extension], processes: int) -> list[Extension]:
    """Have Cython write the C source of each extension, in several processes."""
    from Cython.Build import cythonize

    # Cython's trees are large and live until a module is written: collecting them takes a quarter
    # of its time, and frees nothing worth it. The processes that it starts inherit this.
    gc.disable()
    made: list[Extension] = []
    for modules, directives in ((KERNEL, UNCHECKED), (CORE, CHECKED)):
        # Cython does not see that a module depends on a .pxd that it cimports as a module.
        made += cythonize(
            [each for each in extensions if each.name.removeprefix("trio_capnp.") in modules],
            compiler_directives=directives,
            build_dir="build/cython",
            force=True,
            nthreads=processes,
        )
    return made


class OptionalBuildExt(build_ext):
    """A ``build_ext`` for which no failure of a compiler is fatal.

    An editable install then copies only built extensions, because all of them are optional.
    """

    def finalize_options(self) -> None:
        super().finalize_options()
        self.parallel = self.parallel or os.cpu_count()

    def run(self) -> None:
        # Setuptools has marked its extensions by now, so these stay, with the sources in C.
        translated = {each.name: each for each in translate(self.extensions, self.parallel)}
        for extension in self.extensions:
            extension.sources = translated[extension.name].sources
        super().run()

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
    """The modules to compile as extensions; none if all are to stay interpreted."""
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
    if importlib.util.find_spec("Cython") is None:
        notice("Cython is not installed")
        return []
    return [
        Extension(
            f"trio_capnp.{name}",
            [f"trio_capnp/{name.replace('.', '/')}.py"],
            optional=True,
            extra_compile_args=[*FLAGS, *LIGHT] if name in [*CORE, *SELDOM] else FLAGS,
        )
        for name in (*KERNEL, *CORE)
    ]


setup(ext_modules=extensions(), cmdclass={"build_ext": OptionalBuildExt})
