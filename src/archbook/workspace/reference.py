"""The catalog read without a design: what a name means, concepts, terms and services."""

from pathlib import Path

from archbook.catalog.library import Catalog
from archbook.workspace import listed
from archbook.workspace.explained import Explained, explained
from archbook.workspace.start import catalog_of


def explain(
    name: str, *, catalog: str | Path | Catalog | None = None, language: str = "en"
) -> Explained:
    """Explain a rule, a service, a component, a term or what else has a name.

    Args:
        name: ``ID``, or ``KIND/ID`` where several things have one name.
        catalog: A folder of catalog entries that is layered over the bundled ones, or a catalog.
        language: ``en`` or ``ko``.

    Raises:
        UnknownNameError: There is no such thing; the nearest one is named.
    """
    return explained(name, catalog_of(catalog), language)


def concepts(
    *kinds: str, catalog: str | Path | Catalog | None = None, language: str = "en"
) -> listed.Listing:
    """List the concepts of a cloud: what they mean, and what gives them.

    Args:
        kinds: As ``service_model`` or ``layer``; all when none is named.
        catalog: A folder of catalog entries that is layered over the bundled ones, or a catalog.
        language: ``en`` or ``ko``.

    Raises:
        UnknownNameError: No such kind; the nearest one is named.
    """
    return listed.concepts(kinds, catalog_of(catalog), language)


def terms(
    *sections: str, catalog: str | Path | Catalog | None = None, language: str = "en"
) -> listed.Listing:
    """List the terms of the course text as they are understood today.

    Args:
        sections: Sections of the text, as ``1.4``; all when none is named.
        catalog: A folder of catalog entries that is layered over the bundled ones, or a catalog.
        language: ``en`` or ``ko``.

    Raises:
        UnknownNameError: No term is of such a section; the nearest one is named.
    """
    return listed.terms(sections, catalog_of(catalog), language)


def services(
    *names: str, catalog: str | Path | Catalog | None = None, language: str = "en"
) -> listed.Listing:
    """List services: what each is for, its releases, and what became of it.

    Args:
        names: Ids of services; all when none is named.
        catalog: A folder of catalog entries that is layered over the bundled ones, or a catalog.
        language: ``en`` or ``ko``.

    Raises:
        UnknownNameError: No such service; the nearest one is named.
    """
    return listed.services(names, catalog_of(catalog), language)
