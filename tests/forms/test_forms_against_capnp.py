"""Text and JSON as the ``capnp`` tool has them, both ways, for any schema and values."""

from __future__ import annotations

import os
import random
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from json import loads
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.forms.json_schema_text import annotated_schema
from tests.wire.schema_text import GENERIC, STRUCTS, random_schema
from tests.wire.tool import Tool
from tests.wire.values import ALL, READABLE, Plain, fields_of
from trio_capnp import from_json, from_text, to_json
from trio_capnp.errors import SchemaError
from trio_capnp.loading import load
from trio_capnp.typed._struct_api import canonicalize, from_dict, read_messages, to_bytes
from trio_capnp.wire._kernel import Builder
from trio_capnp.wire._text import to_text

# The tool takes many messages at a time, so an example is a batch of them; in CI there are more
# than 2,000 messages for each form.
BATCH: Final = 24
IN_CI: Final = bool(os.environ.get("CI"))
BATCHES: Final = 5 if IN_CI else 1
SEEDS: Final = range(5 if IN_CI else 1)

STRING: Final = re.compile(r'"(?:[^"\\]|\\.)*"')
SIGNS: Final = frozenset("{}[]()#/\"\\\x7f" + "".join(map(chr, range(32))))
FORMS: Final = Path(__file__).parent / "schemas" / "forms.capnp"
ROOTS: Final = ["Plain", "Named", "Flat", "Tagged", "Valued", "Groups", "Boxes"]

# Each look at a batch runs the tool, so batches are not shrunk: ``judge`` finds the message of a
# batch that it fails for.
in_batches = settings(
    max_examples=BATCHES,
    suppress_health_check=list(HealthCheck),  # pyright: ignore[reportArgumentType]
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)


def assert_same(ours: Sequence[str | bytes], theirs: Sequence[str | bytes]) -> None:
    """Compare message by message: a diff of whole batches would take gigabytes."""
    assert len(ours) == len(theirs)
    for our, their in zip(ours, theirs, strict=True):
        assert our == their


def assert_json_as_the_tool(tool: Tool, namespace: Any, builders: list[Builder]) -> None:
    root = namespace.__name__
    ours = [to_json(one) for one in builders]
    theirs = tool.convert("binary:json", root, b"".join(map(to_bytes, builders)), "--short")
    assert_same(ours, theirs.decode().removesuffix("\n").split("\n"))
    read = tool.convert("json:binary", root, "".join(map(streamable, ours)).encode())
    back = [from_json(namespace, text) for text in ours]
    assert_same(canonical(back), canonical(read_messages(namespace, read)))
    indented = [from_json(namespace, to_json(one, indent=2)) for one in builders]
    assert_same(canonical(indented), canonical(back))


def streamable(text: str) -> str:
    """The same JSON with signs in strings escaped.

    To find the end of a message in a stream, the tool counts braces in strings too, takes # for a
    comment, and does not see a quote after a slash.
    """

    def escaped(string: re.Match[str]) -> str:
        signs = (f"\\u{ord(sign):04x}" if sign in SIGNS else sign for sign in loads(string.group()))
        return f'"{"".join(signs)}"'

    return STRING.sub(escaped, text) + "\n"


def assert_text_as_the_tool(tool: Tool, namespace: Any, builders: list[Builder]) -> None:
    root = namespace.__name__
    texts = [to_text(one) for one in builders]
    theirs = tool.texts(root, b"".join(map(to_bytes, builders)))
    assert_same(list(map("{}\n".format, texts)), split_as(texts, theirs))
    read = tool.convert("text:binary", root, theirs.encode())
    back = [from_text(namespace, text) for text in texts]
    assert_same(canonical(back), canonical(read_messages(namespace, read)))


def split_as(texts: Iterable[str], joined: str) -> list[str]:
    """Split a text where ``texts``, each with a newline, would end; the last takes the rest."""
    lengths = [len(text) + 1 for text in texts]
    ends = list(accumulate(lengths))
    return [
        joined[end - size : end if end < ends[-1] else None]
        for size, end in zip(lengths, ends, strict=True)
    ]


def canonical(structs: Iterable[Any]) -> list[str]:
    """The texts and canonical bytes of structs."""
    return [f"{to_text(one, short=True)}\n{canonicalize(one).hex()}" for one in structs]


CHECKS: Final = {"json": assert_json_as_the_tool, "text": assert_text_as_the_tool}
VALUES_OF: Final[Mapping[str, Plain]] = {"json": ALL, "text": READABLE}


def has_form(builder: Builder, form: str) -> bool:
    """Whether no union has an AnyPointer, that of an unbound parameter, as its active member."""
    try:
        return form == "text" or bool(to_json(builder))
    except ValueError as error:
        return "AnyPointer" not in str(error)


def judge(form: str, tool: Tool, namespace: Any, data: st.DataObject) -> None:
    """Judge a batch, and if it fails each message by itself."""
    values = fields_of(namespace, VALUES_OF[form], 1)
    drawn = data.draw(st.lists(values, min_size=BATCH, max_size=BATCH), label=namespace.__name__)
    builders = [one for values in drawn if has_form(one := from_dict(namespace, values), form)]
    try:
        CHECKS[form](tool, namespace, builders)
    except AssertionError:
        for builder in builders:
            CHECKS[form](tool, namespace, [builder])
        raise


@pytest.mark.parametrize("root", ROOTS)
@in_batches
@given(data=st.data())
def test_every_annotation_is_taken_as_the_tool_takes_it(root: str, data: st.DataObject) -> None:
    """[X08] Flattened structs, groups and unions with discriminators, names, base64 and hex."""
    judge("json", Tool(FORMS), getattr(load(FORMS), root), data)


def load_random(form: str, seed: int, folder: Path) -> tuple[ModuleType, Tool]:
    """A random schema that the compiler takes: it gives up on some layouts (its issue 344)."""
    schema = annotated_schema if form == "json" else random_schema
    for attempt in range(20):
        path = folder / f"random{attempt}.capnp"
        path.write_text(schema(random.Random(f"{seed}.{attempt}")), encoding="utf-8")
        try:
            module, tool = load(path), Tool(path)
        except SchemaError:
            continue
        if form == "text" or is_finite(tool):
            return module, tool
    raise AssertionError("the compiler takes no random schema at all")


def is_finite(tool: Tool) -> bool:
    """Whether no struct is the default member of a union within itself: the tool never ends then."""
    empty = b"\0\0\0\0\1\0\0\0" + bytes(8)
    try:
        for root in (*STRUCTS, *GENERIC, *(f"{name}.Inner" for name in GENERIC)):
            tool.convert("binary:json", root, empty)
    except AssertionError as error:
        return "AnyPointer" in str(error)
    return True


@pytest.mark.parametrize("form", CHECKS)
@pytest.mark.parametrize("seed", SEEDS)
def test_values_of_any_schema_have_the_same_forms(form: str, seed: int, tmp_path: Path) -> None:
    """[X08] Random structs with unions, groups, enums, lists, defaults and bound generics."""
    module, tool = load_random(form, seed, tmp_path)

    @in_batches
    @given(data=st.data())
    def check(data: st.DataObject) -> None:
        for root in STRUCTS:
            judge(form, tool, getattr(module, root), data)

    check()
