"""Schemas: the model of declarations, reading it from ``.capnp`` files, and looking things up.

General layout
--------------
``compile_schemas`` runs the ``capnp`` compiler and gives the bytes of a request;
``read_request`` turns those into a ``CodeGeneratorRequest`` of ``Node`` values; a ``Loader`` keeps
nodes by id and answers questions that need more than one node.

``_model`` has the values; ``_request`` and ``_types`` read them from bytes, and ``_write`` writes
them; ``_excerpt`` has the text that a generated module carries. ``_loader`` is the registry, with
``_check`` (one node alone), ``_references`` (the nodes that a node names), ``_compat`` (two
versions of one node) and ``_brands`` (type parameters). ``_changes`` compares two versions of a
file, with ``_mapping`` for renamed declarations. ``_spelling`` writes types as the schema language
does, and ``_print`` whole declarations, with names from ``_print_names`` and values from
``_value_classes``. ``_places`` finds the line of a faulty declaration. The compiler itself is run
by the package ``compiler``.
"""

from __future__ import annotations

from trio_capnp.compiler import STANDARD_SCHEMAS, compile_schemas, find_compiler
from trio_capnp.schema._brands import ANY_POINTER, resolve, resolve_brand
from trio_capnp.schema._changes import Change, changes
from trio_capnp.schema._check import SCHEMA_NESTING, bits_of, check_node, inner_types, is_small
from trio_capnp.schema._excerpt import embed, read_embedded, undeclared_in
from trio_capnp.schema._loader import Loader
from trio_capnp.schema._model import (
    NO_BRAND,
    STREAM_RESULT_ID,
    Annotation,
    AnnotationDecl,
    AnyPointerType,
    BasicType,
    Body,
    Brand,
    CodeGeneratorRequest,
    Const,
    Enum,
    Enumerant,
    EnumType,
    Field,
    FieldSlot,
    File,
    Group,
    ImplicitParameterType,
    ImportedFile,
    Interface,
    InterfaceType,
    ListType,
    Method,
    Nested,
    Node,
    ParameterType,
    RequestedFile,
    Scope,
    Struct,
    StructType,
    Superclass,
    Type,
    Value,
)
from trio_capnp.schema._places import placing
from trio_capnp.schema._print import print_declaration, print_file
from trio_capnp.schema._request import read_request
from trio_capnp.schema._spelling import ANY_NAMES, BASIC_NAMES, spell
from trio_capnp.schema._write import write_request

__all__ = [
    # Nodes and their bodies.
    "Node",
    "Nested",
    "Body",
    "File",
    "Struct",
    "Enum",
    "Interface",
    "Const",
    "AnnotationDecl",
    # Parts of bodies.
    "Field",
    "FieldSlot",
    "Group",
    "Enumerant",
    "Method",
    "Superclass",
    "Annotation",
    "Value",
    # Types.
    "Type",
    "BasicType",
    "ListType",
    "EnumType",
    "StructType",
    "InterfaceType",
    "AnyPointerType",
    "ParameterType",
    "ImplicitParameterType",
    "Brand",
    "Scope",
    "NO_BRAND",
    "ANY_POINTER",
    "STREAM_RESULT_ID",
    # The compiler.
    "compile_schemas",
    "find_compiler",
    "placing",
    "STANDARD_SCHEMAS",
    # Nodes together.
    "Loader",
    "resolve",
    "resolve_brand",
    "bits_of",
    "inner_types",
    "is_small",
    "undeclared_in",
    "spell",
    "print_file",
    "print_declaration",
    "changes",
    "Change",
    "BASIC_NAMES",
    "ANY_NAMES",
    "check_node",
    "SCHEMA_NESTING",
    # The compiler's output.
    "read_request",
    "write_request",
    "embed",
    "read_embedded",
    "CodeGeneratorRequest",
    "RequestedFile",
    "ImportedFile",
]
