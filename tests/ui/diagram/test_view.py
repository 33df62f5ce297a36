"""The one widget of archbook's own with a script."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from archbook.i18n.translation import translate
from archbook.ui import diagram
from archbook.ui.diagram import DiagramView
from archbook.ui.diagram.view import LABELS

HERE = Path(diagram.__file__).parent


@pytest.fixture
def view() -> Iterator[DiagramView]:
    made = DiagramView()
    yield made
    made.close()


def test_the_script_asks_nobody_and_writes_no_html() -> None:
    script = (HERE / "diagram.js").read_text(encoding="utf-8")
    addresses = set(re.findall(r"https?://[^\"'\s]+", script))
    assert addresses == {"http://www.w3.org/2000/svg"}
    assert not re.search(r"\bimport\b.*\bfrom\b|\bimport\(|require\(|\bfetch\(", script)
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|\beval\b|document\.write", script
    )
    assert "url(" not in (HERE / "diagram.css").read_text(encoding="utf-8")


def test_the_script_has_every_word_that_it_says() -> None:
    script = (HERE / "diagram.js").read_text(encoding="utf-8")
    said = set(re.findall(r'this\.word\("(\w+)"\)', script))
    assert said | {"larger", "smaller", "fit", "actual", "full"} == set(LABELS)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_words_are_those_of_the_language(language: str) -> None:
    made = DiagramView(language=language)
    assert made.labels["fit"] == translate(LABELS["fit"], language)
    assert "{name}" in made.labels["selected"]
    made.close()


def test_a_drawing_and_its_view_go_together(view: DiagramView) -> None:
    heard = []
    view.observe(lambda change: heard.append((change["name"], view.view)), ["svg", "view"])
    view.draw("racks", "<svg/>")
    assert {name for name, _ in heard} == {"svg", "view"}
    heard.clear()
    view.draw("racks", "<svg/>")
    assert heard == []


def test_only_what_tells_of_a_look_is_heard(view: DiagramView) -> None:
    heard: list[int] = []
    view.on_seen(lambda: heard.append(1))
    for content in ({"seen": True}, {"seen": "yes"}, {"other": 1}, None, "seen"):
        view._handle_custom_msg(content, [])  # noqa: SLF001 - what ipywidgets calls
    assert heard == [1]
