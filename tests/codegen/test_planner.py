"""The content of a generated module: names, places, defaults, aliases."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType
from typing import Protocol, cast

import pytest

from tests.codegen.everything import SCHEMAS
from tests.typed.hooks import RecordedClient
from trio_capnp import to_text, typed
from trio_capnp.codegen import generate
from trio_capnp.codegen._planner import plan_module
from trio_capnp.errors import SchemaError
from trio_capnp.loading import load
from trio_capnp.schema import Loader, compile_schemas, read_request


class Field(Protocol):
    kind: str
    offset: int
    default: object
    union: tuple[int, int] | None

    def target(self) -> object: ...


def fields(namespace: typed.Struct[typed.Reader, typed.Builder]) -> Mapping[str, Field]:
    reader: type[typed.Reader] = vars(namespace)["Reader"]
    return cast("Mapping[str, Field]", reader._fields)


def test_every_kind_of_field_has_its_place(everything: ModuleType) -> None:
    """[X04] Use loaded schema to build and read"""
    found = {name: (field.kind, field.offset) for name, field in fields(everything.Numbers).items()}
    assert found["flag"] == ("bool", 0)
    assert found["i8"] == ("int8", 1)
    assert found["u64"] == ("uint64", 3)
    assert found["f32"] == ("float32", 8)
    assert found["color"] == ("enum", 18)
    assert everything.Numbers._size == (6, 0)


def test_defaults_of_every_kind_are_read_from_an_empty_struct(everything: ModuleType) -> None:
    empty = everything.Defaults.new()
    assert empty.flag is True
    assert empty.i8 == -8
    assert empty.u64 == 0xFFFF_FFFF_FFFF_FFFF
    assert empty.f32 == 1.5
    assert empty.f64 == float("-inf")
    assert empty.nan != empty.nan
    assert str(empty.zero) == "-0.0"
    assert empty.color is everything.Color.LIGHT_BLUE
    assert empty.text == 'it\'s "quoted"'
    assert empty.data == b"\x00\x01\xfe"
    assert (empty.point.x, empty.point.y) == (12, 34)
    assert list(empty.list) == [1, 2, 3]
    assert list(empty.texts) == ["one", "two"]
    assert [point.y for point in empty.long_point] == [2, 4, 6, 8]


def test_constants_have_their_values(everything: ModuleType) -> None:
    assert (everything.answer, everything.half, everything.nothing) == (42, 0.5, None)
    assert everything.huge == float("inf")
    assert everything.yes is True
    assert everything.greeting == 'say "hello", it\'s\ta \\ day'
    assert everything.blob == b"\x00\xff\x22\x41"
    assert everything.favourite is everything.Color.LIGHT_BLUE
    assert list(everything.primes) == [2, 3, 5, 7]
    assert list(everything.words) == ["a", "b"]
    assert (everything.origin.x, everything.origin.y) == (0, -1)
    assert [(point.x, point.y) for point in everything.corners] == [(1, 0), (0, 2)]


def test_constants_inside_types_have_their_values(everything: ModuleType) -> None:
    assert everything.Outer.limit == 10
    assert list(everything.Outer.colors) == [everything.Color.RED, everything.Color.NONE]
    assert everything.Outer.best is everything.Color.RED
    assert everything.Outer.example.value == "x"
    assert everything.Outer.example is everything.Outer.example


def test_names_that_clash_get_an_underscore(everything: ModuleType) -> None:
    """[M03] Keyword method names: fields, methods and types named like Python's own."""
    names = set(fields(everything.Clashes))
    assert {"class_", "from_", "foo_url", "foo_url_"} <= names
    # Python's builtins are no clash, and neither are names of this library.
    assert {"bytes", "int", "str", "type", "property", "self", "builder", "new", "which"} <= names
    assert everything.None_._name == "None"
    assert everything.int_ == -(2**63)


def test_names_of_ours_stay_and_those_of_the_schema_give_way(everything: ModuleType) -> None:
    clashes = everything.Clashes
    assert issubclass(clashes.Reader, typed.Reader)
    assert clashes.Reader_._name == "Clashes.Reader"
    assert clashes.Reader_.Promise_._name == "Clashes.Reader.Promise"
    assert clashes.Which_.A == 0
    assert clashes.New.new_ == 1
    assert clashes.New.str_ == "a constant"
    assert clashes.New.builder.class_ == 7


def test_attributes_that_do_not_tell_their_schema_name_are_listed(everything: ModuleType) -> None:
    assert everything.Clashes._schema_names == {"foo_url": "fooURL"}
    assert everything.Color.__schema_names__ == {"AS_HTML": "asHTML"}
    assert everything.Outer._schema_names == {}


