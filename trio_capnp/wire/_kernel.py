"""The kernel's names for the rest of the package: messages, pointers, structs, lists and fields.

General layout: the package ``kernel`` has the code, and its docstring lists the modules. Functions
of ``_roots`` open and make messages; generated modules use the bases, the types of elements and the
constructors of fields; the modules beside this one use the rest to walk through messages.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from trio_capnp.wire.kernel import _kinds
from trio_capnp.wire.kernel._building import AnyBuilder, ListBuilder
from trio_capnp.wire.kernel._columns import columns
from trio_capnp.wire.kernel._descriptors import (
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
    AnyCap,
    AnyCapBuilder,
    AnyList,
    AnyListBuilder,
    AnyPointer,
    AnyPointerBuilder,
    AnyStruct,
    AnyStructBuilder,
    Bool,
    BoolBuilder,
    Cap,
    CapBuilder,
    Data,
    DataBuilder,
    Enum,
    EnumBuilder,
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
    List,
    ListFieldBuilder,
    Struct,
    StructBuilder,
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
    cap_of,
    enum_of,
    list_of,
    struct_of,
)
from trio_capnp.wire.kernel._fields import Field, Which
from trio_capnp.wire.kernel._many import messages_in, messages_of, messages_packed
from trio_capnp.wire.kernel._memory import Message, Passes, Segment
from trio_capnp.wire.kernel._paths import cap_behind, near_cap_behind, raw_target
from trio_capnp.wire.kernel._reading import AnyReader, ListReader, read_struct
from trio_capnp.wire.kernel._refusals import under, wrong_type
from trio_capnp.wire.kernel._room import allocate
from trio_capnp.wire.kernel._roots import (
    COMPILED,
    blob_at,
    copy_of,
    flat_bytes,
    flat_list,
    flat_root,
    is_root,
    new_building,
    new_root,
    open_flat,
    open_message,
    open_segment,
    pointer_at,
    read_root,
    root_any,
    trusted,
)
from trio_capnp.wire.kernel._structs import Builder, Reader, StructBase, two_members
from trio_capnp.wire.kernel._types import (
    UNKNOWN_MEMBER,
    Type,
    hooks,
    is_same_type,
    short_name,
    struct_type,
    suggestion,
    type_of,
    unknown_field,
)
from trio_capnp.wire.kernel._writing import assign, assign_fields

KINDS = _kinds.NAMES
BytesLike = bytes | bytearray | memoryview

Sequence.register(ListReader)

if COMPILED:
    from trio_capnp.wire.kernel._roots import new_struct
else:
    from trio_capnp.wire._accessors import new_struct


def new_message(namespace: type) -> StructBase:
    """The builder of a new message whose root is a struct of this namespace."""
    return new_struct(struct_type(namespace), None)


def set_fields(builder: StructBase, values: Mapping[str, object]) -> None:
    """Assign every value of a mapping to the field of its name."""
    assign_fields(builder, values)


__all__ = [
    # Messages.
    "Message",
    "Segment",
    "Passes",
    "allocate",
    "trusted",
    "open_flat",
    "open_message",
    "open_segment",
    "messages_in",
    "messages_of",
    "messages_packed",
    "read_struct",
    "read_root",
    "root_any",
    "flat_bytes",
    "flat_root",
    "flat_list",
    "new_building",
    "new_root",
    "new_struct",
    "new_message",
    "set_fields",
    "assign",
    "assign_fields",
    "copy_of",
    "is_root",
    "pointer_at",
    "blob_at",
    "cap_behind",
    "near_cap_behind",
    "raw_target",
    "columns",
    # Values.
    "StructBase",
    "Reader",
    "Builder",
    "ListReader",
    "ListBuilder",
    "AnyReader",
    "AnyBuilder",
    "BytesLike",
    # Types.
    "Type",
    "type_of",
    "struct_type",
    "is_same_type",
    "KINDS",
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
    # Fields.
    "Field",
    "Which",
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
    "Enum",
    "EnumBuilder",
    "Struct",
    "StructBuilder",
    "List",
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
    # Hooks that other layers set, and errors that they raise.
    "hooks",
    "short_name",
    "suggestion",
    "unknown_field",
    "UNKNOWN_MEMBER",
    "wrong_type",
    "under",
    "two_members",
    "COMPILED",
]
