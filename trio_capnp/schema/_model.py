"""The model: the declarations of a schema, as plain frozen values.

A ``Node`` is one declaration. Its ``body`` is of the node's kind, and is the field to dispatch on:
``File``, ``Struct``, ``Enum``, ``Interface``, ``Const`` or ``AnnotationDecl``. In the same way a
``Field`` has the body ``FieldSlot`` or ``Group``. Nodes name each other by id only, so that a
model can be incomplete; ``Loader`` joins them.

Names are those of the schema language, not Python's. Sequences are tuples in the order of the
request: fields by ordinal, enumerants by value, methods by ordinal; ``code_order`` gives the
order of the source.

Source: schema.capnp.
"""

from __future__ import annotations

from typing import Final, TypeAlias

import attrs

STREAM_RESULT_ID: Final = 0x995F9A3377C0B16E
"""The id of ``StreamResult`` in /capnp/stream.capnp: the results of ``-> stream``."""


@attrs.frozen
class BasicType:
    """A type that its name describes fully.

    Attributes:
        kind: "void", "bool", "int8" to "int64", "uint8" to "uint64", "float32", "float64",
            "text" or "data".
    """

    kind: str


@attrs.frozen
class ListType:
    """``List(element)``."""

    element: Type


@attrs.frozen
class EnumType:
    """An enum, by id."""

    id: int
    brand: Brand


@attrs.frozen
class StructType:
    """A struct, by id."""

    id: int
    brand: Brand


@attrs.frozen
class InterfaceType:
    """A capability with this interface, by id."""

    id: int
    brand: Brand


@attrs.frozen
class AnyPointerType:
    """A pointer whose type the schema leaves open.

    Attributes:
        kind: "any" (AnyPointer), "struct" (AnyStruct), "list" (AnyList) or "capability"
            (Capability).
    """

    kind: str


@attrs.frozen
class ParameterType:
    """A type parameter: number ``index`` of the generic node ``scope_id``."""

    scope_id: int
    index: int


@attrs.frozen
class ImplicitParameterType:
    """A type parameter of the method whose parameters or results contain this type."""

    index: int


Type: TypeAlias = (
    BasicType
    | ListType
    | EnumType
    | StructType
    | InterfaceType
    | AnyPointerType
    | ParameterType
    | ImplicitParameterType
)


@attrs.frozen
class Scope:
    """The types bound to the type parameters of the node ``scope_id``.

    Attributes:
        bindings: one type for each parameter, ``None`` for an unbound one. ``None`` instead of the
            tuple means inherited: bound as at the place where the brand is used.
    """

    scope_id: int
    bindings: tuple[Type | None, ...] | None


@attrs.frozen
class Brand:
    """The types bound to the type parameters of a node, and of the nodes around it.

    A scope not listed is unbound: its parameters are AnyPointers.
    """

    scopes: tuple[Scope, ...] = ()


NO_BRAND: Final = Brand()


@attrs.frozen
class Value:
    """A default, a constant, or the argument of an annotation.

    Attributes:
        kind: as in ``BasicType``, or "list", "enum", "struct", "interface", "any".
        data: ``None`` for void and interface; the number of an enumerant; text as ``str``; for
            list, struct and any, a message of one segment without a segment table whose root is
            the value, or ``b""`` for null.
    """

    kind: str
    data: bool | int | float | str | bytes | None


@attrs.frozen
class Annotation:
    """The use of an annotation. ``id`` is the node that declares it."""

    id: int
    brand: Brand
    value: Value


@attrs.frozen
class FieldSlot:
    """A field with its own place in the struct.

    Attributes:
        offset: in units of the field's own size (bits for bool), from the start of the data
            section; or an index into the pointer section.
    """

    offset: int
    type: Type
    default: Value
    had_explicit_default: bool


@attrs.frozen
class Group:
    """A field that is a group (or a named union): the fields of node ``type_id``, in place."""

    type_id: int


@attrs.frozen
class Field:
    """A field of a struct or group.

    Attributes:
        code_order: the place among its siblings in the source.
        discriminant: the union's tag when this member is the active one; ``None`` outside the
            unnamed union.
        ordinal: the number after the ``@``; ``None`` for a group.
        doc: the comment below it, "" if there is none.
    """

    name: str
    code_order: int
    discriminant: int | None
    ordinal: int | None
    body: FieldSlot | Group
    annotations: tuple[Annotation, ...] = ()
    doc: str = ""


