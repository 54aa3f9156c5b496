"""The text of Python modules from schemas.

General layout
--------------
``_planner`` turns the nodes of a file into a ``ModulePlan`` (``_plan``): names (``_names``,
``_scopes``), order and imports, no text; ``_inside`` plans types and the contents of declarations,
and ``_bound`` resolves the bindings of type parameters.
``_print`` turns the plan into source, by kind of node (``_print_structs``, ``_print_interfaces``,
``_print_parts``), with types and values from ``_expressions`` and line breaks from ``_layout``.
``_plugin`` is ``capnpc-trio``, which writes the text to files; ``loading`` executes it at once.

The generated code
------------------
A generic type becomes a class with AnyPointers for its parameters, and one further class for each
binding in the module that uses the binding. Files may import one another in circles: a module that
needs a base class or a type of an unfinished module gets it when that one finishes
(``typed._circles``).
"""

from __future__ import annotations

from trio_capnp.codegen._attributes import named_enumerants, named_fields
from trio_capnp.codegen._bound import binding_number, seen_in
from trio_capnp.codegen._names import file_of_import
from trio_capnp.codegen._plan import ImportPlan, ModulePlan
from trio_capnp.codegen._planner import plan_module
from trio_capnp.codegen._plugin import GeneratedFile, generate, main, write_files
from trio_capnp.codegen._print import GENERATOR_VERSION, print_module
from trio_capnp.codegen._scopes import Scopes

__all__ = [
    # One module.
    "plan_module",
    "print_module",
    "ModulePlan",
    "ImportPlan",
    # As files.
    "generate",
    "write_files",
    "GeneratedFile",
    "GENERATOR_VERSION",
    # The names of its classes and their attributes.
    "Scopes",
    "named_fields",
    "named_enumerants",
    "seen_in",
    "binding_number",
    "file_of_import",
    # The plugin capnpc-trio.
    "main",
]
