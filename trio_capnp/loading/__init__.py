"""Schemas as modules without files in between: ``load`` and the import hook.

General layout
--------------
``_load`` executes the module of a file and of all its imports, each once; ``_import_hook`` gets
modules from it, and ``_evaluate`` constants. ``_files`` has modules generated; ``_generated`` is
their result; ``_kept`` and ``_folder`` store that for later processes. Only ``_files`` imports the
generator, and only when no stored module fits.

This module is the public part. Its functions import the others, because a program with modules
that were generated ahead needs none of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

    from trio_capnp.loading._load import StrPath

__all__ = ["load", "evaluate", "install_import_hook"]


def load(path: StrPath, *, import_paths: Iterable[StrPath] = ()) -> ModuleType:
    """Return the module generated from a schema file.

    The same module is returned until one of its files changes on disk.

    Args:
        path: the ``.capnp`` file.
        import_paths: directories to search for ``import "/..."``, first match wins; the
            standard schemas are always found.

    Raises:
        SchemaError: the file or the compiler is missing, or the schema is wrong; the text has
            ``file:line:column``. Or another file of the same id but other content is loaded.
    """
    from trio_capnp.loading._load import load_as, plain_name

    return load_as(path, import_paths, plain_name)


def evaluate(path: StrPath, name: str, *, import_paths: Iterable[StrPath] = ()) -> object:
    """Return the value of a constant of a schema file.

    The file may be a configuration that is written in the schema language. It needs no file id::

        # server.capnp
        using Config = import "config.capnp".Config;
        const server :Config = (port = 80, hosts = ["a", "b"]);

        server = trio_capnp.evaluate("server.capnp", "server")

    Args:
        path: the ``.capnp`` file.
        name: of the constant; ``Outer.name`` for one inside a declaration.
        import_paths: directories to search for ``import "/..."``, first match wins; the
            standard schemas are always found.

    Returns:
        The same as the generated constant, that is a number, str, bytes or enumerant, a reader of a
        struct, a sequence, or None for Void. An imported type is that of the module that ``load``
        gives.

    Raises:
        SchemaError: as ``load``, or the file has no such constant.
    """
    from trio_capnp.loading._evaluate import constant

    return constant(path, name, import_paths)


def install_import_hook(*, import_paths: Iterable[StrPath] = ()) -> None:
    """Let ``import foo_capnp`` load ``foo.capnp`` from ``sys.path`` or from inside a package.

    A module ``foo_capnp.py`` has priority over the hook, and the hook over those of other libraries
    for such names (importing pycapnp installs one). Characters of a file name that Python names
    cannot have, such as ``-`` or a space, become ``_``. Installing it again adds import paths.

    Args:
        import_paths: directories to search for ``import "/..."`` in schemas, before
            those of ``sys.path``.

    Raises:
        SchemaError: by the import statement, as ``load`` does.
    """
    from trio_capnp.loading._import_hook import install

    install(import_paths)
