"""Measure the English of comments, docstrings and pages, and hold it to bounds.

    python tools/plain_english.py                    figures by file and by group, and the bounds
    python tools/plain_english.py --brief            figures by group only
    python tools/plain_english.py --show PATH...     the places in these files, by line
    python tools/plain_english.py --rate 3 --long 0  other bounds than those of plain_english.toml

Two figures are measured. The *rate* is the number of vague words (``VAGUE``) for each 1,000 words:
each of them stands where a noun would say which thing is meant. *Long sentences* have more than
``LONGEST`` words; they are counted in pages (Markdown) only.

Code is left out of both: code blocks, names in backquotes, diagrams, and comments that are
addressed to a tool. Quotations are left out of the rate: text in double quotes, and block quotes.

Exit status: 1 if a group passes its bound, else 0.
"""

from __future__ import annotations

import argparse
import ast
import io
import re
import sys
import tokenize
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, TypedDict

import attrs

ROOT: Final = Path(__file__).resolve().parents[1]
BOUNDS: Final = Path(__file__).with_suffix(".toml")
VAGUE: Final = frozenset({"what", "who", "whoever", "nobody", "somebody"})
LONGEST: Final = 35
"""Words of a sentence in a page."""

OTHERS: Final = "programs"
GROUPS: Final = {"trio_capnp": "package", "tests": "tests"}
"""The group of the Python files in a directory; those of all other directories are OTHERS."""

PAGES: Final = "pages"
SKIPPED: Final = frozenset({"build", "dist", "_build", "__pycache__", "node_modules"})
HIDDEN: Final = frozenset({".ci", ".github"})
"""Directories that are looked into although their names begin with a dot."""

SCRIPTS: Final = ("check",)
"""Python files without a suffix."""

WORD: Final = re.compile(r"[A-Za-z][A-Za-z'-]*")
COUNTED: Final = re.compile(r"[A-Za-z0-9]\S*")
SENTENCE_END: Final = re.compile(r"(?<=[.!?])[\")*_]*\s+(?=[\"(*_\[A-Z`0-9])")
CODE: Final = re.compile(r"(`+)(?:.+?)\1", re.DOTALL)
QUOTED: Final = re.compile(r"\"[^\"]*\"|“[^”]*”")
LINK: Final = re.compile(r"\[([^\]]*)\]\([^)]*\)")
ADDRESS: Final = re.compile(r"<?https?://\S+")
FOR_TOOLS: Final = re.compile(r"^#\s*(?:noqa|type:|pyright:|pragma:|cython:|ruff:|fmt:|!)")
FENCE: Final = re.compile(r"^\s*(`{3,}|~{3,}|:{3,})")
ANCHOR: Final = re.compile(r"^\([\w-]+\)=$")
BEGINS_ITEM: Final = re.compile(r"^\s*(?:[-*+]|\d+\.)\s+|^#+\s+|^:\s+")


@attrs.frozen
class Place:
    """A fault: the line that it is in or begins in, and the text to be shown."""

    line: int
    text: str


@attrs.define
class Figures:
    """The figures of one file, or of several together."""

    words: int = 0
    vague: list[Place] = attrs.field(factory=list)
    long: list[Place] = attrs.field(factory=list)

    @property
    def rate(self) -> float:
        """Vague words for each 1,000 words."""
        return 1000 * len(self.vague) / self.words if self.words else 0.0

    def add(self, other: Figures) -> None:
        self.words += other.words
        self.vague += other.vague
        self.long += other.long


class Bound(TypedDict):
    """How much a group may have."""

    rate: float
    long: int


@attrs.frozen
class Text:
    """A run of prose, and the line of the file that it begins in."""

    line: int
    body: str


# --- prose in Python ---------------------------------------------------------------------------


def prose_of_python(source: str) -> Iterator[Text]:
    """The docstrings and comments of a module."""
    for node in ast.walk(ast.parse(source)):
        if (
            isinstance(node, ast.Expr)
            and isinstance(node.value, ast.Constant)
            and isinstance(node.value.value, str)
        ):
            yield Text(node.lineno, without_blocks(node.value.value, node.col_offset))
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    yield from joined(
        (token.start[0], token.start[1], token.string)
        for token in tokens
        if token.type == tokenize.COMMENT
    )


