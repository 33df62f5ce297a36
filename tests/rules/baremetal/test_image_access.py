"""baremetal.image-access."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetOption
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "baremetal.image-access"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"services": FAILS["services"]}


def test_the_conductor_serves_images(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "service/ironic"
    assert hit.evidence == {"image_backends": "ceph"}
    assert hit.candidates == ((SetOption(option="ironic_image_source", value="http"),),)


def test_images_in_an_object_store(found: Callable[..., list[Hit]]) -> None:
    options = FAILS["options"] | {"image_backend": "swift"}
    assert found(RULE, **(FAILS | {"options": options, "storage": None})) == []


def test_what_is_not_stated_is_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, services=FAILS["services"], release="ussuri") == []


def test_rocky_brought_the_other_way(found: Callable[..., list[Hit]]) -> None:
    (late,) = found(RULE, **FAILS, release="rocky")
    assert late.candidates == ((SetOption(option="ironic_image_source", value="http"),),)
    (early,) = found(RULE, **FAILS, release="queens")
    assert early.candidates == ()


def test_without_ironic_nobody_downloads(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, options=FAILS["options"]) == []


def test_without_glance_images_have_urls_of_their_own(found: Callable[..., list[Hit]]) -> None:
    services = ["keystone", "ironic"]
    assert found(RULE, **(FAILS | {"services": services})) == []
