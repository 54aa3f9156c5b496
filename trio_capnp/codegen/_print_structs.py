"""Printing structs, groups and enums."""

from __future__ import annotations

from collections.abc import Iterator

from trio_capnp.codegen._expressions import (
    FIELD_CLASSES,
    LIKE,
    Types,
    element,
    later,
    literal,
    names_of,
    namespace,
    part,
    union_of,
)
from trio_capnp.codegen._layout import (
    INDENT,
    Either,
    Expression,
    Lambda,
    Lines,
    assignment,
    call,
    declaration,
    definition,
    laid_out,
    subscript,
    text_literal,
    tuple_of,
)
from trio_capnp.codegen._plan import (
    Anything,
    Basic,
    EnumPlan,
    FieldPlan,
    ListOf,
    Named,
    StructPlan,
)
from trio_capnp.codegen._print_parts import (
    alias,
    aliases,
    class_header,
    docstring,
    facts,
    inner_constants,
    paragraphs,
)

SLOTS = [f"{INDENT}__slots__ = ()"]


def print_enum(plan: EnumPlan) -> Lines:
    """Print an enum, or the tags of a union::

    class Color(_t.Enum):
        RED = 0
        LIGHT_BLUE = 1
    """
    members: Lines = []
    for number, (name, doc) in enumerate(plan.members):
        members += [f"{INDENT}{name} = {number}", *docstring(doc)]
    names: Lines = []
    if plan.facts.schema_names:
        names = assignment(INDENT, "__schema_names__", names_of(plan.facts.schema_names))
    body = paragraphs(docstring(plan.facts.doc), members, names) or [f"{INDENT}pass"]
    return [*class_header(namespace(plan.ref), "_t.Enum"), *body]


def print_struct(plan: StructPlan) -> Iterator[Lines]:
    """Print the family of a struct: reader, builder, promise, fields, like, namespace."""
    types = Types(plan.fields)
    yield _reader(plan, types)
    yield _builder(plan, types)
    if not plan.is_params:
        yield _promise(plan, types)
    yield _fields(plan, types)
    if not plan.is_inline:
        yield _like(plan)
    yield _namespace(plan)


# --- reader and builder -----------------------------------------------------------------------


def _reader(plan: StructPlan, types: Types) -> Lines:
    """Print::

    class _Person_Reader(_t.Reader):
        __slots__ = ()
        _builder: _Person_Builder

        name: _t.Text = _t.Text(0)
        phones: _t.ListField[_Phone_Reader] = _t.ListField(1, _t.struct_of(lambda: Phone))
    """
    fields: Lines = []
    for field in plan.fields:
        fields += [*_reader_field(field, types), *docstring(field.doc)]
    header = class_header(part(plan.ref, "Reader"), "_t.Reader")
    # For type checkers only: the type of a copy of the reader.
    own = [*SLOTS, *declaration(INDENT, "_builder", part(plan.ref, "Builder"))]
    return [*header, *paragraphs([*own, *_which(plan)], fields)]


def _which(plan: StructPlan) -> Lines:
    """Print ``_which: _t.Which[_Person_Which] = _t.Which(2, lambda: _Person_Which)``."""
    if plan.tag_offset is None:
        return []
    enum = part(plan.ref, "Which")
    made = call("_t.Which", str(plan.tag_offset), Lambda(enum))
    return assignment(INDENT, "_which", made, subscript("_t.Which", enum))


def _reader_field(field: FieldPlan, types: Types) -> Lines:
    head = _field_class(field)
    made = call(head, *_arguments(field))
    match field.type:
        case Named():
            return assignment(INDENT, field.name, made, subscript(head, types.reader(field.type)))
        case ListOf(of):
            return assignment(INDENT, field.name, made, subscript(head, types.reader(of)))
        case _:
            return assignment(INDENT, field.name, made, head)


def _builder(plan: StructPlan, types: Types) -> Lines:
    """Print::

    class _Person_Builder(_t.Builder):
        __slots__ = ()

        name: _t.TextBuilder = _t.TextBuilder(0)
        phones: _t.ListFieldBuilder[_Phone_Builder, _Phone_Like] = _t.ListFieldBuilder(
            1, _t.struct_of(lambda: Phone)
        )
    """
    fields: Lines = []
    for field in plan.fields:
        fields += _builder_field(field, types)
    header = class_header(part(plan.ref, "Builder"), "_t.Builder")
    return [*header, *paragraphs([*SLOTS, *_which(plan)], fields)]


def _builder_field(field: FieldPlan, types: Types) -> Lines:
    head = f"{_field_class(field)}Builder"
    made = call(head, *_arguments(field))
    match field.type:
        case Named("enum"):
            parameters: tuple[Expression, ...] = (types.builder(field.type),)
        case Named("interface", ref):
            parameters = (part(ref, "Client"), part(ref, "Server"))
        case Named():
            parameters = (types.builder(field.type), types.value(field.type))
        case ListOf(Basic() as of):
            parameters = (types.reader(of), types.reader(of))
        case ListOf():
            parameters = types.element(field.type)
        case _:
            return assignment(INDENT, field.name, made, head)
    return assignment(INDENT, field.name, made, subscript(head, *parameters))


