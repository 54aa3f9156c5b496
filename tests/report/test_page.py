"""The page of a recording in a browser: bars, filters, tooltips, keys, and the time to open."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from tests.report._browser import Browser
from tests.report._written import SERVER, SHOP, Written, busy, chain
from trio_capnp.recording._page import page_of
from trio_capnp.recording._telling import tell_story

pytestmark = pytest.mark.slow

OPENED_S: Final = 3.0
"""The time that a page of 100,000 messages may take to open."""

HOSTILE: Final = (
    "</script><script>alert(1)</script><img src=x onerror=alert(2)>\u2028'\"&amp;@data@"
)


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """A page that a test opens. It has asked for nothing but itself, and has no error."""
    page = Page(browser, tmp_path / "page.html")
    browser.errors.clear()
    browser.requests.clear()
    yield page
    assert browser.errors == []
    assert set(browser.requests) <= {page.file.as_uri()}


class Page:
    """The page, with the actions of a reader."""

    def __init__(self, browser: Browser, file: Path) -> None:
        self.browser = browser
        self.file = file

    def open(self, said: Written, *, title: str = "shop.rec", **view: Any) -> None:
        self.file.write_text(page_of(tell_story(said.read()), title=title), encoding="utf-8")
        self.browser.open(self.file, **view)

    def value(self, expression: str) -> Any:
        return self.browser.value(expression)

    def canvas(self, name: str) -> int:
        """A number that the time line tells: ``drawn``, ``shown``, ``span``, ``selected``."""
        self.browser.drawn()
        return int(self.value(f"document.getElementById('canvas').dataset.{name}"))

    def text(self, selector: str) -> str:
        found: str = self.value(f"document.querySelector({json.dumps(selector)}).innerText")
        return found

    def texts(self, selector: str) -> list[str]:
        query = f"document.querySelectorAll({json.dumps(selector)})"
        found: list[str] = self.value(f"[...{query}].map((each) => each.innerText)")
        return found

    def click(self, selector: str) -> None:
        self.value(f"document.querySelector({json.dumps(selector)}).click()")
        self.browser.drawn()

    def choose(self, box: str, value: str) -> None:
        """Choose an entry of a filter, as a reader does."""
        self.value(
            f"(() => {{ const filter = document.getElementById({json.dumps(box)});"
            f" filter.value = {json.dumps(value)};"
            " filter.dispatchEvent(new Event('input', { bubbles: true })); })()"
        )
        self.browser.drawn()

    def corner(self) -> tuple[float, float]:
        """The upper left corner of the time line, which this scrolls into view."""
        x, y = self.value(
            "(() => { const canvas = document.getElementById('canvas');"
            " canvas.scrollIntoView({ block: 'start' });"
            " const box = canvas.getBoundingClientRect(); return [box.x, box.y]; })()"
        )
        return x, y


# --- the picture ------------------------------------------------------------------------------


def test_each_call_is_a_bar_and_a_row_of_the_list(page: Page) -> None:
    page.open(chain())
    assert page.canvas("shown") == page.canvas("drawn") == 8
    names = [text.strip() for text in page.texts("#calls td.name")]
    assert names[:4] == ["Shop.find", "↳ Shop.price", "↳ Shop.order", "Shop.order"]
    assert len(names) == 8


def test_a_chain_is_told_as_one_round_trip(page: Page) -> None:
    page.open(chain())
    told = page.text("#trips")
    assert "8 calls in 6 round trips" in told
    assert "3 calls, 1 round trip (Shop.find → Shop.price → Shop.order)" in told
    page.click("#trips button")
    assert page.canvas("selected") == 0
    assert "3 calls, 1 round trip" in page.text("#detail")


def test_errors_come_first_and_lead_to_their_calls(page: Page) -> None:
    page.open(chain())
    assert page.text("#errors-title") == "1 error"
    assert "failed: count is negative" in page.text("#error-list")
    top = "(id) => document.getElementById(id).getBoundingClientRect().top"
    assert page.value(f"(({top})('errors')) < (({top})('canvas'))")
    page.click("#error-list button")
    assert page.canvas("selected") == 3


def test_a_recording_without_errors_has_no_list_of_them(page: Page) -> None:
    said = Written()
    said.call(1)
    said.wait(1).returned(1)
    page.open(said)
    assert page.value("document.getElementById('errors').hidden")


def test_tables_have_the_slowest_calls_and_the_most_frequent_methods(page: Page) -> None:
    page.open(chain())
    slowest = page.texts("#slowest tbody tr")
    assert slowest[0].split("\t")[:3] == ["Shop.order", "returned", "10.4 ms"]
    assert len(slowest) == 6
    most = page.texts("#frequent tbody tr")
    assert most[0].split("\t")[:4] == ["Shop.find", "3", "0", "1"]


def test_warnings_say_that_the_recording_is_cut_or_limited(page: Page) -> None:
    said = Written(only=("Shop.*",), hides_payloads=True)
    page.open(said)
    assert page.text("#warnings").splitlines() == [
        "The recording has no payloads: they were hidden when it was made.",
        "The recording was limited to Shop.*.",
    ]


# --- filters ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("box", "value", "names"),
    [
        ("outcome", "failed", ["Shop.order"]),
        ("outcome", "canceled", ["Shop.find"]),
        ("interface", "Shop", [""] * 8),
        ("search", "receipt", ["Shop.order"]),
        ("search", "PUSH", ["Shop.push"]),
        ("search", "no such call", []),
    ],
)
def test_a_filter_leaves_the_calls_that_fit(
    page: Page, box: str, value: str, names: list[str]
) -> None:
    page.open(chain())
    page.choose(box, value)
    assert page.canvas("shown") == page.canvas("drawn") == len(names)
    found = [text.strip(" \u00a0↳") for text in page.texts("#calls td.name")]
    assert found == (names if "" not in names else found)
    assert page.text("#count") == f"{len(names)} of 8 calls"
    page.click("#filters [type=reset]")
    page.browser.wait_for("document.getElementById('canvas').dataset.shown === '8'")


def test_a_method_is_chosen_in_the_table_of_frequent_ones(page: Page) -> None:
    page.open(chain())
    page.click("#frequent button")
    assert page.canvas("shown") == 3
    assert page.texts("#method option:checked") == ["Shop.find"]


def test_a_connection_is_chosen(page: Page) -> None:
    said = chain()
    said.add(2, opened={"client": "unix:two"})
    said.call(1, "price", connection=2)
    page.open(said)
    assert page.texts("#connection option") == ["all", "1 from 127.0.0.1:40112", "2 from unix:two"]
    page.choose("connection", "1")
    assert page.canvas("shown") == 1


# --- pointer and keys -------------------------------------------------------------------------


def test_a_tooltip_tells_of_the_call_under_the_pointer(page: Page) -> None:
    said = Written()
    said.call(1, "find", '(name = "tea")')
    said.wait(10).returned(1, error="sold out")
    page.open(said)
    x, y = page.corner()
    for down in range(140, 260, 6):  # down to the row of the bar
        page.browser.mouse("Moved", x + 400, y + down)
        if not page.value("document.getElementById('tip').hidden"):
            break
    told = page.text("#tip")
    for part in ("Shop.find", "failed: sold out", "10 ms", "120 B sent", '(name = "tea")'):
        assert part in told
    page.browser.key("Escape")
    assert page.value("document.getElementById('tip').hidden")


def test_the_wheel_zooms_and_a_drag_moves(page: Page) -> None:
    page.open(chain())
    x, y = page.corner()
    whole = page.canvas("span")
    for _ in range(3):
        page.browser.mouse("Wheel", x + 500, y + 100, deltaX=0, deltaY=-200)
    page.browser.wait_for(f"document.getElementById('canvas').dataset.span < {whole / 4}")
    drawn = page.canvas("drawn")
    page.browser.mouse("Pressed", x + 900, y + 60, button="left", clickCount=1)
    page.browser.mouse("Moved", x + 100, y + 60, button="left", buttons=1)
    page.browser.mouse("Released", x + 100, y + 60, button="left", clickCount=1)
    assert page.canvas("drawn") != drawn


def test_the_page_is_used_with_keys_alone(page: Page) -> None:
    page.open(chain())
    whole = page.canvas("span")
    page.browser.key("+")
    assert page.canvas("span") == pytest.approx(whole / 2)
    page.browser.key("-")
    assert page.canvas("span") == whole
    page.browser.key("/")
    assert page.value("document.activeElement.id") == "search"
    page.value("document.getElementById('canvas').focus()")
    page.browser.key(".")
    page.browser.key(".")
    assert page.canvas("selected") == 1
    assert "Shop.price" in page.text("#detail")
    page.browser.key("Enter")
    assert page.canvas("span") < whole
    page.browser.key("0")
    assert page.canvas("span") == whole
    page.browser.key("Escape")
    assert page.text("#detail") == ""
    page.browser.key("e")
    assert page.canvas("selected") == 3


def test_the_list_is_walked_with_arrows(page: Page) -> None:
    page.open(chain())
    page.value("document.querySelector('#calls tr[tabindex=\"0\"]').focus()")
    for _ in range(2):
        page.browser.key("ArrowDown")
    assert page.canvas("selected") == 2
    assert page.value("document.activeElement.getAttribute('aria-selected')") == "true"
    assert "Shop.order" in page.value("document.activeElement.innerText")


def test_tab_reaches_each_part(page: Page) -> None:
    page.open(chain())
    reached: list[str] = []
    for _ in range(40):
        page.browser.key("Tab")
        reached.append(page.value("document.activeElement.id || document.activeElement.tagName"))
    assert {"theme", "search", "interface", "method", "outcome", "canvas", "TR"} <= set(reached)


# --- looks ------------------------------------------------------------------------------------


def test_the_page_follows_the_system_and_has_a_switch(page: Page) -> None:
    background = "getComputedStyle(document.body).backgroundColor"
    page.open(chain(), dark=True)
    dark = page.value(background)
    page.click("#theme")
    light = page.value(background)
    assert dark != light
    page.open(chain(), dark=False)
    assert page.value(background) == light
    page.click("#theme")
    assert page.value(background) == dark


@pytest.mark.parametrize("width", [360, 1600])
def test_the_page_is_no_wider_than_its_window(page: Page, width: int) -> None:
    page.open(chain(), width=width)
    assert page.value("document.documentElement.scrollWidth") <= width


# --- hostile recordings -----------------------------------------------------------------------


def test_names_and_texts_of_peers_are_never_markup(page: Page) -> None:
    said = Written()
    said.add(1, opened={"client": HOSTILE, "server": HOSTILE})
    said.name(0, HOSTILE, HOSTILE)
    said.call(1, "find", HOSTILE)
    said.wait(5).returned(1, HOSTILE, error=HOSTILE)
    said.message(SERVER, abort={"reason": HOSTILE})
    said.add(1, ended=HOSTILE)
    page.open(said, title=HOSTILE)
    assert page.text("h1") == HOSTILE.replace("\u2028", " ") or HOSTILE in page.value(
        "document.querySelector('h1').textContent"
    )
    assert page.value("document.images.length") == 0
    assert page.value("document.scripts.length") == 2
    assert HOSTILE in page.value("document.getElementById('errors').textContent")
    page.click("#error-list button")
    assert HOSTILE in page.value("document.getElementById('detail').textContent")
    source = page.file.read_text(encoding="utf-8")
    assert source.count("</script>") == 2
    assert "onerror=alert(2)>" not in source


def test_a_deep_chain_and_many_calls_at_once_are_drawn(page: Page) -> None:
    said = Written()
    said.call(0)
    for question in range(1, 3000):
        said.call(question, "price", on=question - 1)
    for question in range(5000, 8000):
        said.wait(0.001).call(question, "order")
    page.open(said)
    assert page.canvas("shown") == 6000
    assert page.canvas("drawn") > 0


def test_the_story_of_nothing_is_a_page(page: Page) -> None:
    page.open(Written())
    assert page.canvas("shown") == 0
    assert page.text("#page") == "no calls"


# --- size -------------------------------------------------------------------------------------


def test_a_recording_of_100_000_messages_opens_within_three_seconds(page: Page) -> None:
    """The time is the processor's, because other programs of the machine stretch the clock's."""
    page.browser.send("Performance.enable", timeDomain="threadTicks")
    page.open(busy(100_000))
    metrics = page.browser.send("Performance.getMetrics")["metrics"]
    spent = {each["name"]: each["value"] for each in metrics}
    page.browser.send("Performance.disable")
    assert page.text("#figures").count("100,000") == 1
    assert spent["TaskDuration"] < OPENED_S
    assert page.canvas("shown") == 37_497
    # Zoomed out, as many bars are drawn as there is room for; zoomed in, those in view.
    assert page.canvas("drawn") < 10_000
    page.click("#error-list button")
    assert page.canvas("drawn") < 10
    assert f"@0x{SHOP:016x}" not in page.text("body")
