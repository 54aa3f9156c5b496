"""Schemas at run time: the same answers for modules that were loaded and generated ahead."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Final

import pytest

import trio_capnp
from tests.introspection.conftest import HERE
from trio_capnp import schema_of
from trio_capnp.codegen import write_files
from trio_capnp.schema import compile_schemas, read_request
from trio_capnp.schemas import rpc_capnp, schema_capnp
from trio_capnp.typed import AnyReader


def test_a_struct_has_its_name_id_file_and_comment(library: ModuleType) -> None:
    schema = schema_of(library.Book)
    assert (schema.name, schema.id) == ("Book", library.Book._id)
    assert Path(schema.file).name == "library.capnp"
    assert schema.doc == "A book that can be borrowed."
    assert schema.python_type is library.Book
    assert not schema.is_group


def test_every_object_of_a_struct_leads_to_one_schema(library: ModuleType) -> None:
    schema = schema_of(library.Book)
    book = library.Book.new()
    ways = [book, library.Book.Builder, library.Book.Reader, book.sequel]
    assert all(schema_of(one) is schema for one in ways)


def test_fields_have_their_names_types_ordinals_and_comments(library: ModuleType) -> None:
    fields = schema_of(library.Book).fields
    assert list(fields)[:4] == ["title", "pageCount", "kind", "tags"]
    found = {name: (field.attribute, str(field.type)) for name, field in fields.items()}
    assert found == {
        "title": ("title", "Text"),
        "pageCount": ("page_count", "UInt32"),
        "kind": ("kind", "Kind"),
        "tags": ("tags", "List(Text)"),
        "state": ("state", "group"),
        "print": ("print", "group"),
        "sequel": ("sequel", "Book"),
        "class": ("class_", "Pair(Text, Place)"),
    }
    assert fields["pageCount"].ordinal == 1
    assert fields["print"].ordinal is None
    assert fields["title"].doc == "The title."


def test_types_lead_to_other_schemas_also_in_other_files(library: ModuleType) -> None:
    fields = schema_of(library.Book).fields
    assert fields["sequel"].type.schema is schema_of(library.Book)
    assert fields["kind"].type.schema is schema_of(library.Kind)
    assert fields["title"].type.schema is None
    element = fields["tags"].type.element
    assert element is not None
    assert (element.kind, str(element)) == ("text", "Text")
    group = fields["print"].type.schema
    assert isinstance(group, trio_capnp.StructSchema)
    place = group.fields["place"].type.schema
    assert isinstance(place, trio_capnp.StructSchema)
    assert Path(place.file).name == "shelves.capnp"
    assert place is schema_of(library.Book.new().print.place)


def test_defaults_are_the_values_of_an_empty_message(library: ModuleType) -> None:
    empty, fields = library.Book.new(), schema_of(library.Book).fields
    for name in ("title", "pageCount", "kind", "tags", "sequel"):
        assert fields[name].default == trio_capnp.get_field(empty, name)
    assert fields["title"].default == "untitled"
    assert fields["kind"].default is library.Kind.SHORT_STORY
    assert fields["print"].default is None
    group = fields["print"].type.schema
    assert isinstance(group, trio_capnp.StructSchema)
    assert group.fields["place"].default == empty.print.place
    assert group.fields["year"].default == 1800


def test_members_of_a_union_have_their_tags(library: ModuleType) -> None:
    union = schema_of(library.Book).fields["state"].type.schema
    assert isinstance(union, trio_capnp.StructSchema)
    assert {name: one.discriminant for name, one in union.fields.items()} == {
        "free": 0,
        "lentTo": 1,
    }
    assert union.is_group
    assert union.name == "Book.state"


def test_annotations_have_their_values_under_the_stems_of_their_files(library: ModuleType) -> None:
    book = schema_of(library.Book)
    place = book.annotations["library.place"]
    assert trio_capnp.to_dict(place) == {"row": 3, "side": place.side}
    assert str(place) == "(row = 3, side = right)"
    fields = book.fields
    assert fields["title"].annotations == {"json.name": "bookTitle", "library.shelf": "T"}
    marks = fields["pageCount"].annotations["library.marks"]
    assert list(marks) == [1, 2, 3]
    assert fields["kind"].annotations == {
        "library.kind": library.Kind.NOVEL,
        "library.ready": None,
    }
    assert schema_of(library).annotations == {"library.shelf": "all of it"}
    assert fields["tags"].annotations == {}


def test_an_enum_has_its_enumerants(library: ModuleType) -> None:
    schema = schema_of(library.Kind)
    assert schema is schema_of(library.Kind.NOVEL)
    assert (schema.name, schema.doc) == ("Kind", "The kind of a book.")
    short = schema.enumerants["shortStory"]
    assert (short.attribute, short.ordinal, short.doc) == ("SHORT_STORY", 1, "Read in one evening.")
    assert short.annotations == {"library.shelf": "S"}


def test_an_interface_has_methods_with_parameters_and_results(library: ModuleType) -> None:
    schema = schema_of(library.Desk)
    assert schema.doc == "Where books are borrowed."
    assert [base.name for base in schema.superclasses] == ["Door"]
    assert list(schema.methods) == ["borrow", "swap", "send", "byName"]
    borrow = schema.methods["borrow"]
    assert (borrow.ordinal, borrow.doc, borrow.id) == (0, "Take a book home.", schema.id)
    assert borrow.annotations == {"library.shelf": "M"}
    assert {name: str(one.type) for name, one in borrow.params.fields.items()} == {"book": "Book"}
    assert borrow.params.fields["book"].annotations == {"library.shelf": "P"}
    assert {name: str(one.type) for name, one in borrow.results.fields.items()} == {
        "until": "Int64"
    }
    assert str(schema.methods["swap"].params.fields["mine"].type) == "T"
    assert schema.methods["byName"].params is schema_of(library.Book)
    assert schema.methods["byName"].attribute == "by_name"
    assert schema.methods["send"].streaming
    assert schema.methods["send"].results.name == "StreamResult"


def test_methods_clients_and_servers_lead_to_their_schemas(library: ModuleType) -> None:
    schema = schema_of(library.Desk)
    assert schema_of(library.Desk.Client) is schema
    assert schema_of(library.Desk.Server) is schema
    assert schema_of(library.Desk.Client(None)) is schema
    for method in (library.Desk.Client.borrow, library.Desk.Client(None).borrow):
        assert schema_of(method).name == "borrow"
    assert schema_of(library.Desk.Client.open).id == schema.superclasses[0].id


def test_a_module_has_declarations_constants_and_imports(library: ModuleType) -> None:
    schema = schema_of(library)
    assert schema.name == "library.capnp"
    assert schema.doc == "A library, for the tests of schemas at run time."
    assert list(schema.constants) == ["limit", "first"]
    assert schema.constants["limit"].value == 12
    assert schema.constants["first"].value == library.first
    assert str(schema.constants["first"].type) == "Book"
    assert schema.nested["Book"] is schema_of(library.Book)
    assert set(schema.imports) == {
        "/capnp/compat/json.capnp",
        "/capnp/stream.capnp",  # the compiler adds it for a method with `-> stream`
        "shelves.capnp",
    }
    place = schema.imports["shelves.capnp"].Place
    assert isinstance(library.Book.new().print.place, place.Builder)
    shelf = schema.nested["shelf"]
    assert isinstance(shelf, trio_capnp.AnnotationSchema)
    assert (str(shelf.type), "file" in shelf.targets) == ("Text", True)


def test_a_struct_has_the_declarations_inside(library: ModuleType) -> None:
    nested = schema_of(library.Book).nested
    longest = nested["longest"]
    assert isinstance(longest, trio_capnp.ConstantSchema)
    assert (longest.name, longest.value) == ("Book.longest", 9000)
    assert nested["inner"].name == "Book.inner"


def test_a_bound_type_has_fields_of_the_bound_types(library: ModuleType) -> None:
    """[X05] The class of ``Pair(Text, Place)`` and the generic ``Pair`` have their own schemas."""
    bound = schema_of(library.Book.new().class_)
    assert bound.name == "Pair(Text, Place)"
    found = {name: str(field.type) for name, field in bound.fields.items()}
    assert found == {"one": "Text", "other": "Place", "halves": "List(Pair(Text, Place).Half)"}
    assert bound.parameters == ()
    half = bound.fields["halves"].type.element
    assert half is not None
    assert isinstance(half.schema, trio_capnp.StructSchema)
    assert str(half.schema.fields["a"].type) == "Text"
    generic = schema_of(library.Pair)
    assert generic.parameters == ("A", "B")
    assert {name: str(field.type) for name, field in generic.fields.items()}["one"] == "A"


def test_schemas_are_frozen(library: ModuleType) -> None:
    schema = schema_of(library.Book)
    with pytest.raises(AttributeError, match="StructSchema is frozen: name cannot be set"):
        schema.name = "Magazine"
    with pytest.raises(AttributeError, match="StructSchema is frozen: id cannot be deleted"):
        del schema.id
    with pytest.raises(TypeError):
        schema.fields["title"] = schema.fields["tags"]
    assert repr(schema) == "<StructSchema Book>"
    assert repr(schema.fields["tags"].type) == "<SchemaType List(Text)>"


@pytest.mark.parametrize("stranger", [int, 3, sys, object(), trio_capnp.Reader])
def test_other_objects_have_no_schema(stranger: object) -> None:
    with pytest.raises(TypeError, match="not generated from a schema"):
        schema_of(stranger)  # type: ignore[call-overload]


def test_the_tags_of_a_union_are_no_declaration(library: ModuleType) -> None:
    with pytest.raises(TypeError, match="the tags of a union"):
        schema_of(library.Book.State.Which)


def test_bundled_modules_have_their_schemas() -> None:
    exception = schema_of(rpc_capnp.Exception)
    assert str(exception.fields["type"].type) == "Exception.Type"
    assert schema_of(schema_capnp).nested["Node"].name == "Node"
    assert list(schema_of(rpc_capnp).imports) == ["/capnp/c++.capnp"]


USER: Final = """
import sys, trio_capnp
module = trio_capnp.load(sys.argv[1])
print(trio_capnp.schema_of(module.Book).fields["title"].annotations["json.name"])
print(sum(name == "trio_capnp.loading._files" for name in sys.modules))
"""


def test_a_module_that_was_kept_has_its_schema(tmp_path: Path) -> None:
    """The first process generates the module, the second one finds it in the folder."""
    environment = {**os.environ, "TRIO_CAPNP_CACHE": str(tmp_path / "kept")}
    command = [sys.executable, "-c", USER, str(HERE / "library.capnp")]
    shown = [
        subprocess.run(
            command, capture_output=True, text=True, check=True, env=environment, timeout=300
        ).stdout
        for _ in range(2)
    ]
    assert shown == ["bookTitle\n1\n", "bookTitle\n0\n"]


def test_a_struct_of_a_file_without_a_module_is_read_as_any_pointer(tmp_path: Path) -> None:
    """A project need not generate the modules of files that only annotations come from."""
    (tmp_path / "notes.capnp").write_text(
        "@0xc2f0a1d3b5e79486; struct Note { text @0 :Text; }"
        "annotation note(struct) :Note; annotation notes(struct) :List(Note);"
    )
    (tmp_path / "noted.capnp").write_text(
        '@0xc2f0a1d3b5e79487; using N = import "notes.capnp";'
        'struct Noted $N.note((text = "a")) $N.notes([(text = "b")]) {}'
    )
    request = read_request(compile_schemas(tmp_path / "noted.capnp", src_prefix=tmp_path))
    write_files(request, tmp_path / "out")
    noted = ModuleType("noted_capnp")
    exec((tmp_path / "out" / "noted_capnp.py").read_text(), vars(noted))
    annotations = schema_of(noted.Noted).annotations
    assert list(annotations) == ["notes.note", "notes.notes"]
    assert all(isinstance(one, AnyReader) for one in annotations.values())
    assert schema_of(noted).imports == {}
