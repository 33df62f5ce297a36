"""Verbs for those who rack, cable and set up the hosts."""

from typing import TYPE_CHECKING

from archbook.workspace.at_hand import AtHand

if TYPE_CHECKING:
    from archbook.workspace.addressed import Addressed
    from archbook.workspace.prepared import Prepared
    from archbook.workspace.racked import Racked


class BuildingVerbs(AtHand):
    """Verbs for those who rack, cable and set up the hosts."""

    __slots__ = ()

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

    def prepare(
        self, *supernets: str, host: str | None = None, group: str | None = None
    ) -> "Prepared":
        """Return what must be set on hosts before the deployer runs, with scripts that set it.

        Args:
            supernets: Room that subnets are cut from, as ``10.20.0.0/16``; where there is none,
                addresses are filled in by hand.
            host: Only this host.
            group: Only the hosts of this group.

        Raises:
            InputError: A supernet is no network, or nobody says which operating system hosts have.
            UnknownNameError: No such host or group; the nearest one is named.
        """
        from archbook.preparing import preparation  # noqa: PLC0415 - only for this verb
        from archbook.workspace.prepared import Prepared  # noqa: PLC0415 - the same

        planned = self.addresses(*supernets)
        made = preparation(planned.blueprint, planned.plan, group, host)
        return Prepared(made, self.language)

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
