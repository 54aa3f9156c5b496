"""Requests of the compiler, read from bytes into the model."""

from __future__ import annotations

from pathlib import Path
from typing import Final
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trio_capnp.errors import SchemaError
from trio_capnp.loading import load
from trio_capnp.schema import (
    NO_BRAND,
    STANDARD_SCHEMAS,
    STREAM_RESULT_ID,
    AnnotationDecl,
    AnyPointerType,
    BasicType,
    Brand,
    CodeGeneratorRequest,
    Const,
    Enum,
    EnumType,
    FieldSlot,
    File,
    Group,
    ImplicitParameterType,
    ImportedFile,
    Interface,
    ListType,
    Loader,
    Node,
    ParameterType,
    Scope,
    Struct,
    StructType,
    Superclass,
    Value,
    compile_schemas,
    read_request,
)
from trio_capnp.typed._struct_api import to_bytes

OTHER = """
@0xa000000000000002;
struct Elsewhere @0xa000000000000003 { name @0 :Text; }
"""

SCHEMA = """
@0xa000000000000001;
# The file's comment.

using Other = import "other.capnp";
using Cxx = import "/capnp/c++.capnp";
using Far = Other.Elsewhere;
$Cxx.namespace("test");
$level(3);

const answer :Int32 = 42;
const half :Float64 = 0.5;
const greeting :Text = "héllo";
const raw :Data = 0x"00 ff";
const embedded :Text = embed "words.txt";
const favourite :Color = green;
const names :List(Text) = ["a", "b"];
const point @0xa000000000000010 :Point = (x = 7);
const again :Int32 = .answer;

annotation level @0xa000000000000011 (*) :UInt8;
annotation mark @0xa000000000000012 (struct, field, enumerant, method) :Text;

enum Color @0xa000000000000013 {
  # Colours.
  red @0;
  green @1 $mark("g");
  # Like grass.
}

struct Point @0xa000000000000014 $mark("a point") {
  # A place.
  y @1 :Int32;
  x @0 :Int32 = 5;
  # To the right.
  far @2 :Far;
  tags @3 :List(List(Color)) = [[red], []];
  any @4 :AnyPointer;
  some :group {
    flag @5 :Bool = true;
  }
  union {
    none @6 :Void;
    cap @7 :Capability;
  }
  struct Inner @0xa000000000000015 { items @0 :AnyList; thing @1 :AnyStruct; }
}

struct Box @0xa000000000000016 (T) {
  value @0 :T;
  struct Lid @0xa000000000000017 { value @0 :T; }
  lid @1 :Lid;
}

struct Boxes @0xa000000000000018 {
  text @0 :Box(Text);
  nested @1 :Box(Box(Point)).Lid;
  plain @2 :Box;
}

interface Base @0xa000000000000019 (T) {}

interface Store @0xa00000000000001a extends(Base(Text)) {
  # Keeps things.
  get @0 [K] (key :K) -> (value :Color);
  # Fetches.
  put @1 (data :Data) -> stream;
  copy @2 Point -> Point $mark("c");
  wrap @3 [K] Box(K) -> Box(K);
}
"""


@pytest.fixture(scope="module")
def request_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    directory = tmp_path_factory.mktemp("schemas")
    (directory / "other.capnp").write_text(OTHER, encoding="utf-8")
    (directory / "words.txt").write_text("of wisdom", encoding="utf-8")
    (directory / "test.capnp").write_text(SCHEMA, encoding="utf-8")
    return compile_schemas(directory / "test.capnp", src_prefix=directory)


@pytest.fixture(scope="module")
def model(request_bytes: bytes) -> CodeGeneratorRequest:
    return read_request(request_bytes)


def declared(model: CodeGeneratorRequest, path: str) -> Node:
    return Loader(model.nodes).nested(0xA000000000000001, path)


def const(model: CodeGeneratorRequest, name: str) -> Const:
    body = declared(model, name).body
    assert isinstance(body, Const)
    return body


def test_the_request_names_its_files_and_imports(model: CodeGeneratorRequest) -> None:
    """[U15] Imports."""
    assert model.compiler_version >= (0, 8, 0)
    (file,) = model.files
    assert (file.id, file.filename) == (0xA000000000000001, "test.capnp")
    assert ImportedFile(0xA000000000000002, "other.capnp") in file.imports
    assert ImportedFile(0xBDF87D7BB8304E81, "/capnp/c++.capnp") in file.imports


