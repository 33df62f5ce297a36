"""The verbs that explain and list: with a design and without."""

from datetime import date
from html.parser import HTMLParser

import pytest

import archbook
from archbook.catalog import bundled
from archbook.errors import UnknownNameError
from archbook.workspace.entries import ids
from archbook.workspace.explained import KINDS, Explained, explained

DAY = date(2026, 11, 24)


class Reader(HTMLParser):
    """Keeps what a reader of a page sees."""

    def __init__(self, page: str) -> None:
        """Read *page*."""
        super().__init__()
        self.said: list[str] = []
        self.feed(page)

    def handle_data(self, data: str) -> None:
        """Keep *data*."""
        self.said.append(data)


def words(page: str) -> str:
    return " ".join(" ".join(Reader(page).said).split())


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("kind", KINDS)
def test_everything_of_each_kind_can_be_explained(kind: str, language: str) -> None:
    for identifier in ids(kind, bundled()):
        found = explained(f"{kind}/{identifier}", bundled(), language)
        (leaf,) = found.leaves
        assert leaf.sources, identifier
        assert len(str(found).splitlines()) > 1
        assert found.html()


def test_one_name_may_mean_several_things() -> None:
    headings = [str(leaf.heading) for leaf in archbook.explain("haproxy").leaves]
    assert headings == ["haproxy: HAProxy (load balancer)", "haproxy", "HAProxy (term)"]


def test_what_the_course_text_gets_wrong_is_said() -> None:
    assert "Keepalived exchanges the heartbeats" in str(archbook.explain("terms/haproxy"))


def test_text_and_html_say_the_same() -> None:
    found = archbook.explain("services/nova")
    shown = words(found.html())
    for label, said in found.leaves[0].lines:
        if str(said):
            assert str(label) in shown
            assert str(said) in shown


def test_a_platform_has_a_reason_for_each_of_its_points() -> None:
    text = str(archbook.explain("platforms/cloudstack"))
    assert "  Low cost: 4 of 4: " in text
    assert str(archbook.explain("platforms/eucalyptus")).startswith(
        "Eucalyptus (dormant since 2021-07-16) (platform)"
    )


def test_a_use_case_says_what_it_changes() -> None:
    text = str(archbook.explain("use-cases/htc"))
    assert "  Changed: Neutron is added: nova-network" in text
    assert "  As the course text writes it: textbook-htc" in text


def test_a_design_says_how_it_is_there() -> None:
    cloud = archbook.new("textbook-full")
    assert "In this design: on 3 of the 3 hosts of group controller" in str(
        cloud.explain("components/keepalived")
    )
    rule = cloud.explain("services.telemetry-store", as_of=DAY)
    assert "In this design: " in str(rule)
    assert "In this design" not in str(cloud.explain("terms/keepalived"))


def test_a_slip_is_named() -> None:
    with pytest.raises(UnknownNameError, match="'keepalived'"):
        archbook.explain("keepalive")
    with pytest.raises(UnknownNameError, match="service_model"):
        archbook.concepts("service_models")
    with pytest.raises(UnknownNameError, match="section"):
        archbook.terms("9.9")
    with pytest.raises(UnknownNameError, match="'sahara'"):
        archbook.services("sahra")


def test_concepts_terms_and_services_are_frames_too() -> None:
    models = archbook.concepts("service_model", "deployment_model").frame()
    assert list(models["Concept"])[:2] == [
        "IaaS (infrastructure as a service)",
        "PaaS (platform as a service)",
    ]
    assert len(models) == 9
    assert len(archbook.terms().frame()) == len(bundled().ids("terms"))
    assert len(archbook.services().frame()) == len(bundled().ids("services"))


def test_a_design_lists_its_own_services() -> None:
    cloud = archbook.new("starter")
    active = [one.entry.name for one in cloud.blueprint().services]
    assert list(cloud.services().frame()["Service"]) == active
    (row,) = cloud.services("sahara").frame().to_dict("records")
    assert row["In this design"] == "not in the design"


def test_image_formats_stand_beside_the_hypervisors() -> None:
    formats = archbook.new("starter").image_formats().frame()
    assert next(iter(formats.columns)) == "Image format"
    assert len(formats) == len(bundled().ids("image-formats"))
    assert len(formats.columns) == 1 + len(bundled().ids("hypervisors"))


def test_the_language_of_a_workspace_is_that_of_its_lists() -> None:
    cloud = archbook.new("starter", language="ko")
    assert "서비스형 인프라" in str(cloud.concepts("service_model"))
    assert "하트비트" in str(cloud.terms("2.6"))
    assert isinstance(cloud.explain("terms/heartbeat"), Explained)
    assert "생존 신호" in cloud.explain("terms/heartbeat").html()
