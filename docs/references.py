"""The parts of the manual that Sphinx does not have: links of types, names of files, long names.

In signatures of the reference types lead to their entries, and private parts are left out. A block
that the tests write to a file is shown with the name of the file. Long names in tables may break.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from docutils import nodes
from sphinx import addnodes

import trio_capnp

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

MADE_BY_THE_LIBRARY: Final = {
    *("Call", "Client", "ConnectedPair", "Connection", "Direction", "MembraneCall", "Promise"),
    *("Resolver", "Revoker", "Serving", "SchemaType"),
    *(name for name in trio_capnp.__all__ if name.endswith("Schema")),
}
"""Classes whose objects come from functions: their constructors are no part of the interface."""

IN_SIGNATURES: Final = {
    *("AnyBuilder", "AnyPromise", "AnyReader", "BoundMethod", "Buffer", "ByteStream.Client"),
    *("ByteStream.Server", "ClientMethod", "Enum", "HasBuilder", "Interface"),
    *("ListBuilder", "ListReader", "Method", "OnCall", "OnMessage", "RecordTarget", "Request"),
    *("Source", "StrPath", "Struct", "StructBase", "SupportsRead", "SupportsWrite", "Type"),
    *("UnixListener", "WhichByField", "WhichByValue", "transports.UnixListener"),
}
"""Names that the table "Types in signatures" of docs/api.md explains."""

TRIO: Final = "https://trio.readthedocs.io/en/stable"
PYTHON: Final = "https://docs.python.org/3/library"
CONTEXT_MANAGER: Final = "contextlib.AbstractAsyncContextManager"
ELSEWHERE: Final = {
    "AbstractAsyncContextManager": f"{PYTHON}/contextlib.html#{CONTEXT_MANAGER}",
    CONTEXT_MANAGER: f"{PYTHON}/contextlib.html#{CONTEXT_MANAGER}",
    "ModuleType": f"{PYTHON}/types.html#types.ModuleType",
    "types.ModuleType": f"{PYTHON}/types.html#types.ModuleType",
    "ssl.SSLContext": f"{PYTHON}/ssl.html#ssl.SSLContext",
    "trio.TaskStatus": f"{TRIO}/reference-core.html#trio.TaskStatus",
    **{
        name: f"{TRIO}/reference-io.html#{name}"
        for name in (
            *("trio.SocketListener", "trio.abc.ReceiveStream"),
            *("trio.abc.SendStream", "trio.abc.Stream"),
        )
    },
}
"""Pages of other projects. The manual is built without a network, so without their indexes."""

UNDER_ANOTHER_NAME: Final = {
    "CallConnection": "trio_capnp.Connection",
    "Record.Reader": "trio_capnp.recording.Record",
    "RecordingError": "trio_capnp.recording.RecordingError",
}

NAMED: Final = {*IN_SIGNATURES, *UNDER_ANOTHER_NAME}

SHORTER: Final = (
    (re.compile(r", _taps: [^=]+ = \(\)"), ""),
    (re.compile(r"= ReaderLimits\([^()]+\)"), "= ReaderLimits()"),
    (re.compile(r"= <[^<>]+>"), "= ..."),
    (re.compile(r"= mappingproxy\(\{\}\)"), "= {}"),
)
"""Private parameters, and defaults that their own entries show."""


FILE: Final = re.compile(r"^```(?P<language>\w+) file=(?P<name>\S+)$", re.MULTILINE)
"""The first line of a block that the tests write to a file."""

LONGEST: Final = 30
"""Characters of a name that fits a column of a table on a narrow screen."""


def name_files(app: Sphinx, page: str, source: list[str]) -> None:
    """Give blocks the names of their files, but where the sentence before has the name."""

    def captioned(match: re.Match[str]) -> str:
        before = source[0][: match.start()].rstrip().rpartition("\n\n")[2]
        if f"`{match['name']}`" in before:
            return match[0]
        return f"```{{code-block}} {match['language']}\n:caption: {match['name']}\n"

    source[0] = FILE.sub(captioned, source[0])


def break_long_names(app: Sphinx, tree: nodes.document) -> None:
    """Mark code in tables that has a long name, for the style sheet."""
    for entry in tree.findall(nodes.entry):
        for code in entry.findall(nodes.literal):
            if max(map(len, code.astext().split()), default=0) > LONGEST:
                code["classes"].append("long")


def shorten(
    app: Sphinx,
    kind: str,
    name: str,
    _object: object,
    _options: object,
    signature: str | None,
    returns: str | None,
) -> tuple[str | None, str | None]:
    """The signature of an object as the reference shows it."""
    if kind == "class" and name.rpartition(".")[2] in MADE_BY_THE_LIBRARY:
        return "", None
    for pattern, text in SHORTER:
        signature = pattern.sub(text, signature) if signature else signature
    return signature, returns


def leave_builtins(app: Sphinx, tree: nodes.document) -> None:
    """Take the links off ``type``: several schemas have an attribute of that name."""
    for link in list(tree.findall(addnodes.pending_xref)):
        if link["reftarget"] == "type" and link.get("refdomain") == "py":
            link.replace_self(nodes.Text("type"))


def find(
    app: Sphinx, env: BuildEnvironment, link: addnodes.pending_xref, content: nodes.TextElement
) -> nodes.reference | None:
    """The entry of a type that a signature names by a private path, by its alias or abroad."""
    target = str(link["reftarget"])
    short = target.rpartition(".")[2]
    if target in ELSEWHERE:
        return nodes.reference("", "", content, internal=False, refuri=ELSEWHERE[target])
    if target != short and not target.startswith("trio_capnp.") and target not in NAMED:
        return None
    if target in UNDER_ANOTHER_NAME or short in UNDER_ANOTHER_NAME:
        anchor = UNDER_ANOTHER_NAME.get(target, "") or UNDER_ANOTHER_NAME[short]
    elif target in IN_SIGNATURES or short in IN_SIGNATURES:
        anchor = "types-in-signatures"
    elif short in trio_capnp.__all__:
        anchor = f"trio_capnp.{short}"
    else:
        return None
    address = app.builder.get_relative_uri(str(link["refdoc"]), "api")
    return nodes.reference("", "", content, internal=True, refuri=f"{address}#{anchor}")


def setup(app: Sphinx) -> dict[str, bool]:
    """Connect the handlers; Sphinx calls this."""
    app.connect("source-read", name_files)
    app.connect("doctree-read", break_long_names)
    app.connect("autodoc-process-signature", shorten)
    app.connect("doctree-read", leave_builtins)
    app.connect("missing-reference", find)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
