"""What all tests share: how Hypothesis runs, here and in CI."""

from __future__ import annotations

import os

import hypothesis

# CI machines are slow and shared, so no test may fail for being slow. In CI the examples are
# the same each time; elsewhere they differ, so that the many runs of a day search further.
hypothesis.settings.register_profile("here", deadline=None, max_examples=50)
hypothesis.settings.register_profile(
    "ci", deadline=None, max_examples=200, derandomize=True, print_blob=True
)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "here")
