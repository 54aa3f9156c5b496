"""The ``capnp`` compiler, the schemas that come with this package, and the names of modules.

Nothing here reads a node. So this package is light, and a program whose schemas were generated
before needs no other package to find that out.

General layout
--------------
``_compiler`` finds and runs the compiler; ``_survey`` finds in the text of a schema file the files
that it depends on; ``_standard`` has the standard schemas; ``_module_names`` names the module of a
file.
"""

from __future__ import annotations

from trio_capnp.compiler._compiler import compile_schemas, find_compiler
from trio_capnp.compiler._module_names import module_name
from trio_capnp.compiler._standard import (
    STANDARD_MODULES,
    STANDARD_SCHEMAS,
    standard_file,
    standard_module,
)
from trio_capnp.compiler._survey import Stamp, Survey, stamp_of, survey

__all__ = [
    # Running it.
    "compile_schemas",
    "find_compiler",
    # Facts about files that need no compiler.
    "module_name",
    "survey",
    "Survey",
    "stamp_of",
    "Stamp",
    # The schemas of this package.
    "STANDARD_MODULES",
    "STANDARD_SCHEMAS",
    "standard_file",
    "standard_module",
]
