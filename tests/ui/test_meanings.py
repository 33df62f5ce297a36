"""Labels tell what they mean when a pointer rests on them, in the workbook's language."""

from html import escape

import ipywidgets as widgets
import pytest
from tests.ui.bench import Bench, Shown, in_sight

from archbook.catalog.library import bundled
from archbook.ui.steps.hosts import Hosts
from archbook.ui.steps.networks import Networks
from archbook.ui.steps.record import Record
from archbook.ui.steps.servers import Servers
from archbook.ui.steps.services import Services

FACTS = bundled()


def title(text: str) -> str:
    return f'title="{escape(text, quote=True)}"'


def test_services_and_their_layers_tell_what_they_are_for() -> None:
    html = Bench(Services).html()
    assert title(FACTS.service("heat").mission.en) in html
    assert title(FACTS.concept("network-services").explains.en) in html


def test_they_do_so_in_korean() -> None:
    html = Bench(Services, language="ko").html()
    assert title(FACTS.service("heat").mission.ko) in html
    assert title(FACTS.concept("network-services").explains.ko) in html


def test_what_is_retired_tells_what_to_do_instead() -> None:
    entry = FACTS.service("senlin")
    assert entry.advice is not None
    assert title(f"{entry.mission.en} {entry.advice.en}") in Bench(Services).html()


def test_options_and_their_values_tell_what_they_are() -> None:
    bench = Bench(Services)
    html = bench.html("Options")
    assert bench.find("Routing").tooltip == FACTS.option("routing").explains.en
    assert title(FACTS.option("routing").explains.en) in html
    assert title(FACTS.option("hypervisor").explains.en) in html
    assert title(FACTS.hypervisor("kvm").explains.en) in html


def test_host_groups_tell_what_their_roles_are_for() -> None:
    bench = Bench(Hosts)
    assert bench.find("ctl").tooltip == FACTS.role("control").purpose.en
    assert bench.find("cmp").tooltip == FACTS.role("compute").purpose.en


@pytest.mark.parametrize("step", [Services, Hosts, Servers, Networks, Record])
def test_each_control_has_one_mark_beside_it(step: type[Shown]) -> None:
    rows = [
        one
        for one in in_sight(Bench(step).panel.widget)
        if "archbook-explained" in getattr(one, "_dom_classes", ())
    ]
    assert rows
    for one in rows:
        boxes, marks = one.children
        stacked = "archbook-boxes" in getattr(boxes, "_dom_classes", ())
        assert marks.value.count("<span") == (len(boxes.children) if stacked else 1)


@pytest.mark.parametrize("step", [Services, Hosts, Servers, Networks, Record])
def test_each_control_in_sight_has_a_name(step: type[Shown]) -> None:
    nameless = [
        one
        for one in in_sight(Bench(step).panel.widget)
        if hasattr(one, "description") and not isinstance(one, widgets.HTML)
        if not (one.description or one.tooltip)
    ]
    assert nameless == []
