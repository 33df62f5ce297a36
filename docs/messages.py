"""Gather every message, merge it into the Korean catalog, compile it; --check fails when stale.

Messages are what `Message(...)` and `mark(...)` are given as text, the docstrings of the rules,
and the names of roles, kinds and failure domains.
"""

import ast
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import import_module
from io import BytesIO
from pathlib import Path
from string import Formatter
from typing import Any, Literal, get_args, get_origin

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from pydantic import BaseModel

from archbook.catalog.library import bundled
from archbook.model.catalog.facts import KINDS
from archbook.model.design import Design
from archbook.model.labels import label_of, word_of
from archbook.model.site import FailureDomain
from archbook.model.wanted import Request
from archbook.rules.registry import all_rules

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "archbook"
FOLDER = SOURCE / "i18n" / "locale" / "ko" / "LC_MESSAGES"
NEVER = datetime(2000, 1, 1, tzinfo=UTC)  # a fixed date: same messages, same bytes


def gathered() -> Catalog:
    """Return every message of the source, in the order of the files."""
    catalog = Catalog(project="archbook", creation_date=NEVER, charset="utf-8")
    models = (*_of_models(Design, set()), *_of_models(Request, set()))
    sources = (*_of_source(), *_of_rules(), *_of_words(), *models)
    for message, origin in sources:
        if message:
            catalog.add(message, locations=[(origin, 0)])
    return catalog


def _of_source() -> Iterator[tuple[str, str]]:
    for path in sorted(SOURCE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and _called(call) in {"Message", "mark"} and call.args:
                for text in _texts(call.args[0], tree):
                    yield text, str(path.relative_to(ROOT))


def _called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _texts(given: ast.expr, tree: ast.Module) -> Iterator[str]:
    """Yield the texts that an argument may be: itself, either branch, what its name is given."""
    match given:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp():
            yield from _texts(given.body, tree)
            yield from _texts(given.orelse, tree)
        case ast.Name():
            yield from _assigned(given.id, tree)
        case ast.Call():
            yield from _returned(_called(given), tree)


def _assigned(name: str, tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            targets = [one.id for one in node.targets if isinstance(one, ast.Name)]
            if name in targets and not isinstance(node.value, ast.Name):
                yield from _texts(node.value, tree)


def _returned(name: str, tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            for inner in ast.walk(node):
                if isinstance(inner, ast.Return) and inner.value:
                    yield from _texts(inner.value, tree)


def _of_rules() -> Iterator[tuple[str, str]]:
    for rule in all_rules():
        for text in (rule.promise.template, *rule.sections.values()):
            yield text, f"rules/{rule.id}"
    for family in {rule.family for rule in all_rules()}:
        yield import_module(f"archbook.rules.{family}").__doc__ or "", f"rules/{family}"


def _of_words() -> Iterator[tuple[str, str]]:
    for role in bundled().ids("roles"):
        yield role.replace("_", " "), "roles"
    for kind in KINDS:
        yield kind.removesuffix("s").replace("-", " "), "kinds"
    for domain in get_args(FailureDomain):
        yield domain.replace("_", " "), "failure domains"


def _of_models(model: type[BaseModel], seen: set[type]) -> Iterator[tuple[str, str]]:
    """Yield what fields are called, what they mean and the words that they may hold."""
    seen.add(model)
    for name, field in model.model_fields.items():
        yield label_of(name, field).template, f"fields of {model.__name__}"
        yield field.description or "", f"fields of {model.__name__}"
        for inner in _within(field.annotation):
            if isinstance(inner, str):
                yield word_of(inner).template, f"words of {model.__name__}"
            elif issubclass(inner, BaseModel) and inner not in seen:
                yield from _of_models(inner, seen)


def _within(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 - any type that a model may name
    """Yield the models in a type, and the words that it allows."""
    if get_origin(annotation) is Literal:
        yield from (one for one in get_args(annotation) if isinstance(one, str))
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        if not isinstance(inner, str):
            yield from _within(inner)


def merged() -> Catalog:
    """Return the Korean catalog with every message of the source, and none besides."""
    path = FOLDER / "archbook.po"
    korean = Catalog(locale="ko", project="archbook", charset="utf-8")
    if path.is_file():
        with path.open("rb") as stream:
            korean = read_po(stream, locale="ko")
    korean.update(gathered(), no_fuzzy_matching=True)
    korean.obsolete.clear()
    korean.header_comment = "# Korean translations of archbook's messages."
    korean.creation_date = korean.revision_date = NEVER
    korean.last_translator = korean.language_team = "archbook"
    return korean


def faults(catalog: Catalog) -> Iterator[str]:
    """Yield what is missing or wrong in the translations."""
    for message in catalog:
        if not message.id:
            continue
        original, translated = str(message.id), str(message.string or "")
        if not translated:
            yield f"not translated: {original}"
        elif _fields(original) != _fields(translated):
            yield f"fields differ: {original}"


def _fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def main() -> int:
    """Write or check the catalog and its compiled form."""
    catalog = merged()
    files = {"archbook.po": _po(catalog), "archbook.mo": _mo(catalog)}
    stale = [name for name, data in files.items() if _stored(name) != data]
    wrong = list(faults(catalog))
    if "--check" in sys.argv:
        for name in stale:
            print(f"{FOLDER.relative_to(ROOT) / name} is out of date: run make messages")
        for fault in wrong:
            print(fault)
        return bool(stale or wrong)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in stale:
        (FOLDER / name).write_bytes(files[name])
    print(f"{len(catalog)} messages, {len(wrong)} to do")
    return 0


def _stored(name: str) -> bytes | None:
    path = FOLDER / name
    return path.read_bytes() if path.is_file() else None


def _po(catalog: Catalog) -> bytes:
    buffer = BytesIO()
    write_po(buffer, catalog, width=99, no_location=True, sort_output=True)
    return buffer.getvalue()


def _mo(catalog: Catalog) -> bytes:
    buffer = BytesIO()
    write_mo(buffer, catalog)
    return buffer.getvalue()


if __name__ == "__main__":
    sys.exit(main())
