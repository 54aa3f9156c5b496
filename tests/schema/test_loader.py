"""The registry of nodes: in any order, of any age, and hostile nodes that a walk would not
end on.
"""

from __future__ import annotations

import itertools
import sys

import attrs
import pytest

from tests.schema.nodes import (
    TEXT,
    UINT32,
    enum,
    group_field,
    interface,
    of,
    slot,
    struct,
)
from trio_capnp.errors import SchemaError
from trio_capnp.schema import (
    SCHEMA_NESTING,
    AnyPointerType,
    BasicType,
    Brand,
    EnumType,
    InterfaceType,
    ListType,
    Loader,
    Nested,
    Node,
    ParameterType,
    Scope,
    Superclass,
    Type,
)

NO_BRAND = Brand()


def test_nodes_may_come_in_any_order() -> None:
    """[X01] In any order, the same nodes are found and none is missing."""
    nodes = [
        struct(1, slot("next", of(2)), slot("color", EnumType(3, NO_BRAND), 0)),
        struct(2, slot("back", of(1))),
        enum(3, "red", "green"),
    ]
    for order in itertools.permutations(nodes):
        loader = Loader(order)
        assert not loader.missing()
        assert {node.id: node for node in loader} == {node.id: node for node in nodes}


def test_a_missing_node_has_the_kind_that_others_name_it_as() -> None:
    """[X01] A placeholder knows its kind, and is replaced by the node when it comes."""
    loader = Loader([struct(1, slot("next", of(2)), slot("cap", InterfaceType(4, NO_BRAND), 0))])
    assert loader.missing() == {2: "struct", 4: "interface"}
    assert loader.get(2) is None
    with pytest.raises(SchemaError, match=r"no schema for @0x2, which x.capnp:S1 needs"):
        loader.node(2)
    late = loader.load(struct(2))
    assert loader.node(2) is late
    assert loader.missing() == {4: "interface"}


def test_a_node_that_turns_out_to_be_something_else_is_refused() -> None:
    """[X01] This holds in both orders."""
    user, wrong = struct(1, slot("next", of(2))), enum(2, "a")
    for first, second in ((user, wrong), (wrong, user)):
        loader = Loader([first])
        with pytest.raises(SchemaError, match=r"enum.*struct|struct.*enum"):
            loader.load(second)
        assert second.id not in loader


def test_two_nodes_that_take_a_third_for_different_things_are_refused() -> None:
    loader = Loader([struct(1, slot("a", of(9)))])
    with pytest.raises(SchemaError, match="takes @0x9 for an interface, but it is a struct"):
        loader.load(struct(2, slot("b", InterfaceType(9, NO_BRAND))))


def test_a_node_that_names_another_as_two_kinds_is_refused() -> None:
    with pytest.raises(SchemaError, match="takes @0x9 for"):
        Loader([struct(1, slot("a", of(9)), slot("b", InterfaceType(9, NO_BRAND)))])
    with pytest.raises(SchemaError, match=r"x\.capnp:S1 is a struct, but x.capnp:S1 takes it for"):
        Loader([struct(1, slot("a", InterfaceType(1, NO_BRAND)))])


def test_a_refused_node_leaves_nothing_behind() -> None:
    loader = Loader([struct(1, slot("a", of(9)))])
    with pytest.raises(SchemaError):
        loader.load(struct(2, slot("n", of(8)), slot("b", InterfaceType(9, NO_BRAND))))
    assert loader.missing() == {9: "struct"}
    assert len(loader) == 1


def test_members_of_the_unnamed_union_are_fields_of_the_struct() -> None:
    """[X02] Lookup by name finds them beside the others, and the tag tells them apart."""
    node = struct(
        1,
        slot("before", UINT32, 1),
        slot("foo", UINT32, 1, tag=1),
        slot("bar", TEXT, 0, tag=0),
        words=2,
    )
    loader = Loader([node])
    assert list(loader.fields(1)) == ["before", "foo", "bar"]
    assert loader.fields(1)["bar"].discriminant == 0
    assert [member.name for member in loader.union_members(1)] == ["bar", "foo"]


def test_a_late_union_is_found_in_the_newer_schema() -> None:
    """[X02] [X03] Fields are looked up in the node that is kept."""
    old = struct(1, slot("foo", UINT32, 1))
    new = struct(1, slot("foo", UINT32, 1, tag=0), slot("bar", TEXT, 0, tag=1))
    loader = Loader([old])
    assert "bar" not in loader.fields(1)
    assert loader.union_members(1) == ()
    assert loader.load(new) is new
    assert [member.name for member in loader.union_members(1)] == ["foo", "bar"]


