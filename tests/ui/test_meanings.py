"""Labels tell what they mean when a pointer rests on them, in the workbook's language."""

from collections.abc import Callable
from datetime import date
from html import escape

import ipywidgets as widgets

from archbook.catalog.library import bundled
from archbook.ui.workbook import Workbook

Find = Callable[[str], widgets.Widget]
Html = Callable[[widgets.Widget], str]
Parts = Callable[[widgets.Widget], list[widgets.Widget]]

FACTS = bundled()


def title(text: str) -> str:
    return f'title="{escape(text, quote=True)}"'


def test_services_and_their_layers_tell_what_they_are_for(workbook: Workbook, shown: Html) -> None:
    html = shown(workbook)
    assert title(FACTS.service("heat").mission.en) in html
    assert title(FACTS.concept("network-services").explains.en) in html


def test_they_do_so_in_korean(shown: Html) -> None:
    made = Workbook(language="ko", as_of=date(2026, 11, 24))
    html = shown(made)
    made.close()
    assert title(FACTS.service("heat").mission.ko) in html
    assert title(FACTS.concept("network-services").explains.ko) in html


def test_options_and_their_values_tell_what_they_are(
    workbook: Workbook, find: Find, tab: Find, shown: Html
) -> None:
    html = shown(tab("Options"))
    assert find("Routing").tooltip == FACTS.option("routing").explains.en
    assert title(FACTS.option("routing").explains.en) in html
    assert title(FACTS.option("hypervisor").explains.en) in html
    assert title(FACTS.hypervisor("kvm").explains.en) in html
    assert workbook.session.messages == ()


def test_host_groups_tell_what_their_roles_are_for(find: Find) -> None:
    assert find("ctl").tooltip == FACTS.role("control").purpose.en
    assert find("cmp").tooltip == FACTS.role("compute").purpose.en


def test_each_check_box_has_one_mark_beside_it(workbook: Workbook, parts: Parts) -> None:
    rows = [
        one for one in parts(workbook) if "archbook-explained" in getattr(one, "_dom_classes", ())
    ]
    assert rows
    for one in rows:
        boxes, marks = one.children
        assert marks.value.count("<span") == len(getattr(boxes, "children", (boxes,)))