def test_a_file_is_a_node(model: CodeGeneratorRequest) -> None:
    node = Loader(model.nodes).node(0xA000000000000001)
    assert node.body == File()
    assert (node.name, node.display_name, node.scope_id) == ("test.capnp", "test.capnp", 0)
    assert node.doc == "The file's comment.\n"
    assert "Point" in [nested.name for nested in node.nested]
    assert [(one.id, one.value) for one in node.annotations] == [
        (0xB9C6F99EBF805F2C, Value("text", "test")),
        (0xA000000000000011, Value("uint8", 3)),
    ]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("answer", Value("int32", 42)),
        ("again", Value("int32", 42)),
        ("half", Value("float64", 0.5)),
        ("greeting", Value("text", "héllo")),
        ("raw", Value("data", b"\0\xff")),
        ("embedded", Value("text", "of wisdom")),
        ("favourite", Value("enum", 1)),
    ],
)
def test_constants_have_their_values(model: CodeGeneratorRequest, name: str, value: Value) -> None:
    """[U15] Constants, also by the name of another one, and embedded files."""
    assert const(model, name).value == value


def test_constants_behind_pointers_are_messages_of_one_segment(model: CodeGeneratorRequest) -> None:
    """[U15] The root pointer, and behind it the value."""
    # A struct of 2 words and 4 pointers right behind its pointer, whose x is 7 xor 5.
    point = const(model, "point").value
    assert point.kind == "struct"
    assert isinstance(point.data, bytes)
    assert point.data[:12] == bytes([0, 0, 0, 0, 2, 0, 4, 0, 7 ^ 5, 0, 0, 0])
    names = const(model, "names")
    assert names.type == ListType(BasicType("text"))
    assert names.value.data == bytes.fromhex(
        "01000000 16000000 05000000 12000000 05000000 12000000 6100000000000000 6200000000000000"
    )


def test_an_enum_has_its_enumerants_by_value(model: CodeGeneratorRequest) -> None:
    node = declared(model, "Color")
    assert isinstance(node.body, Enum)
    red, green = node.body.enumerants
    assert (red.name, red.code_order, red.doc) == ("red", 0, "")
    assert (green.name, green.code_order, green.doc) == ("green", 1, "Like grass.\n")
    assert node.doc == "Colours.\n"
    assert green.annotations[0].value == Value("text", "g")


def test_a_struct_has_its_layout(model: CodeGeneratorRequest) -> None:
    node = declared(model, "Point")
    struct = node.body
    assert isinstance(struct, Struct)
    assert (struct.data_words, struct.pointers, struct.is_group) == (2, 4, False)
    assert struct.discriminant_count == 2
    assert struct.preferred_list_encoding == "inlineComposite"
    assert node.doc == "A place.\n"
    assert node.annotations[0].id == 0xA000000000000012
    assert [nested.name for nested in node.nested] == ["Inner"]
    assert 0 < node.start_byte < node.end_byte


def test_fields_are_in_the_order_of_ordinals_and_know_the_order_of_the_source(
    model: CodeGeneratorRequest,
) -> None:
    struct = declared(model, "Point").body
    assert isinstance(struct, Struct)
    assert " ".join(field.name for field in struct.fields) == "x y far tags any some none cap"
    assert [field.code_order for field in struct.fields[:3]] == [1, 0, 2]
    assert [field.ordinal for field in struct.fields] == [0, 1, 2, 3, 4, None, 6, 7]
    assert [field.discriminant for field in struct.fields] == [None] * 6 + [0, 1]
    assert struct.fields[0].doc == "To the right.\n"


def test_slots_have_offsets_types_and_defaults(model: CodeGeneratorRequest) -> None:
    fields = Loader(model.nodes).fields(0xA000000000000014)
    int32 = BasicType("int32")
    assert fields["x"].body == FieldSlot(0, int32, Value("int32", 5), had_explicit_default=True)
    assert fields["y"].body == FieldSlot(1, int32, Value("int32", 0), had_explicit_default=False)
    far = fields["far"].body
    assert far == FieldSlot(
        0, StructType(0xA000000000000003, NO_BRAND), Value("struct", b""), False
    )
    tags = fields["tags"].body
    assert isinstance(tags, FieldSlot)
    assert tags.type == ListType(ListType(EnumType(0xA000000000000013, NO_BRAND)))
    assert isinstance(tags.default.data, bytes)
    assert tags.default.data[:8] == bytes.fromhex("01000000 16000000")


