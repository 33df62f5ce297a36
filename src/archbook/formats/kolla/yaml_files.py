"""The YAML files of an inventory, looked through before Ansible expands them."""

from pathlib import PurePath

import yaml

from archbook.errors import Fault, FaultyFileError
from archbook.formats.kolla.files import Gathered
from archbook.formats.kolla.lines import YAML_ENDS, is_yaml
from archbook.i18n import Message

MOST_VALUES = 1_000_000
"""Most values that a file may stand for when its aliases are followed."""


def check_yaml(gathered: Gathered) -> None:
    """Refuse what is no YAML, and few lines that stand for a heap of values.

    Raises:
        FaultyFileError: A file is such; its line is named.
    """
    for name, content in gathered.files.items():
        text = content.decode()
        if _read_as_yaml(name, text, gathered):
            fault = fault_of(text)
            if fault:
                raise FaultyFileError([fault], gathered.known(name))


def _read_as_yaml(name: str, text: str, gathered: Gathered) -> bool:
    if gathered.is_variables(name):
        return PurePath(name).suffix in {"", *YAML_ENDS}
    return is_yaml(name, text)


def fault_of(text: str) -> Fault | None:
    """Return what is wrong with a YAML text."""
    try:
        tree = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        at = error.problem_mark or error.context_mark
        problem = Message("not YAML: {why}", {"why": error.problem or error.context or ""})
        return Fault((), problem, at.line + 1 if at else None)
    except (yaml.YAMLError, RecursionError):
        return Fault((), Message("not YAML that Ansible can read"))
    if tree is not None and _values(tree, {}) > MOST_VALUES:
        many = Message("its aliases stand for more than {most} values", {"most": MOST_VALUES})
        return Fault((), many, tree.start_mark.line + 1)
    return None


def _values(node: yaml.Node, known: dict[int, int]) -> int:
    """Count what a node stands for; each node is walked once, however many aliases lead to it."""
    if id(node) not in known:
        known[id(node)] = MOST_VALUES + 1  # a node that holds itself has no end
        within = node.value if isinstance(node, yaml.CollectionNode) else ()
        nodes = [part for one in within for part in (one if isinstance(one, tuple) else (one,))]
        known[id(node)] = 1 + sum(_values(part, known) for part in nodes)
    return known[id(node)]
