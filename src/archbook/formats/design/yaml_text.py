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
    "tag:yaml.org,2002:bool", re.compile(r"^(?:true|false|True|False)$"), list("tTfF")
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
    """Return ``key: value`` as the lines of a block mapping, indented."""
    value = tidy(value)
    if isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
        lines = [f"{flow(key)}:", *(f"  - {flow(item)}" for item in value)]
    elif (
        isinstance(value, dict)
        and value
        and all(isinstance(inner, dict) for inner in value.values())
    ):
        lines = [f"{flow(key)}:", *(f"  {flow(name)}: {flow(v)}" for name, v in value.items())]
    else:
        lines = [f"{flow(key)}: {flow(value)}"]
    return "\n".join(indent + line for line in lines)


def tidy(value: object) -> Any:  # noqa: ANN401 - YAML may hold anything
    """Write 512.0 as 512: a whole number is easier on the eye."""
    if isinstance(value, dict):
        return {key: tidy(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [tidy(inner) for inner in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value
