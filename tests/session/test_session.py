"""The session: a design changes through it alone, and what cannot be done changes nothing."""

from datetime import date
from pathlib import Path

import pytest

from archbook.model.edit import AddService, RemoveService, SetCount, SetOption
from archbook.session import Session
from archbook.session.history import MOST_STEPS
from archbook.workspace import new
from archbook.workspace import open as open_design

DAY = date(2026, 11, 24)


@pytest.fixture
def session() -> Session:
    return Session(new("starter"), as_of=DAY)


def computes(session: Session) -> int:
    group = session.design.group("cmp")
    assert group is not None
    return group.count


def test_a_change_gives_a_new_design_and_leaves_the_old_one_alone(session: Session) -> None:
    before = session.workspace
    assert session.change(SetCount(group="cmp", count=7))
    assert computes(session) == 7
    assert before.design.host_groups[1].count == 2


def test_several_edits_are_one_step(session: Session) -> None:
    session.change(SetCount(group="cmp", count=7), AddService(service="heat"))
    session.undo()
    assert computes(session) == 2
    assert "heat" not in session.design.services


def test_undo_and_redo_walk_over_every_change_and_give_the_same_results(session: Session) -> None:
    seen = [session.results]
    for count in (3, 4, 5):
        session.change(SetCount(group="cmp", count=count))
        seen.append(session.results)
    back = [session.results]
    while session.can_undo:
        session.undo()
        back.append(session.results)
    assert [id(one) for one in back] == [id(one) for one in reversed(seen)]
    while session.can_redo:
        session.redo()
    assert session.results is seen[-1]


def test_a_change_after_undo_forgets_what_was_undone(session: Session) -> None:
    session.change(SetCount(group="cmp", count=3))
    session.undo()
    session.change(SetCount(group="cmp", count=4))
    assert not session.can_redo
    session.undo()
    assert computes(session) == 2


def test_a_change_that_changes_nothing_is_no_step(session: Session) -> None:
    assert session.change(SetCount(group="cmp", count=2))
    assert not session.can_undo


def test_steps_are_bounded(session: Session) -> None:
    for count in range(3, MOST_STEPS + 10):
        session.change(SetCount(group="cmp", count=count))
    steps = 0
    while session.can_undo:
        session.undo()
        steps += 1
    assert steps == MOST_STEPS


@pytest.mark.parametrize(
    ("edit", "word"),
    [
        (SetCount(group="nowhere", count=3), "nowhere"),
        (SetOption(option="hypervisor", value="kvn"), "kvm"),
        (AddService(service="nowa"), "nova"),
        (AddService(service="nova"), "nova"),
    ],
    ids=["no such group", "no such value", "no such service", "twice"],
)
def test_a_refused_change_leaves_the_design_and_says_why(
    session: Session, edit: SetCount | SetOption | AddService, word: str
) -> None:
    before = session.results
    assert not session.change(edit)
    assert session.results is before
    assert not session.can_undo
    assert word in str(session.messages[0])


def test_edits_are_made_all_or_none(session: Session) -> None:
    assert not session.change(SetCount(group="cmp", count=9), SetCount(group="no", count=1))
    assert computes(session) == 2


def test_the_last_service_cannot_be_left_out(session: Session) -> None:
    first, *others = session.design.services
    assert session.change(*(RemoveService(service=service) for service in others))
    assert not session.change(RemoveService(service=first))
    assert session.design.services == (first,)
    assert session.messages


def test_a_message_goes_with_the_next_thing_that_is_done(session: Session) -> None:
    session.change(SetCount(group="nowhere", count=3))
    session.change(SetCount(group="cmp", count=3))
    assert session.messages == ()


def test_start_begins_anew_and_undo_brings_the_old_design_back(session: Session) -> None:
    session.change(SetCount(group="cmp", count=9))
    assert session.start("production-private", release="2026.1", profile="lab")
    assert (session.design.use_case, session.design.profile) == ("production-private", "lab")
    session.undo()
    assert computes(session) == 9


