"""The program that is watched, as a source of views."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trio_capnp.cli._command import Failure
from trio_capnp.cli._watch._view import View, view_of
from trio_capnp.errors import RpcDisconnected, RpcError, RpcUnimplemented

if TYPE_CHECKING:
    from trio_capnp.debugging.debugging_capnp import Debugging


class ReportSource:
    """Gives one view after another.

    Args:
        debugging: the object of the program.
        address: of the program, for errors.
    """

    def __init__(self, debugging: Debugging.Client, address: str) -> None:
        self._debugging = debugging
        self._address = address
        self._earlier: View | None = None

    async def view(self) -> View:
        """Ask for a report. Bytes are rates from the second view on.

        Raises:
            Failure: the program has ended, refuses, or serves another interface.
            WireError: the report is malformed.
        """
        try:
            results = await self._debugging.report()
        except RpcDisconnected as error:
            text = f"the program at {self._address} has ended, or has stopped to serve watchers"
            raise Failure(text) from error
        except RpcUnimplemented as error:
            text = f"{self._address} is no address of trio_capnp.debugging.serve: {error}"
            raise Failure(text) from error
        except RpcError as error:
            raise Failure(f"{self._address} gives no report: {error}") from error
        self._earlier = view_of(results.report, self._earlier)
        return self._earlier
