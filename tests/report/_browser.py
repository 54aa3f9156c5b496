"""Chromium without a window, driven over its debugging pipe: JSON with a zero byte after each.

Source: https://chromedevtools.github.io/devtools-protocol/
"""

from __future__ import annotations

import base64
import fcntl
import json
import os
import select
import shutil
import signal
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Final

PATIENCE_S: Final = 120.0
"""The browser answers within this time, also on a machine that is busy."""

FLAGS: Final = (
    *("--headless", "--remote-debugging-pipe", "--no-first-run", "--disable-gpu", "--mute-audio"),
    *("--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update"),
    *("--disable-extensions", "--force-device-scale-factor=1", "--hide-scrollbars"),
)


class Browser:
    """One page of a browser of its own.

    Attributes:
        errors: exceptions of the page, and errors in its console.
        requests: the addresses that the page has asked for, itself first.
    """

    def __init__(self) -> None:
        program = shutil.which("chromium")
        assert program is not None, "this needs chromium, as Debian packages it"
        self.errors: list[str] = []
        self.requests: list[str] = []
        self._home = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        commands, self._out = os.pipe()
        self._in, replies = os.pipe()
        # Not 3 or 4 themselves, which the second of the two would overwrite.
        ours = [fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, 10) for fd in (commands, replies)]
        quiet = (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)
        placed = [(os.POSIX_SPAWN_DUP2, fd, place) for fd, place in zip(ours, (3, 4), strict=True)]
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        arguments = [program, *FLAGS, *sandbox, f"--user-data-dir={self._home.name}", "about:blank"]
        self._pid = os.posix_spawn(
            program, arguments, os.environ, file_actions=[quiet, *placed], setpgroup=0
        )
        for fd in (commands, replies, *ours):
            os.close(fd)
        self._received = b""
        self._number = 0
        self._session: str | None = None

    def __enter__(self) -> Browser:
        targets = self.send("Target.getTargets")["targetInfos"]
        page = next(each for each in targets if each["type"] == "page")
        target = {"targetId": page["targetId"], "flatten": True}
        self._session = self.send("Target.attachToTarget", **target)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.send(f"{domain}.enable")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.killpg(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._in)
        os.close(self._out)
        self._home.cleanup()

    def send(self, method: str, **params: Any) -> dict[str, Any]:
        """Send a command, and wait for its result."""
        self._number += 1
        command: dict[str, Any] = {"id": self._number, "method": method, "params": params}
        if self._session is not None:
            command["sessionId"] = self._session
        os.write(self._out, json.dumps(command).encode() + b"\0")
        while True:
            reply = self._next()
            if reply.get("id") == self._number:
                assert "error" not in reply, f"{method}: {reply['error']}"
                result: dict[str, Any] = reply["result"]
                return result
            self._note(reply.get("method", ""), reply.get("params", {}))

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._received:
            assert select.select([self._in], [], [], PATIENCE_S)[0], "the browser is silent"
            data = os.read(self._in, 1 << 20)
            assert data, "the browser has ended"
            self._received += data
        message, _, self._received = self._received.partition(b"\0")
        parsed: dict[str, Any] = json.loads(message)
        return parsed

    def _note(self, method: str, params: dict[str, Any]) -> None:
        if method == "Network.requestWillBeSent":
            self.requests.append(params["request"]["url"])
        elif method == "Runtime.exceptionThrown":
            self.errors.append(json.dumps(params["exceptionDetails"])[:600])
        elif method == "Runtime.consoleAPICalled" and params["type"] in {"error", "assert"}:
            self.errors.append(json.dumps(params["args"]))
        elif method == "Log.entryAdded" and params["entry"]["level"] == "error":
            self.errors.append(params["entry"]["text"])

    # --- the page -----------------------------------------------------------------------------

    def open(self, page: Path, *, width: int = 1200, height: int = 900, dark: bool = False) -> None:
        """Open a file, and wait until it has drawn its first picture."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.send("Emulation.setDeviceMetricsOverride", **size)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.send("Emulation.setEmulatedMedia", features=[scheme])
        self.send("Page.navigate", url=page.resolve().as_uri())
        self.wait_for("location.protocol === 'file:' && document.documentElement?.dataset.opened")

    def value(self, expression: str) -> Any:
        """The value of an expression in the page; a promise is awaited."""
        options = {"returnByValue": True, "awaitPromise": True}
        result = self.send("Runtime.evaluate", expression=expression, **options)
        assert "exceptionDetails" not in result, result["exceptionDetails"]
        return result["result"].get("value")

    def wait_for(self, expression: str) -> None:
        """Wait until an expression is true in the page."""
        end = time.monotonic() + PATIENCE_S
        while not self.value(expression):
            assert time.monotonic() < end, f"never true: {expression}; {self.errors}"

    def drawn(self) -> None:
        """Wait until the page has drawn all that it knows of."""
        self.value(
            "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
        )

    def key(self, key: str) -> None:
        """Press and release a key: a character, or a name such as ``Tab``."""
        codes = {"Tab": 9, "Enter": 13, "Escape": 27}
        fields: dict[str, Any] = {"key": key, "windowsVirtualKeyCode": codes.get(key, 0)}
        text = {"Enter": "\r"}.get(key, key if len(key) == 1 else "")
        self.send("Input.dispatchKeyEvent", type="keyDown", text=text, **fields)
        self.send("Input.dispatchKeyEvent", type="keyUp", **fields)
        self.drawn()

    def mouse(self, kind: str, x: float, y: float, **fields: Any) -> None:
        """Move, press, release or turn the wheel at a place of the window."""
        self.send("Input.dispatchMouseEvent", type=f"mouse{kind}", x=x, y=y, **fields)
        self.drawn()

    def picture(self, file: Path, *, whole: bool = False) -> None:
        """Save the visible part of the page, or all of it, as PNG."""
        data = self.send("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        file.write_bytes(base64.b64decode(data["data"]))
