"""Write docs/reference and docs/images from the code; --check fails if a page is out of date."""

import inspect
import json
import re
import sys
import tomllib
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from types import FunctionType

import click

import archbook
from archbook.catalog.cache import VARIABLE
from archbook.catalog.library import Catalog, bundled
from archbook.cli.command import COMMANDS, DEBUG
from archbook.cli.command import archbook as root_command
from archbook.formats.design import written
from archbook.model.catalog.facts import KINDS
from archbook.model.design import Design
from archbook.report.documents import SCHEMAS, schema_of
from archbook.report.glossary import glossary_page
from archbook.report.reference import index_page, kind_page
from archbook.report.rule_page import rule_page, rules_index
from archbook.rules.example import SOUND
from archbook.rules.registry import all_rules
from archbook.session import Session
from archbook.ui.workbook import Workbook
from archbook.workspace import Workspace, new
from archbook.workspace.bundle import Bundle
from archbook.workspace.checked import Checked
from archbook.workspace.documented import DesignDocument
from archbook.workspace.drawing import Drawing
from archbook.workspace.planned import Planned
from archbook.workspace.priced import Bill

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
OURS = ("reference/*.md", "reference/*/*.md", "reference/schema/*.json", "images/*.svg")
PICTURES = ("topology", "networks", "flows", "failure", "capacity", "racks", "layers")
"""Views of a production cloud that the README and the pages show."""

HELP_WIDTH = 96


def pages() -> dict[str, str]:
    """Return every page and picture: path below docs → text."""
    reference = {
        "api.md": api_page(),
        "cli.md": cli_page(),
        "glossary.md": glossary_page(bundled(), "en"),
        "glossary.ko.md": glossary_page(bundled(), "ko"),
        "layers.md": layers_page(),
        **{f"rules/{name}": text for name, text in rules_pages(bundled()).items()},
        **{f"catalog/{name}": text for name, text in catalog_pages(bundled()).items()},
        **{f"schema/{name}.json": schema_text(name) for name in SCHEMAS},
    }
    cloud = new("production-private")
    return {
        **{f"images/production-{view}.svg": cloud.draw(view).svg() for view in PICTURES},
        **{f"reference/{name}": text for name, text in reference.items()},
    }


def layers_page() -> str:
    """List the floors of the import contract, each package in its own words."""
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    layers = config["tool"]["importlinter"]["contracts"][0]["layers"]
    rows = [
        f"| {len(layers) - place - 1} | `{name}` | {_summary(name)} |"
        for place, layer in enumerate(layers)
        for name in layer.split(" | ")
    ]
    head = [
        "# Layers",
        "",
        "Imports only point down; packages on one floor do not know each other.",
        "",
        "| floor | package | what |",
        "| ---: | --- | --- |",
    ]
    return "\n".join([*head, *rows, ""])


def _summary(module: str) -> str:
    spec = find_spec(f"archbook.{module}")
    source = Path(spec.origin).read_text(encoding="utf-8") if spec and spec.origin else ""
    return source.removeprefix('"""').split("\n", 1)[0].removesuffix('"""')


def rules_pages(catalog: Catalog) -> dict[str, str]:
    """Return a page for each rule and one that lists them, in both languages."""
    rules = all_rules()
    families = {rule.family: _summary(f"rules.{rule.family}") for rule in rules}
    sound = written(Design.model_validate_json(json.dumps(SOUND)))
    pages: dict[str, str] = {}
    for language, suffix in {"en": ".md", "ko": ".ko.md"}.items():
        pages[f"README{suffix}"] = rules_index(rules, families, sound, language, suffix)
        for rule in rules:
            pages[f"{rule.id}{suffix}"] = rule_page(rule, catalog, language)
    return pages


def catalog_pages(catalog: Catalog) -> dict[str, str]:
    """Return a page for each kind of entry, and one that lists the kinds."""
    kinds = {
        kind: {name: catalog.entry(kind, name) for name in catalog.ids(kind)}
        for kind in KINDS
        if catalog.ids(kind)
    }
    index = index_page({kind: len(entries) for kind, entries in kinds.items()})
    pages = {f"{kind}.md": kind_page(kind, catalog, entries) for kind, entries in kinds.items()}
    return {"README.md": index, **pages}


