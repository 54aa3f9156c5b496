"""The names that generated modules import, and only those: ``from trio_capnp import typed as _t``.

General layout
--------------
Fields, lists and element types are the kernel's. Bases of generated classes are here: ``_struct``
and ``_enum`` for data, ``_interface``, ``_client``, ``_server``, ``_method``, ``_promise`` and
``_promise_fields`` for interfaces. Those delegate to hooks (``_hooks``), which the runtime
implements, and reach it through slots (``_exports``, ``_pause``). ``_broken`` has calls that fail
before they begin, ``_never_awaited`` warns of calls that were dropped unused. The names of
``typing`` that generated modules need are here too, so that a schema may declare any name;
``_typed_dict`` has a lighter form of one. ``_schema_source`` holds the schema of a module.

Where the kernel's name for a field is also the name of a base class, the field is ``…Field`` here.
"""

from __future__ import annotations

from collections.abc import Awaitable, Iterable
from typing import TypeAlias, Unpack

from trio_capnp.typed._broken import BrokenHook, NullHook, broken_promise
from trio_capnp.typed._capabilities import (
    Capability,
    cast_client,
    check_interface,
    client_class,
    client_of,
)
from trio_capnp.typed._circles import begin, finish, unfinished
from trio_capnp.typed._client import Client
from trio_capnp.typed._constants import (
    INF,
    NAN,
    EnumConstant,
    ListConstant,
    StructConstant,
    list_constant,
    struct_constant,
)
from trio_capnp.typed._enum import Enum, is_known
from trio_capnp.typed._exports import export_hook, set_exporter
from trio_capnp.typed._hooks import ClientHook, PromiseHook
from trio_capnp.typed._interface import (
    BoundMethod,
    ClientMethod,
    Interface,
    late,
    method,
    method_of,
    superclasses,
)
from trio_capnp.typed._method import (
    Method,
    Request,
    already_sent,
    known_method,
    method_name,
    methods,
    schema_names,
    shape_of,
    unimplemented,
)
from trio_capnp.typed._never_awaited import BrokenCall, warn_never_awaited
from trio_capnp.typed._pause import set_pause
from trio_capnp.typed._places import field_at
from trio_capnp.typed._promise import Promise
from trio_capnp.typed._promise_fields import (
    AnyPromise,
    PromiseAny,
    PromiseCap,
    PromiseGroup,
    PromiseStruct,
    PromiseValue,
)
from trio_capnp.typed._schema_source import (
    SchemaSource,
    SharedRequest,
    source_of_class,
    source_of_module,
    sources_of_file,
)
from trio_capnp.typed._server import Call, CallConnection, CallHook, Server, find_method
from trio_capnp.typed._struct import (
    BytesLike,
    HasBuilder,
    HasWhich,
    StreamResult,
    Struct,
    new_struct,
)
from trio_capnp.typed._typed_dict import TypedDict
from trio_capnp.wire._kernel import (
    ANY_POINTER,
    BOOL,
    DATA,
    FLOAT32,
    FLOAT64,
    INT8,
    INT16,
    INT32,
    INT64,
    TEXT,
    UINT8,
    UINT16,
    UINT32,
    UINT64,
    VOID,
    AnyBuilder,
    AnyCap,
    AnyCapBuilder,
    AnyList,
    AnyListBuilder,
    AnyPointer,
    AnyPointerBuilder,
    AnyReader,
    AnyStruct,
    AnyStructBuilder,
    Bool,
    BoolBuilder,
    Builder,
    Cap,
    CapBuilder,
    Data,
    DataBuilder,
    Float32,
    Float32Builder,
    Float64,
    Float64Builder,
    Group,
    GroupBuilder,
    Int8,
    Int8Builder,
    Int16,
    Int16Builder,
    Int32,
    Int32Builder,
    Int64,
    Int64Builder,
    ListBuilder,
    ListFieldBuilder,
    ListReader,
    Reader,
    Text,
    TextBuilder,
    UInt8,
    UInt8Builder,
    UInt16,
    UInt16Builder,
    UInt32,
    UInt32Builder,
    UInt64,
    UInt64Builder,
    Void,
    VoidBuilder,
    Which,
    cap_of,
    enum_of,
    list_of,
    struct_of,
)
from trio_capnp.wire._kernel import Enum as EnumField
from trio_capnp.wire._kernel import EnumBuilder as EnumFieldBuilder
from trio_capnp.wire._kernel import List as ListField
from trio_capnp.wire._kernel import Struct as StructField
from trio_capnp.wire._kernel import StructBuilder as StructFieldBuilder

