"""Verbs that list what the catalog knows."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from archbook.workspace.at_hand import AtHand

if TYPE_CHECKING:
    from archbook.workspace.listed import Listing
    from archbook.workspace.platforms import Platforms


class ListingVerbs(AtHand):
    """Verbs that list what the catalog knows."""

    __slots__ = ()

    def platforms(self, weights: Mapping[str, float] | None = None) -> "Platforms":
        """Compare what else a cloud can be built with.

        Args:
            weights: Criterion → weight, zero or more; a criterion not named weighs 1. Those of
                the design's purpose when not given.

        Raises:
            UnknownNameError: No such criterion; the nearest one is named.
            InputError: A weight is below zero, or all of them are zero.
        """
        from archbook.workspace.platforms import (  # noqa: PLC0415 - not on the way to check
            platforms,
        )

        given = self.design.purpose.weights if weights is None else weights
        return platforms(self.catalog, given, language=self.language)

    def concepts(self, *kinds: str) -> "Listing":
        """List the concepts of a cloud: what they mean, and what gives them.

        Args:
            kinds: As ``service_model`` or ``layer``; all when none is named.

        Raises:
            UnknownNameError: No such kind; the nearest one is named.
        """
        from archbook.workspace.listed import concepts  # noqa: PLC0415 - only for this verb

        return concepts(kinds, self.catalog, self.language)

    def terms(self, *sections: str) -> "Listing":
        """List the terms of the course text as they are understood today.

        Args:
            sections: Sections of the text, as ``1.4``; all when none is named.

        Raises:
            UnknownNameError: No term is of such a section; the nearest one is named.
        """
        from archbook.workspace.listed import terms  # noqa: PLC0415 - only for this verb

        return terms(sections, self.catalog, self.language)

    def image_formats(self) -> "Listing":
        """List image formats, and which hypervisor starts instances from them."""
        from archbook.workspace.listed import image_formats  # noqa: PLC0415 - only for this verb

        return image_formats(self.catalog, self.language)

    def services(self, *names: str) -> "Listing":
        """List services: what each is for, its releases, and why it is in this design.

        Args:
            names: Ids of services; those of the design when none is named.

        Raises:
            UnknownNameError: No such service; the nearest one is named.
        """
        from archbook.workspace.listed import services  # noqa: PLC0415 - only for this verb

        blueprint = self.blueprint()
        wanted = names or tuple(active.id for active in blueprint.services)
        return services(wanted, self.catalog, self.language, blueprint)
