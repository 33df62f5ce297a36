"""Settings: stated for a group, for the cloud, or the release's default."""

from collections.abc import Callable

import pytest

from archbook.errors import DesignError, UnknownNameError
from archbook.model.blueprint import Blueprint
from archbook.plan.settings import SettingValue, setting

RATIO = "nova-cpu-allocation-ratio"


@pytest.mark.parametrize(("release", "value"), [("zed", 16), ("2023.1", 4), ("2026.1", 4)])
def test_what_is_not_stated_is_the_releases_default(
    blueprint: Callable[..., Blueprint], release: str, value: float
) -> None:
    assert setting(blueprint(release=release), RATIO) == SettingValue(value, "default")


def test_the_nearest_statement_counts(blueprint: Callable[..., Blueprint]) -> None:
    groups = [
        {"name": "cmp", "roles": ["compute"], "count": 6},
        {"name": "pin", "roles": ["compute"], "count": 2, "settings": {RATIO: 1}},
    ]
    stated = blueprint(settings={RATIO: 3}, host_groups=groups)
    cmp, pin = stated.design.host_groups
    assert setting(stated, RATIO) == SettingValue(3, "design")
    assert setting(stated, RATIO, cmp) == SettingValue(3, "design")
    assert setting(stated, RATIO, pin) == SettingValue(1, "group")


def test_a_setting_that_the_catalog_lacks_is_refused(
    blueprint: Callable[..., Blueprint],
) -> None:
    with pytest.raises(DesignError, match="did you mean 'nova-cpu-allocation-ratio'"):
        blueprint(settings={"nova-cpu-alocation-ratio": 3})
    with pytest.raises(UnknownNameError):
        setting(blueprint(), "nova-cpu-alocation-ratio")
