"""Printed schemas compile to the nodes that they were printed from.

Compared is the whole of each node: ids, names, scopes, fields with ordinals, offsets, tags, types,
brands and defaults, enumerants, methods, annotations, comments, and the order of all of these. Not
compared are the places in the source (``start_byte``, ``end_byte``).
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import attrs
import pytest

from trio_capnp.errors import SchemaError
from trio_capnp.schema import (
    STANDARD_SCHEMAS,
    CodeGeneratorRequest,
    Loader,
    compile_schemas,
    print_declaration,
    print_file,
    read_request,
)

ROOT: Final = Path(__file__).parents[2]
BUNDLED: Final = sorted(STANDARD_SCHEMAS.rglob("*.capnp"))
OF_TESTS: Final = sorted(
    path
    for folder in ("tests", "examples", "benchmarks")
    for path in (ROOT / folder).rglob("*.capnp")
    if "corpus/" not in path.as_posix() or path.name == "corpus.capnp"
)


def compiled(path: Path, import_paths: Sequence[Path] = ()) -> CodeGeneratorRequest:
    return read_request(
        compile_schemas(
            path, import_paths=import_paths, src_prefix=path.parents[-2], from_root=True
        )
    )


def shown(request: CodeGeneratorRequest, file_id: int) -> dict[int, str]:
    """The nodes of a file by id, without their places; nan has an equal repr."""
    loader = Loader(request.nodes)
    found: dict[int, str] = {}
    for node in request.nodes:
        outermost = node
        while outermost.scope_id:
            outermost = loader.node(outermost.scope_id)
        if outermost.id == file_id or not outermost.display_name.endswith(".capnp"):
            found[node.id] = repr(attrs.evolve(node, start_byte=0, end_byte=0))
    return found


def check(path: Path, import_paths: Sequence[Path] = ()) -> str:
    """Print a file in its place, and compare the nodes before and after."""
    before = compiled(path, import_paths)
    text = print_file(Loader(before.nodes), before.files[0])
    path.write_text(text, encoding="utf-8")
    after = compiled(path, import_paths)
    assert shown(after, before.files[0].id) == shown(before, before.files[0].id)
    used = {one.name for one in after.files[0].imports}
    assert used <= {one.name for one in before.files[0].imports}
    return text


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.stem)
def test_every_bundled_schema_is_printed_to_equal_nodes(path: Path, tmp_path: Path) -> None:
    """A copy of the folder, because files may be printed that others there import."""
    shutil.copytree(STANDARD_SCHEMAS / "capnp", tmp_path / "capnp", ignore=only_schemas)
    check(tmp_path / path.relative_to(STANDARD_SCHEMAS), [tmp_path])


@pytest.mark.parametrize("path", OF_TESTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_schema_of_the_tests_is_printed_to_equal_nodes(path: Path, tmp_path: Path) -> None:
    folder = path.parent.parent if path.parent.name == "parts" else path.parent
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy, ignore=only_schemas)
    check(copy / path.relative_to(folder), [copy])


def only_schemas(folder: str, names: list[str]) -> list[str]:
    return [
        name for name in names if not (name.endswith(".capnp") or (Path(folder) / name).is_dir())
    ]


def printed(tmp_path: Path, text: str) -> str:
    path = tmp_path / "test.capnp"
    path.write_text(f"@0xc7e5a3b1d9f08264;\n{text}\n", encoding="utf-8")
    return check(path, [tmp_path])


def test_unions_keep_their_ordinals(tmp_path: Path) -> None:
    """In old schemas the ordinal decides where the tag lies. Unnamed unions have none."""
    text = printed(
        tmp_path,
        """
        struct Old {
          a @0 :UInt8;
          named @1! :union { b @2 :Text; c @3 :UInt64; }
          union { d @4 :Bool; e @6 :Bool; }
          middle @5 :UInt16;
          group :group { f @7 :Int32; union { g @8 :Int8; h :group { i @9 :Text; } } }
          only :group { union { j @10 :Void; k @11 :Void; } }
        }
        """,
    )
    assert "named @1! :union {" in text


def test_hidden_names_are_written_from_the_file_inwards(tmp_path: Path) -> None:
    text = printed(
        tmp_path,
        """
        struct Thing { n @0 :Int8; }
        enum Other { a @0; }
        struct Outer {
          struct Thing { m @0 :Int16; }
          struct Inner(Other) {
            mine @0 :Thing;
            hidden @1 : .Thing;
            parameter @2 :Other;
            enumerant @3 : .Other;
            struct Inner { deep @0 :Thing; up @1 :Outer.Inner(Text); }
          }
          far @0 : .Outer.Inner(Data).Inner;
        }
        """,
    )
    assert "hidden @1 : .Thing;" in text
    assert "mine @0 :Thing;" in text


def test_bindings_of_type_parameters_are_written_where_they_belong(tmp_path: Path) -> None:
    """[X05] Inherited, bound and unbound ones."""
    printed(
        tmp_path,
        """
        struct Map(Key, Value) {
          entries @0 :List(Entry);
          swapped @1 :Map(Value, Key);
          others @2 :List(Map(Text, Data).Entry);
          same @3 :Map(Key, Value).Entry;
          unbound @4 :Map;
          unboundEntry @5 :Map.Entry;
          struct Entry { key @0 :Key; value @1 :Value; map @2 :Map(Text, List(Text)); }
          interface Looker(Hint) { look @0 (hint :Hint, key :Key) -> (entry :Entry); }
          looker @6 :Looker(Text);
          pair :group { one @7 :Entry; two @8 :Looker(Value); }
        }
        interface Base(T) { get @0 () -> (it :T); }
        interface Derived(U) extends(Base(U), Base2) {}
        interface Base2 {}
        struct User {
          map @0 :Map(Text, User);
          entry @1 :Map(Text, User).Entry;
          looker @2 :Map(Text, User).Looker(Data);
          base @3 :Base(List(Map(Text, Text)));
        }
        interface Generic {
          call @0 [A, B] (a :A, b :List(Text), base :Base(A)) -> (b :B, map :Map(A, B));
        }
        """,
    )


def test_values_of_all_types_are_written_as_literals(tmp_path: Path) -> None:
    printed(
        tmp_path,
        r"""
        const least :Int64 = -9223372036854775808;
        const most :UInt64 = 0xffffffffffffffff;
        const third :Float32 = 0.333333343;
        const thin :Float64 = 4.9406564584124654e-324;
        const infinite :Float32 = -inf;
        const none :Float64 = nan;
        const zero :Float64 = -0.0;
        const nothing :Void = void;
        const odd :Text = "quote \" and \\ and \x07 and ü";
        const bytes :Data = 0x"00 ff 29 22";
        const lists :List(List(UInt8)) = [[1, 2], [], [3]];
        const enums :List(Kind) = [b, a];
        const box :Box(Text) = (value = "inside");
        const boxes :List(Box(Kinds)) = [(value = (kind = b))];
        const deep :Kinds = (kind = b, more = [(kind = a), ()], union = (second = 7),
                             group = (x = 0.1, y = 16777217.0), data = 0x"80");
        enum Kind { a @0; b @1; }
        struct Kinds {
          kind @0 :Kind;
          more @1 :List(Kinds);
          union :union { first @2 :Void; second @3 :UInt8 = 9; }
          group :group { x @4 :Float32 = 2; y @5 :Float64; }
          data @6 :Data = "abc";
          self @7 :Kinds = (kind = b);
        }
        struct Box(T) { value @0 :T; }
        annotation on(*) :Kinds;
        annotation flag @0xf1e2d3c4b5a69788 (field) :Void;
        struct Marked $on((kind = b)) { a @0 :Text $flag $on(()); b @1 :Int8 = -128 $flag; }
        """,
    )


def test_an_id_that_the_compiler_would_choose_is_left_out(tmp_path: Path) -> None:
    text = printed(
        tmp_path,
        "struct A { struct B {} }\nstruct C @0xdeadbeefdeadbeef { enum D { a @0; } }\n"
        "const n @0xdeadbeefdeadbee0 :Int8 = 1;\nannotation x @0xdeadbeefdeadbee1 (file) :Text;",
    )
    ids = [line for line in text.splitlines() if "@0x" in line]
    assert ids == [
        "@0xc7e5a3b1d9f08264;",
        "struct C @0xdeadbeefdeadbeef {",
        "const n @0xdeadbeefdeadbee0 :Int8 = 1;",
        "annotation x @0xdeadbeefdeadbee1(file) :Text;",
    ]


def test_other_files_have_aliases_that_hide_no_name(tmp_path: Path) -> None:
    (tmp_path / "dates.capnp").write_text(
        "@0xa1b2c3d4e5f60718; struct Date { day @0 :UInt8; } annotation dates(file) :Date;"
    )
    (tmp_path / "more.capnp").write_text(
        '@0xa1b2c3d4e5f60719; using Date = import "dates.capnp".Date;'
    )
    text = printed(
        tmp_path,
        """
        using D = import "dates.capnp";
        using M = import "/more.capnp";
        $D.dates((day = 3));
        struct Dates { d @0 :D.Date; m @1 :M.Date; }
        """,
    )
    assert 'using Dates2 = import "dates.capnp";' in text
    assert "$Dates2.dates((day = 3));" in text


def test_one_declaration_is_printed_alone() -> None:
    path = STANDARD_SCHEMAS / "capnp" / "persistent.capnp"
    request = compiled(path)
    loader, file = Loader(request.nodes), request.files[0]
    assert print_declaration(loader, file, "Persistent.SaveResults").splitlines() == [
        "struct SaveResults {",
        "  sturdyRef @0 :SturdyRef;",
        "}",
    ]
    (first, *_) = print_declaration(loader, file, "Persistent.save").splitlines()
    assert first == "save @0 SaveParams -> SaveResults;"
    with pytest.raises(SchemaError, match="declares no Nothing"):
        print_declaration(loader, file, "Persistent.Nothing")


def test_long_methods_have_a_line_for_each_parameter(tmp_path: Path) -> None:
    params = ", ".join(f"parameterWithALongName{number} :Text" for number in range(5))
    text = printed(tmp_path, f"interface I {{ call @0 ({params}) -> ({params}); }}")
    assert max(map(len, text.splitlines())) < 100


@pytest.mark.parametrize("results", ["()", "stream", "Other"])
def test_results_without_fields_may_stand_beyond_the_width(results: str, tmp_path: Path) -> None:
    name = "parameterWithALongName" * 3
    params = f"({name} :UInt32, p :UInt32)"
    text = printed(tmp_path, f"struct Other {{}}\ninterface I {{ call @0 {params} -> {results}; }}")
    assert f"  call @0 {params} -> {results};\n" in text
