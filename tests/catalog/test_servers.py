"""Server types hold what the device-type library says, and nothing that it cannot know."""

import pytest

from archbook.catalog import bundled

MOST_KG_PER_U = 25
"""A 1U server with the weight of a 2U one is a slip of the library, and there is one."""

SERVERS = bundled().ids("servers")


def test_there_are_enough_to_choose_from() -> None:
    assert len(SERVERS) >= 8
    assert len({bundled().server(name).vendor for name in SERVERS}) >= 3


@pytest.mark.parametrize("name", SERVERS)
def test_weight_is_plausible_for_the_height(name: str) -> None:
    server = bundled().server(name)
    if server.weight_kg is not None:
        assert 5 <= server.weight_kg / server.height_u <= MOST_KG_PER_U


@pytest.mark.parametrize("name", SERVERS)
def test_every_figure_has_a_source(name: str) -> None:
    server = bundled().server(name)
    stated = server.model_fields_set - {"schema_", "id", "title", "sources"}
    covered = {field for fields in server.sources.values() for field in fields}
    assert stated == covered


def test_a_weight_that_no_source_gives_stays_unknown() -> None:
    assert bundled().server("dell-r650").weight_kg is None
    assert bundled().server("dell-r760xa").weight_kg is None