@attrs.frozen
class Enumerant:
    """A name for a number: the index in ``Enum.enumerants``."""

    name: str
    code_order: int
    annotations: tuple[Annotation, ...] = ()
    doc: str = ""


@attrs.frozen
class Method:
    """A method; its ordinal is the index in ``Interface.methods``.

    Attributes:
        params_id: the struct of the parameters; its scope is 0 if it was made for this method.
        results_id: the same for the results; ``STREAM_RESULT_ID`` marks a streaming method.
        implicit_parameters: names of the type parameters of the method itself.
    """

    name: str
    code_order: int
    params_id: int
    params_brand: Brand
    results_id: int
    results_brand: Brand
    implicit_parameters: tuple[str, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    doc: str = ""

    @property
    def streaming(self) -> bool:
        """Whether it was declared ``-> stream``."""
        return self.results_id == STREAM_RESULT_ID


@attrs.frozen
class Superclass:
    """An interface that another one extends."""

    id: int
    brand: Brand


@attrs.frozen
class File:
    """The outermost declaration."""


@attrs.frozen
class Struct:
    """A struct or, with ``is_group``, a group or named union inside one.

    Attributes:
        data_words: size of the data section, in 8-byte words.
        pointers: size of the pointer section, in pointers.
        discriminant_count: members of the unnamed union, 0 if there is none.
        discriminant_offset: where its tag lies in the data section, in 16-bit units.
        preferred_list_encoding: the name in schema.capnp's ``ElementSize``.
    """

    data_words: int
    pointers: int
    is_group: bool
    discriminant_count: int
    discriminant_offset: int
    fields: tuple[Field, ...]
    preferred_list_encoding: str = "inlineComposite"


@attrs.frozen
class Enum:
    """An enum."""

    enumerants: tuple[Enumerant, ...]


@attrs.frozen
class Interface:
    """An interface."""

    methods: tuple[Method, ...]
    superclasses: tuple[Superclass, ...] = ()


@attrs.frozen
class Const:
    """A constant."""

    type: Type
    value: Value


@attrs.frozen
class AnnotationDecl:
    """The declaration of an annotation.

    Attributes:
        targets: the kinds it applies to: "file", "const", "enum", "enumerant", "struct", "field",
            "union", "group", "interface", "method", "param", "annotation".
    """

    type: Type
    targets: frozenset[str]


Body: TypeAlias = File | Struct | Enum | Interface | Const | AnnotationDecl


@attrs.frozen
class Nested:
    """A declaration inside another one, by name."""

    name: str
    id: int


@attrs.frozen
class Node:
    """One declaration.

    Attributes:
        display_name: for people: "dir/file.capnp:Outer.Inner".
        name: the declaration's own name, the last part of ``display_name``.
        scope_id: the node around it; 0 for a file and for the structs made for one method.
        parameters: names of its own type parameters, not of those around it.
        is_generic: it or a node around it has type parameters.
        nested: declarations directly inside, without groups and the structs of methods.
        doc: the comment below it, "" if there is none.
        start_byte, end_byte: its place in its file; both 0 if unknown.
    """

    id: int
    display_name: str
    name: str
    scope_id: int
    body: Body
    parameters: tuple[str, ...] = ()
    is_generic: bool = False
    nested: tuple[Nested, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    doc: str = ""
    start_byte: int = 0
    end_byte: int = 0


@attrs.frozen
class ImportedFile:
    """A file that another one imports. ``name`` is as written in the source."""

    id: int
    name: str


@attrs.frozen
class RequestedFile:
    """A file that the compiler was asked to compile, not one that was only imported."""

    id: int
    filename: str
    imports: tuple[ImportedFile, ...] = ()


@attrs.frozen
class CodeGeneratorRequest:
    """A CodeGeneratorRequest: the standard input of a code generator.

    Attributes:
        compiler_version: major, minor, micro; zeros if the compiler did not say.
        nodes: all nodes that the files need, also imported ones, in the compiler's order.
    """

    compiler_version: tuple[int, int, int]
    nodes: tuple[Node, ...]
    files: tuple[RequestedFile, ...]