def test_the_newer_of_two_is_kept_in_either_order() -> None:
    """[X03] Upgrade and downgrade."""
    old = struct(1, slot("a", UINT32, 0))
    new = struct(1, slot("a", UINT32, 0), slot("b", TEXT, 0))
    for order in ((old, new), (new, old), (old, new, old)):
        loader = Loader()
        kept = [loader.load(node) for node in order]
        assert kept[-1] is loader.node(1) is new


def test_the_same_node_again_changes_nothing() -> None:
    first, again = struct(1), struct(1)
    loader = Loader([first])
    assert loader.load(again) is first


def test_nodes_that_contradict_each_other_are_refused() -> None:
    """[X03] Incompatible."""
    loader = Loader([struct(1, slot("a", UINT32, 0))])
    with pytest.raises(SchemaError, match=r"two schemas for x.capnp:S1 .*type of field a changed"):
        loader.load(struct(1, slot("a", TEXT, 0)))


def test_nested_declarations_are_found_by_path() -> None:
    outer = struct(1, nested=(Nested("Inner", 2),))
    loader = Loader([outer, struct(2, scope=1, nested=(Nested("Core", 3),)), struct(3, scope=2)])
    assert loader.nested(1, "Inner.Core").id == 3
    with pytest.raises(SchemaError, match=r"x\.capnp:S2 declares no Shell"):
        loader.nested(1, "Inner.Shell")


def test_asking_for_the_wrong_kind_is_an_error() -> None:
    loader = Loader([enum(1, "a")])
    with pytest.raises(SchemaError, match="is no struct"):
        loader.struct(1)
    with pytest.raises(SchemaError, match="is no interface"):
        loader.interface(1)
    with pytest.raises(SchemaError, match="no schema for @0x7"):
        loader.fields(7)


# ----------------------------------------------------------------------------------------------
# Superclasses.


def test_superclasses_are_all_found_once() -> None:
    loader = Loader([interface(1, 2, 3), interface(2, 4), interface(3, 4), interface(4)])
    assert [superclass.id for superclass in loader.superclasses(1)] == [2, 3, 4]
    assert loader.superclasses(4) == ()


def test_brands_of_superclasses_are_seen_from_the_interface_asked_about() -> None:
    """[X05] I1 Extends I2(Text), I2(T) extends I3(T); so I1 extends I3(Text)."""
    text = Brand((Scope(2, (TEXT,)),))
    passed_on = Brand((Scope(3, (ParameterType(2, 0),)),))
    middle = attrs.evolve(interface(2, Superclass(3, passed_on)), parameters=("T",))
    loader = Loader([interface(1, Superclass(2, text)), middle, interface(3)])
    assert loader.superclasses(1)[-1] == Superclass(3, Brand((Scope(3, (TEXT,)),)))


def test_an_interface_that_extends_itself_is_refused() -> None:
    loader = Loader([interface(1, 2), interface(2, 1)])
    with pytest.raises(SchemaError, match="extends itself"):
        loader.superclasses(1)


def test_a_circle_above_an_interface_does_not_hang() -> None:
    loader = Loader([interface(1, 2), interface(2, 3), interface(3, 2)])
    assert [superclass.id for superclass in loader.superclasses(1)] == [2, 3]


# ----------------------------------------------------------------------------------------------
# Capabilities.


@pytest.mark.parametrize(
    ("type_", "expected"),
    [
        (TEXT, False),
        (ListType(ListType(UINT32)), False),
        (EnumType(5, NO_BRAND), False),
        (InterfaceType(6, NO_BRAND), True),
        (ListType(InterfaceType(6, NO_BRAND)), True),
        (AnyPointerType("any"), True),
        (AnyPointerType("struct"), True),
        (AnyPointerType("list"), True),
        (AnyPointerType("capability"), True),
        (ParameterType(1, 0), True),
    ],
)
def test_types_may_or_may_not_hold_capabilities(type_: Type, expected: bool) -> None:
    """[X06] The hint that no capability can come."""
    assert Loader().may_contain_capabilities(type_) is expected


def test_structs_are_searched_for_capabilities() -> None:
    """[X06] Through fields, lists, groups and circles of types."""
    without = struct(1, slot("self", ListType(of(1))), group_field("g", 2))
    group = struct(2, slot("x", TEXT), scope=1, is_group=True)
    loader = Loader([without, group])
    assert not loader.may_contain_capabilities(of(1))
    loader.load(attrs.evolve(struct(3, slot("one", of(1)), slot("c", InterfaceType(6, NO_BRAND)))))
    assert loader.may_contain_capabilities(of(3))