def prose_of_pxd(source: str) -> Iterator[Text]:
    """The comments of a file of Cython's, whose strings never hold a ``#``."""
    found = (
        (number, line.index("#"), line[line.index("#") :])
        for number, line in enumerate(source.splitlines(), 1)
        if "#" in line
    )
    yield from joined(found)


def joined(comments: Iterable[tuple[int, int, str]]) -> Iterator[Text]:
    """Comments on adjoining lines and in one column, as one text: quotations may span lines."""
    begun, before, column, lines = 0, 0, -1, list[str]()
    for number, at, text in comments:
        if FOR_TOOLS.match(text):
            continue
        if lines and not (number == before + 1 and at == column):
            yield Text(begun, "\n".join(lines))
            lines = []
        if not lines:
            begun = number
        before, column = number, at
        lines.append(text.lstrip("#").strip(" -"))
    if lines:
        yield Text(begun, "\n".join(lines))


def without_blocks(docstring: str, indent: int) -> str:
    """A docstring without its diagrams and examples: paragraphs further in than itself."""
    parts = re.split(r"(\n[ \n]*\n)", docstring)  # the breaks between paragraphs, too
    deeper = (" " * (indent + 4), " " * indent + ">>>")
    return "".join("\n" * part.count("\n") if is_block(part, deeper) else part for part in parts)


def is_block(paragraph: str, deeper: tuple[str, ...]) -> bool:
    lines = [line for line in paragraph.splitlines() if line.strip()]
    return bool(lines) and all(line.startswith(deeper) for line in lines)


# --- prose in Markdown -------------------------------------------------------------------------


def prose_of_markdown(source: str) -> Iterator[Text]:
    """The paragraphs, headings, items and table cells of a page."""
    begun, lines, fence = 0, list[str](), ""
    for number, line in enumerate([*source.splitlines(), ""], 1):
        mark = FENCE.match(line)
        if fence:
            if mark and line.strip() == fence:
                fence = ""
            continue
        is_table = line.lstrip().startswith("|")
        is_quoted = line.lstrip().startswith(">") or ANCHOR.match(line)
        ends = not line.strip() or is_table or mark or is_quoted
        if lines and (ends or BEGINS_ITEM.match(line)):
            yield Text(begun, "\n".join(lines))
            lines = []
        if mark:
            fence = mark[1]
        elif is_table:
            yield from (Text(number, cell) for cell in line.strip().strip("|").split("|"))
        elif not ends:
            begun = begun if lines else number
            lines.append(BEGINS_ITEM.sub("", line))


# --- measuring ---------------------------------------------------------------------------------


def measured(texts: Iterable[Text], *, is_page: bool) -> Figures:
    """The figures of some prose; long sentences only of a page."""
    figures = Figures()
    for text in texts:
        plain = ADDRESS.sub("Code", CODE.sub(_as_one_word, LINK.sub(r"\1", text.body)))
        unquoted = QUOTED.sub(_blank, plain)
        words = list(WORD.finditer(unquoted))
        figures.words += len(words)
        figures.vague += (
            Place(text.line + unquoted.count("\n", 0, word.start()), around(unquoted, word))
            for word in words
            if word[0].lower().removesuffix("'s") in VAGUE
        )
        if is_page:
            figures.long += long_sentences(text.line, plain)
    return figures


def long_sentences(line: int, text: str) -> Iterator[Place]:
    begin = 0
    for sentence in SENTENCE_END.split(text):
        at = text.index(sentence, begin)
        begin = at + len(sentence)
        count = len(COUNTED.findall(sentence))
        if count > LONGEST:
            shown = " ".join(sentence.split()[:12])
            yield Place(line + text.count("\n", 0, at), f"{count} words: {shown} ...")


def around(text: str, word: re.Match[str]) -> str:
    """A word with a little of its surroundings."""
    return " ".join(text[max(0, word.start() - 40) : word.end() + 40].split())


def _as_one_word(code: re.Match[str]) -> str:
    return "Code" + "\n" * code[0].count("\n")


