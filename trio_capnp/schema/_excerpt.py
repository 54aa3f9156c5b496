"""The part of a request that one generated module carries, and its form as text.

A module carries the nodes of its file, with their comments, and the nodes of other files that they
name. Of those it needs only the names, so their contents are left out. Generic declarations of
other files are whole, because the module has classes for the bindings that it uses.

The text is packed, and not compressed, because compressors of several versions give several texts
for one schema.
"""

from __future__ import annotations

from base64 import b85decode, b85encode
from collections.abc import Iterator

import attrs

from trio_capnp.schema._loader import Loader
from trio_capnp.schema._model import (
    AnnotationDecl,
    Body,
    CodeGeneratorRequest,
    Enum,
    Group,
    Interface,
    Node,
    RequestedFile,
    Struct,
)
from trio_capnp.schema._references import references
from trio_capnp.schema._request import MAX_REQUEST_WORDS, read_request
from trio_capnp.schema._write import write_request
from trio_capnp.wire._packing import pack, unpack


def embed(loader: Loader, file: RequestedFile) -> str:
    """Return the text that the module of a file carries: printable ASCII without quotes."""
    return b85encode(pack(write_request(excerpt(loader, file)))).decode("ascii")


def read_embedded(text: str) -> CodeGeneratorRequest:
    """Read the text that ``embed`` made.

    Raises:
        SchemaError: a node has a kind that this version does not know.
        ValueError, WireError: the text was changed.
    """
    return read_request(unpack(b85decode(text), max_words=MAX_REQUEST_WORDS))


def excerpt(loader: Loader, file: RequestedFile) -> CodeGeneratorRequest:
    """Return the nodes that the module of a file carries, without their places in the file."""
    own = {node.id: node for node in _inside(loader, file.id)}
    whole, named = dict(own), dict[int, Node]()
    waiting = list(own.values())
    while waiting:
        for node_id, _ in references(waiting.pop()):
            node = loader.get(node_id)
            if node is None or node_id in whole or node_id in named:
                continue
            if node.is_generic and not isinstance(node.body, AnnotationDecl):
                outermost = _outermost_generic(loader, node)
                new = [one for one in _inside(loader, outermost.id) if one.id not in whole]
                whole |= {one.id: one for one in new}
                waiting += new
            else:
                named[node_id] = node
                waiting.append(_named_only(node))
    for node in [*whole.values(), *named.values()]:
        named |= {one.id: one for one in _around(loader, node)}
    others = [_named_only(node) for node_id, node in sorted(named.items()) if node_id not in whole]
    nodes = [
        *own.values(),
        *(node for node_id, node in sorted(whole.items()) if node_id not in own),
    ]
    placeless = (attrs.evolve(node, start_byte=0, end_byte=0) for node in [*nodes, *others])
    return CodeGeneratorRequest((0, 0, 0), tuple(placeless), (file,))


def _inside(loader: Loader, node_id: int) -> Iterator[Node]:
    """A node and all nodes inside it: declared ones, groups, and the structs of methods."""
    waiting = [node_id]
    while waiting:
        node = loader.get(waiting.pop(0))
        if node is None:
            continue
        yield node
        waiting += [*(nested.id for nested in node.nested), *undeclared_in(loader, node)]


def undeclared_in(loader: Loader, node: Node) -> Iterator[int]:
    """The groups of a struct, or the structs made for the methods of an interface."""
    match node.body:
        case Struct(fields=fields):
            bodies = (field.body for field in fields)
            yield from (body.type_id for body in bodies if isinstance(body, Group))
        case Interface(methods=methods):
            ids = (one for method in methods for one in (method.params_id, method.results_id))
            yield from (one for one in ids if _is_of_method(loader, one))
        case _:
            pass


def _is_of_method(loader: Loader, node_id: int) -> bool:
    node = loader.get(node_id)
    return node is not None and node.scope_id == 0 and isinstance(node.body, Struct)


def _around(loader: Loader, node: Node) -> Iterator[Node]:
    scope = loader.get(node.scope_id)
    while scope is not None:
        yield scope
        scope = loader.get(scope.scope_id)


def _outermost_generic(loader: Loader, node: Node) -> Node:
    """The node around this one that has the first type parameters, or the node itself."""
    return next((one for one in [*_around(loader, node)][::-1] if one.is_generic), node)


def _named_only(node: Node) -> Node:
    return attrs.evolve(node, body=_hollow(node.body), nested=(), annotations=(), doc="")


def _hollow(body: Body) -> Body:
    match body:
        case Struct():
            return Struct(body.data_words, body.pointers, body.is_group, 0, 0, ())
        case Enum():
            return Enum(())
        case Interface():
            return Interface(())
        case _:
            return body