def api_page() -> str:
    """Describe the Python API: the verbs, and what they return."""
    parts = [
        "# Python",
        "`import archbook`; each result shows itself in a notebook cell and prints as text.",
        *(_function(f"archbook.{name}", function) for name, function in _functions()),
    ]
    for made in _CLASSES:
        parts += [f"## {made.__name__}", _doc(made)]
        parts += [_function(name, member) for name, member in dict(_methods(made)).items()]
    return "\n\n".join(parts) + "\n"


_CLASSES: tuple[type, ...] = (
    Workspace,
    Workbook,
    Session,
    Planned,
    Checked,
    Drawing,
    Bill,
    DesignDocument,
    Bundle,
)


def _functions() -> Iterator[tuple[str, FunctionType]]:
    """Yield the functions of the public interface."""
    for name in archbook.__all__:
        if isinstance(public := getattr(archbook, name), FunctionType):
            yield name, public


def _methods(made: type) -> Iterator[tuple[str, FunctionType]]:
    """Yield how an object is made where it says so, and its methods: those of its bases first."""
    own = vars(made).get("__init__")
    if isinstance(own, FunctionType) and own.__doc__:
        yield made.__name__, own
    ours = (home for home in made.__mro__ if home.__module__.startswith("archbook."))
    for home in sorted(ours, key=lambda home: len(home.__mro__)):
        for name, member in vars(home).items():
            if isinstance(member, FunctionType) and not name.startswith("_"):
                yield name, member


def _function(name: str, function: Callable[..., object]) -> str:
    names = [one for one in inspect.signature(function).parameters if one != "self"]
    return f"### `{name}({', '.join(names)})`\n\n{_doc(function)}"


def _doc(thing: object) -> str:
    """Return a docstring as Markdown: its sections become lists."""
    lines = (inspect.getdoc(thing) or "").splitlines()
    shown = [f"\n**{line}**\n" if line in _SECTIONS else _item(line) for line in lines]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(shown)).strip()


_SECTIONS = frozenset({"Args:", "Attributes:", "Raises:", "Returns:"})


def _item(line: str) -> str:
    """Return a line of a docstring; an indented `name: meaning` begins an item of a list."""
    match = re.fullmatch(r" {4}(\w+): (.*)", line)
    return f"* `{match[1]}`: {match[2]}" if match else line.replace("    ", "  ")


def cli_page() -> str:
    """Show the help of every command."""
    root = root_command.make_context(
        "archbook", [], resilient_parsing=True, terminal_width=HELP_WIDTH
    )
    codes = (
        "Exit codes: 0 done; 1 findings at or above the level asked; 2 the input cannot be used; "
        "3 a needed program or package is missing; 130 interrupted."
    )
    environment = (
        f"Environment: `{VARIABLE}` is the folder in which parsed catalog files are kept between "
        f"runs (empty: nowhere; default: the platform's folder for caches); `{DEBUG}=1` shows "
        "where an unforeseen error came from."
    )
    parts = ["# Command line", codes, environment]
    return "\n\n".join([*parts, *_helps(root_command, root)]) + "\n"


def _helps(command: click.Command, context: click.Context) -> Iterator[str]:
    text = "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
    yield f"## `{context.command_path}`\n\n```text\n{text}\n```"
    if isinstance(command, click.Group):
        for name in COMMANDS if command is root_command else command.list_commands(context):
            inner = command.get_command(context, name)
            if inner is None:
                raise LookupError(name)
            below = click.Context(inner, parent=context, info_name=name)
            yield from _helps(inner, below)


def schema_text(name: str) -> str:
    """Return the JSON Schema of a document as a file."""
    return json.dumps(schema_of(name), ensure_ascii=False, indent=2) + "\n"


def stale(wanted: dict[str, str]) -> Iterator[Path]:
    """Yield the files that differ from what the code says, and those it no longer names."""
    for name, text in wanted.items():
        path = DOCS / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            yield path
    for path in (path for pattern in OURS for path in DOCS.glob(pattern)):
        if path.relative_to(DOCS).as_posix() not in wanted:
            yield path


def main() -> int:
    """Write or check the pages."""
    wanted = pages()
    changed = list(stale(wanted))
    if "--check" in sys.argv:
        for path in changed:
            sys.stderr.write(f"{path.relative_to(ROOT)} is out of date: run docs/generate.py\n")
        return bool(changed)
    for path in changed:
        name = path.relative_to(DOCS).as_posix()
        if name in wanted:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(wanted[name], encoding="utf-8")
        else:
            path.unlink()
        print(path.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
