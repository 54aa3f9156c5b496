"""[X05] Generic types as classes: one class for each binding of their parameters."""

from __future__ import annotations

import subprocess
import sys
import zlib
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
import pytest

import trio_capnp
from tests.schema import nodes
from tests.schema.nodes import DATA, TEXT, UINT32
from tests.wire.tool import Tool
from trio_capnp.codegen import write_files
from trio_capnp.codegen._bound import MAX_BINDINGS
from trio_capnp.codegen._planner import plan_module
from trio_capnp.codegen._print import print_module
from trio_capnp.loading import load
from trio_capnp.schema import (
    NO_BRAND,
    AnyPointerType,
    Brand,
    EnumType,
    File,
    ImplicitParameterType,
    ListType,
    Loader,
    Nested,
    Node,
    ParameterType,
    RequestedFile,
    Scope,
    StructType,
    compile_schemas,
    find_compiler,
    read_request,
)
from trio_capnp.testing import connected_pair

FOREIGN = """\
@0xd3d3d3d3d3d3d3d3;
struct Foo { x @0 :Int32; }
enum Color { red @0; green @1; }
"""
COMMON = """\
@0xc3c3c3c3c3c3c3c3;
using F = import "foreign.capnp";
struct Maybe(T) {
  union { none @0 :Void; some @1 :T; }
  color @2 :F.Color = green;
  foo @3 :F.Foo;
  kind @4 :Kind;
  enum Kind { plain @0; odd @1; }
  const limit :Int32 = 3;
}
interface Getter(T) {
  get @0 () -> (value :T, maybe :Maybe(T));
  inner @1 () -> (inner :Inner);
  interface Inner { put @0 (value :T) -> (); }
}
"""
MAIN = """\
@0xa3a3a3a3a3a3a3a3;
using C = import "common.capnp";

struct Box(T) { value @0 :T; }
struct Map(K, V) {
  entries @0 :List(Entry);
  struct Entry { key @0 :K; value @1 :V; }
  best :group { key @1 :K; union { value @2 :V; number @3 :Int8; } }
}
struct Outer(T) {
  struct Mid(U) {
    t @0 :T;
    u @1 :U;
    low @2 :Low;
    struct Low { both @0 :Map(T, U); low @1 :Low; mid @2 :Mid(T); }
  }
  mid @0 :Mid(Data);
}
struct Holder {
  box @0 :Box(Text);
  boxes @1 :List(Box(Text));
  nested @2 :Box(Box(Text));
  map @3 :Map(Text, List(C.Maybe(Data)));
  mid @4 :Outer(Text).Mid(Data);
  low @5 :Outer(Text).Mid(List(Int32)).Low;
  outer @6 :Outer(Text);
  unbound @7 :Box;
  anything @8 :Box(AnyPointer);
  half @9 :Map(Text, AnyPointer);
  maybe @10 :C.Maybe(Holder);
  kinds @11 :Box(List(C.Maybe.Kind));
  grid @12 :List(List(Box(Data)));
  union { no @13 :Void; yes @14 :Box(Box(Data)); }
  at :group { box @15 :Box(Text); }
}
const fixed :Box(Text) = (value = "fixed");
const several :List(Map(Text, Box(Data))) = [(entries = [(key = "a", value = (value = "b"))])];

interface Kept extends(C.Getter(Box(Text))) { keep @0 (box :Box(Text)) -> Box(Data); }
struct Caps { getter @0 :C.Getter(Text); data @1 :C.Getter(Data); }
interface Plain { getter @0 [T] () -> (getter :C.Getter(Text), box :Box(T)); }
"""
OTHER = """\
@0xb3b3b3b3b3b3b3b3;
using M = import "main.capnp";
using C = import "common.capnp";
struct Other { box @0 :M.Box(Text); boxes @1 :List(M.Box(Text)); data @2 :M.Box(Data);
               maybe @3 :C.Maybe(Text); getter @4 :C.Getter(Text);
               getters @5 :List(C.Getter(Text)); }
"""

