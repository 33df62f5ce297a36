"""Design, check, draw and bill OpenStack clouds.

The public names are loaded when first asked for, so that ``import archbook`` and the command's
``--version`` stay quick:

* ``archbook.open(path)`` reads a design file and returns a `Workspace`;
* ``archbook.resume(path)`` reads it when it is there, and starts a new design else;
* ``archbook.new(use_case)`` starts a design from a use case of the catalog;
* ``archbook.propose(instances=…)`` makes a whole design of a workload and what is required;
* ``archbook.import_kolla(inventory)`` makes a design of a Kolla-Ansible inventory;
* ``archbook.import_rvtools(files)`` makes a workload of RVTools' list of virtual machines;
  ``import_libvirt``, ``import_ovirt`` and ``import_machines`` do so of other lists;
* ``archbook.explain(name)`` says what a service, a rule or a term is; ``concepts``, ``terms`` and
  ``services`` list what there is;
* ``archbook.Workbook()`` is the notebook's drawing board.
"""

from typing import TYPE_CHECKING

from archbook.version import __version__

__all__ = [
    "Design",
    "Workbook",
    "Workspace",
    "__version__",
    "concepts",
    "explain",
    "import_kolla",
    "import_libvirt",
    "import_machines",
    "import_ovirt",
    "import_rvtools",
    "new",
    "open",
    "propose",
    "resume",
    "services",
    "terms",
]

if TYPE_CHECKING:
    from archbook.model.design import Design
    from archbook.ui.workbook import Workbook
    from archbook.workspace import (
        Workspace,
        new,
        open,  # noqa: A004 - archbook.open() is the API
        resume,
    )
    from archbook.workspace.proposed import propose
    from archbook.workspace.reference import concepts, explain, services, terms
    from archbook.workspace.survey_import import (
        import_libvirt,
        import_machines,
        import_ovirt,
        import_rvtools,
    )
    from archbook.workspace.taken_in import import_kolla

_HOMES = {
    "Design": "archbook.model.design",
    "Workbook": "archbook.ui.workbook",
    "Workspace": "archbook.workspace",
    "concepts": "archbook.workspace.reference",
    "explain": "archbook.workspace.reference",
    "import_kolla": "archbook.workspace.taken_in",
    "import_libvirt": "archbook.workspace.survey_import",
    "import_machines": "archbook.workspace.survey_import",
    "import_ovirt": "archbook.workspace.survey_import",
    "import_rvtools": "archbook.workspace.survey_import",
    "new": "archbook.workspace",
    "open": "archbook.workspace",
    "propose": "archbook.workspace.proposed",
    "resume": "archbook.workspace",
    "services": "archbook.workspace.reference",
    "terms": "archbook.workspace.reference",
}


def __getattr__(name: str) -> object:
    """Import a public name from the module it lives in."""
    from importlib import import_module  # noqa: PLC0415 - only when a name is asked for

    if name not in _HOMES:
        message = f"module 'archbook' has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_HOMES[name]), name)