def test_an_unnamed_union_has_a_which(everything: ModuleType) -> None:
    """[X02] Late and unnamed unions by name: members are fields of the struct."""
    unions = everything.Unions
    made = unions.new(number=3.5)
    assert made._which is unions.Which.NUMBER
    assert [member.name for member in unions.Which] == [
        *("NOTHING", "NUMBER", "TEXT", "INNER", "COLOR", "THINGS")
    ]
    assert fields(unions)["before"].union is None
    tags = [fields(unions)[name].union for name in ("nothing", "number", "things")]
    assert [tag and tag[1] for tag in tags] == [0, 1, 5]


def test_groups_and_named_unions_are_namespaces_in_their_struct(everything: ModuleType) -> None:
    unions = everything.Unions
    assert unions.Inner._is_group
    assert unions.Named._is_group
    assert unions.Named.Maybe._name == "Unions.named.maybe"
    assert not hasattr(unions.Inner, "new")
    made = unions.new(named={"maybe": {"odds": 0.5, "reason": 7}}, plain={"deep": {"b": 3}})
    assert made.named._which is unions.Named.Which.MAYBE
    assert (made.named.maybe.odds, made.named.maybe.reason, made.plain.deep.b) == (0.5, 7, 3)


def test_fields_are_declared_in_one_order_and_have_ordinals_in_another(
    everything: ModuleType,
) -> None:
    """[X08] The text form follows the ordinals, a group those of its first member."""
    reordered = everything.Reordered
    assert list(fields(reordered)) == ["last", "class_", "late", "early", "grouped", "in_order"]
    by_ordinal = ("grouped", "class_", "early", "in_order", "late", "last")
    assert reordered._by_ordinal == by_ordinal
    assert reordered.Grouped._by_ordinal == ("first", "second")
    assert [member.name for member in reordered.Which] == ["EARLY", "LATE"]
    made = reordered.new(last=9, late="l", class_="c", grouped={"first": 1, "second": 2})
    assert to_text(made, short=True) == (
        '(grouped = (first = 1, second = 2), class = "c", inOrder = (third = 0), '
        'late = "l", last = 9)'
    )


def test_fields_in_ordinal_order_are_printed_without_an_order(everything: ModuleType) -> None:
    assert "_by_ordinal" not in vars(everything.Reordered.InOrder)
    assert "_by_ordinal" not in vars(everything.Unions)
    assert everything.Unions._by_ordinal == ()


def test_a_field_has_the_type_bound_to_its_parameter(everything: ModuleType) -> None:
    """[X05] Generics and brands"""
    assert fields(everything.Box)["value"].kind == "any"
    assert fields(everything.Box_of_Text)["value"].kind == "text"
    assert fields(everything.Boxes)["text"].target() == everything.Box_of_Text
    assert fields(everything.Boxes)["unbound"].target() == everything.Box
    boxes = everything.Boxes.new(text={"value": "inside"}, unbound={"value": "open"})
    assert boxes.text.value == "inside"
    assert isinstance(boxes.unbound.value, typed.AnyBuilder)
    assert everything.Box.Lid._name == "Box.Lid"
    assert everything.Box.Opener.OpenResults.Reader


def test_methods_have_their_parts_in_the_interface(everything: ModuleType) -> None:
    reader = everything.Interfaces.Reader
    assert [method.name for method in reader._methods] == [
        *("read", "get_http_size", "import_", "swap", "find", "aclose_")
    ]
    assert set(fields(reader.ReadParams)) == {"size", "offset"}
    assert fields(reader.ReadParams)["size"].default == 4096
    assert set(fields(reader.ReadResults)) == {"data", "is_last"}
    point = load(SCHEMAS / "parts/shapes.capnp", import_paths=[SCHEMAS]).Point
    assert reader.ImportResults._name != "Point"
    assert set(fields(reader.ImportResults)) == {"class_"}
    assert reader.SwapResults is point


def test_methods_and_parameters_named_like_keywords_can_be_called(everything: ModuleType) -> None:
    """[M03] Delete, class, void, return: callable, with an underscore."""
    hook = RecordedClient()
    client = everything.Interfaces.Reader.Client(hook)
    client.import_(from_="here")
    client.find(self="me", bytes=b"x")
    assert hook.calls == [
        ("import_", {"from_": "here"}),
        ("find", {"self": "me", "bytes": b"x"}),
    ]


