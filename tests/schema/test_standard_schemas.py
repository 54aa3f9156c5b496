"""The standard schemas: the same declarations as the reference publishes, and modules in step."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import attrs
import pytest

from trio_capnp.codegen import generate
from trio_capnp.schema import (
    STANDARD_SCHEMAS,
    Body,
    Enum,
    Field,
    Interface,
    Loader,
    Node,
    Struct,
    compile_schemas,
    read_request,
)

NAMES: Final = (
    "c++",
    "stream",
    "schema",
    "rpc",
    "rpc-twoparty",
    "persistent",
    "compat/json",
    "compat/byte-stream",
)


def is_reference(folder: Path) -> bool:
    """Whether a folder has the schemas of version 1 or later; Debian 12 has those of 0.9."""
    annotations = folder / "capnp" / "c++.capnp"
    return annotations.is_file() and "allowCancellation" in annotations.read_text()


REFERENCE: Final = next(
    filter(
        is_reference,
        (Path(sys.prefix, "include"), Path("/usr/local/include"), Path("/usr/include")),
    ),
    None,
)

# Changes of version 2 of the protocol against version 1, which is installed with compilers: fields
# by "Struct.field", added, taken away or changed.
CHANGED_IN_RPC: Final = {
    "Message.thirdPartyAnswer",
    "Return.acceptFromThirdParty",
    "Return.awaitFromThirdParty",
    "Disembargo.context.accept",
    "Disembargo.context.provide",
    "Accept.embargo",
    "Exception.details",
}
NEW_IN_RPC: Final = {"ThirdPartyAnswer", "Exception.Detail"}


def nodes_of(root: Path, name: str) -> dict[int, Node]:
    source = root / "capnp" / f"{name}.capnp"
    request = read_request(compile_schemas(source, import_paths=[root], src_prefix=root))
    return {node.id: bare(node) for node in request.nodes}


def bare(node: Node) -> Node:
    """A node without comments and places in the source."""
    return attrs.evolve(node, doc="", start_byte=0, end_byte=0, body=bare_body(node.body))


def bare_body(body: Body) -> Body:
    match body:
        case Struct():
            return attrs.evolve(body, fields=tuple(attrs.evolve(f, doc="") for f in body.fields))
        case Enum():
            members = tuple(attrs.evolve(one, doc="") for one in body.enumerants)
            return attrs.evolve(body, enumerants=members)
        case Interface():
            return attrs.evolve(body, methods=tuple(attrs.evolve(m, doc="") for m in body.methods))
        case _:
            return body


def fields_of(nodes: dict[int, Node]) -> Iterator[tuple[str, Field]]:
    for node in nodes.values():
        if isinstance(node.body, Struct):
            path = node.display_name.rpartition(":")[2]
            for field in node.body.fields:
                # The place among siblings moves when one is added between them.
                yield f"{path}.{field.name}", attrs.evolve(field, code_order=0)


@pytest.mark.parametrize(
    "name", ["c++", "stream", "schema", "persistent", "compat/json", "compat/byte-stream"]
)
def test_a_standard_schema_declares_the_same_as_the_reference(name: str) -> None:
    """Ids, ordinals, names, types, defaults, annotations: all but the comments."""
    if REFERENCE is None or not (REFERENCE / "capnp" / f"{name}.capnp").is_file():
        pytest.skip("the reference of version 1 is not installed")
    assert nodes_of(STANDARD_SCHEMAS, name) == nodes_of(REFERENCE, name)


def test_the_protocol_differs_from_version_1_where_version_2_does_and_nowhere_else() -> None:
    if REFERENCE is None:
        pytest.skip("the reference of version 1 is not installed")
    ours, theirs = nodes_of(STANDARD_SCHEMAS, "rpc"), nodes_of(REFERENCE, "rpc")
    new = {ours[node_id].display_name.rpartition(":")[2] for node_id in ours.keys() - theirs.keys()}
    ours_by_name, theirs_by_name = dict(fields_of(ours)), dict(fields_of(theirs))
    changed = {
        path
        for path in ours_by_name.keys() | theirs_by_name.keys()
        if ours_by_name.get(path) != theirs_by_name.get(path)
    }
    if "ThirdPartyAnswer" not in new:  # a compiler of version 2 brings version 2
        assert not changed
        return
    assert not theirs.keys() - ours.keys()
    assert new == NEW_IN_RPC
    assert {path for path in changed if path.rpartition(".")[0] not in NEW_IN_RPC} == CHANGED_IN_RPC


def test_the_two_party_network_keeps_the_shapes_that_version_2_renamed() -> None:
    loader = Loader(nodes_of(STANDARD_SCHEMAS, "rpc-twoparty").values())
    file = 0xA184C7885CDAF2A1
    assert [nested.name for nested in loader.node(file).nested] == [
        "Side",
        "VatId",
        "ThirdPartyCompletion",
        "ThirdPartyToAwait",
        "ThirdPartyToContact",
        "JoinKeyPart",
        "JoinResult",
    ]
    # Version 1 gave this id, and peers of either version send it.
    assert loader.nested(file, "VatId").id == 0xD20B909FEE733A8E


def test_generated_modules_are_in_step_with_schemas_and_generator() -> None:
    """To write them anew, pass this request to ``codegen.write_files`` in STANDARD_SCHEMAS."""
    folder = STANDARD_SCHEMAS / "capnp"
    sources = [folder / f"{name}.capnp" for name in NAMES]
    request = read_request(compile_schemas(sources, src_prefix=folder))
    stale = [
        file.path
        for file in generate(request)
        if (STANDARD_SCHEMAS / file.path).read_text(encoding="utf-8") != file.text
    ]
    assert not stale