__all__ = [
    # Bases of generated classes.
    "Struct",
    "Enum",
    "Interface",
    "Client",
    "Server",
    "Call",
    "Promise",
    "AnyPromise",
    "Request",
    "Method",
    "BoundMethod",
    "ClientMethod",
    "Reader",
    "Builder",
    "ListReader",
    "ListBuilder",
    "AnyReader",
    "AnyBuilder",
    "Capability",
    "StreamResult",
    "HasWhich",
    "HasBuilder",
    # Parts of generated classes.
    "method",
    "methods",
    "unimplemented",
    "new_struct",
    "superclasses",
    "late",
    "begin",
    "finish",
    "struct_constant",
    "list_constant",
    "EnumConstant",
    "StructConstant",
    "ListConstant",
    "INF",
    "NAN",
    "Which",
    "PromiseValue",
    "PromiseStruct",
    "PromiseGroup",
    "PromiseCap",
    "PromiseAny",
    "SchemaSource",
    # Fields.
    "Void",
    "VoidBuilder",
    "Bool",
    "BoolBuilder",
    "Int8",
    "Int8Builder",
    "Int16",
    "Int16Builder",
    "Int32",
    "Int32Builder",
    "Int64",
    "Int64Builder",
    "UInt8",
    "UInt8Builder",
    "UInt16",
    "UInt16Builder",
    "UInt32",
    "UInt32Builder",
    "UInt64",
    "UInt64Builder",
    "Float32",
    "Float32Builder",
    "Float64",
    "Float64Builder",
    "Text",
    "TextBuilder",
    "Data",
    "DataBuilder",
    "EnumField",
    "EnumFieldBuilder",
    "StructField",
    "StructFieldBuilder",
    "ListField",
    "ListFieldBuilder",
    "Group",
    "GroupBuilder",
    "Cap",
    "CapBuilder",
    "AnyPointer",
    "AnyPointerBuilder",
    "AnyStruct",
    "AnyStructBuilder",
    "AnyList",
    "AnyListBuilder",
    "AnyCap",
    "AnyCapBuilder",
    # Elements of lists.
    "VOID",
    "BOOL",
    "INT8",
    "INT16",
    "INT32",
    "INT64",
    "UINT8",
    "UINT16",
    "UINT32",
    "UINT64",
    "FLOAT32",
    "FLOAT64",
    "TEXT",
    "DATA",
    "ANY_POINTER",
    "enum_of",
    "struct_of",
    "cap_of",
    "list_of",
    # For the functions that execute generated modules.
    "unfinished",
    "SharedRequest",
    # For the functions that read a module's schema.
    "source_of_class",
    "source_of_module",
    "sources_of_file",
    # For the runtime.
    "ClientHook",
    "PromiseHook",
    "CallHook",
    "NullHook",
    "BrokenHook",
    "broken_promise",
    "BrokenCall",
    "warn_never_awaited",
    "CallConnection",
    "set_exporter",
    "already_sent",
    "known_method",
    "shape_of",
    "set_pause",
    "export_hook",
    "check_interface",
    "client_class",
    "client_of",
    "cast_client",
    "field_at",
    "find_method",
    "method_name",
    "schema_names",
    "method_of",
    "is_known",
    # For annotations.
    "BytesLike",
    "TypeAlias",
    "TypedDict",
    "Unpack",
    "Iterable",
    "Awaitable",
]
