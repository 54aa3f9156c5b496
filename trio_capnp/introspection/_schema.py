"""The public values: schemas of declarations, their fields, methods, types and annotations.

They are frozen. Parts that lead to other declarations are made when they are first read, because
declarations may refer to each other in circles, and to modules that few programs need.

The classes are written without attrs: every program imports this module, and attrs takes 0.8 ms to
make one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import ModuleType
from typing import Generic, Literal, Never, TypeAlias, TypeVar, dataclass_transform

T_co = TypeVar("T_co", covariant=True)

Kind: TypeAlias = Literal[
    "void",
    "bool",
    "int8",
    "int16",
    "int32",
    "int64",
    "uint8",
    "uint16",
    "uint32",
    "uint64",
    "float32",
    "float64",
    "text",
    "data",
    "list",
    "enum",
    "struct",
    "group",
    "interface",
    "any",
    "parameter",
]


class Later(Generic[T_co]):
    """A value that is made when it is first read, and then kept."""

    __slots__ = ("_make", "_made")

    def __init__(self, make: Callable[[], T_co]) -> None:
        self._make: Callable[[], T_co] | None = make
        self._made: list[T_co] = []

    def get(self) -> T_co:
        if self._make is not None:
            self._made.append(self._make())
            self._make = None
        return self._made[0]


@dataclass_transform(eq_default=False, kw_only_default=True, frozen_default=True)
class _Frozen:
    """A value whose parts are given to its constructor by name, and never change."""

    __slots__ = ()

    def __init__(self, **parts: object) -> None:
        for name, part in parts.items():
            object.__setattr__(self, name, part)

    def __setattr__(self, name: str, value: object) -> Never:
        raise AttributeError(f"{type(self).__name__} is frozen: {name} cannot be set")

    def __delattr__(self, name: str) -> Never:
        raise AttributeError(f"{type(self).__name__} is frozen: {name} cannot be deleted")


class SchemaType(_Frozen):
    """The type of a field, a constant or an annotation. ``str`` gives it as in a schema.

    Attributes:
        kind: "list", "enum", "struct", "group", "interface"; "any" for AnyPointer, AnyStruct,
            AnyList and Capability; "parameter" for a type parameter without a binding; else the
            name of a basic type in lower case, such as "uint16" or "text".
        element: the type of the elements of a list; None for other kinds.
    """

    __slots__ = (
        "kind",
        "element",
        "_text",
        "_schema",
    )

    kind: Kind
    element: SchemaType | None
    _text: str
    _schema: Later[StructSchema | EnumSchema | InterfaceSchema | None]

    @property
    def schema(self) -> StructSchema | EnumSchema | InterfaceSchema | None:
        """The declaration of an enum, struct, group or interface; None for other kinds.

        Raises:
            SchemaError: no module was generated from the file that has the declaration.
        """
        return self._schema.get()

    def __str__(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._text}>"


class _Described(_Frozen):
    """The common part of declarations and their members.

    Attributes:
        name: in the schema.
        doc: the comment; "" if there is none.
    """

    __slots__ = (
        "name",
        "doc",
        "_annotations",
    )

    name: str
    doc: str
    _annotations: Later[Mapping[str, object]]

    @property
    def annotations(self) -> Mapping[str, object]:
        """The values of the annotations by name, each after the stem of its file: ``json.name``.

        Numbers, text, data and enums are as in a field; a struct is a reader, a list a sequence,
        Void is None. A struct from a file without a generated module is an ``AnyReader``.
        """
        return self._annotations.get()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name}>"


class FieldSchema(_Described):
    """A field of a struct or group.

    Attributes:
        name: in the schema.
        attribute: the name of the attribute of readers and builders.
        type: ``str(type)`` is as in a schema: ``List(Text)``; for a group it is ``group``.
        ordinal: the number after the ``@``; None for a group.
        discriminant: the union's tag when this member is the active one; None outside unions.
        doc: the comment; "" if there is none.
    """

    __slots__ = (
        "attribute",
        "type",
        "ordinal",
        "discriminant",
        "_default",
    )

    attribute: str
    type: SchemaType
    ordinal: int | None
    discriminant: int | None
    _default: Later[object]

    @property
    def default(self) -> object:
        """The value that the field has in an empty message; None for a group or a capability."""
        return self._default.get()


class EnumerantSchema(_Described):
    """An enumerant.

    Attributes:
        name: in the schema.
        attribute: the name of the member of the generated enum.
        ordinal: the number that stands for it.
        doc: the comment; "" if there is none.
    """

    __slots__ = (
        "attribute",
        "ordinal",
    )

    attribute: str
    ordinal: int


class Schema(_Described):
    """A declaration: of a struct, enum, interface, method, constant, annotation or file.

    Attributes:
        name: in the schema, with the names around it: ``Person.PhoneNumber``; of a file, its name.
        id: the 64-bit id; of a method, that of its interface.
        file: the path of the schema file, as the compiler got it.
        doc: the comment; "" if there is none.
    """

    __slots__ = (
        "id",
        "file",
    )

    id: int
    file: str


class StructSchema(Schema):
    """A struct, a group, or the parameters or results of a method.

    Attributes:
        python_type: the generated class, such as ``Person``.
        parameters: the names of its type parameters that have no binding.
        is_group: it shares the memory of the struct around it, and cannot be made alone.
    """

    __slots__ = (
        "python_type",
        "parameters",
        "is_group",
        "_fields",
        "_nested",
    )

    python_type: type[object]
    parameters: tuple[str, ...]
    is_group: bool
    _fields: Later[Mapping[str, FieldSchema]]
    _nested: Later[Mapping[str, Schema]]

    @property
    def fields(self) -> Mapping[str, FieldSchema]:
        """The fields by their names in the schema, in the order of the source."""
        return self._fields.get()

    @property
    def nested(self) -> Mapping[str, Schema]:
        """The declarations inside, by name."""
        return self._nested.get()


class EnumSchema(Schema):
    """An enum.

    Attributes:
        python_type: the generated class.
    """

    __slots__ = (
        "python_type",
        "_enumerants",
    )

    python_type: type[object]
    _enumerants: Later[Mapping[str, EnumerantSchema]]

    @property
    def enumerants(self) -> Mapping[str, EnumerantSchema]:
        """The enumerants by their names in the schema, in the order of their numbers."""
        return self._enumerants.get()


class InterfaceSchema(Schema):
    """An interface.

    Attributes:
        python_type: the generated class, such as ``Calculator``.
        parameters: the names of its type parameters that have no binding.
    """

    __slots__ = (
        "python_type",
        "parameters",
        "_methods",
        "_superclasses",
        "_nested",
    )

    python_type: type[object]
    parameters: tuple[str, ...]
    _methods: Later[Mapping[str, MethodSchema]]
    _superclasses: Later[tuple[InterfaceSchema, ...]]
    _nested: Later[Mapping[str, Schema]]

    @property
    def methods(self) -> Mapping[str, MethodSchema]:
        """Its own methods by their names in the schema, in the order of their ordinals."""
        return self._methods.get()

    @property
    def superclasses(self) -> tuple[InterfaceSchema, ...]:
        """The interfaces that it extends."""
        return self._superclasses.get()

    @property
    def nested(self) -> Mapping[str, Schema]:
        """The declarations inside, by name."""
        return self._nested.get()


class MethodSchema(Schema):
    """A method.

    Attributes:
        attribute: its name in clients and servers.
        ordinal: the number after the ``@``.
        streaming: it was declared ``-> stream``.
    """

    __slots__ = (
        "attribute",
        "ordinal",
        "streaming",
        "_params",
        "_results",
    )

    attribute: str
    ordinal: int
    streaming: bool
    _params: Later[StructSchema]
    _results: Later[StructSchema]

    @property
    def params(self) -> StructSchema:
        """The struct of the parameters."""
        return self._params.get()

    @property
    def results(self) -> StructSchema:
        """The struct of the results; ``StreamResult`` for a streaming method."""
        return self._results.get()


class ConstantSchema(Schema):
    """A constant.

    Attributes:
        attribute: its name in the generated module or class.
    """

    __slots__ = (
        "attribute",
        "type",
        "_value",
    )

    attribute: str
    type: SchemaType
    _value: Later[object]

    @property
    def value(self) -> object:
        """Its value, as the generated module has it."""
        return self._value.get()


class AnnotationSchema(Schema):
    """The declaration of an annotation.

    Attributes:
        type: of its argument.
        targets: the kinds of declaration that it applies to: "file", "struct", "field", …
    """

    __slots__ = (
        "type",
        "targets",
    )

    type: SchemaType
    targets: frozenset[str]


class ModuleSchema(Schema):
    """A schema file."""

    __slots__ = (
        "_nested",
        "_imports",
    )

    _nested: Later[Mapping[str, Schema]]
    _imports: Later[Mapping[str, ModuleType]]

    @property
    def nested(self) -> Mapping[str, Schema]:
        """The declarations of the file, by name."""
        return self._nested.get()

    @property
    def constants(self) -> Mapping[str, ConstantSchema]:
        """The constants among them."""
        found = self.nested.items()
        return {name: one for name, one in found if isinstance(one, ConstantSchema)}

    @property
    def imports(self) -> Mapping[str, ModuleType]:
        """The generated modules of the imported files, by the paths that the file has for them.

        A file that no module was generated from is left out.
        """
        return self._imports.get()