def test_start_keeps_the_release_and_profile_of_the_use_case(session: Session) -> None:
    session.start("textbook-htc")
    assert session.design == new("textbook-htc").design


def test_start_of_an_unknown_use_case_names_the_nearest(session: Session) -> None:
    assert not session.start("startr")
    assert "starter" in str(session.messages[0])


def test_reset_goes_back_to_where_this_design_began(session: Session) -> None:
    assert not session.can_reset
    session.start("production-private")
    session.change(
        AddService(service="heat")
        if "heat" not in session.design.services
        else RemoveService(service="heat")
    )
    assert session.can_reset
    session.reset()
    assert session.design == new("production-private").design
    assert not session.can_reset
    session.undo()
    assert session.can_reset


def test_save_and_load_give_the_same_design_with_its_comments(
    session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "design.yaml"
    session.change(SetCount(group="cmp", count=5))
    assert not session.saved
    assert session.save(path)
    assert session.saved
    assert "#" in path.read_text(encoding="utf-8")
    assert open_design(path).design == session.design
    session.change(SetCount(group="cmp", count=6))
    assert not session.saved
    assert session.load(path)
    assert computes(session) == 5
    assert session.saved


def test_save_after_save_needs_no_path(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "design.yaml"
    session.save(path)
    session.change(SetCount(group="cmp", count=5))
    assert session.save()
    assert open_design(path).design == session.design


def test_save_without_a_path_is_refused(session: Session) -> None:
    assert not session.save()
    assert session.messages


def test_save_never_replaces_a_file_of_another_design(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "precious.yaml"
    path.write_text("precious", encoding="utf-8")
    assert not session.save(path)
    assert path.read_text(encoding="utf-8") == "precious"
    assert "precious.yaml" in str(session.messages[0])


def test_undo_over_a_load_saves_into_the_file_of_the_design_before(
    session: Session, tmp_path: Path
) -> None:
    other = tmp_path / "other.yaml"
    new("production-private").save(other)
    kept = other.read_text(encoding="utf-8")
    session.save(tmp_path / "mine.yaml")
    session.load(other)
    assert session.path == other
    session.undo()
    assert session.path == tmp_path / "mine.yaml"
    session.change(SetCount(group="cmp", count=8))
    assert session.save()
    assert other.read_text(encoding="utf-8") == kept


def test_load_of_a_bad_file_changes_nothing_and_names_the_line(
    session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text("schema: design/v1\nname: x\nrelese: '2026.1'\n", encoding="utf-8")
    before = session.results
    assert not session.load(path)
    assert session.results is before
    assert any("bad.yaml:3" in str(message) for message in session.messages)


def test_subscribers_hear_of_every_attempt_until_they_leave(session: Session) -> None:
    heard: list[int] = []
    leave = session.subscribe(lambda one: heard.append(computes(one)))
    session.change(SetCount(group="cmp", count=3))
    session.change(SetCount(group="nowhere", count=3))
    session.undo()
    leave()
    leave()
    session.redo()
    assert heard == [3, 3, 2]


def test_save_leaves_a_file_alone_that_somebody_else_has_changed(
    session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "kept.yaml"
    assert session.save(path)
    session.change(SetCount(group="cmp", count=7))
    assert session.save()
    session.undo()
    assert session.save(), "what this session wrote itself is no change of somebody else"
    theirs = path.read_text(encoding="utf-8") + "# a line of somebody else\n"
    path.write_text(theirs, encoding="utf-8")
    session.change(SetCount(group="cmp", count=9))
    assert not session.save()
    assert "changed by somebody else" in str(session.messages[0])
    assert path.read_text(encoding="utf-8") == theirs
    assert session.load(path)
    session.change(SetCount(group="cmp", count=9))
    assert session.save()
