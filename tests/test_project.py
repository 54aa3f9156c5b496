"""The project as a whole: the content of packages, the build, and rules for all files."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
import venv
import zipfile
from pathlib import Path
from typing import Final

import attrs
import pytest

ROOT: Final = Path(__file__).parents[1]
PACKAGE: Final = ROOT / "trio_capnp"
KERNEL: Final = ("trio_capnp/wire/_kernel.py", "trio_capnp/wire/_packed.py")
DATA_SUFFIXES: Final = {".py", ".pyi", ".pxd", ".capnp"}

BUILD: Final = "import sys, setuptools.build_meta as b; print(b.build_wheel(sys.argv[1]))"


def pyproject() -> dict[str, object]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@attrs.frozen
class Wheel:
    """The files of a build, and its output."""

    names: frozenset[str]
    log: str

    @property
    def extensions(self) -> set[str]:
        return {name for name in self.names if name.endswith((".so", ".pyd"))}


def copy_of_the_project(target: Path) -> Path:
    """The files that a build needs, without anything compiled."""
    ignored = shutil.ignore_patterns("__pycache__", "*.so", "*.pyd", "*.c")
    shutil.copytree(PACKAGE, target / "trio_capnp", ignore=ignored)
    for name in ("pyproject.toml", "setup.py", "MANIFEST.in", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, target)
    return target


def build_wheel(directory: Path, **environment: str) -> Wheel:
    """Build in a copy, as pip would in an isolated environment, with these variables set."""
    project = copy_of_the_project(directory / "project")
    inherited = {k: v for k, v in os.environ.items() if k not in ("CC", "TRIO_CAPNP_PURE")}
    inherited = {k: v for k, v in inherited.items() if not k.startswith(("COV_", "COVERAGE_"))}
    done = subprocess.run(
        [sys.executable, "-c", BUILD, str(directory)],
        cwd=project,
        env=inherited | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=1800,
    )
    assert done.returncode == 0, done.stdout
    (path,) = directory.glob("*.whl")
    with zipfile.ZipFile(path) as archive:
        return Wheel(frozenset(archive.namelist()), done.stdout)


def package_files() -> set[str]:
    return {
        path.relative_to(ROOT).as_posix()
        for path in PACKAGE.rglob("*")
        if path.suffix in DATA_SUFFIXES or path.name == "py.typed"
    }


def test_a_wheel_built_without_a_compiler_has_every_source_and_data_file(tmp_path: Path) -> None:
    wheel = build_wheel(tmp_path, TRIO_CAPNP_PURE="1")
    assert wheel.extensions == set()
    assert package_files() <= wheel.names
    assert "trio_capnp/py.typed" in wheel.names
    assert not [name for name in wheel.names if name.endswith(".c")]
    assert not [name for name in wheel.names if name.startswith(("tests", "docs", "build"))]


@pytest.mark.parametrize(
    ("compiler", "said"),
    [("no-such-compiler", "no C compiler was found"), ("false", "was not compiled")],
    ids=["missing", "failing"],
)
@pytest.mark.skipif(os.name == "nt", reason="CC chooses the compiler on POSIX only")
def test_a_build_goes_on_when_the_compiler_is(compiler: str, said: str, tmp_path: Path) -> None:
    wheel = build_wheel(tmp_path, CC=compiler)
    assert wheel.extensions == set()
    assert set(KERNEL) <= wheel.names
    assert said in wheel.log


METADATA: Final = """
import sys, setuptools.build_meta as b
directory = sys.argv[1]  # setuptools changes the list
b.get_requires_for_build_wheel()
b.prepare_metadata_for_build_wheel(directory)
"""


def test_only_the_building_of_a_wheel_translates(tmp_path: Path) -> None:
    """D9: Pip asks for requirements and metadata first; each of them translated all modules."""
    project = copy_of_the_project(tmp_path / "project")
    command = [sys.executable, "-c", METADATA, str(tmp_path)]
    done = subprocess.run(
        command, cwd=project, capture_output=True, text=True, check=False, timeout=1800
    )
    assert done.returncode == 0, done.stderr
    assert list(tmp_path.glob("*.dist-info/METADATA"))
    assert not list(project.rglob("*.c"))


USER: Final = """
import trio_capnp
from trio_capnp.schemas import rpc_capnp

