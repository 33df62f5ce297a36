"""Law: whatever is clicked in whatever order, board, session, file and pure model agree."""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from pydantic import ValidationError
from tests.ui.bench import DAY, called, in_sight

from archbook.errors import ArchbookError
from archbook.i18n import Message
from archbook.i18n.translation import translate
from archbook.model.edit import AddService, Edit, RemoveService, SetCount, SetField
from archbook.ui.workbook import Workbook
from archbook.workspace import Workspace, new
from archbook.workspace import open as open_design

STEPS = ("purpose", "release", "services", "hosts")
SERVICES = {"heat": "Heat", "horizon": "Horizon", "nova": "Nova", "trove": "Trove"}
RELEASES = ("2024.1", "2026.1", "2026.2")
PROFILES = ("lab", "production")


class Model:
    """What the pure verbs make of the same edits, without any session."""

    def __init__(self) -> None:
        """Begin where the workbook begins."""
        self.start = self.now = new("starter")
        self.past: list[Workspace] = []
        self.future: list[Workspace] = []

    def edit(self, *edits: Edit) -> None:
        """Make edits; what cannot be planned changes nothing."""
        try:
            after = self.now.apply(*edits)
            after.blueprint()
        except ArchbookError:
            return
        self.become(after)

    def become(self, after: Workspace) -> None:
        """Take one step, unless it changes nothing."""
        if after.design != self.now.design:
            self.past.append(self.now)
            self.future.clear()
            self.now = after

    def walk(self, here: list[Workspace], there: list[Workspace]) -> None:
        """Go back, or forward again."""
        if here:
            there.append(self.now)
            self.now = here.pop()


class Walk(RuleBasedStateMachine):
    """A person at the workbook."""

    def __init__(self) -> None:
        """Open a workbook in a folder of its own."""
        super().__init__()
        self.folder = TemporaryDirectory()
        self.file = Path(self.folder.name) / "design.yaml"
        self.workbook = Workbook(file=self.file, steps=STEPS, tabs=["bill"], as_of=DAY)
        self.model = Model()

    def teardown(self) -> None:
        """Close it."""
        self.workbook.close()
        self.folder.cleanup()

    def control(self, name: str, step: str = "") -> Any:  # noqa: ANN401 - ipywidgets has no types
        """Return a control by its English name, in a step by its place."""
        if step:
            place = str(STEPS.index(step) + 1)
            knobs = (one for one in in_sight(self.workbook) if hasattr(one, "on_click"))
            next(one for one in knobs if one.description.startswith(f"{place} ")).click()
        words = translate(Message(name), self.workbook.session.workspace.language)
        return called(words, in_sight(self.workbook))

    def press(self, name: str) -> None:
        """Click a button, as far as it can be clicked."""
        knob = self.control(name)
        if not knob.disabled:
            knob.click()

    @rule(group=st.sampled_from(["ctl", "cmp"]), count=st.integers(1, 40))
    def count_hosts(self, group: str, count: int) -> None:
        """Type a number of hosts."""
        self.control(group, "hosts").value = count
        self.model.edit(SetCount(group=group, count=count))

    @rule(service=st.sampled_from(sorted(SERVICES)))
    def tick(self, service: str) -> None:
        """Click a service."""
        box = self.control(SERVICES[service], "services")
        ticked = service in self.model.now.design.services
        assert box.value is ticked
        box.value = not ticked
        self.model.edit((RemoveService if ticked else AddService)(service=service))

    @rule(title=st.text(max_size=8))
    def call(self, title: str) -> None:
        """Type a title."""
        self.control("Title", "purpose").value = title
        with suppress(ValidationError):  # no design may hold a control character
            self.model.edit(SetField(field="title", value=title.strip() or None))

    @rule(release=st.sampled_from(RELEASES))
    def release(self, release: str) -> None:
        """Choose a release."""
        self.control("Release", "release").value = release
        self.model.edit(SetField(field="release", value=release))

    @rule(profile=st.sampled_from(PROFILES))
    def judge(self, profile: str) -> None:
        """Choose a profile."""
        self.control("Profile", "release").value = profile
        self.model.edit(SetField(field="profile", value=profile))

    @rule()
    def undo(self) -> None:
        """Go back."""
        self.press("Undo")
        self.model.walk(self.model.past, self.model.future)

    @rule()
    def redo(self) -> None:
        """Go forward again."""
        self.press("Redo")
        self.model.walk(self.model.future, self.model.past)

    @rule()
    def reset(self) -> None:
        """Go back to the start, as one more step."""
        self.press("Reset")
        self.model.become(self.model.start)

    @rule(language=st.sampled_from(["en", "ko"]))
    def speak(self, language: str) -> None:
        """Choose a language."""
        self.control("Language").value = language

    @invariant()
    def the_session_holds_the_design_of_the_model(self) -> None:
        """Nothing is lost, nothing is done twice."""
        assert self.workbook.session.design == self.model.now.design
        assert self.workbook.session.can_undo == bool(self.model.past)
        assert self.workbook.session.can_redo == bool(self.model.future)

    @invariant()
    def the_file_holds_it_too(self) -> None:
        """From the first change on."""
        touched = self.model.past or self.model.future
        assert self.file.exists() == bool(touched)
        if touched:
            assert open_design(self.file).design == self.model.now.design

    @invariant()
    def the_board_shows_it(self) -> None:
        """Where a change was refused, too."""
        design, place = self.model.now.design, self.workbook._left.chosen  # noqa: SLF001 - what is in sight
        match STEPS[place]:
            case "hosts":
                shown = [self.control(group.name).value for group in design.host_groups]
                assert shown == [group.count for group in design.host_groups]
            case "services":
                ticked = {one for one, name in SERVICES.items() if self.control(name).value}
                assert ticked == set(design.services) & set(SERVICES)
            case "purpose":
                assert self.control("Title").value == (design.title or "")
            case _:
                assert self.control("Release").value == design.release
                assert self.control("Profile").value == design.profile


Walk.TestCase.settings = settings(
    max_examples=max(4, settings().max_examples // 5),
    stateful_step_count=25,
    deadline=None,
    phases=(Phase.generate,),  # each step draws the board: to shorten a walk takes minutes
)
TestWalk = Walk.TestCase
