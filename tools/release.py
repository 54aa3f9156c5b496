"""Check that a tag may be published: it is the version, and the changelog has that version.

    python tools/release.py v0.1.0

Exit status: 1 if the tag may not be published, else 0.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
SECTION: Final = re.compile(r"^## (.+)$", re.MULTILINE)


def faults(tag: str, version: str, changelog: str) -> list[str]:
    """Give the reasons why a tag may not be published.

    Args:
        tag: the tag of git, such as ``v0.1.0``.
        version: the version in pyproject.toml.
        changelog: the text of CHANGELOG.md.
    """
    found: list[str] = []
    if tag != f"v{version}":
        found.append(f"the tag is {tag}, and pyproject.toml has the version {version}")
    sections = SECTION.findall(changelog)
    newest = sections[0] if sections else "none"
    if not re.fullmatch(rf"{re.escape(version)}, \d{{4}}-\d\d-\d\d", newest):
        found.append(f"the newest section of CHANGELOG.md is {newest!r}, not '{version}, DATE'")
    return found


def main(arguments: list[str]) -> int:
    (tag,) = arguments
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    found = faults(tag, project["version"], changelog)
    print("\n".join(found) or f"{tag} may be published")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
