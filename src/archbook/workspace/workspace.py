"""A design at hand, and everything that can be done with it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from archbook.catalog.library import Catalog
from archbook.errors import DesignError, OutputError, UnknownNameError
from archbook.formats.design import Document, write_back, written
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.design import Design
from archbook.model.edit import Edit, apply
from archbook.model.finding import Findings, Severity
from archbook.plan import plan
from archbook.rules.engine import check
from archbook.rules.registry import all_rules
from archbook.workspace.checked import Checked
from archbook.workspace.cure import Cured, cure
from archbook.workspace.files import write
from archbook.workspace.planned import Planned

if TYPE_CHECKING:
    from archbook.model.choice import ServerChoice, Wishes
    from archbook.model.public_prices import PublicPrices
    from archbook.sensitivity.tornado import Range, Tell
    from archbook.workspace.addressed import Addressed
    from archbook.workspace.compared import Compared
    from archbook.workspace.costed import Costed, PricesGiven
    from archbook.workspace.drawing import Drawing
    from archbook.workspace.optimised import Effort, Optimised
    from archbook.workspace.platforms import Platforms
    from archbook.workspace.priced import Bill
    from archbook.workspace.racked import Racked
    from archbook.workspace.sized import Sized
    from archbook.workspace.swayed import Swayed
    from archbook.workspace.upgraded import Upgraded


@dataclass(frozen=True, slots=True)
class Workspace:
    """A design with its catalog. Nothing here changes: every edit gives a new workspace.

    Attributes:
        design: What the architect asks for.
        catalog: What exists.
        document: The file that the design was read from, with its comments.
        path: Where that file is.
        language: ``en`` or ``ko``, for everything that is shown.
    """

    design: Design
    catalog: Catalog = field(repr=False)
    document: Document | None = field(default=None, repr=False)
    path: Path | None = None
    language: str = "en"

    def blueprint(self) -> Blueprint:
        """Return what stands where, and why.

        Raises:
            DesignError: A name in the design points to nothing; file and line are named.
        """
        try:
            return plan(self.design, self.catalog)
        except DesignError as error:
            if self.document and self.document.design == self.design:
                raise self.document.located(error) from None
            raise

    def plan(self) -> Planned:
        """Place every component and say why."""
        return Planned(self.blueprint(), self.language)

    def check(self, *, profile: str | None = None, as_of: date | None = None) -> Checked:
        """Hold the design against the rules.

        Args:
            profile: Profile to judge by, instead of the design's own.
            as_of: The day on which waivers are judged; today when not given.
        """
        examine = Examiner(self.catalog, profile, as_of or today())
        findings = examine.judge(self.blueprint())
        return Checked(self.design, findings, examine, self.catalog, self.language)

    def fix(
        self,
        rules: Iterable[str] = (),
        *,
        at_least: Severity | str = Severity.WARNING,
        profile: str | None = None,
        as_of: date | None = None,
    ) -> Cured:
        """Apply every proved fix, worst finding first, until none is left.

        Args:
            rules: Rules to cure, however mild their findings; all when empty.
            at_least: Mildest findings to cure when no rule is named: a hint is not an order.
            profile: Profile to judge by, instead of the design's own.
            as_of: The day on which waivers are judged; today when not given.
        """
        self.blueprint()
        examine = Examiner(self.catalog, profile, as_of or today())
        return cure(self.design, examine, rules, Severity(at_least))

    def draw(
        self, view: str = "topology", *, lost: Sequence[str] = (), focus: str | None = None
    ) -> "Drawing":
        """Draw one view.

        Args:
            view: Id of the view.
            lost: What is lost together, as ``rack/r1`` or ``host/ctl-01``; for the view
                ``failure``.
            focus: Draw only this part and what it is linked to, as ``rack/r07``, ``group/cmp``,
                ``network/api`` or ``zone/az1``.

        Raises:
            UnknownNameError: No such view, part or thing to lose; the nearest one is named.
            InputError: The view shows no loss.
        """
        from archbook.views.registry import view_called  # noqa: PLC0415 - only for drawing
        from archbook.workspace.drawing import Drawing  # noqa: PLC0415 - fonts and images
        from archbook.workspace.viewed import scene_of  # noqa: PLC0415 - only for drawing

        return Drawing(scene_of(view_called(view), self.blueprint(), lost, focus), self.language)

    def diff(
        self,
        later: "Workspace | Design",
        *,
        profile: str | None = None,
        as_of: date | None = None,
    ) -> "Compared":
        """Return what a later design does not have in common with this one.

        Args:
            later: The other design.
            profile: Profile to judge both by, instead of their own.
            as_of: The day on which waivers are judged; today when not given.
        """
        from archbook.workspace.compared import compared  # noqa: PLC0415 - only for this verb

        examine = Examiner(self.catalog, profile, as_of or today())
        other = later if isinstance(later, Workspace) else self.with_design(later)
        old, new = self.blueprint(), other.blueprint()
        return compared((old, examine.judge(old)), (new, examine.judge(new)), self.language)

    def views(self) -> tuple[str, ...]:
        """Return the ids of all views."""
        from archbook.views.registry import all_views  # noqa: PLC0415 - only for drawing

        return tuple(view.id for view in all_views())

    def bom(self) -> "Bill":
        """Return the bill of materials."""
        from archbook.bom import bill  # noqa: PLC0415 - only for this verb
        from archbook.workspace.priced import Bill  # noqa: PLC0415 - the same

        blueprint = self.blueprint()
        return Bill(bill(blueprint), blueprint, self.language)

    def cost(
        self,
        prices: "PricesGiven",
        public: "str | Path | PublicPrices | None" = None,
        years: int | None = None,
        *,
        as_of: date | None = None,
    ) -> "Costed":
        """Return what it costs to buy and to run, with the user's own prices.

        Args:
            prices: A price list, or its file: YAML, or CSV of part, price and currency. Of
                several the later ones add prices of parts.
            public: Prices of a public cloud to compare with, or their file.
            years: Years to look at; those of the design when not given.
            as_of: The day on which prices must hold; today when not given.

        Raises:
            InputError: A price list cannot be used; every fault is named with its line.
            MissingProgramError: The package that knows the currencies is not there.
        """
        from archbook.workspace.costed import costed  # noqa: PLC0415 - only for this verb

        given = (self.blueprint(), prices, public)
        return costed(*given, years=years, day=as_of or today(), language=self.language)

    def price_template(self) -> str:
        """Return a price list (YAML) with every part of the bill, to be filled in."""
        from archbook.bom import bill  # noqa: PLC0415 - only for this verb
        from archbook.report.price_template import price_template  # noqa: PLC0415 - the same

        return price_template(bill(self.blueprint()), self.language)

    def size(self, years: int = 0) -> "Sized":
        """Return demand, capacity, what a loss leaves, and headroom, with their working.

        Args:
            years: Years ahead for which the hosts needed are reckoned, too.
        """
        from archbook.sizing import size  # noqa: PLC0415 - only for this verb
        from archbook.workspace.sized import Sized  # noqa: PLC0415 - the same

        blueprint = self.blueprint()
        return Sized(size(blueprint, years), blueprint, self.language)

    def addresses(self, *supernets: str) -> "Addressed":
        """Plan VLANs, subnets, MTUs and addresses of the networks between hosts.

        Args:
            supernets: Room that subnets are cut from, as ``10.20.0.0/16``; where there is none,
                only the size of a subnet is said.

        Raises:
            InputError: One of them is no network.
        """
        from archbook.addressing import network_plan  # noqa: PLC0415 - only for this verb
        from archbook.workspace.addressed import Addressed, subnets_of  # noqa: PLC0415 - the same

        blueprint = self.blueprint()
        plan = network_plan(blueprint, subnets_of(supernets))
        return Addressed(plan, blueprint, self.language)

    def racks(
        self,
        rack_type: str | None = None,
        *,
        cable_loop_m: float | None = None,
        cable_tray_m: float | None = None,
        rack_pitch_m: float | None = None,
    ) -> "Racked":
        """Return what stands in which rack, what it weighs and draws, and what joins it.

        Args:
            rack_type: Rack type of the catalog that racks are made up from, where the design
                names none.
            cable_loop_m: Length of a cable besides the way between its ends.
            cable_tray_m: Way from the top of a rack up to the tray.
            rack_pitch_m: Way from one rack of a row to the next, where its type does not say.

        Raises:
            UnknownNameError: No such rack type; the nearest one is named.
        """
        from archbook.model.site import Rack  # noqa: PLC0415 - only for this verb
        from archbook.physical import Runs, site  # noqa: PLC0415 - the same
        from archbook.workspace.racked import Racked  # noqa: PLC0415 - the same

        if rack_type is not None:
            self.catalog.rack(rack_type)
        blueprint = self.blueprint()
        like = Rack() if rack_type is None else Rack(type=rack_type)
        runs = Runs(cable_loop_m, cable_tray_m, rack_pitch_m)
        return Racked(site(blueprint, like, runs), blueprint, self.language)

    def sensitivity(  # noqa: PLR0913 - each is a choice of its own, by keyword
        self,
        of: str = "hosts",
        *,
        vary: "Mapping[str, Range] | None" = None,
        over: tuple[str, Sequence[float | str]] | None = None,
        share: float = 0.2,
        prices: "PricesGiven | None" = None,
        tell: "Tell | None" = None,
        as_of: date | None = None,
    ) -> "Swayed":
        """Show which inputs move an answer, or how one input does.

        Host groups whose demand is stated are made just large enough each time.

        Args:
            of: ``hosts``, ``rack-units``, ``raw-tb``, ``watts`` or ``cost``.
            vary: Input → its own low and high end.
            over: One input and the values that it is led through, instead of all inputs.
            share: How far inputs are varied to each side, as a share of their value.
            prices: A price list, which the cost needs.
            tell: Is told how many inputs are done, and how many there are.
            as_of: Day on which the prices are to hold; today when not given.

        Raises:
            UnknownNameError: No such answer or input; the nearest one is named.
            InputError: A range or a price list cannot be used.
        """
        from archbook.workspace.swayed import Question, swayed  # noqa: PLC0415 - only for this

        asked = Question(of, vary or {}, over, share, prices, as_of or today())
        self.blueprint()
        return swayed(self.design, self.catalog, asked, self.language, tell)

    def optimise(  # noqa: PLR0913 - each is a choice of its own, by keyword
        self,
        servers: "str | Path | Sequence[ServerChoice]" = (),
        *,
        prices: "PricesGiven | None" = None,
        wishes: "Wishes | None" = None,
        effort: "Effort | None" = None,
        profile: str | None = None,
        as_of: date | None = None,
    ) -> "Optimised":
        """Choose servers, their counts and the storage scheme for the workload of the design.

        Args:
            servers: Servers that can be bought, or their file; the design's own hardware when
                not given.
            prices: A price list, or its file, for servers whose offer states no cost.
            wishes: What to choose beside the design's own: storage schemes, kinds, convergence.
            effort: How long to look, and for how many answers.
            profile: Profile to judge the new design by, instead of the design's own.
            as_of: The day on which waivers are judged; today when not given.

        Raises:
            InputError: The design says too little, or a file cannot be used.
            MissingProgramError: HiGHS is not there.
        """
        from archbook.model.choice import Wishes  # noqa: PLC0415 - only for this verb
        from archbook.workspace.optimised import (  # noqa: PLC0415 - the same
            Effort,
            offers,
            optimised,
        )

        self.blueprint()
        choices, currency = offers(self.design, servers, prices)
        return optimised(
            design=self.design,
            catalog=self.catalog,
            servers=choices,
            wishes=replace(wishes or Wishes(), currency=currency),
            effort=effort or Effort(),
            judge=Examiner(self.catalog, profile, as_of or today()),
            language=self.language,
        )

    def upgrade(
        self, to: str, *, profile: str | None = None, as_of: date | None = None
    ) -> "Upgraded":
        """Show what a move to a later release changes, and the way there.

        Args:
            to: Release to move to.
            profile: Profile to judge by, instead of the design's own.
            as_of: The day on which waivers and ends of life are judged; today when not given.

        Raises:
            UnknownNameError: No such release; the nearest one is named.
            InputError: The release is not newer than the design's own.
        """
        from archbook.upgrade import upgrade  # noqa: PLC0415 - only for this verb
        from archbook.workspace.upgraded import Upgraded  # noqa: PLC0415 - the same

        self.blueprint()
        day = as_of or today()
        judge = Examiner(self.catalog, profile, day).judge
        found = upgrade(self.design, self.catalog, to, judge, day)
        return Upgraded(found, self.catalog, self.language)

    def platforms(self, weights: Mapping[str, float] | None = None) -> "Platforms":
        """Compare what else a cloud can be built with.

        Args:
            weights: Criterion → weight, zero or more; a criterion not named weighs 1.

        Raises:
            UnknownNameError: No such criterion; the nearest one is named.
            InputError: A weight is below zero, or all of them are zero.
        """
        from archbook.workspace.platforms import (  # noqa: PLC0415 - not on the way to check
            platforms,
        )

        return platforms(self.catalog, weights, language=self.language)

    def apply(self, *edits: Edit) -> "Workspace":
        """Return a workspace with *edits* made to the design; comments of the file stay.

        Raises:
            EditError: An edit does not fit the design.
        """
        return self.with_design(apply(self.design, *edits))

    def with_design(self, design: Design) -> "Workspace":
        """Return this workspace with another design, to be written back into the same file."""
        return replace(self, design=design)

    def text(self) -> str:
        """Return the design file: the one it was read from, with its changes."""
        if self.document is None:
            return written(self.design)
        return write_back(self.document, self.design)

    def save(self, path: str | Path | None = None, *, over: str | None = None) -> "Workspace":
        """Write the design file, whole or not at all.

        Args:
            path: Where to; the file it was read from when not given.
            over: What the file is known to hold: when it has changed since, nothing is written.

        Raises:
            OutputError: There is no path, it cannot be written, or the file has changed.
        """
        target = Path(path) if path is not None else self.path
        if target is None:
            raise OutputError(Message("say where to save the design: save('design.yaml')"))
        text = self.text()
        write(target, text, over=over)
        return replace(self, document=Document.parse(text, str(target)), path=target)

    def __str__(self) -> str:
        """Return one line about the design."""
        hosts = sum(group.count for group in self.design.host_groups)
        words = Message(
            "{heading}: OpenStack {release}, {services} services, {groups} host groups, "
            "{hosts} hosts",
            {
                "heading": self.design.heading(),
                "release": self.design.release,
                "services": len(self.design.services),
                "groups": len(self.design.host_groups),
                "hosts": hosts,
            },
        )
        return str(words)

    __repr__ = __str__


@dataclass(frozen=True, slots=True)
class Examiner:
    """Plans and checks designs under one profile (None: each design's own) on one day."""

    catalog: Catalog
    profile: str | None
    day: date

    def __call__(self, design: Design) -> Findings:
        """Return the findings of *design*."""
        return self.judge(plan(design, self.catalog))

    def judge(self, blueprint: Blueprint) -> Findings:
        """Return the findings of *blueprint*.

        Raises:
            UnknownNameError: The profile weighs a rule that does not exist; the nearest is named.
        """
        judged_by = self.catalog.profile(self.profile or blueprint.design.profile)
        for unknown in sorted(judged_by.rules.keys() - _rule_ids()):
            raise UnknownNameError("rule", unknown, _rule_ids())
        return check(blueprint, all_rules(), judged_by, self.day)


@cache
def _rule_ids() -> frozenset[str]:
    return frozenset(rule.id for rule in all_rules())


def today() -> date:
    """Return today's date; the only clock, read here at the edge."""
    return datetime.now(UTC).date()
