"""The plugin, run by the real compiler and by hand."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.codegen.everything import FILES, SCHEMAS, generate_everything
from trio_capnp.codegen import generate, main, write_files
from trio_capnp.errors import SchemaError
from trio_capnp.schema import (
    STANDARD_SCHEMAS,
    CodeGeneratorRequest,
    Node,
    RequestedFile,
    compile_schemas,
    find_compiler,
    read_request,
)

ROOT = Path(__file__).parents[2]
RUN = "import sys; from trio_capnp.codegen import main; sys.exit(main())"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment in which ``capnpc-trio`` is on the path."""
    script = tmp_path / "bin" / "capnpc-trio"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{RUN}"\n', encoding="utf-8")
    script.chmod(0o755)
    path = os.pathsep.join([str(script.parent), os.environ["PATH"]])
    return {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT)}


@pytest.mark.skipif(os.name == "nt", reason="the script that stands in for the entry point is sh")
@pytest.mark.parametrize("package", ["", "my.schemas"])
def test_the_compiler_runs_the_plugin(
    tmp_path: Path, environment: dict[str, str], package: str
) -> None:
    """[Y23] ``capnp compile -otrio`` writes the modules that ``generate`` returns."""
    output = tmp_path / "out"
    output.mkdir()
    command = [find_compiler(), "compile", "--no-standard-import", f"-I{STANDARD_SCHEMAS}", "-I."]
    environment["CAPNPC_TRIO_PACKAGE"] = package
    subprocess.run(
        [*command, f"-otrio:{output}", *FILES],
        cwd=SCHEMAS,
        env=environment,
        check=True,
        timeout=300,
    )
    written = {
        path.relative_to(output).as_posix(): path.read_text(encoding="utf-8")
        for path in output.rglob("*.py")
    }
    assert written == generate_everything(package)


def run_plugin(data: bytes, directory: Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", RUN],
        input=data,
        cwd=directory,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
        timeout=300,
    )


