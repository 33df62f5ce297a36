"""A session keeps its design in a file, and never writes over what somebody else has written."""

from datetime import date
from pathlib import Path

import pytest

from archbook.model.edit import AddService, SetCount, SetSection
from archbook.session import Session, at_hand
from archbook.session.baselines import BEFORE, COMMIT, START, baseline, baselines
from archbook.workspace import new
from archbook.workspace import open as open_design

DAY = date(2026, 11, 24)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "design.yaml"


@pytest.fixture
def session(file: Path) -> Session:
    return at_hand(None, as_of=DAY, file=file)


def computes(path: Path) -> int:
    group = open_design(path).design.group("cmp")
    assert group is not None
    return group.count


def count(number: int) -> SetCount:
    return SetCount(group="cmp", count=number)


def test_nothing_is_written_before_the_first_change(session: Session, file: Path) -> None:
    session.undo()
    session.speak("ko")
    assert not file.exists()
    assert not session.saved
    session.change(count(7))
    assert computes(file) == 7
    assert session.saved


def test_undo_and_redo_are_kept_too(session: Session, file: Path) -> None:
    session.change(count(7))
    session.undo()
    assert computes(file) == 2
    session.redo()
    assert computes(file) == 7


def test_what_was_kept_is_at_hand_again(session: Session, file: Path) -> None:
    session.change(count(7), AddService(service="heat"))
    again = at_hand(None, as_of=DAY, file=file)
    assert again.design == session.design
    assert again.saved


def test_comments_of_the_file_stay(file: Path) -> None:
    new("starter").save(file)
    text = file.read_text(encoding="utf-8")
    file.write_text("# mine\n" + text, encoding="utf-8")
    at_hand(None, as_of=DAY, file=file).change(count(9))
    assert file.read_text(encoding="utf-8").startswith("# mine\n")
    assert computes(file) == 9


def test_a_file_changed_outside_is_left_alone_until_somebody_decides(
    session: Session, file: Path
) -> None:
    session.change(count(7))
    theirs = file.read_text(encoding="utf-8").replace("count: 7", "count: 5")
    file.write_text(theirs, encoding="utf-8")
    assert session.change(count(8))
    assert session.contested
    assert file.read_text(encoding="utf-8") == theirs
    assert session.take_theirs()
    assert not session.contested
    assert computes(file) == 5
    group = session.design.group("cmp")
    assert group is not None
    assert group.count == 5
    session.undo()
    assert computes(file) == 8


def test_the_own_design_may_be_written_over_the_other(session: Session, file: Path) -> None:
    session.change(count(7))
    file.write_text(file.read_text(encoding="utf-8") + "# theirs\n", encoding="utf-8")
    session.change(count(8))
    assert session.keep_mine()
    assert not session.contested
    assert computes(file) == 8


def test_a_look_takes_what_is_new_where_nothing_was_done_here(file: Path) -> None:
    new("starter").save(file)
    session = at_hand(None, as_of=DAY, file=file)
    file.write_text(file.read_text(encoding="utf-8").replace("count: 2", "count: 4"), "utf-8")
    assert session.look()
    assert not session.contested
    group = session.design.group("cmp")
    assert group is not None
    assert group.count == 4


def test_a_look_takes_a_file_that_has_come_since(session: Session, file: Path) -> None:
    new("starter").apply(count(4)).save(file)
    assert session.look()
    assert not session.contested
    group = session.design.group("cmp")
    assert group is not None
    assert group.count == 4


def test_a_file_that_has_come_since_is_not_written_over(session: Session, file: Path) -> None:
    new("starter").apply(count(4)).save(file)
    session.change(count(7))
    assert session.contested
    assert computes(file) == 4
    assert session.keep_mine()
    assert computes(file) == 7


