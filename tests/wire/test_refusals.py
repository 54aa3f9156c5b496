"""Values that are refused, and the texts of the errors: the place of the value, and the reason."""

from __future__ import annotations

from typing import Any

import pytest

from tests.wire.samples import samples
from trio_capnp import LimitError, ReaderLimits, TextDecodeError, WireError
from trio_capnp.typed._struct_api import assign, from_bytes, from_dict, to_bytes, to_dict

S = samples()
DEEP = {"struct_list": [{}, {"struct_field": {"int8_list": [1, 2, "x"]}}]}


class Index:
    """An integer of another library."""

    def __init__(self, value: int) -> None:
        self.value = value

    def __index__(self) -> int:
        return self.value


class Array:
    """An array of numbers: such classes have ``__index__``, which works for one number only."""

    def __index__(self) -> int:
        raise TypeError("only arrays of one number have an index")


class Truth:
    """A truth value of another library, as numpy.bool_ is one: no number, and equal to a bool."""

    def __init__(self, value: bool) -> None:
        self.value = value

    def __bool__(self) -> bool:
        return self.value

    def __eq__(self, other: object) -> bool:
        return self.value == other

    __hash__ = None  # type: ignore[assignment]


# --- scalars of other libraries -------------------------------------------------------------------


def test_scalars_of_other_libraries_are_taken() -> None:
    """W6: A number needs ``__index__``; a Bool needs ``__bool__`` and must equal its truth."""
    made = S.AllTypes.new(
        bool_field=Truth(True), bool_list=[Truth(False), Index(1)], int8_field=Index(-5)
    )
    assert made.bool_field is True
    assert list(made.bool_list) == [False, True]
    assert made.int8_field == -5
    made.bool_field = Truth(False)
    made.bool_list[0] = Truth(True)
    assert (made.bool_field, made.bool_list[0]) == (False, True)


def test_scalars_of_numpy_are_taken() -> None:
    """W6: Numpy is not imported; numpy.bool_ was refused with "takes bool, not bool"."""
    numpy = pytest.importorskip("numpy")
    made = S.AllTypes.new(
        bool_field=numpy.bool_(True),
        bool_list=numpy.array([True, False]),
        int8_list=numpy.array([1, 2], dtype="int8"),
        float64_field=numpy.float32(0.5),
    )
    assert made.bool_field is True
    assert list(made.bool_list) == [True, False]
    assert list(made.int8_list) == [1, 2]
    assert made.float64_field == 0.5


@pytest.mark.parametrize(
    "value", [None, 1.0, 2, Index(2), Array(), "x", b"", [], [True], object(), 0j]
)
def test_values_that_are_no_truth_value_are_refused(value: Any) -> None:
    """W6: A value's truth alone is not enough, or any object could be a Bool."""
    with pytest.raises(TypeError, match="bool_field takes bool, not"):
        S.AllTypes.new(bool_field=value)


def test_a_class_that_is_called_as_one_of_pythons_is_named_with_its_module() -> None:
    """W6: "takes bool, not bool" made no sense."""
    other = type("bool", (), {"__module__": "other"})
    with pytest.raises(TypeError, match=r"bool_field takes bool, not other\.bool"):
        S.AllTypes.new(bool_field=other())


