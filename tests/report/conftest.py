"""A browser for all tests of the page, and pages of recordings."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from tests.deployment._site import need
from tests.report._browser import Browser


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium with one page, which each test opens anew."""
    if sys.platform != "linux":
        pytest.skip("the browser is started as on Linux")
    need("chromium", "chromium")
    with Browser() as browser:
        yield browser