def test_using_declarations_are_seen_through(model: CodeGeneratorRequest) -> None:
    """[U15] ``using Far = Other.Elsewhere`` leaves no trace but the type."""
    assert "Far" not in [one.name for one in Loader(model.nodes).node(0xA000000000000001).nested]
    node = Loader(model.nodes).node(0xA000000000000003)
    assert node.display_name == "other.capnp:Elsewhere"


def test_groups_are_nodes_inside_their_struct(model: CodeGeneratorRequest) -> None:
    loader = Loader(model.nodes)
    some = loader.fields(0xA000000000000014)["some"]
    assert isinstance(some.body, Group)
    group = loader.node(some.body.type_id)
    assert (group.name, group.scope_id) == ("some", 0xA000000000000014)
    assert loader.struct(group.id).is_group
    flag = loader.fields(group.id)["flag"].body
    assert flag == FieldSlot(64, BasicType("bool"), Value("bool", True), had_explicit_default=True)


def test_members_of_the_unnamed_union_are_fields_of_the_parent(model: CodeGeneratorRequest) -> None:
    """[X02] The bytes are the compiler's."""
    members = Loader(model.nodes).union_members(0xA000000000000014)
    assert [(member.name, member.discriminant) for member in members] == [("none", 0), ("cap", 1)]


def test_open_pointers_have_their_kinds(model: CodeGeneratorRequest) -> None:
    loader = Loader(model.nodes)
    point, inner = loader.fields(0xA000000000000014), loader.fields(0xA000000000000015)
    kinds = {
        name: field.body.type
        for name, field in (*point.items(), *inner.items())
        if isinstance(field.body, FieldSlot)
    }
    assert kinds["any"] == AnyPointerType("any")
    assert kinds["cap"] == AnyPointerType("capability")
    assert kinds["items"] == AnyPointerType("list")
    assert kinds["thing"] == AnyPointerType("struct")


def test_generics_have_parameters_and_brands(model: CodeGeneratorRequest) -> None:
    """[U15] [X05] Generics: the contents of Box(Text) and Box(Box(Point)).Lid are known."""
    loader = Loader(model.nodes)
    box, lid = declared(model, "Box"), declared(model, "Box.Lid")
    assert (box.parameters, box.is_generic) == (("T",), True)
    assert (lid.parameters, lid.is_generic) == ((), True)
    parameter = ParameterType(box.id, 0)
    value = loader.fields(box.id)["value"].body
    assert isinstance(value, FieldSlot)
    assert value.type == parameter
    boxes = {
        name: field.body.type
        for name, field in loader.fields(0xA000000000000018).items()
        if isinstance(field.body, FieldSlot)
    }
    of_text = Brand((Scope(box.id, (BasicType("text"),)),))
    of_point = Brand((Scope(box.id, (StructType(0xA000000000000014, NO_BRAND),)),))
    assert boxes["text"] == StructType(box.id, of_text)
    assert boxes["nested"] == StructType(
        lid.id, Brand((Scope(box.id, (StructType(box.id, of_point),)),))
    )
    assert boxes["plain"] == StructType(box.id, NO_BRAND)
    assert not loader.may_contain_capabilities(boxes["text"])
    assert loader.may_contain_capabilities(boxes["plain"])


def test_an_inner_type_inherits_the_parameters_around_it(model: CodeGeneratorRequest) -> None:
    """[X05] ``lid`` is a Lid of the same T."""
    lid = Loader(model.nodes).fields(0xA000000000000016)["lid"].body
    assert isinstance(lid, FieldSlot)
    assert lid.type == StructType(0xA000000000000017, Brand((Scope(0xA000000000000016, None),)))


def test_an_interface_has_methods_and_superclasses(model: CodeGeneratorRequest) -> None:
    node = declared(model, "Store")
    assert isinstance(node.body, Interface)
    base = Brand((Scope(0xA000000000000019, (BasicType("text"),)),))
    assert node.body.superclasses == (Superclass(0xA000000000000019, base),)
    get, put, copy, _ = node.body.methods
    assert (get.name, get.doc, get.implicit_parameters) == ("get", "Fetches.\n", ("K",))
    assert (put.name, put.streaming, put.results_id) == ("put", True, STREAM_RESULT_ID)
    assert (copy.params_id, copy.results_id) == (0xA000000000000014, 0xA000000000000014)
    assert copy.annotations[0].value == Value("text", "c")
    assert not get.streaming