def _blank(quotation: re.Match[str]) -> str:
    return " " + "\n" * quotation[0].count("\n")


# --- files -------------------------------------------------------------------------------------


def files(root: Path) -> Iterator[Path]:
    """The files that have prose, but those that a program wrote."""
    for path in sorted(root.iterdir()):
        hidden = path.name.startswith(".") and path.name not in HIDDEN
        if hidden or path.name in SKIPPED or path.name.endswith(".egg-info"):
            continue
        if path.is_dir():
            yield from files(path)
        elif has_prose(path.name):
            yield path


def has_prose(name: str) -> bool:
    """Whether a file of this name has prose that a person wrote."""
    is_of_text = name.endswith((".py", ".pxd", ".pyi", ".md")) or name in SCRIPTS
    return is_of_text and not name.endswith("_capnp.py")


def group_of(path: Path) -> str:
    """The group of a file, by its path below the root."""
    return PAGES if path.suffix == ".md" else GROUPS.get(path.parts[0], OTHERS)


def figures_of(path: Path) -> Figures:
    source = path.read_text(encoding="utf-8")
    if path.suffix == ".md":
        return measured(prose_of_markdown(source), is_page=True)
    prose = prose_of_pxd if path.suffix == ".pxd" else prose_of_python
    return measured(prose(source), is_page=False)


def figures_by_file(root: Path) -> dict[Path, Figures]:
    return {path.relative_to(root): figures_of(path) for path in files(root)}


def figures_by_group(by_file: Mapping[Path, Figures]) -> dict[str, Figures]:
    groups: dict[str, Figures] = {}
    for path, figures in by_file.items():
        groups.setdefault(group_of(path), Figures()).add(figures)
    return dict(sorted(groups.items()))


# --- reports -----------------------------------------------------------------------------------


def line_of(name: str, figures: Figures) -> str:
    return (
        f"{name:50} {figures.words:7} words {len(figures.vague):5} vague"
        f" {figures.rate:6.2f} per 1,000 {len(figures.long):4} long"
    )


def over(name: str, figures: Figures, bound: Bound) -> list[str]:
    """The figures of a group that pass its bound, as sentences."""
    faults = []
    if figures.rate > bound["rate"]:
        faults.append(f"{name}: {figures.rate:.2f} vague words per 1,000, over {bound['rate']}")
    if len(figures.long) > bound["long"]:
        faults.append(f"{name}: {len(figures.long)} long sentences, over {bound['long']}")
    return faults


def show(path: Path, figures: Figures) -> None:
    for place in sorted([*figures.vague, *figures.long], key=lambda each: each.line):
        print(f"{path}:{place.line}: {place.text}")


def bounds_of(arguments: argparse.Namespace, groups: Iterable[str]) -> dict[str, Bound]:
    """The bounds of the file, each replaced by an argument where there is one."""
    written = tomllib.loads(BOUNDS.read_text(encoding="utf-8"))
    return {
        name: {
            "rate": written[name]["rate"] if arguments.rate is None else arguments.rate,
            "long": written[name]["long"] if arguments.long is None else arguments.long,
        }
        for name in groups
    }


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Measure the English of this project.")
    parser.add_argument("--brief", action="store_true", help="print no figures by file")
    parser.add_argument("--show", nargs="+", type=Path, metavar="PATH", help="print the places")
    parser.add_argument("--rate", type=float, help="vague words per 1,000 that a group may have")
    parser.add_argument("--long", type=int, help="long sentences that the pages may have")
    chosen = parser.parse_args(arguments)
    if chosen.show:
        for path in chosen.show:
            show(path, figures_of(path))
        return 0
    by_file = figures_by_file(ROOT)
    if not chosen.brief:
        for path, figures in by_file.items():
            print(line_of(path.as_posix(), figures))
    groups = figures_by_group(by_file)
    total = Figures()
    for name, figures in groups.items():
        print(line_of(name, figures))
        total.add(figures)
    print(line_of("in all", total))
    bounds = bounds_of(chosen, groups)
    faults = [fault for name, each in groups.items() for fault in over(name, each, bounds[name])]
    print("\n".join(faults) or "every group is within its bounds")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
