"""Host preparation as tables: like hosts together."""

import archbook


def test_like_hosts_are_one_line() -> None:
    text = str(archbook.new("production-private").prepare("10.20.0.0/16"))
    assert "Hosts of production-private to prepare: Rocky Linux 10" in text
    assert text.count("cmp-01–cmp-18") == 1
    assert "name and addresses" in text
    assert "10.20.0.17/26 – 10.20.0.34/26" in text


def test_a_step_is_told_once_for_all_groups() -> None:
    text = str(archbook.new("production-private").prepare("10.20.0.0/16"))
    assert text.count("services register under it") == 1
    assert "the script stops" in text
    assert "Not known yet" in text


def test_without_subnets_addresses_are_open() -> None:
    text = str(archbook.new("production-private").prepare(group="ctl"))
    assert "open" in text
    assert "ADDRESS_VLAN10" in text
    assert "cmp-01" not in text


def test_one_host_differs_in_nothing() -> None:
    text = str(archbook.new("production-private").prepare("10.20.0.0/16", host="ctl-02"))
    assert "name and addresses" not in text
    assert "10.20.0.12/26" in text
