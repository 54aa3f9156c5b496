"""Print the lowest declared version of each dependency, as constraints for `pip install -c`.

python .ci/floors.py                    the dependencies of an installation
python .ci/floors.py build test docs    these too: the build's, and those of extras
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path
from typing import Final

PYPROJECT: Final = Path(__file__).parents[1] / "pyproject.toml"
FLOOR: Final = re.compile(r"^([A-Za-z0-9_.-]+)(?:\[[^\]]*\])?\s*>=\s*([^,;\s]+)")


def requirements(groups: list[str]) -> list[str]:
    """The requirements of an installation, of ``build``, and of the named extras."""
    data = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))
    found: list[str] = list(data["project"]["dependencies"])
    for group in groups:
        if group == "build":
            found += data["build-system"]["requires"]
        else:
            found += data["project"]["optional-dependencies"][group]
    return found


def floors(groups: list[str]) -> list[str]:
    matches = [FLOOR.match(each) for each in requirements(groups)]
    return sorted({f"{match[1]}=={match[2]}" for match in matches if match})


if __name__ == "__main__":
    print("\n".join(floors(sys.argv[1:])))
