"""The title page says which design it is, on which day, and whether it is sound."""

from collections.abc import Callable

from archbook.report.document.blocks import Cover
from archbook.report.document.cover import fingerprint
from archbook.workspace.documented import DesignDocument

Made = Callable[..., DesignDocument]

TWO = [
    {"name": "ctl", "roles": ["control"], "count": 2},
    {"name": "net", "roles": ["network"], "count": 3},
    {"name": "cmp", "roles": ["compute"], "count": 6},
]


def _facts(cover: Cover) -> dict[str, str]:
    return {str(name): str(said) for name, said in cover.facts}


def test_it_says_what_identifies_the_design(document: Made) -> None:
    cover = document(title="My cloud", revision="7", deployer="kolla-ansible").content.cover
    facts = _facts(cover)
    assert cover.title == "My cloud"
    assert facts["Revision"] == "7"
    assert facts["Date"] == "2026-11-24"
    assert facts["Deployer"] == "Kolla-Ansible"
    assert int(facts["Hosts"]) == document().whole.blueprint.host_count()


def test_an_unsound_design_says_so_before_all_else(document: Made) -> None:
    cover = document(host_groups=TWO).content.cover
    assert not cover.sound
    assert str(cover.verdict).startswith("NOT SOUND: ")


def test_a_sound_design_is_called_sound(document: Made) -> None:
    cover = document().content.cover
    assert cover.sound
    assert str(cover.verdict).startswith("Sound: 0 errors")


def test_the_fingerprint_changes_with_the_design_and_only_then(document: Made) -> None:
    one, same = document().whole.blueprint, document().whole.blueprint
    other = document(revision="another").whole.blueprint
    assert fingerprint(one) == fingerprint(same)
    assert fingerprint(one) != fingerprint(other)


def test_the_profile_is_the_one_that_judged(document: Made) -> None:
    assert _facts(document(profile="lab").content.cover)["Profile"] != "Production"