def _field_class(field: FieldPlan) -> str:
    match field.type:
        case Basic() | Named():
            return f"_t.{FIELD_CLASSES[field.type.kind]}"
        case ListOf():
            return "_t.ListField"
        case Anything("any"):
            return "_t.AnyPointer"
        case Anything():
            return f"_t.Any{field.type.kind.capitalize()}"


def _arguments(field: FieldPlan) -> Iterator[Expression]:
    match field.type:
        case Named("group", ref):
            yield later(ref)
        case Named(_, ref):
            yield from (str(field.offset), later(ref))
        case ListOf(of):
            yield from (str(field.offset), element(of))
        case Basic("void"):
            pass
        case _:
            yield str(field.offset)
    if field.default is not None:
        yield literal(field.default)
    yield from union_of(field)


# --- promise ----------------------------------------------------------------------------------


def _promise(plan: StructPlan, types: Types) -> Lines:
    """Print::

    class _Person_Promise(_t.Promise[_Person_Reader]):
        __slots__ = ()

        name: _t.PromiseValue[str] = _t.PromiseValue()
        boss: _t.PromiseStruct[_Person_Promise] = _t.PromiseStruct(2, lambda: Person)
    """
    fields: Lines = []
    for field in plan.fields:
        fields += _promise_field(field, types)
    base = subscript("_t.Promise", part(plan.ref, "Reader"))
    header = class_header(part(plan.ref, "Promise"), base)
    return [*header, *paragraphs(SLOTS, fields)]


def _promise_field(field: FieldPlan, types: Types) -> Lines:
    match field.type:
        case Named("struct", ref):
            made = call("_t.PromiseStruct", str(field.offset), later(ref))
            parameter: Expression = part(ref, "Promise")
        case Named("group", ref):
            made = call("_t.PromiseGroup", later(ref))
            parameter = part(ref, "Promise")
        case Named("interface", ref):
            made = call("_t.PromiseCap", str(field.offset), later(ref))
            parameter = part(ref, "Client")
        case Anything():
            made = call("_t.PromiseAny", str(field.offset))
            return assignment(INDENT, field.name, made, made.head)
        case _:
            made = call("_t.PromiseValue")
            parameter = types.reader(field.type)
    return assignment(INDENT, field.name, made, subscript(made.head, parameter))


# --- fields and like --------------------------------------------------------------------------


def _fields(plan: StructPlan, types: Types) -> Lines:
    """Print::

    class _Person_Fields(_t.TypedDict, total=False):
        name: str
        phones: _t.Iterable[_Phone_Like]
    """
    fields: Lines = []
    for field in plan.fields:
        fields += declaration(INDENT, field.name, types.value(field.type))
    header = class_header(part(plan.ref, "Fields"), "_t.TypedDict", "total=False")
    return [*header, *(fields or [f"{INDENT}pass"])]


def _like(plan: StructPlan) -> Lines:
    """Print ``_Person_Like: _t.TypeAlias = _Person_Reader | _Person_Builder | _Person_Fields``."""
    choices = tuple(part(plan.ref, name) for name in LIKE)
    return assignment("", part(plan.ref, "Like"), Either(choices), "_t.TypeAlias")


# --- namespace --------------------------------------------------------------------------------


def _namespace(plan: StructPlan) -> Lines:
    """Print::

    class Person(_t.Struct[_Person_Reader, _Person_Builder]):
        Reader: _t.TypeAlias = _Person_Reader
        …

        _id = 0x9D5FE7EB9A6B4B8D
        …

        @staticmethod
        def new(**fields: _t.Unpack[_Person_Fields]) -> _Person_Builder:
            return _t.new_struct(Person, fields)
    """
    base = subscript("_t.Struct", part(plan.ref, "Reader"), part(plan.ref, "Builder"))
    own = [line for name in _parts(plan) for line in alias(name, part(plan.ref, name))]
    body = paragraphs(
        docstring(plan.facts.doc),
        own,
        aliases(plan.inside),
        [*facts(plan.facts), *_size(plan), *_by_ordinal(plan)],
        inner_constants(plan.inside),
        [] if plan.is_group else _new(plan),
    )
    return [*class_header(namespace(plan.ref), base), *body]


def _parts(plan: StructPlan) -> Iterator[str]:
    yield from ("Reader", "Builder")
    if not plan.is_params:
        yield "Promise"
    yield "Fields"
    if not plan.is_inline:
        yield "Like"
    if plan.tag_offset is not None:
        yield "Which"


def _size(plan: StructPlan) -> Lines:
    """Print ``_size = (1, 4)``."""
    lines = [f"{INDENT}_size = ({plan.size[0]}, {plan.size[1]})"]
    return [*lines, f"{INDENT}_is_group = True"] if plan.is_group else lines


def _by_ordinal(plan: StructPlan) -> Lines:
    """Print ``_by_ordinal = ("name", "id")`` where the schema declares ``id`` first."""
    if not plan.by_ordinal:
        return []
    return assignment(INDENT, "_by_ordinal", tuple_of(map(text_literal, plan.by_ordinal)))


def _new(plan: StructPlan) -> Lines:
    fields = subscript("**fields: _t.Unpack", part(plan.ref, "Fields"))
    made = call("_t.new_struct", namespace(plan.ref), "fields")
    return [
        f"{INDENT}@staticmethod",
        *definition(INDENT, "new", [fields], part(plan.ref, "Builder")),
        *laid_out(INDENT * 2, "return ", made),
    ]
