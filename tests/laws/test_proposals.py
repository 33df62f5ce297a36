"""Laws of proposals: whatever is asked for is sound, large enough, and planned; or refused."""

from datetime import date
from typing import Any

from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from archbook.catalog import bundled
from archbook.errors import InputError
from archbook.formats.design import Document
from archbook.model.finding import Severity
from archbook.workspace.proposed import Proposal, propose

DAY = date(2026, 11, 25)

few = settings(
    max_examples=settings().max_examples // 4,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
"""Each example drafts, cures and sizes a whole design: few of them, and none is made smaller."""

some = st.floats(0.5, 2_000, allow_nan=False)

asks = st.fixed_dictionaries(
    {
        "instances": st.integers(1, 2_000),
        "vcpus": st.integers(1, 64),
        "ram_gib": st.floats(0.5, 512, allow_nan=False),
        "survives": st.sampled_from(["none", "host", "rack"]),
        "profile": st.sampled_from(["production", "lab", "telco-nfv"]),
    },
    optional={
        "disk_gb": st.floats(1, 500, allow_nan=False),
        "pinned_percent": st.floats(0, 100, allow_nan=False),
        "gpus": st.integers(1, 8),
        "volumes_tb": some | st.fixed_dictionaries({"fast": some, "capacity": some}),
        "objects_tb": some,
        "objects_by": st.sampled_from(["ceph", "swift"]),
        "racks": st.integers(1, 60),
        "hyperconverged": st.booleans(),
        "gateways": st.sampled_from(["network", "control", "distributed"]),
        "erasure": st.sampled_from(["2+2", "4+2", "8+3"]),
        "growth_percent": st.floats(0, 60, allow_nan=False),
        "years": st.integers(1, 5),
        "dashboard": st.booleans(),
        "monitoring": st.booleans(),
    },
)


def proposed(asked: dict[str, Any]) -> Proposal:
    """Return a proposal; what is refused with a reason that helps is no example."""
    try:
        return propose(catalog=bundled(), as_of=DAY, alternatives=False, **asked)
    except InputError as error:
        assume("(racks:" not in str(error) and "racks, not" not in str(error))
        assume("an instance is given one" not in str(error))
        raise


@few
@given(asks)
def test_every_proposal_is_sound_large_enough_and_explained(asked: dict[str, Any]) -> None:
    proposal = proposed(asked)
    assert proposal.workspace.blueprint().unplaced == ()
    errors = proposal.workspace.check(as_of=DAY).findings.at_least(Severity.ERROR)
    assert [one.key for one in errors] == []
    assert short(proposal) == []
    every_number_has_its_reason(proposal)
    assert Document.parse(proposal.workspace.text()).design == proposal.workspace.design


def short(proposal: Proposal) -> list[tuple[str, str]]:
    """Return what is known to be short; a lab has one controller on purpose."""
    alone = proposal.draft.design.group("ctl")
    left_out = "control" if alone and alone.count == 1 else ""
    return [
        (one.subject, one.resource)
        for one in proposal.workspace.size().sizing.resources
        if one.kind != left_out and (room := one.headroom.value) is not None and room < 0
    ]


def every_number_has_its_reason(proposal: Proposal) -> None:
    design, known = proposal.workspace.design, {"design", *bundled().ids("sources")}
    reasons = {(one.subject, one.name): one.quantity for one in proposal.reasons}
    for group in design.host_groups:
        assert reasons[f"group/{group.name}", "count"].value == group.count
    for backend in design.storage:
        wanted = reasons.get((f"storage/{backend.name}", "usable_tb"))
        assert (wanted.value if wanted else None) == backend.usable_tb
    for network in design.networks:
        assert network.subnet
        assert reasons[f"network/{network.name}", "prefix"].value == network.subnet.prefixlen
    assert {one.source.source for one in reasons.values()} <= known