# --- where a value lies ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "text"),
    [
        (DEEP, "struct_list[1].struct_field.int8_list[2] takes an int (int8), not str"),
        (
            {"struct_list": [{}, 3]},
            "struct_list[1] takes AllTypes or a dict of its fields, not int",
        ),
        ({"struct_list": [{"nope": 1}]}, "struct_list[0]: AllTypes has no field 'nope'"),
        ({"text_list": ["a", 3]}, "text_list[1] takes str, not int"),
        ({"list_list": [[1], [2, "x"]]}, "list_list[1][1] takes an int (int32), not str"),
        (
            {"struct_field": {"bool_list": [True, 2]}},
            "struct_field.bool_list[1] takes bool, not int",
        ),
        ({"struct_list": [{"int8_field": 200}]}, "struct_list[0].int8_field is of type int8"),
        ({"enum_list": ["RED", "PINK"]}, "enum_list[1]: Color has no enumerant 'PINK'"),
        ({"float32_list": [0.0, 1e39]}, "float32_list[1] is a float32"),
        ({"struct_list": 5}, "struct_list takes a list of struct, not int"),
    ],
)
def test_an_error_names_the_place_in_a_value(values: Any, text: str) -> None:
    """W6: By field and index, through every entry, the iterative one too."""
    made = S.AllTypes.new(struct_field={}, struct_list=[{}])
    entries: list[tuple[str, Any]] = [
        ("", lambda: S.AllTypes.new(**values)),
        ("", lambda: from_dict(S.AllTypes, values)),
        ("struct_field", lambda: setattr(made, "struct_field", values)),
        ("struct_list[0]", lambda: setattr(made, "struct_list", [values])),
        ("[0]", lambda: made.struct_list.__setitem__(0, values)),
        ("AllTypes", lambda: assign(made, values)),
    ]
    for prefix, entry in entries:
        with pytest.raises((TypeError, ValueError)) as caught:
            entry()
        assert str(caught.value).startswith(f"{prefix}.{text}" if prefix else text)


class Name(str):
    """A key as another library has it, such as a member of a StrEnum."""

    __slots__ = ()


def test_keys_may_be_of_a_subclass_of_str() -> None:
    """W6: Also of dicts that lie in others, in errors, and where the struct had a value before."""
    given: Any = {Name("struct_field"): {Name("struct_field"): {Name("text_field"): "x"}}}
    wrong: Any = {Name("struct_field"): {Name("struct_list"): [{Name("text_field"): 3}]}}
    place = r"struct_field\.struct_list\[0\]\.text_field takes str"
    made = S.AllTypes.new(**given)
    for values in (given, given["struct_field"]):
        made.struct_field = values
        assign(made, {"struct_list": [values]})
        assert from_dict(S.AllTypes, values) == made.struct_list[0]
    entries: list[Any] = [
        lambda: S.AllTypes.new(**wrong),
        lambda: from_dict(S.AllTypes, wrong),
        lambda: assign(made, wrong),
        lambda: setattr(made, "struct_field", wrong),
    ]
    for entry in entries:
        with pytest.raises(TypeError, match=place):
            entry()


def test_a_key_that_is_no_text_is_named() -> None:
    """W6: A dict from elsewhere may have numbers for keys."""
    values: Any = {"struct_field": {1: "x"}}
    made = S.AllTypes.new()
    entries: list[Any] = [
        lambda: S.AllTypes.new(**values),
        lambda: from_dict(S.AllTypes, values),
        lambda: assign(made, values),
        lambda: setattr(made, "struct_field", values["struct_field"]),
    ]
    for entry in entries:
        with pytest.raises(TypeError, match=r"struct_field: AllTypes has no field '?1'?$"):
            entry()


def test_groups_and_unions_are_parts_of_the_path() -> None:
    """W6: The path is written like the attributes."""
    with pytest.raises(TypeError, match=r"^child\.shape\.square\.side takes an int"):
        S.Unions.new(child={"shape": {"square": {"side": "x"}}})
    with pytest.raises(ValueError, match=r"^child\.child: 'number' and 'text' are members of one"):
        from_dict(S.Unions, {"child": {"child": {"number": 1, "text": "x"}}})


def test_an_error_of_the_callers_own_objects_stays_as_it_is() -> None:
    """W6: Only errors of ours get a path."""

    class Broken:
        def __index__(self) -> int:
            raise ValueError("of my own")

    with pytest.raises(ValueError, match=r"^of my own$"):
        S.AllTypes.new(struct_list=[{"int8_list": [Broken()]}])


def test_errors_have_the_names_that_users_know() -> None:
    """W6: Person.Builder, not _Person_Builder."""
    made: Any = S.AllTypes.new()
    reader: Any = from_bytes(S.AllTypes, to_bytes(made))
    for target, name in ((made, "Builder"), (reader, "Reader")):
        with pytest.raises(AttributeError, match=f"'AllTypes.{name}' object has no attribute 'x'"):
            target.x = 1
        with pytest.raises(AttributeError, match=f"'AllTypes.{name}' object has no attribute 'x'"):
            _ = target.x
    assert S.Unions.Shape.Builder.__name__ == "Unions.Shape.Builder"
    with pytest.raises(TypeError, match=r"^shape takes Unions\.Shape, not AllTypes$"):
        S.Unions.new(shape=made)


