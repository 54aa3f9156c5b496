"""Constants that are more than a literal."""

from __future__ import annotations

from types import ModuleType

from trio_capnp import typed

FLAT_LIST = bytes.fromhex("01 00 00 00 1a 00 00 00") + bytes([1, 2, 3, 0, 0, 0, 0, 0])
FLAT_ITEM = bytes.fromhex("00 00 00 00 01 00 00 00 01 00 00 00 00 00 00 00")


def test_a_constant_in_a_namespace_is_made_at_its_first_use(shop: ModuleType) -> None:
    asked: list[str] = []

    def item() -> type[typed.Struct[typed.Reader, typed.Builder]]:
        asked.append("item")
        found: type[typed.Struct[typed.Reader, typed.Builder]] = shop.Item
        return found

    class Namespace:
        first: typed.StructConstant[typed.Reader] = typed.StructConstant(item, FLAT_ITEM)

    assert asked == []
    assert Namespace.first is Namespace.first
    assert asked == ["item"]
    assert isinstance(Namespace.first, shop.Item.Reader)


def test_enum_and_list_constants(shop: ModuleType) -> None:
    class Namespace:
        size: typed.EnumConstant[typed.Enum] = typed.EnumConstant(lambda: shop.Size, 1)
        numbers: typed.ListConstant[typed.ListReader[int]] = typed.ListConstant(
            typed.UINT8, FLAT_LIST
        )

    assert Namespace.size is shop.Size.LARGE
    assert list(Namespace.numbers) == [1, 2, 3]


def test_a_constant_of_a_file_is_made_at_once(shop: ModuleType) -> None:
    assert typed.struct_constant(shop.Item, FLAT_ITEM).size is shop.Size.LARGE
    assert list(typed.list_constant(typed.UINT8, FLAT_LIST)) == [1, 2, 3]
