"""Python modules from schemas: as files, or in memory.

General layout
--------------
``_planner`` turns the nodes of a file into a ``ModulePlan`` (``_plan``): names (``_names``,
``_scopes``), order and imports, no text; what type parameters are bound to is in ``_bound``.
``_print`` turns the plan into source, by kind of thing (``_print_structs``, ``_print_interfaces``,
``_print_parts``), with types and values from ``_expressions`` and line breaks from ``_layout``.
``_plugin`` is ``capnpc-trio``; ``_load`` and ``_import_hook`` execute what was printed at once, for
the files that ``_files`` finds; ``_content`` tells files that declare the same.

What is generated
-----------------
A generic type is a class with AnyPointers for its parameters, and for each binding of them one
more in the module that binds them. Files may import one another in circles: a module that needs a
base class or a type from an unfinished one gets it when that one is finished (``typed._circles``).
"""

from __future__ import annotations

from trio_capnp.codegen._import_hook import install_import_hook
from trio_capnp.codegen._load import load
from trio_capnp.codegen._plugin import GeneratedFile, generate, main, write_files
from trio_capnp.codegen._print import GENERATOR_VERSION

__all__ = [
    # In memory.
    "load",
    "install_import_hook",
    # As files.
    "generate",
    "write_files",
    "GeneratedFile",
    "GENERATOR_VERSION",
    # The plugin capnpc-trio.
    "main",
]