def test_types_that_a_schema_declares_keep_their_name_before_parts_of_methods(
    everything: ModuleType,
) -> None:
    reader, file = everything.Interfaces.Reader, everything.Interfaces.File
    assert reader.SwapParams._name == "Interfaces.Reader.SwapParams"
    assert reader.SwapParams_._name == "Point"
    # Here the declared type is the very one of the parameters.
    assert file.TruncateParams._name == "Interfaces.File.TruncateParams"
    assert not hasattr(file, "TruncateParams_")


def test_an_interface_inherits_clients_and_servers(everything: ModuleType) -> None:
    """[M01] Inheritance and casts: dispatch is by interface id and ordinal."""
    file, reader, writer = (
        getattr(everything.Interfaces, name) for name in ("File", "Reader", "Writer")
    )
    assert issubclass(file.Client, reader.Client)
    assert issubclass(file.Client, writer.Client)
    assert issubclass(file.Server, reader.Server)
    assert file._superclasses() == (reader, writer)
    assert set(file.Server._table) == {
        *((reader._id, ordinal) for ordinal in range(6)),
        *((writer._id, ordinal) for ordinal in range(2)),
        *((file._id, ordinal) for ordinal in range(2)),
    }


def test_a_method_named_like_an_inherited_one_gets_an_underscore(everything: ModuleType) -> None:
    assert [method.name for method in everything.Interfaces.File._methods] == ["truncate", "done_"]


def test_a_base_that_another_base_extends_is_not_named_twice(everything: ModuleType) -> None:
    """``Log extends(File, Reader)``: Python would refuse the order."""
    assert everything.Interfaces.Log.Client.__bases__ == (everything.Interfaces.File.Client,)
    assert len(everything.Interfaces.Log._superclasses()) == 2


def test_streaming_methods_are_marked(everything: ModuleType) -> None:
    write, done = everything.Interfaces.Writer._methods
    assert write.streaming
    assert write.results() is typed.StreamResult
    assert not done.streaming


def test_results_without_capabilities_ask_for_no_pipelining(everything: ModuleType) -> None:
    """[X06] "may contain capabilities" drives noPromisePipelining."""
    by_name = {method.name: method for method in everything.Interfaces.Reader._methods}
    assert by_name["read"].no_promise_pipelining
    assert not by_name["find"].no_promise_pipelining
    get, map_, _ = everything.Generic._methods
    assert not get.no_promise_pipelining
    assert not map_.no_promise_pipelining


def test_annotations_are_kept_with_their_targets(everything: ModuleType) -> None:
    assert everything.Numbers._annotations[""][everything.note] == "all of them"
    assert everything.Clashes._annotations == {"foo_url": {everything.note: "an unexpected name"}}
    placed = everything.Numbers._annotations[""][everything.placed]
    assert isinstance(placed, bytes)
    json_name = 0xFA5B1FD61C2E7C3D
    assert everything.Annotated._annotations["some_field"] == {
        json_name: "some-field",
        everything.note: "twice",
    }
    assert everything.Annotated.Flat._annotations["data"] == {0xD7D879450A253E4B: None}
    assert everything.Outer._annotations == {"inner": {everything.Outer.inside: None}}


def test_files_that_import_each_other_share_their_types(everything: ModuleType) -> None:
    circle = load(SCHEMAS / "parts/circle.capnp", import_paths=[SCHEMAS])
    made = circle.Circle.new(color=everything.Color.RED, pointers={"circle": {"around": [{}]}})
    assert made.pointers.circle.around[0]._which is everything.Unions.Which.NOTHING
    assert isinstance(made.pointers, everything.Pointers.Builder)


def test_a_namespace_says_its_id_its_size_and_its_name(everything: ModuleType) -> None:
    innermost = everything.Outer.Inner.Innermost
    assert innermost._name == "Outer.Inner.Innermost"
    assert innermost._size == (1, 2)
    assert everything.Interfaces._name == "Interfaces"
    assert innermost.Reader._namespace is innermost


def test_comments_are_docstrings(everything: ModuleType) -> None:
    assert everything.Color.__doc__ == "What can be seen."
    read = everything.Interfaces.Reader.Client.read
    assert read.__doc__.splitlines()[0] == "Read some bytes."


def test_a_file_whose_node_is_missing_is_refused() -> None:
    data = compile_schemas([SCHEMAS / "parts/shapes.capnp"])
    request = read_request(data)
    with pytest.raises(SchemaError, match="no schema"):
        plan_module(Loader(), request.files[0])
    assert [file.path.endswith("shapes_capnp.py") for file in generate(request)] == [True]
