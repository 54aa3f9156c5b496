"""Random schemas with annotations of JSON, as text for the compiler."""

from __future__ import annotations

import random
import re

from tests.wire.schema_text import random_schema

DATA = re.compile(r"  \w+ @\d+ :Data\b")
FIELD = re.compile(r"  (\w+) @\d+ :")
BRACED = re.compile(r"  (\w+) :(group|union) {")
STRUCT = re.compile(r"(struct \w+(?:\(.*\))?) {")


def annotated_schema(rng: random.Random) -> str:
    """A file as ``random_schema`` makes it, in which any place may have annotations.

    Each name that it gives is that of one field with a sign in front, so that none is there
    twice. The tool cannot read back a flattened member of a union without a tag, so that either
    all unions have one, or nothing is flattened.
    """
    first, *lines = random_schema(rng).splitlines()
    all_tagged = rng.random() < 0.7
    text = "\n".join(_annotated(rng, line, all_tagged) for line in lines)
    text = text.replace("beta @1;", 'beta @1 $Json.name("be ta");')
    return f'{first}\nusing Json = import "/capnp/compat/json.capnp";\n{text}\n'


def _annotated(rng: random.Random, line: str, all_tagged: bool) -> str:
    if STRUCT.match(line):
        return line.replace(" {", f" {_discriminator(rng, '', all_tagged)} {{")
    if found := BRACED.match(line):
        return line.replace(
            " {", f" {_of_group(rng, found.group(1), found.group(2), all_tagged)} {{"
        )
    if found := FIELD.match(line):
        return line.replace(";", f" {_of_field(rng, found.group(1), line)};")
    return line


def _of_field(rng: random.Random, name: str, line: str) -> str:
    added = rng.choice(["", "", f'$Json.name("&{name}")', f'$Json.name("{name} é/")'])
    if DATA.match(line):
        added += rng.choice(["", " $Json.base64", " $Json.hex"])
    return added


def _of_group(rng: random.Random, name: str, kind: str, all_tagged: bool) -> str:
    flattened = ["$Json.flatten()", f'$Json.flatten(prefix = "{name}.")'] if all_tagged else []
    added = rng.choice(["", *flattened])
    return f"{added} {_discriminator(rng, name, all_tagged)}" if kind == "union" else added


def _discriminator(rng: random.Random, name: str, always: bool) -> str:
    if not always and rng.random() < 0.5:
        return ""
    options = [f'name = "?{name}"']
    if rng.random() < 0.5:
        options.append(f'valueName = "={name}"')
    return f"$Json.discriminator({', '.join(options)})"
