"""A dict of Python is the model for building, copying and reading."""

from __future__ import annotations

import struct
from typing import Any, Final, TypeAlias

from hypothesis import given
from hypothesis import strategies as st

from tests.wire import kernel_samples as s
from tests.wire.kernel_samples import build, memory, read_back
from trio_capnp.wire import _kernel as k
from trio_capnp.wire._kernel import Type

Model: TypeAlias = dict[str, Any]

WORDS: Final = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
SINGLES: Final = st.floats(width=32, allow_nan=False)


def olds() -> st.SearchStrategy[Model]:
    return some(number=st.integers(0, 65535), text=WORDS)


def some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Model]:
    return st.fixed_dictionaries({}, optional=fields)


NEWS: Final = st.recursive(
    some(number=st.integers(0, 65535), text=WORDS, more=st.integers(0, (1 << 64) - 1)),
    lambda inner: some(
        text=WORDS, data=st.binary(max_size=20), child=inner, children=st.lists(inner, max_size=3)
    ),
    max_leaves=8,
)
CHOICES: Final = st.one_of(
    st.just({"nothing": None}),
    some(number=st.integers(-(1 << 31), (1 << 31) - 1)),
    some(text=WORDS),
    st.fixed_dictionaries({"olds": st.lists(olds(), max_size=3)}),
    st.fixed_dictionaries({"both": some(first=st.integers(-32768, 32767), second=WORDS)}),
    st.fixed_dictionaries({"color": st.integers(0, 65535)}),
)
FIELDS: Final[dict[str, st.SearchStrategy[Any]]] = {
    "voids": st.lists(st.none(), max_size=70),
    "bools": st.lists(st.booleans(), max_size=70),
    "bytes_": st.lists(st.integers(0, 255), max_size=20),
    "shorts": st.lists(st.integers(-32768, 32767), max_size=9),
    "longs": st.lists(st.integers(0, (1 << 64) - 1), max_size=4),
    "singles": st.lists(SINGLES, max_size=5),
    "texts": st.lists(WORDS, max_size=4),
    "datas": st.lists(st.binary(max_size=20), max_size=4),
    "colors": st.lists(st.integers(0, 65535), max_size=5),
    "olds": st.lists(olds(), max_size=4),
    "news": st.lists(NEWS, max_size=3),
    "matrix": st.lists(st.lists(st.integers(-32768, 32767), max_size=5), max_size=4),
    "words": st.lists(st.lists(WORDS, max_size=3), max_size=3),
    "choices": st.lists(CHOICES, max_size=4),
}
STEPS: Final = st.lists(
    st.sampled_from(sorted(FIELDS)).flatmap(
        lambda name: st.tuples(st.just(name), st.none() | FIELDS[name])
    ),
    max_size=12,
)


def seen(value: Any, model: Any) -> Any:
    """A value as the model has it: of a struct the fields that the model names."""
    if isinstance(model, dict):
        return {name: seen(getattr(value, name), inner) for name, inner in model.items()}
    if isinstance(model, list):
        assert len(value) == len(model)
        return [seen(item, inner) for item, inner in zip(value, model, strict=True)]
    return int(value) if isinstance(value, s.Color) else value


def unset(value: Any, model: Any) -> None:
    """Of every struct, the fields that the model does not name are at their defaults."""
    if isinstance(model, list):
        for item, inner in zip(value, model, strict=True):
            unset(item, inner)
    elif isinstance(model, dict):
        for name, inner in model.items():
            unset(getattr(value, name), inner)
        for name, field in type(value)._fields.items():
            if name not in model and field.union is None and field._has(value):
                assert field.kind not in ("text", "data", "struct", "list")


def holds(root: Any, model: Model) -> None:
    assert seen(root, model) == model
    unset(root, model)


@given(steps=STEPS, fixed=st.sampled_from(s.SEGMENT_SIZES))
def test_a_message_built_step_by_step_equals_the_model(
    steps: list[tuple[str, Any]], fixed: int
) -> None:
    """[U01, U04, U06, U07] Each list replaced many times, in one segment or many."""
    root: Any = build(s.LISTS, fixed)
    model: Model = {}
    for name, value in steps:
        setattr(root, name, value)
        model.pop(name, None)
        if value is not None:
            model[name] = value
    holds(root, model)
    holds(read_back(root, s.LISTS), model)
    holds(k.copy_of(root, s.LISTS), model)
    holds(s.new(s.LISTS, model), model)


@given(model=NEWS, fixed=st.sampled_from(s.SEGMENT_SIZES), other=st.sampled_from(s.SEGMENT_SIZES))
def test_a_copy_of_a_struct_is_the_same_in_every_place(
    model: Model, fixed: int, other: int
) -> None:
    """[U06, U07, U08] As a field, an element, or anything, out of readers and builders."""
    source: Any = build(s.NEW, fixed)
    k.assign_fields(source, model)
    for each in (source, read_back(source, s.NEW)):
        target: Any = build(s.LISTS, other)
        target.anything = each
        target.news = [each, {}, each]
        target.news[1] = each
        for view in (target, read_back(target, s.LISTS)):
            holds(view, {"news": [model] * 3})
            new: Type = k.struct_type(s.New)
            holds(view.anything._read(new), model)
        holds(target.anything._build(k.struct_type(s.New)), model)


@given(model=st.lists(olds(), max_size=5), fixed=st.sampled_from(s.SEGMENT_SIZES))
def test_old_structs_become_new_ones(model: list[Model], fixed: int) -> None:
    """[U05, U06] In a builder they move, and their old place is zero."""
    root: Any = build(s.LISTS, fixed)
    root.olds = model
    root.anything = root.olds
    before = [bytes(segment) for segment in memory(root)]
    news: Any = root.anything._build(k.list_of(k.struct_type(s.New)))
    holds(root, {"olds": model})
    assert seen(news, model) == model
    for new in news:
        assert new.more == 7
        new.data = b"new"
    assert seen(root.anything._read(k.list_of(k.struct_type(s.Old))), model) == model
    root.anything = None
    old = build(s.LISTS, fixed)
    old.olds = model
    assert live_bytes(memory(root)) == live_bytes(memory(old)), before


def live_bytes(segments: list[bytes]) -> int:
    """The number of words that are not zero: reachable objects, and landing pads of the root."""
    return sum(word != 0 for segment in segments for (word,) in struct.iter_unpack("<Q", segment))
