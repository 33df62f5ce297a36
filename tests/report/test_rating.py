"""Rates as rules of CloudKitty's hashmap."""

import os
import subprocess
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from archbook.cost.amounts import amount
from archbook.i18n import Message
from archbook.model.cost import Amount, Cost, FlavorCost, Rate, Terms
from archbook.report.rating import rating_script

Named = Callable[..., Cost]

NONE = amount(Decimal(0), Message("none"), {})

EMPTY = Cost(
    design="own",
    revision="1",
    terms=Terms("EUR", 2, None, None, 3),
    lines=(),
    by_kind=(),
    by_group=(),
    yearly=(),
    total=NONE,
    steady=(),
    steady_total=NONE,
    shares=(),
    rates=(),
    flavors=(),
    public=None,
    remarks=(),
    missing=(),
    assumed=(),
    beneath=(),
)


def of(cost: str, *lacks: str) -> Amount:
    return amount(Decimal(cost), Message("given"), {}, lacks=lacks)


def flavor(name: str, hourly: Amount) -> FlavorCost:
    return FlavorCost(name, 1, hourly, hourly)


def test_a_rule_for_each_flavor_and_one_for_volumes() -> None:
    cost = replace(
        EMPTY,
        flavors=(flavor("small", of("0.012345678901")), flavor("big one", of("1"))),
        rates=(Rate("storage", "GiB-hour", of("0.0002")), Rate("cpu", "vCPU-hour", of("1"))),
    )
    rules = [line for line in rating_script(cost, "en").splitlines() if "mapping create" in line]
    assert rules == [
        (
            'openstack rating hashmap mapping create 0.01234568 --field-id "$field" --value small '
            '-t flat -g "$group"'
        ),
        (
            'openstack rating hashmap mapping create 1.00000000 --field-id "$field" '
            "--value 'big one' -t flat -g \"$group\""
        ),
        'openstack rating hashmap mapping create 0.00020000 -s "$service" -t flat -g "$group"',
    ]


def test_what_is_not_known_is_a_comment_and_no_rule() -> None:
    script = rating_script(replace(EMPTY, flavors=(flavor("a", of("0", "rails")),)), "en")
    assert "# a: its cost is not known; missing: rails" in script
    assert "mapping create" not in script


def test_instances_without_a_name_have_no_flavor_to_charge() -> None:
    unnamed = replace(flavor("4 vCPUs / 16 GiB", of("1")), named=False)
    script = rating_script(replace(EMPTY, flavors=(unnamed,)), "en")
    assert "# 4 vCPUs / 16 GiB: the workload gives it no name" in script
    assert "mapping create" not in script


@pytest.mark.skipif(os.name == "nt", reason="it is a script for a POSIX shell")
def test_names_never_leave_their_quotes(tmp_path: Path) -> None:
    hostile = "x'; touch broken; echo '$(touch broken)"
    cost = replace(EMPTY, design=hostile, flavors=(flavor(hostile, of("1")),))
    told = tmp_path / "told"
    program = tmp_path / "openstack"
    program.write_text(f'#!/bin/sh\necho id\nprintf "%s\\n" "$@" >> {told}\n', encoding="utf-8")
    program.chmod(0o755)
    script = tmp_path / "rates.sh"
    script.write_text(rating_script(cost, "en"), encoding="utf-8")
    done = subprocess.run(
        ["/bin/sh", str(script)],
        cwd=tmp_path,
        env={"PATH": f"{tmp_path}:/usr/bin:/bin"},
        check=False,
        capture_output=True,
    )
    assert done.returncode == 0
    assert not (tmp_path / "broken").exists()
    assert hostile in told.read_text(encoding="utf-8").splitlines()
