"""Schemas loaded while the program runs, used to build and to read."""

from __future__ import annotations

import subprocess
from pathlib import Path
from types import ModuleType

import pytest

from trio_capnp.errors import UnionError
from trio_capnp.loading import load
from trio_capnp.schema import find_compiler
from trio_capnp.typed._struct_api import from_bytes, has, to_bytes, to_text, which

SCHEMA = """
@0xa000000000000021;

enum Color { red @0; green @1; }

struct Thing {
  id @0 :UInt8 = 7;
  name @1 :Text = "none";
  color @2 :Color;
  tags @3 :List(Int16);
  sub @4 :Thing;
  union {
    a @5 :Void;
    b @6 :Data;
  }
  ratio @7 :Float32;
  ok @8 :Bool;
  colors @9 :List(Color);
  subs @10 :List(Thing);
  box @11 :Box(Text);
}

struct Box(T) { value @0 :T; }

const favourite :Color = green;
const origin :Thing = (id = 0, name = "origin", b = 0x"01 02");
"""

TEXT = (
    '(id = 1, name = "Ann", color = green, tags = [1, -2], sub = (id = 2, a = void), '
    'b = "xy", ratio = 0.5, ok = true, colors = [green, red], subs = [(id = 3)])'
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("schemas") / "thing.capnp"
    path.write_text(SCHEMA, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def thing(path: Path) -> ModuleType:
    return load(path)


def convert(path: Path, formats: str, data: bytes) -> bytes:
    command = [find_compiler(), "convert", formats, str(path), "Thing"]
    return subprocess.run(command, input=data, capture_output=True, check=True, timeout=300).stdout


def test_the_reference_reads_a_message_built_with_a_loaded_schema(
    path: Path, thing: ModuleType
) -> None:
    """[X04] Build."""
    built = thing.Thing.new(
        id=1,
        name="Ann",
        color=thing.Color.GREEN,
        tags=[1, -2],
        sub={"id": 2, "a": None},
        b=b"xy",
        ratio=0.5,
        ok=True,
        colors=[thing.Color.GREEN, thing.Color.RED],
        subs=[{"id": 3}],
    )
    theirs = convert(path, "text:canonical", TEXT.encode())
    assert convert(path, "binary:canonical", to_bytes(built)) == theirs


def test_a_loaded_schema_reads_a_message_of_the_reference(path: Path, thing: ModuleType) -> None:
    """[X04] Read."""
    read = from_bytes(thing.Thing, convert(path, "text:binary", TEXT.encode()))
    assert (read.id, read.name, read.color) == (1, "Ann", thing.Color.GREEN)
    assert list(read.tags) == [1, -2]
    assert (read.sub.id, read.sub.name) == (2, "none")
    assert which(read) == thing.Thing.Which.B
    assert (read.b, read.ratio, read.ok) == (b"xy", 0.5, True)
    assert list(read.colors) == [thing.Color.GREEN, thing.Color.RED]
    assert [one.id for one in read.subs] == [3]


def test_constants_are_attributes_of_the_module(thing: ModuleType) -> None:
    """[U15] Numbers as they are, structs as readers."""
    assert thing.favourite is thing.Color.GREEN
    assert (thing.origin.name, thing.origin.b) == ("origin", b"\1\2")


def test_fields_that_are_not_there_are_typed_errors(thing: ModuleType) -> None:
    """[X07] Field lookup."""
    built = thing.Thing.new()
    with pytest.raises(TypeError, match="Thing has no field 'nmae'; did you mean 'name'"):
        thing.Thing.new(nmae="Ann")
    with pytest.raises(TypeError, match="no field"):
        thing.Thing.new(sub={"nope": 1})
    with pytest.raises(AttributeError):
        _ = built.nope
    with pytest.raises(AttributeError):
        built.nope = 1
    with pytest.raises(AttributeError, match="no field"):
        has(built, "nope")


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [
        ("id", 256, ValueError),
        ("id", -1, ValueError),
        ("id", "1", TypeError),
        ("id", 1.5, TypeError),
        ("name", b"Ann", TypeError),
        ("name", 5, TypeError),
        ("b", "xy", TypeError),
        ("ok", 3, TypeError),
        ("ratio", "x", TypeError),
        ("ratio", 1e300, ValueError),
        ("tags", 5, TypeError),
        ("tags", [1, 99999], ValueError),
        ("tags", ["1"], TypeError),
        ("sub", 5, TypeError),
        ("subs", [5], TypeError),
        ("color", 70000, ValueError),
        ("color", -1, ValueError),
        ("color", "purple", ValueError),
    ],
)
def test_values_that_do_not_fit_are_typed_errors_and_change_nothing(
    thing: ModuleType, field: str, value: object, error: type[Exception]
) -> None:
    """[X07] Conversion failures."""
    built = thing.Thing.new(id=1, name="Ann", tags=[1], color=thing.Color.GREEN)
    before = to_text(built)
    with pytest.raises(error, match=f"{field}|element"):
        setattr(built, field, value)
    if field != "b":
        assert to_text(built) == before


def test_a_number_without_enumerant_survives(thing: ModuleType) -> None:
    """[X07] An enum out of the range of the schema, as a peer with a newer one may send."""
    built = thing.Thing.new(color=thing.Color(7))
    read = from_bytes(thing.Thing, to_bytes(built))
    assert read.color == 7
    assert isinstance(read.color, thing.Color)
    assert thing.Thing.new(color=read.color).color == 7


def test_has_tells_null_pointers_from_values(thing: ModuleType) -> None:
    """[X07] has()."""
    built = thing.Thing.new(name="Ann")
    assert has(built, "name")
    assert not has(built, "tags")
    assert built.tags is not None
    assert not has(thing.Thing.new(), "name")


def test_an_inactive_member_is_a_typed_error(thing: ModuleType) -> None:
    with pytest.raises(UnionError, match="'b'"):
        _ = thing.Thing.new(b=b"x").a


def test_native_values_are_taken_in(thing: ModuleType) -> None:
    """[X07] Set from native: dicts, tuples, iterators, bytearrays."""
    built = thing.Thing.new()
    built.tags = (1, 2)
    built.subs = ({"id": number} for number in range(3))
    built.sub = {"name": "inner"}
    built.b = bytearray(b"xy")
    assert list(built.tags) == [1, 2]
    assert [one.id for one in built.subs] == [0, 1, 2]
    assert (built.sub.name, built.b) == ("inner", b"xy")


def test_a_generic_field_of_a_loaded_schema_is_usable(thing: ModuleType) -> None:
    """[X05] A parameter bound to Text holds one."""
    built = thing.Thing.new()
    built.box.value = "text"
    read = from_bytes(thing.Thing, to_bytes(built))
    assert has(read.box, "value")
    assert read.box.value == "text"
