"""What the sections say: requirements, decisions, waivers, and sources by their numbers."""

import re
from collections.abc import Callable

from archbook.workspace.documented import DesignDocument

Made = Callable[..., DesignDocument]


def _text(document: DesignDocument) -> str:
    return document.render("md").decode()


def _chapter(document: DesignDocument, title: str) -> str:
    found = re.search(
        rf"^## \d+\. {title}$(.*?)(?=^## |\Z)", _text(document), re.MULTILINE | re.DOTALL
    )
    assert found, title
    return found[1]


def test_each_requirement_is_a_sentence(document: Made) -> None:
    asked = {"control_survives": "rack", "monitoring": True, "availability_percent": 99.9}
    said = _chapter(document(requirements=asked), "Purpose and requirements")
    assert "The control plane survives the loss of a rack." in said
    assert "Operators have metrics and alerts." in said
    assert "The APIs answer for 99.9 % of the year." in said
    assert "web dashboard" not in said


def test_a_design_that_requires_nothing_says_so(document: Made) -> None:
    said = _chapter(document(requirements=None), "Purpose and requirements")
    assert "The design states no requirements." in said


def test_a_decision_has_its_reason_and_what_lost(document: Made) -> None:
    decision = {"id": "d1", "what": "OVN", "why": "fewer agents", "instead_of": ["OVS", "LB"]}
    said = _chapter(document(decisions=[decision]), "Decisions")
    assert "### d1: OVN" in said
    assert "- **Why**: fewer agents" in said
    assert "- **Rejected**: OVS\n- **Rejected**: LB" in said


def test_choices_of_services_that_are_not_there_are_not_listed(document: Made) -> None:
    said = _chapter(document(), "Decisions")
    assert "Network back end" in said
    assert "Driver of Magnum" not in said


def test_a_waiver_says_whether_it_holds(document: Made) -> None:
    about = {"subject": "cloud", "reason": "later"}
    waivers = [
        about | {"rule": "operations.time-servers", "until": "2026-11-24", "approved_by": "Kim"},
        about | {"rule": "operations.watched", "until": "2026-11-23"},
        about | {"rule": "availability.quorum-members", "until": "2027-01-01"},
    ]
    rows = [row for row in _chapter(document(waivers=waivers), "Waivers").splitlines() if row]
    assert [row.split("|")[-2].strip() for row in rows[-3:]] == ["holds", "expired", "not needed"]
    assert "| Kim |" in rows[-3]


def test_every_number_in_brackets_leads_to_a_source_and_back(
    golden: Callable[[str], DesignDocument],
) -> None:
    text = _text(golden("production"))
    body, _, sources = text.partition("Sources\n\nNumbers in square brackets")
    cited = set(re.findall(r"\\\[(\d+)\\\]", body))
    listed = set(re.findall(r"^- \\\[(\d+)\\\]", sources, re.MULTILINE))
    assert cited <= listed
    assert {str(number) for number in range(1, len(listed) + 1)} == listed


def test_a_source_has_its_address_and_the_day_it_was_read(
    golden: Callable[[str], DesignDocument],
) -> None:
    sources = _text(golden("production")).partition("Numbers in square brackets")[2]
    assert re.search(r"\]\(<https://[^>]+>\), read on 2026-\d\d-\d\d$", sources, re.MULTILINE)


def test_defaults_that_were_used_are_listed_once(golden: Callable[[str], DesignDocument]) -> None:
    rows = [row for row in _chapter(golden("lab"), "Defaults used").splitlines() if row]
    assert len(rows) == len(set(rows))
    assert any(row.startswith("| nova-cpu-allocation-ratio |") for row in rows)


def test_groups_that_run_the_same_have_one_table(golden: Callable[[str], DesignDocument]) -> None:
    document = golden("large")
    said = _chapter(document, "Placement: who runs where, and why")
    assert "the same on each; counts are those of" in said
    groups = len(document.whole.blueprint.cohorts)
    assert said.count("| Component |") < groups


def test_the_summary_says_what_a_director_asks(golden: Callable[[str], DesignDocument]) -> None:
    said = _chapter(golden("production"), "Summary")
    for part in (
        "Acme private cloud is a private cloud on OpenStack 2026.1",
        "41 hosts in 3 racks",
        "524 instances",
        "have to survive the loss of a rack.",
        "It is sound: ",
        "1 finding was accepted for a reason.",
        "To be bought: 41 servers, ",
    ):
        assert part in said
    assert len(said.split()) < 300  # a minute


def test_the_summary_says_of_each_part_what_it_survives(document: Made) -> None:
    asked = {"control_survives": "rack", "workload_survives": "none"}
    said = _chapter(document(requirements=asked), "Summary")
    assert "The control plane survives the loss of a rack." in said
    assert "Instances need not fit any more after a loss." in said


def test_the_summary_of_an_unsound_design_says_that_first(document: Made) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 2},
        {"name": "net", "roles": ["network"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 6},
    ]
    said = _chapter(document(host_groups=groups), "Summary")
    assert re.search(r"\*\*It is not sound yet: .* nothing is to be built from it\.", said)
    assert "It is sound" not in said


def test_the_summary_names_some_decisions_and_counts_the_others(document: Made) -> None:
    decisions = [{"id": f"d{n}", "what": f"choice {n}", "why": "so"} for n in range(1, 12)]
    said = _chapter(document(decisions=decisions), "Summary")
    assert "- choice 8" in said
    assert "choice 9" not in said
    assert "has 3 more, and the reasons." in said


def test_each_finding_has_a_number(golden: Callable[[str], DesignDocument]) -> None:
    numbers = re.findall(r"^- \*\*F(\d+) ", _text(golden("lab")), re.MULTILINE)
    assert len(numbers) > 5
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]
