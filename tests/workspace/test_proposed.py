"""Proposals as people meet them."""

from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import archbook
from archbook.catalog import bundled
from archbook.errors import InputError
from archbook.model.finding import Severity
from archbook.report.documents import schema_of
from archbook.workspace.proposed import Proposal

DAY = date(2026, 11, 25)

USUAL: dict[str, Any] = {"instances": 300, "vcpus": 4, "ram_gib": 16, "volumes_tb": 50}

SPECIAL: list[dict[str, Any]] = [
    {},
    {"hyperconverged": True},
    {"gateways": "control"},
    {"gateways": "distributed"},
    {"volumes_tb": {"fast": 20, "capacity": 200}},
    {"objects_tb": 100},
    {"objects_tb": 100, "objects_by": "swift"},
    {"pinned_percent": 25, "gpus": 4},
    {"erasure": "4+2"},
    {"growth_percent": 20, "years": 3, "disk_gb": 40},
]

TYPICAL = [
    {**USUAL, "instances": instances, "survives": survives, **special}
    for instances, survives, special in product((30, 2500), ("host", "rack"), SPECIAL)
]


def proposed(**asked: Any) -> Proposal:  # noqa: ANN401 - an ask holds many kinds of fields
    return archbook.propose(
        catalog=bundled(), as_of=DAY, **{"alternatives": False, **USUAL, **asked}
    )


@pytest.mark.parametrize("asked", TYPICAL, ids=str)
def test_a_typical_ask_gets_no_error_and_no_warning(asked: dict[str, Any]) -> None:
    proposal = proposed(**asked)
    findings = proposal.workspace.check(as_of=DAY).findings.findings
    assert [one.key for one in findings if one.severity != "info"] == []
    assert proposal.draft.left == ()


def test_what_the_interface_promises() -> None:
    proposal = proposed(racks=3, survives="rack", release="2026.1")
    counts = {group.name: group.count for group in proposal.workspace.design.host_groups}
    assert counts == {"ctl": 3, "net": 3, "cmp": 8, "osd": 6, "mon": 2}


def test_alternatives_say_what_they_cost_and_why_they_lost() -> None:
    proposal = proposed(racks=3, survives="rack", alternatives=True)
    by_id = {one.id: one for one in proposal.alternatives}
    assert {"racks-4", "hyperconverged", "gateways-control", "erasure"} <= by_id.keys()
    assert str(by_id["gateways-control"].lost).startswith("hosts −3, rack units −3; traffic")
    assert "7 racks, not 3" in str(by_id["erasure"].lost)
    decisions = {one.id: one.instead_of for one in proposal.workspace.design.decisions}
    assert any("hosts −3" in line for line in decisions["gateways"])


def test_an_alternative_is_a_whole_design() -> None:
    proposal = proposed(racks=3, survives="rack", alternatives=True)
    number = 1 + [one.id for one in proposal.alternatives].index("hyperconverged")
    taken = proposal.alternative(number)
    assert taken.workspace.design.group("osd") is None
    assert not taken.workspace.check(as_of=DAY).findings.at_least(Severity.ERROR)


def test_an_alternative_that_is_not_there_or_not_sound_is_refused() -> None:
    proposal = proposed(racks=3, survives="rack", alternatives=True)
    with pytest.raises(InputError, match="numbered from 1 to"):
        proposal.alternative(99)
    lost = 1 + [one.id for one in proposal.alternatives].index("erasure")
    with pytest.raises(InputError, match="cannot be taken"):
        proposal.alternative(lost)


def test_of_several_machines_the_one_of_which_the_fewest_are_needed_is_taken() -> None:
    servers = {
        "small": {"cores": 16, "ram_gib": 128},
        "large": {"cores": 64, "ram_gib": 1024},
        "tiny": {"cores": 1, "ram_gib": 2},
    }
    proposal = proposed(servers=servers, alternatives=True)
    assert proposal.workspace.design.hardware["compute"].ram_gib == 1024
    lost = [one.id for one in proposal.alternatives if one.decides == "compute"]
    assert lost == ["compute-small", "compute-tiny"]


PRICES = """\
schema: prices/v1
currency: EUR
as_of: 2026-11-01
prices: {server/*: %s}
"""


def test_prices_compare_in_money_and_what_has_none_is_named(tmp_path: Path) -> None:
    listed = tmp_path / "prices.yaml"
    listed.write_text(PRICES % 9000, encoding="utf-8")
    proposal = proposed(prices=listed, alternatives=True)
    money = proposal.draft.footprint.money
    assert money
    assert money.known >= 9000 * proposal.draft.footprint.hosts
    assert money.lacks
    assert money.value is None
    assert "EUR in 3 years" in str(proposal)
    document = proposal.document()
    Draft202012Validator(schema_of("proposal")).validate(document)
    assert document["footprint"]["money"]["currency"] == "EUR"


def test_an_unmaintained_release_is_said_and_not_refused() -> None:
    proposal = proposed(release="queens")
    assert [one.rule for one in proposal.draft.left] == ["services.release-maintained"]
    assert "Warnings that no edit cures" in str(proposal)


def test_a_service_that_the_release_lacks_is_refused() -> None:
    with pytest.raises(InputError, match="Skyline cannot be had in queens"):
        proposed(release="queens", services=["skyline"])


def test_what_a_profile_requires_and_nobody_said_is_refused_until_it_is_said() -> None:
    with pytest.raises(InputError, match="backup is required"):
        proposed(profile="korea-public")
    assert proposed(profile="korea-public", backup_to="the site's backup").draft.left == ()


def test_defaults_are_listed_and_what_was_said_is_not() -> None:
    silent = {one.name for one in proposed().draft.assumed}
    said = {one.name for one in proposed(survives="host", growth_percent=0).draft.assumed}
    assert {"survives", "growth_percent", "machine"} <= silent
    assert not {"survives", "growth_percent"} & said


def test_usable_and_raw_are_both_said() -> None:
    reasons = {(one.subject, one.name): one.quantity.value for one in proposed().reasons}
    assert reasons["storage/volumes", "usable_tb"] == 50
    usable = reasons["storage/volumes", "usable_tb_there"]
    raw = reasons["storage/volumes", "raw_tb_there"]
    assert usable
    assert raw
    assert usable == pytest.approx(raw * 0.85 / 3)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_json_is_the_document(language: str) -> None:
    document = proposed(language=language, alternatives=True).document()
    Draft202012Validator(schema_of("proposal")).validate(document)


def test_the_frame_has_a_row_for_the_proposal_and_each_alternative() -> None:
    proposal = proposed(alternatives=True)
    frame = proposal.frame()
    assert frame["id"].iloc[0] == "proposal"
    assert len(frame) == 1 + len(proposal.alternatives)
    assert {"hosts", "raw_tb", "usable_tb", "typical_w"} <= {*frame.columns}


def test_it_shows_itself() -> None:
    proposal = proposed(alternatives=True)
    assert "Why it was not taken" in str(proposal)
    assert proposal.html().count("<table") == 4
    assert "[RFC 4632" not in proposal.working()
    assert "RFC 4632" in proposal.working()
    assert proposal.workspace.text().startswith("# Proposed by archbook")