VALUES = {
    "box": {"value": "text"},
    "boxes": [{"value": "a"}, {}, {"value": "b"}],
    "nested": {"value": {"value": "deep"}},
    "map": {
        "entries": [
            {"key": "k", "value": [{"some": b"d"}, {"none": None, "kind": 1, "foo": {"x": 3}}]},
            {"key": "l", "value": []},
        ],
        "best": {"key": "best", "value": [{"some": b"most"}]},
    },
    "mid": {"t": "t", "u": b"u", "low": {"mid": {"t": "t", "u": "u"}}},
    "low": {"both": {"entries": [{"key": "z", "value": [1, -2, 3]}]}, "low": {"low": {}}},
    "outer": {"mid": {"t": "in", "u": b"side"}},
    "maybe": {"some": {"box": {"value": "another"}}},
    "kinds": {"value": [0, 1]},
    "grid": [[{"value": b"1"}], []],
    "yes": {"value": {"value": b"yes"}},
    "at": {"box": {"value": "grouped"}},
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("generic")
    texts = {"foreign": FOREIGN, "common": COMMON, "main": MAIN, "other": OTHER}
    for name, text in texts.items():
        (folder / f"{name}.capnp").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def main(folder: Path) -> ModuleType:
    return load(folder / "main.capnp")


def with_kinds(main: ModuleType, values: Mapping[str, object]) -> dict[str, object]:
    """Numbers of enumerants as members of their class."""
    kind = load(Path(main.__file__ or "").parent / "common.capnp").Maybe.Kind
    made = {**values, "kinds": {"value": [kind(0), kind(1)]}}
    values["map"]["entries"][0]["value"][1]["kind"] = kind(1)  # type: ignore[index]
    return made


def test_a_bound_field_reads_as_its_binding(main: ModuleType) -> None:
    built = main.Holder.new(**with_kinds(main, VALUES))
    read = trio_capnp.from_bytes(main.Holder, trio_capnp.to_bytes(built))
    for holder in (built, read):
        assert holder.box.value == "text"
        assert [box.value for box in holder.boxes] == ["a", "", "b"]
        assert holder.nested.value.value == "deep"
        assert holder.map.entries[0].value[0].some == b"d"
        assert trio_capnp.which(holder.map.entries[0].value[1]).name == "NONE"
        assert holder.map.best.value[0].some == b"most"
        assert (holder.mid.t, holder.mid.u, holder.mid.low.mid.u) == ("t", b"u", "u")
        assert list(holder.low.both.entries[0].value) == [1, -2, 3]
        assert holder.maybe.some.box.value == "another"
        assert [int(kind) for kind in holder.kinds.value] == [0, 1]
        assert holder.grid[0][0].value == b"1"
        assert (holder.yes.value.value, holder.at.box.value) == (b"yes", "grouped")
    assert read == built
    assert trio_capnp.from_dict(main.Holder, trio_capnp.to_dict(read)) == read


def test_a_bound_field_is_assigned_in_place_and_refuses_other_types(main: ModuleType) -> None:
    built = main.Holder.new()
    built.box.value = "in place"
    built.nested.value = main.Box_of_Text.new(value="a copy")
    built.boxes = [built.box, {"value": "b"}]
    before = trio_capnp.to_text(built)
    for wrong in (b"bytes", 3, main.Box.new(), {"value": "x"}):
        with pytest.raises(TypeError):
            built.box.value = wrong
    for wrong in (main.Box_of_Data.new(), main.Box.new(value="x"), {"value": b"x"}, "x"):
        with pytest.raises(TypeError):
            built.box = wrong
    with pytest.raises(TypeError, match=r"Box\(Text\) has no field 'valu'; did you mean 'value'"):
        built.box = {"valu": "x"}
    assert trio_capnp.to_text(built) == before
    assert [box.value for box in built.boxes] == ["in place", "b"]
    assert (built.box.value, built.nested.value.value) == ("in place", "a copy")


def test_an_unbound_parameter_is_an_any_pointer(main: ModuleType) -> None:
    built = main.Holder.new(
        unbound={"value": "a"}, anything={"value": b"b"}, half={"entries": [{"value": "c"}]}
    )
    assert type(built.unbound) is type(built.anything) is main.Box.Builder
    assert trio_capnp.as_type(built.unbound.value, str) == "a"
    assert trio_capnp.as_type(built.half.entries[0].value, str) == "c"
    built.unbound.value = main.Box_of_Text.new(value="d")
    assert trio_capnp.as_type(built.unbound.value, main.Box_of_Text).value == "d"


def test_the_reference_prints_the_same_and_reads_it_back(main: ModuleType, folder: Path) -> None:
    """[U15] ``capnp convert``, in both directions, and ``capnp eval`` of a constant."""
    tool = Tool(folder / "main.capnp")
    values = {**with_kinds(main, VALUES), "unbound": {"value": "opaque"}}
    built = main.Holder.new(**values)
    for short in (False, True):
        ours = trio_capnp.to_text(built, short=short)
        assert tool.texts("Holder", trio_capnp.to_bytes(built), short=short) == f"{ours}\n"
    built = main.Holder.new(**with_kinds(main, VALUES))
    theirs = tool.convert("text:binary", "Holder", trio_capnp.to_text(built).encode())
    assert trio_capnp.from_bytes(main.Holder, theirs) == built
    canonical = tool.convert("binary:canonical", "Holder", trio_capnp.to_bytes(built))
    assert trio_capnp.canonicalize(built) == canonical
    command = [find_compiler(), "eval", "--short", str(folder / "main.capnp"), "several"]
    done = subprocess.run(command, capture_output=True, check=True, text=True, timeout=1800)
    assert done.stdout.strip() == f"[{trio_capnp.to_text(main.several[0], short=True)}]"
    assert main.fixed.value == "fixed"


def test_names_of_types_contain_the_bindings(main: ModuleType) -> None:
    shown = "<Holder.Builder box=Box(Text)(…), no=None, at=()>"
    assert repr(main.Holder.new(box={"value": "x"})) == shown
    assert repr(main.Box_of_Text.new(value="x")) == "<Box(Text).Builder value='x'>"
    assert main.Outer_of_Text_Mid_of_Data.Low.__name__ == "_Outer_of_Text_Mid_of_Data_Low"
    assert main.Outer_of_Text_Mid_of_Data.Low._name == "Outer(Text).Mid(Data).Low"
    assert main.Map_of_Text_and_List_of_Maybe_of_Data.Best._name == (
        "Map(Text, List(Maybe(Data))).best"
    )


def test_each_module_has_its_classes_and_values_go_from_one_to_the_other(folder: Path) -> None:
    main, other = load(folder / "main.capnp"), load(folder / "other.capnp")
    assert other.Box_of_Text is not main.Box_of_Text
    built = other.Other.new(box=main.Box_of_Text.new(value="from there"))
    assert built.box == main.Box_of_Text.new(value="from there")
    assert built.box != main.Box_of_Text.new(value="from here")
    assert built.box != main.Box_of_Data.new()
    holder = main.Holder.new(boxes=[{"value": "a"}, {"value": "b"}])
    built.boxes = holder.boxes
    built.boxes[0] = holder.boxes[1]
    assert [box.value for box in built.boxes] == ["b", "b"]
    with pytest.raises(TypeError, match=r"data takes Box_of_Data, not Box\(Text\)"):
        built.data = holder.boxes[0]
    with pytest.raises(TypeError, match="box takes Box_of_Text, not Box"):
        built.box = main.Box.new(value="untyped")


def test_the_plugin_writes_the_same_as_is_loaded(folder: Path, tmp_path: Path) -> None:
    """Modules written to files import the modules of their bindings, also distant ones."""
    files = [folder / f"{name}.capnp" for name in ("foreign", "common", "main", "other")]
    write_files(read_request(compile_schemas(files, src_prefix=folder)), tmp_path)
    text = (tmp_path / "main_capnp.py").read_text(encoding="utf-8")
    assert "import foreign_capnp as _foreign_capnp" in text
    program = (
        "import pickle, main_capnp as m\n"
        "box = m.Holder.new(mid={'t': 'a', 'low': {'mid': {'u': 'b'}}}).mid.low\n"
        "print(pickle.loads(pickle.dumps(box)).mid.u, m.fixed.value)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        capture_output=True,
        check=True,
        text=True,
        timeout=1800,
    )
    assert done.stdout.split() == ["b", "fixed"]


# --- interfaces -------------------------------------------------------------------------------


async def test_a_generic_interface_is_served_and_called_by_its_binding(main: ModuleType) -> None:
    """[A23] Methods that are inherited, own, and of an interface inside."""
    put: list[str] = []

    def get(_: object, call: Any) -> None:
        call.results.value = {"value": "got"}
        call.results.maybe.some = {"value": "some"}

    def inner(_: object, call: Any) -> None:
        methods = {"put": lambda _, call: put.append(call.params.value.value)}
        call.results.inner = type("Inner", (main.Getter_of_Box_of_Text.Inner.Server,), methods)()

    def keep(_: object, call: Any) -> None:
        call.results.value = call.params.box.value.encode()

    server = type("Kept", (main.Kept.Server,), {"get": get, "inner": inner, "keep": keep})
    async with connected_pair(server()) as pair:
        kept = pair.client.bootstrap(main.Kept)
        got = await kept.get()
        assert (got.value.value, got.maybe.some.value) == ("got", "some")
        assert await kept.get().value.value == "got"
        assert (await kept.keep(box={"value": "bytes"})).value == b"bytes"
        await kept.inner().inner.put(value={"value": "put"})
        assert put == ["put"]
        getter = trio_capnp.cast(kept, main.Getter_of_Box_of_Text)
        assert (await getter.get()).value.value == "got"


async def test_capabilities_go_from_one_module_to_the_other(folder: Path) -> None:
    """[A23] The same binding of one interface; another one is refused, until it is cast."""
    main, other = load(folder / "main.capnp"), load(folder / "other.capnp")
    assert other.Getter_of_Text is not main.Getter_of_Text

    def get(_: object, call: Any) -> None:
        call.results.value = "got"

    server = type("Impl", (main.Getter_of_Text.Server,), {"get": get})()
    built = other.Other.new(getter=server, getters=[server, None])
    assert repr(built.getter).startswith("<Getter(Text).Client of ")
    again = main.Caps.new(getter=built.getter)
    with pytest.raises(TypeError, match="a client or server of Getter_of_Data is needed here"):
        again.data = built.getter
    again.data = trio_capnp.cast(built.getter, main.Getter_of_Data)
    again.data = None
    async with connected_pair(server) as pair:
        got = pair.client.bootstrap(other.Getter_of_Text)
        main.Caps.new(getter=got)
        assert await got.get().value == "got"


# --- bindings without an end ------------------------------------------------------------------


@pytest.mark.parametrize(
    "fields",
    [
        "up @0 :A(A(T, T), S); s @1 :S; t @2 :T;",
        "a @0 :A(A(S, T), T); b @1 :A(S, A(S, T)); c @2 :A(T, S); t @3 :T;",
        "a @0 :A(T, A(S, A(S, A(T, A(T, S))))); t @1 :T; b @2 :A(List(A(T, T)), A(T, S));",
    ],
)
def test_bindings_that_grow_out_of_themselves_end(fields: str, tmp_path: Path) -> None:
    """A binding beyond the bound is left open, like a parameter without a binding."""
    path = tmp_path / "tower.capnp"
    file_id = 0xE3E3E3E3E3E30000 | zlib.crc32(fields.encode()) & 0xFFFF
    text = f"@{file_id:#x};\nstruct A(S, T) {{ {fields} }}\nstruct B {{ a @0 :A(Text, Data); }}"
    path.write_text(text, encoding="utf-8")
    module = load(path)
    assert sum("_of_" in name for name in vars(module) if name[0] != "_") <= MAX_BINDINGS
    assert module.B.new(a={"t": b"data"}).a.t == b"data"


# --- bindings that no compiler would write ----------------------------------------------------


@pytest.mark.parametrize(
    ("scopes", "expected"),
    [
        ([Scope(2, (TEXT,))], "Box_of_Text"),
        ([Scope(2, (TEXT, DATA))], "Box_of_Text"),
        ([Scope(2, (None,))], "Box"),
        ([Scope(2, ())], "Box"),
        ([Scope(2, None)], "Box"),
        ([Scope(3, (TEXT,))], "Box"),
        ([Scope(2, (UINT32,))], "Box"),
        ([Scope(2, (EnumType(4, NO_BRAND),))], "Box"),
        ([Scope(2, (ListType(UINT32),))], "Box_of_List_of_UInt32"),
        ([Scope(2, (ParameterType(9, 0),))], "Box"),
        ([Scope(2, (ImplicitParameterType(0),))], "Box"),
        ([Scope(2, (AnyPointerType("list"),)), Scope(2, (TEXT,))], "Box_of_AnyList"),
    ],
)
def test_an_impossible_binding_is_ignored(scopes: list[Scope], expected: str) -> None:
    box = attrs.evolve(nodes.struct(2, nodes.slot("value", ParameterType(2, 0))), parameters=("T",))
    box = attrs.evolve(box, name="Box", display_name="x.capnp:Box")
    holder = nodes.struct(3, nodes.slot("box", StructType(2, Brand(tuple(scopes)))))
    inside = (Nested("Box", 2), Nested("S3", 3), Nested("E4", 4))
    file = Node(nodes.FILE_ID, "x.capnp", "x.capnp", 0, File(), nested=inside)
    loader = Loader([file, box, holder, nodes.enum(4, "a")])
    text = print_module(plan_module(loader, RequestedFile(nodes.FILE_ID, "x.capnp")))
    namespace: dict[str, Any] = {}
    exec(text, namespace)
    assert namespace["S3"].Reader._fields["box"].target().__name__ == expected
    value = [1] if "List_of" in expected else None if "AnyList" in expected else "text"
    made = namespace["S3"].new(box={"value": value})
    assert made == trio_capnp.from_bytes(namespace["S3"], trio_capnp.to_bytes(made))