def test_input_that_is_no_request_is_refused_in_one_line(tmp_path: Path) -> None:
    done = run_plugin(b"no message", tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith(b"capnpc-trio: ")
    assert done.stderr.count(b"\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_request_without_files_writes_nothing(tmp_path: Path) -> None:
    done = run_plugin(bytes(4) + (1).to_bytes(4, "little") + bytes(8), tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("arguments", "status"), [(["--help"], 0), (["x.capnp"], 2)])
def test_run_by_hand_it_says_how_it_is_run(
    arguments: list[str], status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == status
    assert "capnp compile -otrio" in capsys.readouterr().err


def test_no_file_is_written_outside_the_directory(tmp_path: Path) -> None:
    request = read_request(compile_schemas(SCHEMAS / "parts/shapes.capnp"))
    directory = tmp_path / "a" / "b"
    for filename in ("../../x.capnp", "/x.capnp", "../../../../x.capnp"):
        file = RequestedFile(request.files[0].id, filename)
        write_files(CodeGeneratorRequest((0, 0, 0), request.nodes, (file,)), directory)
    assert [path.relative_to(tmp_path) for path in tmp_path.rglob("*.py")] == [
        Path("a/b/x_capnp.py")
    ]


def test_a_name_that_would_be_code_is_refused() -> None:
    request = read_request(compile_schemas(SCHEMAS / "parts/shapes.capnp"))

    def renamed(node: Node) -> Node:
        import attrs

        nested = tuple(
            attrs.evolve(one, name="Point: pass\nimport os\nclass X") for one in node.nested
        )
        return attrs.evolve(node, nested=nested)

    hostile = CodeGeneratorRequest((0, 0, 0), tuple(map(renamed, request.nodes)), request.files)
    with pytest.raises(SchemaError):
        list(generate(hostile))


def test_a_node_that_its_scope_does_not_name_is_refused() -> None:
    """[X01] In a damaged request, types refer to a node that its scope does not list."""
    import attrs

    request = read_request(compile_schemas(SCHEMAS / "parts/circle.capnp", import_paths=[SCHEMAS]))
    own = request.files[0].id
    nodes = tuple(n if n.id == own else attrs.evolve(n, nested=()) for n in request.nodes)
    with pytest.raises(SchemaError, match="scope"):
        list(generate(CodeGeneratorRequest((0, 0, 0), nodes, request.files)))


@pytest.mark.parametrize("filename", ["", "/", ".", "..", "../.."])
def test_a_file_without_a_name_is_refused(filename: str) -> None:
    request = read_request(compile_schemas(SCHEMAS / "parts/shapes.capnp"))
    file = RequestedFile(request.files[0].id, filename)
    with pytest.raises(SchemaError, match="cannot be a schema file"):
        list(generate(CodeGeneratorRequest((0, 0, 0), request.nodes, (file,))))


def test_two_files_of_one_module_are_refused(tmp_path: Path) -> None:
    """One of them would silently be overwritten by the other."""
    files = [tmp_path / "flat-map.capnp", tmp_path / "flat_map.capnp"]
    for number, path in enumerate(files):
        path.write_text(f"@{0xD0F3A1B2C4E59700 + number:#x}; struct A {{}}", encoding="utf-8")
    request = read_request(compile_schemas(files, src_prefix=tmp_path))
    with pytest.raises(SchemaError, match=r"flat-map\.capnp and flat_map\.capnp would both be"):
        write_files(request, tmp_path)
    assert sorted(tmp_path.iterdir()) == files


# --- a folder called capnp --------------------------------------------------------------------

PERSON = "@0xd6a1f3a1b2c4e590;\nstruct Person { name @0 :Text; }\n"
TEAM = """@0xd6a1f3a1b2c4e592;
using P = import "/capnp/person.capnp";
using Rpc = import "/capnp/rpc.capnp";
struct Team { people @0 :List(P.Person); error @1 :Rpc.Exception; }
"""
USE = """
import {0}.team_capnp as team, {0}.person_capnp as person
from trio_capnp.schemas import rpc_capnp
made = team.Team.new(people=[person.Person.new(name="Ann")])
assert isinstance(made.people[0], person.Person.Builder)
assert made.error._namespace is rpc_capnp.Exception
"""


def folder_called_capnp(tmp_path: Path) -> list[Path]:
    (tmp_path / "capnp").mkdir()
    paths = [tmp_path / "capnp" / f"{name}.capnp" for name in ("person", "team")]
    for path, text in zip(paths, (PERSON, TEAM), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


@pytest.mark.parametrize("prefix", ["", "capnp"], ids=["whole", "cut"])
@pytest.mark.parametrize("package", ["", "our.schemas"])
def test_a_folder_called_capnp_is_no_part_of_this_package(
    tmp_path: Path, prefix: str, package: str
) -> None:
    """S3: 80 public schemas lie in such a folder; their modules were written for this package."""
    paths = folder_called_capnp(tmp_path)
    data = compile_schemas(paths, import_paths=[tmp_path], src_prefix=tmp_path / prefix)
    output = tmp_path / "out"
    inside = output.joinpath(*package.split(".")) if package else output
    write_files(read_request(data), inside, package=package)
    written = {path.relative_to(inside).as_posix() for path in output.rglob("*.py")}
    folder = "" if prefix else "capnp/"
    assert written == {f"{folder}person_capnp.py", f"{folder}team_capnp.py"}
    if not (package or prefix):  # as a package of its own it would stand before pycapnp's
        return
    name = ".".join(filter(None, [package, folder.strip("/")]))
    use = USE.format(name) if name else USE.replace("{0}.", "")
    done = subprocess.run(
        [sys.executable, "-c", use],
        cwd=output,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([".", str(ROOT)])},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_a_bundled_schema_that_is_compiled_is_written_like_any_other(tmp_path: Path) -> None:
    """S3: Never into trio_capnp/schemas; others go on importing the bundled module."""
    sources = [STANDARD_SCHEMAS / "capnp" / "rpc.capnp", *folder_called_capnp(tmp_path)]
    data = compile_schemas(sources, import_paths=[tmp_path])
    made = {file.path: file.text for file in generate(read_request(data))}
    assert not [path for path in made if path.startswith("trio_capnp/schemas/rpc")]
    (team,) = [text for path, text in made.items() if path.endswith("team_capnp.py")]
    assert "from trio_capnp.schemas import rpc_capnp as _rpc_capnp" in team
