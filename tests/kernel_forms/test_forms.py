"""The compiled and the interpreted kernel are one kernel.

Both are given the same messages, whole and damaged, and must make the same of each: the same
values, the same bytes, or the same class of error at the same place. Where they differ, the test
prints the message and both outcomes; `python -m tests.kernel_forms.probe FAMILY SEED NUMBER
--detail` shows them again.
"""

from __future__ import annotations

import difflib
import os
from pathlib import Path
from typing import Final

import pytest

from tests.kernel_forms.forms import (
    PURE,
    BuildFailed,
    Form,
    compiled_form,
    interpreted_form,
    sanitized_form,
)

IN_CI: Final = bool(os.environ.get("CI"))
PURE_RUN: Final = os.environ.get("TRIO_CAPNP_PURE", "0") not in ("", "0")
# Messages or logs of each family, and of each seed: 24,000 together in CI.
MESSAGES: Final = (
    {"packed": 2000, "read": 4000, "build": 1000, "log": 1000}
    if IN_CI
    else dict.fromkeys(("packed", "read", "build", "log"), 150)
)
SEEDS: Final = (1, 2, 3)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        IN_CI and PURE_RUN, reason="the run of the compiled form compares them, and one is enough"
    ),
]


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Form:
    try:
        return compiled_form(tmp_path_factory.mktemp("compiled"))
    except BuildFailed as failure:
        if IN_CI:
            raise
        pytest.skip(f"the kernel cannot be compiled here: {str(failure)[-200:]}")


@pytest.fixture(scope="module")
def interpreted(tmp_path_factory: pytest.TempPathFactory) -> Form:
    return interpreted_form(tmp_path_factory.mktemp("interpreted"))


COMPILED: Final = "import trio_capnp; print(trio_capnp.COMPILED)"


def test_compiled_says_which_form_runs(compiled: Form, interpreted: Form) -> None:
    assert compiled.python("-c", COMPILED).strip() == "True"
    assert interpreted.python("-c", COMPILED).strip() == "False"


def test_the_environment_chooses_the_interpreted_form_of_a_compiled_one(compiled: Form) -> None:
    assert Form(compiled.tree, PURE).python("-c", COMPILED).strip() == "False"


def difference(compiled: Form, interpreted: Form, family: str, seed: int, number: int) -> str:
    one = compiled.detail(family, seed, number).splitlines()
    other = interpreted.detail(family, seed, number).splitlines()
    changes = difflib.unified_diff(one, other, "compiled", "interpreted", n=2, lineterm="")
    return "\n".join([f"{family} message {number} of seed {seed}", *changes])


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("family", MESSAGES)
def test_both_forms_make_the_same_of_every_message(
    family: str, seed: int, compiled: Form, interpreted: Form
) -> None:
    count = MESSAGES[family]
    ours = compiled.outcomes(family, seed, count)
    theirs = interpreted.outcomes(family, seed, count)
    assert len(ours) == len(theirs) == count
    differing = [at for at, pair in enumerate(zip(ours, theirs, strict=True)) if len(set(pair)) > 1]
    shown = [difference(compiled, interpreted, family, seed, at) for at in differing[:3]]
    assert not differing, "\n\n".join([f"{len(differing)} of {count} differ", *shown])
    leaked = [at for at, line in enumerate(ours) if "!!" in line]
    shown = [f"{family} message {at} of seed {seed}: {ours[at]}" for at in leaked[:5]]
    assert not leaked, "\n".join([f"{len(leaked)} of {count} raise a foreign error", *shown])


def test_the_interpreted_form_needs_no_cython(interpreted: Form) -> None:
    """Here Cython is installed, and lends the source its decorators; users do not have it."""
    for family in MESSAGES:
        with_cython = interpreted.outcomes(family, 4, 60)
        assert interpreted.outcomes_without_cython(family, 4, 60) == with_cython


def test_some_damaged_messages_are_refused_and_some_are_read(interpreted: Form) -> None:
    """Otherwise the comparison would show nothing."""
    outcomes = interpreted.outcomes("read", 0, 300)
    failed = sum("!" in line for line in outcomes)
    assert 30 < failed < 290


@pytest.mark.skipif(not IN_CI, reason="another compilation of the kernel, nearly a minute")
def test_no_message_makes_the_compiled_form_leave_its_memory(
    tmp_path: Path, interpreted: Form
) -> None:
    """The kernel is compiled without bounds checks, so its own must be complete."""
    try:
        sanitized = sanitized_form(tmp_path)
    except BuildFailed as failure:
        pytest.skip(f"no sanitizer here: {failure}")
    for family in MESSAGES:
        assert sanitized.outcomes(family, 9, 1000) == interpreted.outcomes(family, 9, 1000)
