"""The text of generated modules."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.codegen.everything import GOLDEN, GOLDEN_PACKAGE, generate_everything
from trio_capnp.codegen import GENERATOR_VERSION, plan_module, print_module
from trio_capnp.schema import Loader, compile_schemas, read_request


def test_the_generator_prints_the_golden_modules() -> None:
    """[Y23] Generated typed clients and servers, [Y28] typed pipelines.

    ``python -m tests.codegen.everything`` writes the golden modules anew.
    """
    golden = {
        path.relative_to(GOLDEN).as_posix(): path.read_text(encoding="utf-8")
        for path in GOLDEN.rglob("*.py")
    }
    assert generate_everything(GOLDEN_PACKAGE) == golden


def test_printing_calls_few_functions_for_each_line(tmp_path: Path) -> None:
    """S8: A count, because times depend on the machine: 14.3 with Python 3.11, 23.0 before."""
    kinds = ("Text", "Float32", "List(Float32)", "Wide")
    fields = [f"f{k} @{k} :{kinds[k % len(kinds)]};" for k in range(200)]
    path = tmp_path / "wide.capnp"
    path.write_text("\n".join(["@0xf3b1f17e25a4285b;", "struct Wide {", *fields, "}"]))
    request = read_request(compile_schemas([path]))
    plan = plan_module(Loader(request.nodes), request.files[0])
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        text = print_module(plan)
    finally:
        sys.setprofile(before)
    assert 0 < calls <= 16 * len(text.splitlines())


def test_the_same_schema_gives_the_same_bytes() -> None:
    assert generate_everything() == generate_everything()


def test_the_formatter_leaves_generated_modules_alone(generated: Path) -> None:
    command = [sys.executable, "-m", "ruff", "format", "--isolated", "--line-length=100", "--diff"]
    done = subprocess.run(
        [*command, generated], capture_output=True, check=False, text=True, timeout=300
    )
    assert done.stdout == ""
    assert done.returncode == 0


def test_a_module_says_where_it_comes_from() -> None:
    first, *_ = generate_everything()["everything_capnp.py"].splitlines()
    assert "everything.capnp" in first
    assert "@0xd9a1c3e5f7b29684" in first
    assert GENERATOR_VERSION in first


def test_a_package_is_put_before_the_names_of_modules() -> None:
    alone = generate_everything()["everything_capnp.py"]
    inside = generate_everything("my.schemas")["everything_capnp.py"]
    assert "from parts import shapes_capnp as _shapes_capnp" in alone
    assert "from my.schemas.parts import shapes_capnp as _shapes_capnp" in inside


def test_imports_that_only_annotations_need_are_left_out() -> None:
    """c++.capnp and json.capnp are imported by the schema, but no type of theirs is used."""
    text = generate_everything()["everything_capnp.py"]
    imports = [line for line in text.splitlines() if line.startswith(("import ", "from "))]
    assert imports == [
        "from __future__ import annotations",
        "import builtins as _builtins",
        "from typing import Final as _Final",
        "from parts import circle_capnp as _circle_capnp",
        "from parts import shapes_capnp as _shapes_capnp",
        "from trio_capnp import typed as _t",
    ]


@pytest.mark.parametrize(
    ("doc", "lines"),
    [
        ("Short.", ['"""Short."""']),
        ('Ends in "quotes"', ['"""Ends in "quotes" """']),
        ('"Begins" so', ['""" "Begins" so"""']),
        ("One\n\n  two\n    three  \n", ['"""One', "", "two", "  three", '"""']),
        ('a """ b \\n c\x00\x1b', ['"""a \'\'\' b \\\\n c"""']),
    ],
)
def test_comments_become_docstrings_that_end_where_they_should(doc: str, lines: list[str]) -> None:
    from trio_capnp.codegen._print_parts import docstring

    assert docstring(doc, "") == lines
    compile("\n".join(docstring(doc, "")), "doc", "exec")
    assert docstring(" \n ", "") == []
