"""Design, check, draw and bill OpenStack clouds.

The public names are loaded when first asked for, so that ``import archbook`` and the command's
``--version`` stay quick:

* ``archbook.open(path)`` reads a design file and returns a `Workspace`;
* ``archbook.new(use_case)`` starts a design from a use case of the catalog;
* ``archbook.import_kolla(inventory)`` makes a design of a Kolla-Ansible inventory;
* ``archbook.import_rvtools(files)`` makes a workload of RVTools' list of virtual machines;
* ``archbook.Workbook()`` is the notebook's drawing board.
"""

from typing import TYPE_CHECKING

from archbook.version import __version__

__all__ = [
    "Design",
    "Workbook",
    "Workspace",
    "__version__",
    "import_kolla",
    "import_rvtools",
    "new",
    "open",
]

if TYPE_CHECKING:
    from archbook.model.design import Design
    from archbook.ui.workbook import Workbook
    from archbook.workspace import Workspace, new, open  # noqa: A004 - archbook.open() is the API
    from archbook.workspace.survey import import_rvtools
    from archbook.workspace.taken_in import import_kolla

_HOMES = {
    "Design": "archbook.model.design",
    "Workbook": "archbook.ui.workbook",
    "Workspace": "archbook.workspace",
    "import_kolla": "archbook.workspace.taken_in",
    "import_rvtools": "archbook.workspace.survey",
    "new": "archbook.workspace",
    "open": "archbook.workspace",
}


def __getattr__(name: str) -> object:
    """Import a public name from the module it lives in."""
    from importlib import import_module  # noqa: PLC0415 - only when a name is asked for

    if name not in _HOMES:
        message = f"module 'archbook' has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_HOMES[name]), name)