def test_a_look_leaves_a_design_that_was_given_beside_a_file(file: Path) -> None:
    new("starter").apply(count(4)).save(file)
    session = at_hand(new("starter"), as_of=DAY, file=file)
    assert session.look()
    group = session.design.group("cmp")
    assert group is not None
    assert group.count == 2


def test_a_look_asks_where_something_was_done_here(session: Session, file: Path) -> None:
    session.change(count(7))
    heard: list[bool] = []
    session.subscribe(lambda one: heard.append(one.contested))
    session.look()
    assert heard == []
    file.write_text(file.read_text(encoding="utf-8") + "# theirs\n", encoding="utf-8")
    session.look()
    session.look()
    assert heard == [True]


def test_a_file_that_vanished_is_written_again(session: Session, file: Path) -> None:
    session.change(count(7))
    file.unlink()
    assert not session.saved
    session.change(count(8))
    assert computes(file) == 8


def test_what_cannot_be_kept_is_said_and_the_change_holds(tmp_path: Path) -> None:
    session = at_hand(None, as_of=DAY, file=tmp_path / "gone" / "design.yaml")
    assert session.change(count(7))
    assert "gone" in str(session.unkept[0])
    group = session.design.group("cmp")
    assert group is not None
    assert group.count == 7


@pytest.mark.parametrize("text", ["precious", "schema: design/v9\nname: x\n", "", "\x00"])
def test_a_file_that_is_no_design_is_said_and_left_alone(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    session = at_hand(None, as_of=DAY, file=file)
    assert session.messages
    assert session.design == new("starter").design
    session.change(count(7))
    assert file.read_text(encoding="utf-8") == text
    assert session.path is None


def test_a_new_start_sets_the_design_before_aside(session: Session, file: Path) -> None:
    session.change(count(7))
    session.start("production-private")
    assert open_design(file).design == new("production-private").design
    assert computes(file.with_name("design.yaml~")) == 7
    session.undo()
    assert computes(file) == 7


def test_a_workspace_is_taken_as_one_step(session: Session, file: Path) -> None:
    other = new("textbook-htc")
    assert session.take(other)
    assert session.design == other.design
    assert session.start_design == other.design
    assert open_design(file).design == other.design
    session.undo()
    assert session.design == new("starter").design


def test_a_language_is_no_step_and_holds_over_undo(session: Session) -> None:
    session.change(count(7))
    session.speak("ko")
    assert session.workspace.language == "ko"
    session.undo()
    assert session.workspace.language == "ko"
    assert not session.can_undo


def test_some_sections_go_back_to_their_start(session: Session) -> None:
    session.change(count(7), SetSection(section="requirements", value={"dashboard": True}))
    assert session.changed("requirements")
    assert session.reset("requirements")
    assert not session.changed("requirements")
    assert session.changed("host_groups")


def test_a_revision_is_kept_beside_the_file_and_counted(session: Session, file: Path) -> None:
    session.change(count(7))
    assert session.new_revision()
    assert session.design.revision == "2"
    copy = file.with_name("design.r1.yaml")
    assert computes(copy) == 7
    session.change(count(8))
    assert computes(copy) == 7
    assert str(copy) in {one.id for one in baselines(session)}


def test_a_revision_is_never_replaced(session: Session, file: Path) -> None:
    file.with_name("design.r1.yaml").write_text("precious", encoding="utf-8")
    session.change(count(7))
    assert not session.new_revision()
    assert file.with_name("design.r1.yaml").read_text(encoding="utf-8") == "precious"
    assert session.design.revision == "1"


def test_a_design_is_compared_with_its_start_and_with_the_step_before(session: Session) -> None:
    assert [one.id for one in baselines(session)] == [START]
    session.change(count(7))
    session.change(count(8))
    counts = []
    for which in (START, BEFORE):
        group = baseline(session, which).design.group("cmp")
        assert group is not None
        counts.append(group.count)
    assert counts == [2, 7]
    assert COMMIT not in {one.id for one in baselines(session)}
