"""One node by itself: a node that no compiler would write is refused before its first use."""

from __future__ import annotations

import attrs
import pytest

from tests.schema.nodes import (
    DATA,
    TEXT,
    UINT32,
    UINT64,
    default_of,
    enum,
    interface,
    method,
    of,
    slot,
    struct,
)
from trio_capnp.errors import SchemaError
from trio_capnp.schema import (
    SCHEMA_NESTING,
    Annotation,
    AnyPointerType,
    BasicType,
    Brand,
    Const,
    FieldSlot,
    File,
    ListType,
    Nested,
    Node,
    Scope,
    Struct,
    Type,
    Value,
    check_node,
)

VOID = BasicType("void")
BOOL = BasicType("bool")


def nested_lists(depth: int) -> Type:
    made: Type = UINT32
    for _ in range(depth):
        made = ListType(made)
    return made


@pytest.mark.parametrize(
    "node",
    [
        struct(1),
        struct(1, slot("a", UINT64, 0), slot("b", TEXT, 0)),
        struct(1, slot("a", BOOL, 63), slot("v", VOID, 999), slot("u", UINT32, 1)),
        struct(1, slot("a", VOID, tag=1), slot("b", VOID, tag=0)),
        struct(1, slot("a", nested_lists(SCHEMA_NESTING - 1))),
        enum(1, "a", "b"),
        interface(1, 2, methods=(method("m", 3, 4),)),
        attrs.evolve(struct(1), name="m$Params"),
        Node(1, "dir/some file.capnp", "some file.capnp", 0, File()),
    ],
)
def test_nodes_of_the_compiler_pass(node: Node) -> None:
    check_node(node)


@pytest.mark.parametrize(
    ("node", "complaint"),
    [
        (attrs.evolve(struct(1), id=0), "its id is 0"),
        (attrs.evolve(struct(1), name="a b"), "'a b' is not a name"),
        (attrs.evolve(struct(1), name=""), "'' is not a name"),
        (attrs.evolve(struct(1), name="x\nimport os"), "is not a name"),
        (attrs.evolve(struct(1), display_name="x\n.capnp:A"), "is not printable"),
        (struct(1, slot("a()", TEXT)), "is not a name"),
        (struct(1, slot("a", TEXT), slot("a", TEXT)), "field a is declared twice"),
        (struct(1, nested=(Nested("A", 2), Nested("A", 3))), "declaration A is declared twice"),
        (struct(1, parameters=("T", "T")), "type parameter T is declared twice"),
        (enum(1, "a", "b", "a"), "enumerant a is declared twice"),
        (enum(1, "a", "9"), "'9' is not a name"),
        (
            interface(1, methods=(method("m", 2, 3), method("m", 2, 3))),
            "method m is declared twice",
        ),
        (struct(1, slot("a", UINT64, 1)), "field a at 1 lies outside the struct"),
        (struct(1, slot("a", BOOL, 64)), "field a at 64 lies outside the struct"),
        (struct(1, slot("a", TEXT, 1)), "field a at 1 lies outside the struct"),
        (struct(1, slot("a", AnyPointerType("any"), 7)), "field a at 7 lies outside"),
        (struct(1, slot("a", VOID, tag=0)), "its union has a single member"),
        (struct(1, slot("a", VOID, tag=0), slot("b", VOID, tag=0)), "the tags of its union"),
        (struct(1, slot("a", VOID, tag=0), slot("b", VOID, tag=2)), "the tags of its union"),
        (
            struct(1, slot("a", VOID, tag=0), slot("b", VOID, tag=1), words=0),
            "the tag at 0 lies outside the struct",
        ),
        (struct(1, slot("a", nested_lists(SCHEMA_NESTING))), "deeper than schema_nesting"),
    ],
)
def test_an_impossible_node_is_refused(node: Node, complaint: str) -> None:
    with pytest.raises(SchemaError, match="schema node ") as caught:
        check_node(node)
    assert complaint in str(caught.value)


def test_the_error_names_the_node_on_one_line() -> None:
    node = attrs.evolve(struct(0x1234), display_name="a\nb:C")
    with pytest.raises(SchemaError) as caught:
        check_node(node)
    assert str(caught.value) == r"schema node 'a\nb:C' (@0x1234): 'a\nb:C' is not printable"


def test_a_union_must_have_as_many_members_as_it_says() -> None:
    body = Struct(1, 1, False, 3, 0, (slot("a", VOID, tag=0), slot("b", VOID, tag=1)))
    with pytest.raises(SchemaError, match="its union declares 3 members, but has 2"):
        check_node(attrs.evolve(struct(1), body=body))


def test_types_deep_inside_brands_are_counted() -> None:
    deep: Type = TEXT
    for _ in range(SCHEMA_NESTING):
        deep = of(2, Brand((Scope(2, (None, deep)),)))
    with pytest.raises(SchemaError, match="deeper than schema_nesting"):
        check_node(struct(1, slot("a", deep)))


def test_types_in_brands_of_annotations_and_methods_are_counted() -> None:
    brand = Brand((Scope(2, (nested_lists(SCHEMA_NESTING),)),))
    annotation = Annotation(9, brand, default_of(VOID))
    with pytest.raises(SchemaError, match="schema_nesting"):
        check_node(attrs.evolve(struct(1), annotations=(annotation,)))
    with pytest.raises(SchemaError, match="schema_nesting"):
        deep_method = attrs.evolve(method("m", 2, 3), results_brand=brand)
        check_node(interface(1, methods=(deep_method,)))


@pytest.mark.parametrize(
    ("type_", "value"),
    [
        (UINT32, Value("text", "")),
        (TEXT, Value("void", None)),
        (DATA, Value("text", "")),
        (ListType(TEXT), Value("struct", b"")),
        (of(2), Value("any", b"")),
    ],
)
def test_values_are_of_the_kind_of_their_type(type_: Type, value: Value) -> None:
    with pytest.raises(SchemaError, match="a value of kind"):
        check_node(attrs.evolve(struct(1), body=Const(type_, value)))
    wrong = attrs.evolve(slot("a", type_), body=FieldSlot(0, type_, value, True))
    with pytest.raises(SchemaError, match="a value of kind"):
        check_node(struct(1, wrong))


@pytest.mark.parametrize("name", ["__init__", "__dict__", "__class__", "_fields", "_which", "_"])
def test_names_that_python_or_generated_classes_give_a_meaning_are_refused(name: str) -> None:
    """W7: The language has no such names; a request made by hand may have them anywhere."""
    made = [
        struct(1, slot(name, TEXT)),
        struct(1, nested=(Nested(name, 2),)),
        struct(1, parameters=(name,)),
        attrs.evolve(struct(1), name=name),
        enum(1, name),
        interface(1, methods=(method(name, 3, 4),)),
    ]
    for node in made:
        with pytest.raises(SchemaError, match=f"'{name}' is not a name"):
            check_node(node)
