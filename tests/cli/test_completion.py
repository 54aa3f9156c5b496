"""The words that the shell completes, by the types that the schema gives."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import Any, Final

import pytest

from tests.cli.cabinets import CabinetImpl, cabinet
from trio_capnp.cli._command import Failure
from trio_capnp.cli._shell import choose_interface
from trio_capnp.cli._shell._completion import completions
from trio_capnp.cli._shell._names import names_of, shown_names
from trio_capnp.cli._shell._showing import SHOWN_CHARACTERS, shown
from trio_capnp.loading import load
from trio_capnp.testing import connected_pair

METHODS: Final = ["about(", "fail(", "hang(", "open(", "put("]
RESULTS: Final = ["any", "cabinets", "drawers", "inner"]
CONTENT: Final = ["lock", "nothing", "owner", "papers"]


def completed(source: str, **more: object) -> list[str]:
    """The words for code that ends with ``source``, beside a client without a connection."""
    names = {**names_of(cabinet), "client": cabinet.Cabinet.Client(None), **more}
    return completions(source, names)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        # Methods of a client.
        ("client.", METHODS),
        ("await client.ab", ["about("]),
        ("x = [client.ab", ["about("]),
        ("client . o", ["open("]),
        ("if client:\n    client.", METHODS),
        ("client.nothing.", []),
        # Parameters.
        ("client.fail(", ["reason="]),
        ("client.fail(rea", ["reason="]),
        ("client.open(depth=1, ", []),
        ("client.open(f(depth=1), ", ["depth="]),
        ("await client.open().inner.content.owner.fail(", ["reason="]),
        ("client.fail(reason=Tru", ["True"]),
        ("client.fail(reason=", []),
        ("client.fail[", []),
        ("(", []),
        # Results, their structs, groups, lists and capabilities.
        ("client.open().", RESULTS),
        ("(await client.open()).", RESULTS),
        ("client.open(depth=(1 + 2) * [3][0]).inner.", ["content", "label"]),
        ("client.open().inner.content.", CONTENT),
        ("client.open().inner.content.lock.key.", METHODS),
        ("(await client.open()).drawers[0].content.lo", ["lock"]),
        ("(await client.open()).cabinets[0].", METHODS),
        ("client.open().inner.label.", []),
        ("client.open().nothing.", []),
        ("client.open()", []),
        ("client.put(text='x').", []),
        # Names and modules.
        ("Cab", ["Cabinet"]),
        ("pri", ["print"]),
        ("await trio.sleep_f", ["sleep_forever("]),
        ("trio.lowlevel.current_ta", ["current_task("]),
        ("trio_capnp.RpcFai", ["RpcFailed"]),
        ("Cabinet.Nes", ["Nested"]),
        ("'text'.upp", ["upper("]),
        ("whi", ["while"]),
        ("", []),
        ("1", []),
        ("1.", []),
        ("nowhere.", []),
        (").", []),
        ("lambda.", []),
        # Strings and comments have no names.
        ("'client.", []),
        ('"""client.', []),
        ("# client.", []),
        ("f('client.', client.ab", ["about("]),
        ("# a comment\nclient.ab", ["about("]),
        ("'it\\'s'; client.ab", ["about("]),
    ],
)
def test_the_words_that_fit_are_completed(source: str, words: list[str]) -> None:
    assert completed(source) == words


def test_private_names_are_completed_only_if_they_are_asked_for() -> None:
    assert completed("", _secret=1) == []
    assert completed("_sec", _secret=1) == ["_secret"]
    assert "__doc__" in completed("trio.__d")
    assert not any(word.startswith("_") for word in completed("trio."))


async def test_the_fields_of_results_and_promises_in_variables_are_completed() -> None:
    """Also of a promise inside of another one. A property is not read."""
    async with connected_pair(CabinetImpl()) as pair:
        client: Any = pair.client.bootstrap(cabinet.Cabinet)
        promise = client.open()
        results = await promise
        assert completed("results.", results=results) == RESULTS
        assert completed("results.inner.content.owner.", results=results) == METHODS
        assert completed("promise.", promise=promise) == RESULTS
        assert completed("owner.co", owner=promise.inner) == ["content"]
        assert completed("pair.client.p", pair=pair) == []


def test_a_property_is_not_read_to_complete_its_attributes() -> None:
    class Mine:
        @property
        def costly(self) -> str:
            raise AssertionError("read")

    assert completed("mine.cos", mine=Mine()) == ["costly"]
    assert completed("mine.costly.up", mine=Mine()) == []


# --- names and interfaces ---------------------------------------------------------------------


def test_the_names_at_hand_are_those_of_the_schema_and_the_modules() -> None:
    assert shown_names(names_of(cabinet)) == [
        *("Base", "Cabinet", "Drawer", "Scope"),
        *("cabinet", "stream", "trio", "trio_capnp"),
    ]


@pytest.mark.parametrize(
    ("declarations", "found"),
    [
        ("interface A {}", "A"),
        ("interface A {} interface B extends(A) {}", "B"),
        ("interface A {} interface B { get @0 () -> (a :A); }", "B"),
        ("interface A {} interface B { set @0 (a :List(List(A))); }", "B"),
        ("interface A {} struct S { s @0 :S; a @1 :A; } interface B { get @0 () -> S; }", "B"),
        ("interface A { me @0 () -> (a :A); interface B {} b @1 (b :B); }", "A"),
        ("struct S { interface A {} }", "S.A"),
        ("interface A { b @0 (b :B); } interface B { a @0 (a :A); }", None),
        ("interface A {} interface B {}", None),
        ("struct S {}", None),
    ],
)
def test_the_interface_that_no_other_leads_to_is_that_of_the_bootstrap_object(
    declarations: str, found: str | None, tmp_path: Path
) -> None:
    file = tmp_path / "some.capnp"
    own_id = 1 << 63 | zlib.crc32(declarations.encode())
    file.write_text(f"@{own_id:#x};\n{declarations}\n", encoding="utf-8")
    module = load(file)
    if found is not None:
        assert choose_interface(module, None).name == found
        return
    with pytest.raises(Failure, match=r"^some\.capnp (has several|declares no)"):
        choose_interface(module, None)


# --- values -----------------------------------------------------------------------------------


def test_a_large_value_is_cut() -> None:
    for large in ("x" * 100_000, b"x" * 100_000, list(range(100_000))):
        text = shown(large)
        assert len(text) < SHOWN_CHARACTERS + 100
        assert "…" in text


def test_a_list_of_structs_is_shown_in_text_form_and_cut() -> None:
    drawers = [cabinet.Drawer.new(label="a")] * 3
    one = '(label = "a", content = (nothing = void))'
    assert shown(drawers) == f"[{one},\n {one},\n {one}]"
    assert shown(drawers * 1_000).endswith(",\n … (3,000 items)]")
