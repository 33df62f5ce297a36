"""Tables of steps: what is left to a person, and where each source is."""

import archbook
from archbook.preparing import every_host
from archbook.report.preparation_steps import fill_in_table, notes_table, read_table, steps_table


def test_each_source_is_listed_once_with_its_day() -> None:
    made = archbook.new("production-private").prepare("10.20.0.0/16").preparation
    hosts = [(one.group, one) for one in every_host(made)]
    rows = read_table(made, hosts, "en").rows
    assert len({row[0] for row in rows}) == len(rows)
    assert all(str(day).startswith("2026-") for _, day, _ in rows)
    assert all(str(url).startswith("https://") for _, _, url in rows)


def test_steps_and_variables_name_their_groups() -> None:
    made = archbook.new("production-private").prepare("10.20.0.0/16", group="net").preparation
    hosts = [("net", next(iter(every_host(made))))]
    assert {row[1] for row in steps_table(made, hosts, "en").rows} == {"net"}
    assert {row[0] for row in fill_in_table(hosts).rows} >= {"PORTS_1", "PORTS_2", "BOND_MODE"}


def test_nothing_left_is_no_table() -> None:
    assert notes_table([], "en") is None