# --- pointers of any struct or list ---------------------------------------------------------------


def test_an_any_struct_takes_only_structs_and_an_any_list_only_lists() -> None:
    """W4: Text was taken by either, and a struct by AnyList."""
    lists = S.AllTypes.new(int8_list=[1], text_list=["a"])
    made = S.Anything.new(any_struct=lists, any_list=lists.int8_list, any="text")
    S.Anything.new(any_struct=made.any_struct, any_list=made.any_list)
    S.Anything.new(any_struct=None, any_list=S.Anything.new().any_list)
    wrong: list[tuple[str, Any]] = [
        *[("any_struct", value) for value in ("text", b"data", 1, lists.int8_list, made.any_list)],
        *[("any_list", value) for value in ("text", b"data", [1], lists, made.any_struct)],
    ]
    for name, value in wrong:
        before = to_bytes(made)
        what = "a struct" if name == "any_struct" else "a list"
        with pytest.raises(TypeError, match=f"{name} takes {what} in a message, not"):
            setattr(made, name, value)
        with pytest.raises(TypeError, match=f"{name} takes {what} in a message, not"):
            from_dict(S.Anything, {name: value})
        assert to_bytes(made) == before
    S.Anything.new(any_list=S.Anything.new(any="text").any)  # a text is a list of bytes


# --- members of newer schemas ---------------------------------------------------------------------


def test_a_dict_of_a_union_member_from_the_future_is_refused() -> None:
    """W5: It became the first member in silence."""
    data = bytearray(to_bytes(S.Unions.new(before=1, number=7, after="a")))
    data[18] = 99  # the tag lies behind ``before``
    reader = from_bytes(S.Unions, bytes(data))
    found = to_dict(reader)
    assert found == {"before": 1, "_which": 99, "shape": {"dot": None}, "after": "a"}
    entries: list[Any] = [
        lambda: from_dict(S.Unions, found),
        lambda: S.Unions.new(**found),
        lambda: from_dict(S.Unions, {"child": {"child": found}}),
        lambda: S.Unions.new(child=found),
        lambda: assign(S.Unions.new(), found),
    ]
    for entry in entries:
        with pytest.raises(TypeError, match="only a newer schema knows"):
            entry()
    del found["_which"]
    assert from_dict(S.Unions, found).before == 1


# --- errors of reading ----------------------------------------------------------------------------


def spoilt(value: Any, place: int, word: bytes) -> Any:
    """A reader of a message with another word in the ``place`` of the root's sections."""
    data = bytearray(to_bytes(value))
    data[16 + 8 * place : 24 + 8 * place] = word
    return from_bytes(type(value)._namespace, bytes(data))


def test_an_error_of_reading_says_which_field_it_is() -> None:
    """W6: As an attribute, and in each walk."""
    word = b"\xf1\xff\xff\x7f" + bytes(4)
    reader = spoilt(S.OldVersion.new(old2="x"), 1, word)
    for read in (lambda: reader.old2, lambda: to_dict(reader), lambda: str(reader)):
        with pytest.raises(WireError, match=r"^OldVersion\.old2: expected text, found a list"):
            read()
    reader = spoilt(S.OldVersion.new(old3={}), 2, word)
    with pytest.raises(WireError, match=r"^OldVersion\.old3: expected a struct, found a list"):
        _ = reader.old3
    text = to_bytes(S.OldVersion.new(old2="@@")).replace(b"@@", b"\xff\xfe")
    with pytest.raises(TextDecodeError, match=r"^OldVersion\.old2: text is not UTF-8"):
        _ = from_bytes(S.OldVersion, text).old2
    tight = ReaderLimits(traversal_words=4)
    with pytest.raises(LimitError, match=r"^OldVersion\.old2: .*ReaderLimits\(traversal_words=4\)"):
        _ = from_bytes(S.OldVersion, to_bytes(S.OldVersion.new(old2="x" * 99)), limits=tight).old2
