"""The same as C++: texts, canonical bytes, packed bytes, both ways, for any schema and values."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.wire.samples import SCHEMAS, samples
from tests.wire.schema_text import STRUCTS, random_schema
from tests.wire.tool import Tool
from tests.wire.values import ALL, READABLE, fields_of
from trio_capnp.errors import SchemaError
from trio_capnp.loading import load
from trio_capnp.typed._struct_api import (
    canonicalize,
    copy,
    from_bytes,
    from_dict,
    read_messages,
    to_bytes,
    to_dict,
    to_text,
)
from trio_capnp.wire._kernel import Builder

# The tool takes many messages at a time, so an example is a batch of them.
BATCH = 20
BATCHES = 40 if os.environ.get("CI") else 4
SCHEMA_SEEDS = range(12 if os.environ.get("CI") else 2)
ROOTS = ["AllTypes", "Defaults", "Unions", "Lists", "NewVersion"]

S = samples()
TOOL = Tool(SCHEMAS / "samples.capnp")

# Each look at a batch runs the tool several times, so batches are not shrunk: ``judge`` finds the
# message of a batch that it fails for.
in_batches = settings(
    max_examples=BATCHES,
    suppress_health_check=list(HealthCheck),
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
Judge = Callable[[Tool, Any, str, list[Builder]], None]


def judge(by: Judge, tool: Tool, namespace: Any, builders: list[Builder]) -> None:
    """Judge a batch, and if it fails each message by itself."""
    root = namespace.__name__
    try:
        by(tool, namespace, root, builders)
    except AssertionError:
        for builder in builders:
            by(tool, namespace, root, [builder])
        raise


def draw_batch(
    data: st.DataObject, module: ModuleType, root: str, readable: bool
) -> list[Mapping[str, object]]:
    values = fields_of(getattr(module, root), READABLE if readable else ALL, 2)
    return data.draw(st.lists(values, min_size=4, max_size=BATCH), label=root)


def judge_bytes(tool: Tool, _: Any, root: str, builders: list[Builder]) -> None:
    """C++ reads our message and gets the same value."""
    data = b"".join(map(to_bytes, builders))
    for short in (False, True):
        ours = "".join(f"{to_text(one, short=short)}\n" for one in builders)
        assert tool.texts(root, data, short=short) == ours
    packed = b"".join(to_bytes(one, packed=True) for one in builders)
    canonical = b"".join(map(canonicalize, builders))
    assert tool.convert("binary:canonical", root, data) == canonical
    assert tool.convert("packed:canonical", root, packed) == canonical


def judge_reading(tool: Tool, namespace: Any, root: str, builders: list[Builder]) -> None:
    """We read a message of C++, packed and in a segment for each object, and pack the same."""
    ours = b"".join(map(to_bytes, builders))
    theirs = tool.convert("binary:binary", root, ours)
    read = list(read_messages(namespace, theirs))
    expected = list(map(canonicalize, builders))
    assert list(map(canonicalize, read)) == expected
    packed = tool.convert("binary:packed", root, theirs)
    assert b"".join(to_bytes(one, packed=True) for one in read) == packed
    unpacked = read_messages(namespace, packed, packed=True)
    assert b"".join(map(to_bytes, unpacked)) == theirs
    apart = tool.convert("binary:binary", root, ours, "--segment-size=1")
    scattered = list(read_messages(namespace, apart))
    assert list(map(canonicalize, scattered)) == expected
    assert list(map(canonicalize, map(copy, scattered))) == expected


def judge_text(tool: Tool, namespace: Any, root: str, builders: list[Builder]) -> None:
    """C++ reads our text and writes the bytes that we write."""
    texts = "".join(f"{to_text(one)}\n" for one in builders)
    theirs = tool.convert("text:binary", root, texts.encode())
    read = list(read_messages(namespace, theirs))
    assert list(map(canonicalize, read)) == list(map(canonicalize, builders))
    assert all(from_dict(namespace, to_dict(one)) for one in read)


@pytest.mark.parametrize("root", ROOTS)
@in_batches
@given(data=st.data())
def test_values_are_the_same_on_both_sides(root: str, data: st.DataObject) -> None:
    """[U01, U02, U03, U04, V01] With a schema that uses every kind of field."""
    namespace = getattr(S, root)
    builders = [from_dict(namespace, one) for one in draw_batch(data, S, root, False)]
    judge(judge_bytes, TOOL, namespace, builders)
    judge(judge_reading, TOOL, namespace, builders)
    readable = [from_dict(namespace, one) for one in draw_batch(data, S, root, True)]
    judge(judge_text, TOOL, namespace, readable)


def load_random(seed: int, folder: Path) -> tuple[ModuleType, Tool]:
    """A random schema that the compiler takes: it gives up on some layouts (its issue 344)."""
    for attempt in range(20):
        path = folder / f"random{attempt}.capnp"
        rng = random.Random(f"{seed}.{attempt}")
        path.write_text(random_schema(rng), encoding="utf-8")
        try:
            return load(path), Tool(path)
        except SchemaError:
            continue
    raise AssertionError("the compiler takes no random schema at all")


@pytest.mark.parametrize("seed", SCHEMA_SEEDS)
def test_values_of_any_schema_are_the_same_on_both_sides(seed: int, tmp_path: Path) -> None:
    """[U15] [X05] Random structs with unions, groups, enums, lists, defaults and bound generics."""
    module, tool = load_random(seed, tmp_path)

    @settings(in_batches, max_examples=3)
    @given(data=st.data())
    def check(data: st.DataObject) -> None:
        for root in STRUCTS:
            namespace = getattr(module, root)
            builders = [from_dict(namespace, one) for one in draw_batch(data, module, root, False)]
            judge(judge_bytes, tool, namespace, builders)
            judge(judge_reading, tool, namespace, builders)

    check()


def test_defaults_read_alike() -> None:
    """[U02] An empty message, as both see it."""
    empty = b"\0\0\0\0\1\0\0\0" + bytes(8)
    for root in ROOTS:
        text = to_text(from_bytes(getattr(S, root), empty))
        assert TOOL.texts(root, empty) == f"{text}\n"
