"""YAML text for values that are written into a design file."""

import re
from typing import Any

import yaml

WIDTH = 98


class _Dumper(yaml.SafeDumper):
    """Writes keys such as `on` plainly: archbook reads only true and false as booleans."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


def _plain_resolvers() -> dict[str, list[tuple[str, Any]]]:
    bool_tag = "tag:yaml.org,2002:bool"
    return {
        first: [pair for pair in pairs if pair[0] != bool_tag]
        for first, pairs in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }


_Dumper.yaml_implicit_resolvers = _plain_resolvers()
_Dumper.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"^(?:true|false|True|False|TRUE|FALSE)$"), list("tTfF")
)


def flow(value: object) -> str:
    """Return *value* on one line, as ``{name: ctl, roles: [control]}``."""
    text = yaml.dump(
        tidy(value),
        Dumper=_Dumper,
        default_flow_style=True,
        sort_keys=False,
        allow_unicode=True,
        width=float("inf"),
    )
    return str(text).removesuffix("\n").removesuffix("\n...")


def entry(key: str, value: object, indent: str = "") -> str:
    """Return ``key: value`` as lines of a block mapping: short things on one line, long ones not.

    A list of mappings gets a line for each, whatever its length.
    """
    return "\n".join(_pair(flow(key), tidy(value), indent))


def item(value: object, indent: str = "") -> str:
    """Return ``- value`` as lines of a block list."""
    return "\n".join(_item(tidy(value), indent))


def _pair(key: str, value: Any, indent: str) -> list[str]:  # noqa: ANN401 - YAML may hold anything
    head = f"{indent}{key}:"
    if not value or (_fits(head, value) and not _is_table(value)):
        return [f"{head} {flow(value)}"]
    if isinstance(value, dict):
        inner = (_pair(flow(name), one, indent + "  ") for name, one in value.items())
    elif isinstance(value, list):
        inner = (_item(one, indent + "  ") for one in value)
    else:
        return _folded(head, value, indent + "  ")
    return [head, *(line for lines in inner for line in lines)]


def _item(value: Any, indent: str) -> list[str]:  # noqa: ANN401 - YAML may hold anything
    head = f"{indent}-"
    if isinstance(value, dict) and value and not _fits(head, value):
        lines = [
            line for name, one in value.items() for line in _pair(flow(name), one, indent + "  ")
        ]
        return [head + lines[0][len(head) :], *lines[1:]]
    if isinstance(value, str):
        return _folded(head, value, indent + "  ")
    return [f"{head} {flow(value)}"]


def _fits(head: str, value: object) -> bool:
    return len(head) + 1 + len(flow(value)) <= WIDTH


def _is_table(value: object) -> bool:
    """Tell whether *value* is a list of mappings, or a mapping of them that say something."""
    if isinstance(value, list):
        return all(isinstance(one, dict) for one in value)
    return (
        isinstance(value, dict)
        and all(isinstance(one, dict) for one in value.values())
        and any(value.values())
    )


def _folded(head: str, value: object, indent: str) -> list[str]:
    """Return text over as many lines as it needs; YAML joins them with spaces again."""
    text = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, width=WIDTH - 18)
    first, *rest = text.removesuffix("\n").removesuffix("\n...").split("\n")
    return [f"{head} {first}", *(f"{indent}{line.strip()}" if line else "" for line in rest)]


def tidy(value: object) -> Any:  # noqa: ANN401 - YAML may hold anything
    """Write 512.0 as 512: a whole number is easier on the eye."""
    if isinstance(value, dict):
        return {key: tidy(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [tidy(inner) for inner in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value