def test_structs_made_for_a_method_have_no_scope(model: CodeGeneratorRequest) -> None:
    loader = Loader(model.nodes)
    get = loader.interface(0xA00000000000001A).methods[0]
    params = loader.node(get.params_id)
    assert (params.name, params.scope_id) == ("get$Params", 0)
    key = loader.fields(params.id)["key"].body
    assert isinstance(key, FieldSlot)
    assert key.type == ParameterType(params.id, 0)
    assert params.parameters == ("K",)


def test_parameters_of_a_method_are_bound_in_its_brands(model: CodeGeneratorRequest) -> None:
    """[X05] ``wrap [K] Box(K) -> Box(K)``."""
    wrap = Loader(model.nodes).interface(0xA00000000000001A).methods[3]
    of_k = Brand((Scope(0xA000000000000016, (ImplicitParameterType(0),)),))
    assert (wrap.params_id, wrap.params_brand) == (0xA000000000000016, of_k)
    assert (wrap.results_id, wrap.results_brand) == (0xA000000000000016, of_k)


def test_declarations_of_annotations_list_the_allowed_targets(model: CodeGeneratorRequest) -> None:
    """[U15] Annotations."""
    mark, level = declared(model, "mark").body, declared(model, "level").body
    assert mark == AnnotationDecl(
        BasicType("text"), frozenset({"struct", "field", "enumerant", "method"})
    )
    assert isinstance(level, AnnotationDecl)
    assert len(level.targets) == 12


def test_all_nodes_of_a_request_fit_together(model: CodeGeneratorRequest) -> None:
    """[X01] In the compiler's order and backwards."""
    for nodes in (model.nodes, model.nodes[::-1]):
        loader = Loader(nodes)
        assert not loader.missing()
        assert len(loader) == len(model.nodes)


def standard(name: str) -> CodeGeneratorRequest:
    return read_request(compile_schemas(STANDARD_SCHEMAS / "capnp" / f"{name}.capnp"))


def test_the_schema_of_schemas_reads_itself() -> None:
    loader = Loader(standard("schema").nodes)
    assert loader.fields(0xE682AB4CF923A417)["displayName"].ordinal == 1
    assert [member.name for member in loader.union_members(0xE682AB4CF923A417)] == [
        "file",
        "struct",
        "enum",
        "interface",
        "const",
        "annotation",
    ]


def test_messages_of_the_protocol_have_the_tags_of_version_2() -> None:
    loader = Loader(standard("rpc").nodes)
    message = loader.nested(0xB312981B2552A250, "Message")
    tags = {member.name: member.discriminant for member in loader.union_members(message.id)}
    assert tags == {
        "unimplemented": 0,
        "abort": 1,
        "call": 2,
        "return": 3,
        "finish": 4,
        "resolve": 5,
        "release": 6,
        "obsoleteSave": 7,
        "bootstrap": 8,
        "obsoleteDelete": 9,
        "provide": 10,
        "accept": 11,
        "join": 12,
        "disembargo": 13,
        "thirdPartyAnswer": 14,
    }


def test_the_surprising_defaults_of_the_protocol_are_read() -> None:
    loader = Loader(standard("rpc").nodes)
    for path, field, default in (
        ("Return", "releaseParamCaps", Value("bool", True)),
        ("Finish", "releaseResultCaps", Value("bool", True)),
        ("Finish", "requireEarlyCancellationWorkaround", Value("bool", True)),
        ("CapDescriptor", "attachedFd", Value("uint8", 0xFF)),
    ):
        body = loader.fields(loader.nested(0xB312981B2552A250, path).id)[field].body
        assert isinstance(body, FieldSlot)
        assert body.default == default


def test_a_comment_that_is_not_utf8_keeps_its_readable_part(tmp_path: Path) -> None:
    source = tmp_path / "a.capnp"
    source.write_bytes(b"@0xa000000000000001;\nstruct A {\n# caf\xe9\n}\n")
    request = read_request(compile_schemas(source))
    assert "caf\ufffd\n" in [node.doc for node in request.nodes]


