"""``trio-capnp report``: a recorded conversation as one page that a browser opens."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Final

from trio_capnp.cli._command import Command
from trio_capnp.cli._failures import printable
from trio_capnp.cli._schemas import add_import_paths
from trio_capnp.loading import load
from trio_capnp.recording import NO_METHODS, methods_of, read_recording
from trio_capnp.recording._page import page_of
from trio_capnp.recording._telling import tell_story

STANDARD_OUTPUT: Final = "-"


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the recording, as of `proxy --record`")
    parser.add_argument(
        "-o",
        "--output",
        required=True,
        metavar="OUT.html",
        help="the file of the page; - for standard output",
    )
    parser.add_argument(
        "--schema",
        action="append",
        default=[],
        metavar="FILE",
        help="a schema file, for names and payloads that the recording lacks;"
        " may be given several times",
    )
    add_import_paths(parser)


def _run(arguments: Namespace) -> int:
    modules = [load(each, import_paths=arguments.import_path) for each in arguments.schema]
    methods = methods_of(modules) if modules else NO_METHODS
    story = tell_story(read_recording(arguments.file, strict=True), methods=methods)
    page = page_of(story, title=printable(Path(arguments.file).name)).encode()
    if arguments.output == STANDARD_OUTPUT:
        sys.stdout.buffer.write(page)
    else:
        Path(arguments.output).write_bytes(page)
    if story.cut:
        print(f"trio-capnp: the page ends early: {printable(story.cut)}", file=sys.stderr)
    return 0


REPORT: Final = Command(
    "Make a page of a recording: a time line of calls, pipelining, errors and bytes.",
    _add_arguments,
    _run,
    "trio-capnp report session.rec -o session.html\n"
    "  writes one file, which a browser opens without a network",
)