def test_a_type_that_is_not_loaded_may_hold_capabilities() -> None:
    """[X06] A placeholder: assume yes, until it has come and says no."""
    loader = Loader([struct(1, slot("next", of(2)))])
    assert loader.may_contain_capabilities(of(1))
    loader.load(struct(2, slot("name", TEXT)))
    assert not loader.may_contain_capabilities(of(1))


def test_the_binding_of_a_type_parameter_decides_about_capabilities() -> None:
    """[X06] [X05] Box(Text) holds no capability, Box(Cap) and an unbound Box may."""
    box = struct(1, slot("value", ParameterType(1, 0)), parameters=("T",))
    loader = Loader([box])
    assert not loader.may_contain_capabilities(of(1, Brand((Scope(1, (TEXT,)),))))
    assert loader.may_contain_capabilities(of(1, Brand((Scope(1, (InterfaceType(6, NO_BRAND),)),))))
    assert loader.may_contain_capabilities(of(1))


def test_types_that_grow_out_of_themselves_end_the_search() -> None:
    """[X06] ``struct S1(T) { next :S1(List(T)); twice :S1(Pair(T, T)); }``."""
    parameter = ParameterType(1, 0)
    longer = of(1, Brand((Scope(1, (ListType(parameter),)),)))
    wider = of(1, Brand((Scope(1, (of(2, Brand((Scope(2, (parameter, parameter)),))),)),)))
    for grown in (longer, wider):
        loader = Loader([struct(1, slot("next", grown), parameters=("T",)), struct(2)])
        assert loader.may_contain_capabilities(of(1, Brand((Scope(1, (TEXT,)),))))


# ----------------------------------------------------------------------------------------------
# Hostile shapes.


def test_scopes_that_form_a_circle_are_refused() -> None:
    with pytest.raises(SchemaError, match="scopes that form a circle"):
        Loader([struct(1, scope=1)])
    with pytest.raises(SchemaError, match="scopes that form a circle"):
        Loader([struct(1, scope=2), struct(2, scope=3), struct(3, scope=1)])


@pytest.mark.parametrize("step", [1, -1])
def test_scopes_deeper_than_the_limit_are_refused_in_any_order(step: int) -> None:
    def chain(length: int) -> list[Node]:
        return [struct(10 + i, scope=9 + i if i else 0) for i in range(length)][::step]

    Loader(chain(SCHEMA_NESTING))
    with pytest.raises(SchemaError, match=r"deeper than schema_nesting \(128\)"):
        Loader(chain(SCHEMA_NESTING + 1))


def test_scopes_that_meet_in_the_middle_are_counted_together() -> None:
    nodes = [struct(10 + i, scope=9 + i if i else 0) for i in range(SCHEMA_NESTING + 1)]
    upper, middle, lower = nodes[:60], nodes[60], nodes[61:]
    with pytest.raises(SchemaError, match="schema_nesting"):
        Loader([*upper, *lower, middle])


def test_a_declaration_lies_where_its_scope_says() -> None:
    child, stranger = struct(2, scope=1), struct(3, nested=(Nested("C", 2),))
    for order in ((child, stranger), (stranger, child)):
        with pytest.raises(SchemaError, match="lies in @0x1, and not in @0x3"):
            Loader(order)


def test_nothing_lies_in_two_nodes() -> None:
    with pytest.raises(SchemaError, match=r"is said to lie in x\.capnp:S4 too"):
        Loader([struct(3, nested=(Nested("C", 2),)), struct(4, nested=(Nested("C", 2),))])


def test_groups_form_no_circle() -> None:
    """A group lies in the struct that names it, and scopes end."""
    one = struct(1, group_field("g", 2), scope=2, is_group=True)
    two = struct(2, group_field("g", 1), scope=1, is_group=True)
    with pytest.raises(SchemaError, match="scopes that form a circle"):
        Loader([one, two])
    with pytest.raises(SchemaError, match="lies in @0x"):
        Loader([struct(1, group_field("g", 1))])


def test_no_walk_uses_much_of_the_stack() -> None:
    """Deep types and long chains of types are walked with stacks of their own."""
    deep: Type = BasicType("text")
    for _ in range(SCHEMA_NESTING - 1):
        deep = ListType(deep)
    chain = [struct(i, slot("next", of(i + 1))) for i in range(100, 1000)]
    depth = len(_frames())
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(100 + depth + SCHEMA_NESTING)
    try:
        loader = Loader([struct(1, slot("deep", deep)), *chain])
        assert not loader.may_contain_capabilities(of(1))
        assert loader.may_contain_capabilities(of(100))
    finally:
        sys.setrecursionlimit(limit)


def _frames() -> list[object]:
    frames: list[object] = []
    frame = sys._getframe()
    while frame.f_back is not None:
        frames.append(frame)
        frame = frame.f_back
    return frames