@pytest.mark.parametrize(
    "text",
    [
        "struct A { x @0 :" + "List(" * 200 + "Text" + ")" * 200 + "; }",
        "struct B(T) {} struct A { x @0 :" + "B(" * 200 + "Text" + ")" * 200 + "; }",
        "".join(f"struct A{i} {{" for i in range(200)) + "}" * 200,
    ],
    ids=["lists", "brands", "declarations"],
)
def test_a_type_nested_deeper_than_the_limit_is_refused_by_its_name(
    tmp_path: Path, text: str
) -> None:
    source = tmp_path / "a.capnp"
    source.write_text(f"@0xa000000000000001;\n{text}", encoding="utf-8")
    data = compile_schemas(source)
    with pytest.raises(SchemaError, match=r"schema_nesting") as caught:
        Loader(read_request(data).nodes)
    assert len(str(caught.value)) < 400


# ----------------------------------------------------------------------------------------------
# Bytes that no compiler wrote.


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0",
        b"not a request",
        bytes(8),
        b"\xff" * 64,
        b"\0\0\0\0\xff\xff\xff\x7f",
        b"\xff\xff\xff\xff" + bytes(100),
    ],
)
def test_bytes_that_are_no_message_are_refused(data: bytes) -> None:
    with pytest.raises(SchemaError, match="not a CodeGeneratorRequest"):
        read_request(data)


def test_a_null_root_is_an_empty_request() -> None:
    assert read_request(b"\0\0\0\0\1\0\0\0" + bytes(8)) == CodeGeneratorRequest((0, 0, 0), (), ())


def test_a_few_bytes_cannot_announce_millions_of_nodes() -> None:
    """A list of structs of no size takes no memory, and each element would become a node."""
    root = (4 << 48).to_bytes(8, "little")
    nodes = (13 | 7 << 32).to_bytes(8, "little")
    tag = ((1 << 29) - 1 << 2).to_bytes(8, "little")
    words = root + nodes + bytes(24) + tag
    with pytest.raises(SchemaError, match="leads to more than"):
        read_request(bytes([0, 0, 0, 0, len(words) // 8, 0, 0, 0]) + words)


def test_a_request_cut_short_is_refused(request_bytes: bytes) -> None:
    for size in range(0, len(request_bytes), 97):
        with pytest.raises(SchemaError):
            read_request(request_bytes[:size])


# Members that a later schema.capnp might add to each union, and a node that uses one of them.
FUTURE: Final = {
    "a node": ("    file @6 :Void;", "    later @36 :Void;", {"later": None}),
    "a field": (
        "    slot :group {\n      offset @4",
        "    later @11 :Void;",
        {"struct": {"fields": [{"name": "f", "later": None}]}},
    ),
    "a type": (
        "    float64 @11 :Void;\n    text @12 :Void;",
        "    later @28 :Void;",
        {"const": {"type": {"later": None}}},
    ),
    "a value": (
        "    void @0 :Void;\n    bool @1 :Bool;",
        "    later @19 :Void;",
        {"const": {"value": {"later": None}}},
    ),
    "a scope": (
        "      bind @1 :List(Binding);",
        "      later @3 :Void;",
        {"interface": {"superclasses": [{"id": 2, "brand": {"scopes": [{"later": None}]}}]}},
    ),
}


@pytest.mark.parametrize(("place", "member", "node"), FUTURE.values(), ids=FUTURE.keys())
def test_kinds_that_a_later_compiler_might_know_are_refused(
    tmp_path: Path, place: str, member: str, node: dict[str, object]
) -> None:
    text = (STANDARD_SCHEMAS / "capnp" / "schema.capnp").read_text(encoding="utf-8")
    assert place in text
    later = tmp_path / "later.capnp"
    an_id_of_its_own = f"@{1 << 63 | crc32(place.encode()):#x}"
    text = text.replace("@0xa93fc509624c72d9", an_id_of_its_own)
    later.write_text(text.replace(place, f"{member}\n{place}", 1), encoding="utf-8")
    request = load(later).CodeGeneratorRequest.new(nodes=[{"id": 1, "display_name": "x", **node}])
    with pytest.raises(SchemaError, match=r"which this version does not know"):
        read_request(to_bytes(request))


@given(data=st.data())
def test_flipped_bits_give_a_request_or_a_schema_error(
    request_bytes: bytes, data: st.DataObject
) -> None:
    """[W02] Lying sizes, wild pointers, unknown tags: there is no third outcome."""
    damaged = bytearray(request_bytes)
    places = st.integers(8 * 8, len(damaged) * 8 - 1)
    for place in data.draw(st.lists(places, min_size=1, max_size=6)):
        damaged[place // 8] ^= 1 << place % 8
    try:
        Loader(read_request(bytes(damaged)).nodes)
    except SchemaError:
        pass
