"""The files that a schema file depends on, found in its text."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from trio_capnp.compiler import Survey, survey


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def seen(source: Path, *roots: Path) -> Survey | None:
    return survey(source.resolve(), str(source), roots)


def digest(source: Path, *roots: Path) -> bytes:
    found = seen(source, *roots)
    assert found is not None
    return found.digest


@pytest.mark.parametrize(
    "text",
    [
        'using A = import "a.capnp";',
        'using A=import"a.capnp";',
        'using A = import # why\n  # and how\n\t"a.capnp";',
        'using A = import \ufeff"a.capnp";',
        '# import "a.capnp"',
        'const t :Text = "import "; using A = import "a.capnp";',
        'using A = import import "a.capnp";',
    ],
)
def test_an_import_is_found_as_the_compiler_would(text: str, tmp_path: Path) -> None:
    path = write(tmp_path / "a.capnp", "")
    found = seen(write(tmp_path / "main.capnp", text))
    assert found is not None
    assert list(found.imports) == [path]


@pytest.mark.parametrize(
    "name", ['"\\x61.capnp"', "`a.capnp\n", '"a.capnp\n', '# c\n "a\\".capnp"']
)
def test_a_name_that_is_written_in_another_way_gives_no_survey(name: str, tmp_path: Path) -> None:
    for how in ("import", "embed"):
        assert seen(write(tmp_path / "main.capnp", f"const c = {how} {name};")) is None


def test_imports_of_imports_are_found(tmp_path: Path) -> None:
    write(tmp_path / "parts/a.capnp", 'using B = import "../b.capnp";')
    write(tmp_path / "b.capnp", 'using M = import "main.capnp"; using C = import "/c.capnp";')
    write(tmp_path / "root/c.capnp", "")
    main = write(tmp_path / "main.capnp", 'using A = import "parts/a.capnp";')
    found = seen(main, tmp_path / "root")
    assert found is not None
    assert {path.name for path in found.imports} == {"a.capnp", "b.capnp", "c.capnp"}


def test_each_file_counts_for_the_digest(tmp_path: Path) -> None:
    main = write(
        tmp_path / "main.capnp", 'import "a.capnp" embed "data" import "/late.capnp" embed "none"'
    )
    roots = (tmp_path / "first", tmp_path / "second")
    for root in roots:
        root.mkdir()
    steps: list[Callable[[], object]] = [
        lambda: write(tmp_path / "a.capnp", "struct A {}"),
        lambda: write(tmp_path / "a.capnp", "struct B {}"),
        lambda: write(tmp_path / "data", "1"),
        lambda: write(tmp_path / "data", "2"),
        lambda: write(tmp_path / "none", ""),
        lambda: write(roots[1] / "late.capnp", "struct L {}"),
        lambda: write(roots[0] / "late.capnp", "struct L {}"),
        lambda: write(main, main.read_text() + " "),
    ]
    digests = [digest(main, *roots)]
    for step in steps:
        step()
        digests.append(digest(main, *roots))
        assert digest(main, *roots) == digests[-1]
    assert len(set(digests)) == len(steps) + 1


def test_two_files_that_import_each_other_differ(tmp_path: Path) -> None:
    a = write(tmp_path / "a.capnp", 'using B = import "b.capnp";')
    b = write(tmp_path / "b.capnp", 'using A = import "a.capnp";')
    assert digest(a) != digest(b)


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_an_import_beside_a_link_and_beside_its_target_both_count(tmp_path: Path) -> None:
    """The compiler looks beside the link."""
    write(tmp_path / "real/main.capnp", 'using A = import "a.capnp";')
    (tmp_path / "links").mkdir()
    link = tmp_path / "links/main.capnp"
    link.symlink_to(tmp_path / "real/main.capnp")
    before = digest(link)
    write(tmp_path / "links/a.capnp", "1")
    between = digest(link)
    write(tmp_path / "real/a.capnp", "2")
    assert len({before, between, digest(link)}) == 3


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes in folders")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.capnp")
    assert seen(write(tmp_path / "main.capnp", 'import "a.capnp"')) is not None
    assert seen(tmp_path / "a.capnp") is None


def test_a_file_that_the_compiler_refuses_gives_no_survey(tmp_path: Path) -> None:
    main = write(tmp_path / "main.capnp", "")
    assert seen(tmp_path / "missing.capnp") is None
    assert seen(main, tmp_path / "missing") is None
