"""Methods of a guarded class are not interrupted by Ctrl-C."""

from __future__ import annotations

from trio.lowlevel import currently_ki_protected

from trio_capnp.runtime._guard import guard


class Plain:
    def method(self) -> bool:
        return currently_ki_protected()


class Guarded:
    @property
    def attribute(self) -> bool:
        return currently_ki_protected()

    def method(self) -> bool:
        return currently_ki_protected()


guard(Guarded)


async def test_a_tests_own_code_may_be_interrupted() -> None:
    assert not currently_ki_protected()
    assert not Plain().method()


async def test_methods_and_properties_of_a_guarded_class_may_not() -> None:
    assert Guarded().method()
    assert Guarded().attribute
