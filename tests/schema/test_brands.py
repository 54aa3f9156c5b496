"""[X05] The bindings of type parameters, seen from the use of a generic type."""

from __future__ import annotations

import pytest

from tests.schema.nodes import TEXT, UINT32, of
from trio_capnp.schema import (
    NO_BRAND,
    AnyPointerType,
    Brand,
    EnumType,
    ImplicitParameterType,
    InterfaceType,
    ListType,
    ParameterType,
    Scope,
    Type,
    resolve,
    resolve_brand,
)

MAP, ENTRY = 1, 2
ANY = AnyPointerType("any")
KEY, VALUE = ParameterType(MAP, 0), ParameterType(MAP, 1)
OF_TEXT_AND_CAP = Brand((Scope(MAP, (TEXT, InterfaceType(9, NO_BRAND))),))
INHERITED = Brand((Scope(MAP, None),))


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (KEY, TEXT),
        (VALUE, InterfaceType(9, NO_BRAND)),
        (ListType(ListType(KEY)), ListType(ListType(TEXT))),
        (UINT32, UINT32),
        (ANY, ANY),
        (EnumType(4, NO_BRAND), EnumType(4, NO_BRAND)),
        (of(ENTRY, INHERITED), of(ENTRY, OF_TEXT_AND_CAP)),
        (InterfaceType(5, INHERITED), InterfaceType(5, OF_TEXT_AND_CAP)),
        (
            of(3, Brand((Scope(3, (ListType(KEY), None)),))),
            of(3, Brand((Scope(3, (ListType(TEXT), None)),))),
        ),
        (ParameterType(MAP, 2), ANY),
        (ParameterType(77, 0), ANY),
        (ImplicitParameterType(0), ImplicitParameterType(0)),
    ],
)
def test_parameters_are_replaced_by_their_bindings(inner: Type, expected: Type) -> None:
    assert resolve(inner, OF_TEXT_AND_CAP) == expected


def test_two_steps_in_give_the_types_of_the_outermost_use() -> None:
    """Map(Text, Cap).entries is a List(Entry), and its key is a Text."""
    entries = resolve(ListType(of(ENTRY, INHERITED)), OF_TEXT_AND_CAP)
    assert isinstance(entries, ListType)
    assert not isinstance(entries.element, ANY.__class__)
    entry = entries.element
    assert entry == of(ENTRY, OF_TEXT_AND_CAP)
    assert resolve(KEY, OF_TEXT_AND_CAP) == TEXT


def test_unbound_parameters_are_any_pointers() -> None:
    assert resolve(KEY, NO_BRAND) == ANY
    assert resolve(KEY, Brand((Scope(MAP, (None, TEXT)),))) == ANY


def test_an_inherited_parameter_stays_a_parameter() -> None:
    assert resolve(KEY, INHERITED) == KEY


def test_an_inherited_scope_without_a_binding_is_left_out() -> None:
    assert resolve_brand(INHERITED, NO_BRAND) == NO_BRAND
    assert resolve_brand(NO_BRAND, OF_TEXT_AND_CAP) == NO_BRAND
