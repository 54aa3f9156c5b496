"""Enums whose unknown values survive."""

from __future__ import annotations

import copy
import pickle
from types import ModuleType

import pytest

from trio_capnp.typed import Enum, is_known
from trio_capnp.typed._enum import MAX_UNKNOWN, _unknown


class Type(Enum):
    MOBILE = 0
    HOME = 1


def test_known_values_are_members() -> None:
    assert Type(1) is Type.HOME
    assert repr(Type.HOME) == "<Type.HOME: 1>"
    assert is_known(Type.HOME)


def test_an_unknown_value_is_member_like() -> None:
    """[X07] An enum out of range is a value, not an error."""
    seven = Type(7)
    assert isinstance(seven, Type)
    assert seven == 7
    assert seven == Type(7)
    assert seven != Type.HOME
    assert hash(seven) == hash(Type(7))
    assert {seven} == {Type(7)}
    assert (seven.name, seven.value) == ("UNKNOWN_7", 7)
    assert not is_known(seven)
    assert seven > Type.HOME


def test_an_unknown_value_says_that_it_is_unknown() -> None:
    assert repr(Type(7)) == "<Type: unknown 7>"
    assert str(Type(7)) == "7"


def test_an_unknown_value_is_no_member() -> None:
    assert Type(7)
    assert list(Type) == [Type.MOBILE, Type.HOME]


def test_unknown_values_of_two_enums_differ_in_type() -> None:
    class Other(Enum):
        ONLY = 0

    assert type(Other(7)) is Other
    assert type(Type(7)) is Type


@pytest.mark.parametrize("value", [-1, 65536, 1.5, "HOME", None])
def test_a_value_that_an_enum_cannot_hold_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="is not a valid Type"):
        Type(value)  # type: ignore[arg-type]


def test_the_largest_value_is_allowed() -> None:
    assert Type(65535) == 65535


def test_unknown_values_do_not_pile_up() -> None:
    for number in range(2, 2 * MAX_UNKNOWN + 100):
        assert Type(number) == number
    assert len(_unknown) <= MAX_UNKNOWN


def test_values_can_be_copied_and_pickled() -> None:
    assert copy.deepcopy(Type(7)) == Type(7)
    assert pickle.loads(pickle.dumps(Type(7))) == Type(7)
    assert pickle.loads(pickle.dumps(Type.HOME)) is Type.HOME


def test_an_unknown_value_is_written_back_as_it_was(shop: ModuleType) -> None:
    item = shop.Item.new(size=shop.Size(7))
    assert item.size == 7
    assert repr(item.size) == "<Size: unknown 7>"
    other = shop.Item.new(size=item.size)
    assert other.size == shop.Size(7)
