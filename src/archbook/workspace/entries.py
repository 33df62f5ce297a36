"""Find what a person means by an id: catalog entries, rules and views."""

from collections.abc import Iterable

from archbook.catalog import Catalog
from archbook.errors import InputError, UnknownNameError
from archbook.i18n import Message, mark
from archbook.model.catalog.facts import KINDS as CATALOG_KINDS
from archbook.report.details import Listed
from archbook.rules.registry import all_rules, rule_called
from archbook.views.registry import all_views, view_called

KINDS = tuple(sorted((*CATALOG_KINDS, "rules", "views")))
"""Everything that `archbook catalog list` can list."""

ALSO = {"switches": "switch-types"}
"""What people say → the kind that is meant."""


def kinds_there(catalog: Catalog) -> tuple[str, ...]:
    """Return the kinds of which there are entries."""
    return tuple(kind for kind in KINDS if kind not in CATALOG_KINDS or catalog.ids(kind))


def ids(kind: str, catalog: Catalog) -> tuple[str, ...]:
    """Return the ids of a kind.

    Raises:
        UnknownNameError: No such kind; the nearest one is named.
    """
    if kind == "rules":
        return tuple(rule.id for rule in all_rules())
    if kind == "views":
        return tuple(view.id for view in all_views())
    if kind not in KINDS:
        raise UnknownNameError(mark("kind of entry"), kind, KINDS)
    return catalog.ids(kind)


def entry(kind: str, identifier: str, catalog: Catalog) -> Listed:
    """Return one entry of a kind."""
    if kind == "rules":
        return rule_called(identifier)
    if kind == "views":
        return view_called(identifier)
    return catalog.entry(kind, identifier)


def places(name: str, catalog: Catalog, kinds: Iterable[str] = KINDS) -> list[tuple[str, str]]:
    """Return the kinds and ids that *name* means: ``ID`` or ``KIND/ID``.

    Raises:
        UnknownNameError: There is no such kind or entry; the nearest one is named.
    """
    kinds = tuple(kinds)
    kind, slash, identifier = name.partition("/")
    kind = ALSO.get(kind, kind)
    if slash:
        if kind not in kinds:
            raise UnknownNameError(mark("kind of entry"), kind, kinds)
        if identifier not in ids(kind, catalog):
            raise UnknownNameError(mark("entry"), identifier, ids(kind, catalog))
        return [(kind, identifier)]
    found = [(kind, name) for kind in kinds if name in ids(kind, catalog)]
    if not found:
        known = {identifier for kind in kinds for identifier in ids(kind, catalog)}
        raise UnknownNameError(mark("entry"), name, known)
    return found


def only_place(name: str, catalog: Catalog) -> tuple[str, str]:
    """Return the one kind and id that *name* means.

    Raises:
        InputError: There is none, or entries of several kinds have this id; they are named.
    """
    found = places(name, catalog)
    if len(found) > 1:
        choices = ", ".join(f"{kind}/{identifier}" for kind, identifier in found)
        text = "several entries are called '{name}'; say which: {choices}"
        raise InputError(Message(text, {"name": name, "choices": choices}))
    return found[0]
