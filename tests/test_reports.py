"""Reports and names for error paths: code of the program that raises must not reach them."""

from __future__ import annotations

import logging
from typing import NoReturn

import pytest

from trio_capnp.reports import (
    MAX_NAME,
    MAX_TEXT,
    Log,
    described,
    qualified_name,
    text_of,
    traceback_of,
    type_name,
)

NAME = "trio_capnp.tests.reports"


def refuses(*_: object) -> NoReturn:
    raise LookupError("asked")


class Hostile(type):
    """A metaclass whose classes do not tell their names."""

    __name__ = property(refuses)

    def __getattribute__(cls, name: str) -> object:
        if name in ("__qualname__", "__module__"):
            refuses()
        return super().__getattribute__(name)


class HostileError(Exception, metaclass=Hostile):
    """An exception of which each attribute and each text raises."""

    __str__ = refuses
    __repr__ = refuses
    __cause__ = property(refuses)
    __context__ = property(refuses)
    __traceback__ = property(refuses)


class Refusing(logging.Filter):
    """A filter that reads an attribute that is not set, as one for a request's id does."""

    def filter(self, record: logging.LogRecord) -> bool:
        refuses()


@pytest.fixture
def log() -> Log:
    return Log(NAME)


def raised(error: Exception) -> Exception:
    try:
        raise error
    except Exception as caught:
        return caught


def test_an_exception_that_raises_when_it_is_looked_at_has_a_name_and_a_traceback() -> None:
    """Q1: Names and texts of the program's objects."""
    error = raised(HostileError())
    assert type_name(type(error)) == "HostileError"
    assert qualified_name(type(error)) == "HostileError"
    assert text_of(error) == ""
    assert described(error) == "HostileError"
    found = traceback_of(error)
    assert found is not None
    assert found.tb_frame.f_code is raised.__code__


def test_names_and_texts_are_bounded() -> None:
    kind = type("N" * 1000, (Exception,), {})
    assert type_name(kind) == "N" * MAX_NAME
    assert text_of(kind("t" * 5000)) == "t" * MAX_TEXT
    assert described(ValueError("short")) == "ValueError: short"


def test_a_text_that_is_a_subclass_of_str_becomes_a_str() -> None:
    class Text(str):
        __slots__ = ()
        __getitem__ = refuses

    class Odd(Exception):
        def __str__(self) -> str:
            return Text("odd")

    assert type(text_of(Odd())) is str
    assert text_of(Odd()) == "odd"


def test_a_record_names_the_line_that_reports_and_has_the_traceback(
    log: Log, caplog: pytest.LogCaptureFixture
) -> None:
    error = raised(ValueError("what was wrong"))
    log.error("a call of %s failed", "Cell.peek", error=error)
    (record,) = caplog.records
    assert record.funcName == "test_a_record_names_the_line_that_reports_and_has_the_traceback"
    assert record.getMessage() == "a call of Cell.peek failed"
    assert record.exc_info == (ValueError, error, error.__traceback__)


@pytest.mark.parametrize("level", ["debug", "warning", "error"])
def test_a_log_whose_filter_raises_says_the_line_on_standard_error(
    log: Log, level: str, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    """Q1: Logging that raises ends nothing, and the line is not lost."""
    refusing = Refusing()
    logger = logging.getLogger(NAME)
    logger.addFilter(refusing)
    try:
        with caplog.at_level(logging.DEBUG, NAME):
            getattr(log, level)("a call of %s failed", "Cell.peek")
    finally:
        logger.removeFilter(refusing)
    written = capsys.readouterr().err
    assert "logging raised LookupError: asked" in written
    assert "a call of Cell.peek failed" in written


def test_a_log_whose_filter_raises_is_silent_where_logging_is(
    log: Log, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging, "raiseExceptions", False)
    monkeypatch.setattr(logging.getLogger(NAME), "filters", [Refusing()])
    log.error("a call failed", error=HostileError())
    assert capsys.readouterr().err == ""


def test_a_log_without_standard_error_raises_nothing(
    log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging.getLogger(NAME), "filters", [Refusing()])
    monkeypatch.setattr("sys.stderr", None)
    log.error("a call failed")


def test_ctrl_c_in_a_log_handler_still_leaves(log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    class Interrupted(logging.Filter):
        def filter(self, record: logging.LogRecord) -> bool:
            raise KeyboardInterrupt

    monkeypatch.setattr(logging.getLogger(NAME), "filters", [Interrupted()])
    with pytest.raises(KeyboardInterrupt):
        log.error("a call failed")
