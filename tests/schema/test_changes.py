"""Two versions of a schema: each change, and whether it breaks programs that exist."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from trio_capnp.schema import (
    STANDARD_SCHEMAS,
    Change,
    Loader,
    RequestedFile,
    changes,
    compile_schemas,
    read_request,
)

OLD: Final = """
struct Person {
  name @0 :Text = "nobody";
  age @1 :UInt8;
  kind @2 :Kind;
  home :group { street @3 :Text; number @4 :UInt16; }
  union { phone @5 :Text; email @6 :Text; }
  friends @7 :List(Person);
  data @8 :Data;
  struct Inner { n @0 :Int8; }
  inner @9 :Inner;
  desk @10 :Desk;
}
struct Shop { box @0 :Box(Text, Data); }
struct Box(T, U) { it @0 :T; other @1 :U; }
interface Shelf(T) { take @0 () -> (it :T); }
interface Desk2 extends(Shelf(Text)) { swap @0 Box(Text, Data) -> (boxes :List(Box(Text, Data))); }
enum Kind { low @0; high @1; }
interface Base {}
interface Desk extends(Base) {
  ask @0 (question :Text) -> (answer :Text);
  push @1 (n :Int8) -> stream;
  other @2 Person.Inner -> ();
}
const limit :UInt8 = 3;
annotation note(field) :Text;
"""


def read(folder: Path, name: str, text: str) -> tuple[Loader, RequestedFile]:
    path = folder / name / "people.capnp"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"@0xe8c6a4b2d0f19376;\n{text}", encoding="utf-8")
    request = read_request(compile_schemas(path, src_prefix=path.parent))
    return Loader(request.nodes), request.files[0]


def between(folder: Path, new: str) -> list[Change]:
    return changes(*read(folder, "old", OLD), *read(folder, "new", new))


COMPATIBLE: Final = {
    "the same": ("", ""),
    "a field at the end": ("desk @10 :Desk;", "desk @10 :Desk; more @11 :List(Int8);"),
    "an enumerant": ("high @1;", "high @1; middle @2;"),
    "a method": ("-> ();\n}", "-> ();\n  more @3 ();\n}"),
    "a parameter": ("(question :Text)", "(question :Text, more :Int8)"),
    "a member of a union": ("email @6 :Text;", "email @6 :Text; fax @11 :Text;"),
    "a field of a group": ("number @4 :UInt16;", "number @4 :UInt16; floor @11 :Int8;"),
    "a superclass": ("extends(Base)", "extends(Base, Persistent)"),
    "a declaration": ("const limit", "struct New {}\nconst limit"),
    "text that became data": ("street @3 :Text", "street @3 :Data"),
    "a binding that became wider": ("box @0 :Box(Text, Data)", "box @0 :Box(Data, AnyPointer)"),
    "a comment": ("age @1 :UInt8;", "age @1 :UInt8;  # In years."),
    "another order of the source": (
        "enum Kind { low @0; high @1; }",
        "enum Kind { high @1; low @0; }",
    ),
}


@pytest.mark.parametrize(("old", "new"), COMPATIBLE.values(), ids=COMPATIBLE.keys())
def test_an_addition_is_no_change(tmp_path: Path, old: str, new: str) -> None:
    """[X03] Fields, enumerants, methods at the end; wider types."""
    assert old in OLD
    assert between(tmp_path, OLD.replace(old, new) + "interface Persistent {}\n") == []


BREAKING: Final = {
    "a field": ("desk @10 :Desk;", "", "Person", "field desk was removed"),
    "an enumerant": ("high @1;", "", "Kind", "enumerant high was removed"),
    "a method": ("  other @2 Person.Inner -> ();\n", "", "Desk", "method other was removed"),
    "a superclass": ("extends(Base)", "", "Desk", "the superclass"),
    "a type": ("age @1 :UInt8", "age @1 :UInt16", "Person", "the type of field age changed"),
    "a number's default": (
        "age @1 :UInt8",
        "age @1 :UInt8 = 1",
        "Person",
        "the default of field age",
    ),
    "a text's default": (
        '"nobody"',
        '"someone"',
        "Person",
        'the default of field name changed from "nobody" to "someone"',
    ),
    "parameters": ("(question :Text)", "(question :Bool)", "Desk.ask$Params", "the type of field"),
    "a stream": ("-> stream", "-> ()", "Desk", "the results of method push changed"),
    "a narrower type": ("data @8 :Data", "data @8 :Text", "Person", "a type was narrowed"),
    "a list": ("List(Person)", "List(Kind)", "Person", "the type of field friends changed"),
    "a parameter": ("(n :Int8) ->", "() ->", "Desk.push$Params", "field n was removed"),
    "a declaration": ("interface Base {}", "struct Base {}", "Base", "different kinds"),
    "a binding": (
        "box @0 :Box(Text, Data)",
        "crate @0 :Box(Desk, Data)",
        "Shop",
        "a type parameter in field box is bound to another type",
    ),
    "a binding in a list": (
        "List(Box(Text, Data))",
        "List(Box(Text, Text))",
        "Desk2.swap$Results",
        "a type parameter in field boxes is bound to another type",
    ),
    "a binding of parameters": (
        "swap @0 Box(Text, Data)",
        "swap @0 Box(Text, List(Text))",
        "Desk2",
        "a type parameter in the parameters of method swap",
    ),
    "a binding of a superclass": (
        "Shelf(Text)",
        "Shelf(Desk)",
        "Desk2",
        "a type parameter in the superclass",
    ),
    "another parameter": (
        "it @0 :T; other",
        "it @0 :U; other",
        "Box",
        "a type parameter in field it is bound to another type",
    ),
    "a struct in a struct": (
        "number @4 :UInt16;",
        "number @4 :Text;",
        "Person.home",
        "of field number changed",
    ),
}


@pytest.mark.parametrize(("old", "new", "place", "text"), BREAKING.values(), ids=BREAKING.keys())
def test_another_meaning_of_bytes_is_breaking(
    tmp_path: Path, old: str, new: str, place: str, text: str
) -> None:
    """[X03]"""
    assert old in OLD
    changed = OLD.replace(old, new)
    if old == "interface Base {}":
        changed = changed.replace("extends(Base)", "")
    found = [one for one in between(tmp_path, changed) if one.breaking]
    assert [one.place for one in found if text in one.text] == [place], found


SOURCE: Final = {
    "a field": ("age @1", "years @1", "Person", "field age is called years now"),
    "an enumerant": ("low @0", "small @0", "Kind", "enumerant low is called small now"),
    "a method": ("ask @0", "question @0", "Desk", "method ask is called question now"),
    "a parameter": ("question :Text", "text :Text", "Desk.ask$Params", "field question is called"),
    "a constant's value": ("= 3;", "= 4;", "limit", "the value changed from 3 to 4"),
    "a constant": ("const limit :UInt8 = 3;", "", "limit", "the constant was removed"),
    "an annotation": ("annotation note(field) :Text;", "", "note", "the annotation was removed"),
    "a struct": ("Person", "Human", "Person", "the declaration is called Human now"),
    "an enum": ("Kind", "Sort", "Kind", "the declaration is called Sort now"),
    "a struct inside": ("Inner", "Part", "Person.Inner", "the declaration is called Person.Part"),
}


@pytest.mark.parametrize(("old", "new", "place", "text"), SOURCE.values(), ids=SOURCE.keys())
def test_another_name_is_a_change_of_the_source(
    tmp_path: Path, old: str, new: str, place: str, text: str
) -> None:
    assert old in OLD
    found = between(tmp_path, OLD.replace(old, new))
    assert not [one for one in found if one.breaking], found
    assert [one.place for one in found if text in one.text] == [place], found


TOGETHER: Final = {
    "one uses the other": ("struct A { b @0 :B; }\nstruct B { n @0 :Int8; }", "ab"),
    "they use each other": ("struct A { b @0 :B; }\nstruct B { a @0 :List(A); }", "ab"),
    "an enum": ("struct A { b @0 :List(B); }\nenum B { n @0; }", "ab"),
    "both inside": ("struct O { struct A { b @0 :B; } struct B { a @0 :A; } }", "oab"),
    "one inside": ("struct A { i @0 :I; struct I { b @0 :B; } }\nstruct B { n @0 :Int8; }", "ab"),
}


@pytest.mark.parametrize(("old", "names"), TOGETHER.values(), ids=TOGETHER.keys())
def test_declarations_that_use_each_other_may_be_renamed_together(
    tmp_path: Path, old: str, names: str
) -> None:
    new = old
    for name in names.upper():
        new = re.sub(rf"\b{name}\b", f"{name}2", new)
    found = changes(*read(tmp_path, "old", old), *read(tmp_path, "new", new))
    assert not [one for one in found if one.breaking or "removed" in one.text], found
    renamed = {one.place.rpartition(".")[2] for one in found if "is called" in one.text}
    assert renamed >= set(names.upper())


def test_declarations_that_use_each_other_are_gone_if_one_of_them_contradicts(
    tmp_path: Path,
) -> None:
    old = "struct A { b @0 :B; }\nstruct B { n @0 :Int8; }"
    new = "struct A2 { b @0 :B2; }\nstruct B2 { n @0 :Text; }"
    found = changes(*read(tmp_path, "old", old), *read(tmp_path, "new", new))
    assert [(one.place, one.text) for one in found if one.breaking] == [
        ("A", "the struct was removed"),
        ("B", "the struct was removed"),
    ]


def test_an_interface_with_another_id_is_breaking(tmp_path: Path) -> None:
    """A Call names its interface by the id, which follows from the name unless it is given."""
    found = between(tmp_path, OLD.replace("Desk", "Counter"))
    ids = [one for one in found if one.place == "Desk" and "the id changed from" in one.text]
    assert [one.breaking for one in ids] == [True]
    assert not [one for one in found if "removed" in one.text]


def test_every_bundled_schema_is_compatible_with_itself() -> None:
    for path in STANDARD_SCHEMAS.rglob("*.capnp"):
        request = read_request(compile_schemas(path, from_root=True))
        loader, file = Loader(request.nodes), request.files[0]
        assert changes(loader, file, loader, file) == []
