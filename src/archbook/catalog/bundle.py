"""Where the catalogs that ship with archbook are."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from archbook.errors import InputError
from archbook.i18n import Message


def bundled_catalogs() -> Traversable:
    """Return the root of the bundled catalogs, in a wheel or a checkout."""
    for root in (files("archbook") / "_catalogs", Path(__file__).parents[3] / "catalogs"):
        if root.joinpath("releases").is_dir():
            return root
    raise InputError(Message("the bundled catalogs are missing: reinstall archbook"))