reveal_type(rpc_capnp.Message.new)
size: str = trio_capnp.to_bytes(rpc_capnp.Message.new())
"""
EDITABLE: Final = "import sys, setuptools.build_meta as b; b.build_editable(sys.argv[1])"


@pytest.mark.skipif(os.name == "nt", reason="a virtual environment has other folders there")
def test_type_checkers_see_an_editable_install(tmp_path: Path) -> None:
    """S9: It was a hook of the import system, which mypy and pyright do not run."""
    project = copy_of_the_project(tmp_path / "project")
    command = [sys.executable, "-c", EDITABLE, str(tmp_path)]
    environment = {**os.environ, "TRIO_CAPNP_PURE": "1"}
    subprocess.run(
        command, cwd=project, env=environment, capture_output=True, check=True, timeout=1800
    )
    (wheel,) = tmp_path.glob("*.whl")
    venv.create(tmp_path / "venv", with_pip=False)
    python = tmp_path / "venv" / "bin" / "python"
    (packages,) = (tmp_path / "venv" / "lib").glob("python*/site-packages")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    # The dependencies are those of the environment that runs the tests.
    (packages / "dependencies.pth").write_text("\n".join(p for p in sys.path if "site-" in p))
    user = tmp_path / "user" / "program.py"
    user.parent.mkdir()
    user.write_text(USER, encoding="utf-8")
    for checker in (
        [sys.executable, "-m", "mypy", "--strict", "--python-executable", str(python)],
        [sys.executable, "-m", "pyright", "--pythonpath", str(python)],
    ):
        done = subprocess.run(
            [*checker, user.name],
            cwd=user.parent,
            capture_output=True,
            text=True,
            check=False,
            timeout=1800,
        )
        assert "Message_Builder" in done.stdout, done.stdout
        assert '"str"' in done.stdout, done.stdout
        assert "import-not-found" not in done.stdout, done.stdout
        assert done.stdout.count("error:") == 1, done.stdout


def test_the_dependencies_are_trio_and_attrs_only() -> None:
    project = pyproject()["project"]
    assert isinstance(project, dict)
    names = {re.split(r"[<>=!~; ]", each)[0] for each in project["dependencies"]}
    assert names == {"trio", "attrs"}


@pytest.mark.skipif(not (ROOT / ".ci").exists(), reason="a source distribution has no .ci")
def test_ci_reads_every_floor_from_the_declared_bounds() -> None:
    """R1: CI installs the lowest declared versions; no bound is left out of them."""
    command = [sys.executable, ".ci/floors.py", "build", "test"]
    printed = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=1800
    ).stdout
    floors = dict(line.split("==") for line in printed.splitlines())
    assert {"trio", "attrs", "Cython", "setuptools", "pytest", "hypothesis"} <= floors.keys()
    data = pyproject()
    assert isinstance(data["project"], dict)
    extras = data["project"]["optional-dependencies"]
    bounds = [*data["project"]["dependencies"], *extras["test"]]
    named = {re.split(r"[\[<>=!~; ]", each)[0] for each in bounds} - {"trio-capnp"}
    assert named <= floors.keys()


def test_the_changelog_speaks_of_the_current_version() -> None:
    """The version has a section of its own; one that is being made is the section at the top."""
    project = pyproject()["project"]
    assert isinstance(project, dict)
    _, first, *_ = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").split("\n## ")
    assert first.startswith(("Unreleased\n", project["version"]))
    assert project["version"] in first


def test_tests_are_in_the_directory_of_their_package() -> None:
    """docs/contributing.md names the directories that belong to no package."""
    page = (ROOT / "docs" / "contributing.md").read_text(encoding="utf-8")
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        place = path.parent.relative_to(ROOT / "tests")
        named = f"`{place}`" in page
        assert named or (PACKAGE / place).is_dir(), f"{path}: no package is named {place}"


def hand_written_modules() -> list[Path]:
    return [path for path in sorted(PACKAGE.rglob("*.py")) if not path.stem.endswith("_capnp")]


def test_every_module_begins_with_its_purpose() -> None:
    bare = [
        path.relative_to(ROOT).as_posix()
        for path in hand_written_modules()
        if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert bare == []


def test_modules_inside_packages_are_private() -> None:
    """Users import packages; a module without an underscore would invite them in."""
    public = [
        path.relative_to(PACKAGE).as_posix()
        for path in hand_written_modules()
        if path.parent != PACKAGE and not path.name.startswith("_")
    ]
    assert public == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no executable bit")
@pytest.mark.parametrize("script", ["check", ".ci/run"])
def test_scripts_can_be_started(script: str) -> None:
    if not (ROOT / script).exists():
        pytest.skip("an installed source distribution does not have it")
    assert os.access(ROOT / script, os.X_OK)


def test_every_pointer_from_the_readme_leads_somewhere() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)]+)\)", text) if "://" not in link]
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
