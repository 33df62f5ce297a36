"""Where a workspace comes from: a file, or a use case of the catalog."""

import json
from dataclasses import replace
from pathlib import Path

from archbook.catalog.library import Catalog, bundled, with_folder
from archbook.formats.design import Document, written
from archbook.i18n.translation import translate
from archbook.marked.tree import MOST_BYTES
from archbook.model.catalog.use_case import UseCaseEntry
from archbook.model.design import Design
from archbook.workspace.comments import comments
from archbook.workspace.files import read
from archbook.workspace.workspace import Workspace


def open(  # noqa: A001 - archbook.open() is the API
    path: str | Path, *, catalog: str | Path | Catalog | None = None, language: str = "en"
) -> Workspace:
    """Open a design file.

    Args:
        path: A design (YAML).
        catalog: A folder of catalog entries that is layered over the bundled ones, or a catalog.
        language: ``en`` or ``ko``, for what the workspace shows.

    Raises:
        InputError: The file or the folder cannot be used; every fault is named with its line.
    """
    path = Path(path)
    document = Document.parse(read(path, MOST_BYTES), str(path))
    return Workspace(
        document.design, catalog_of(catalog), document=document, path=path, language=language
    )


def resume(
    path: str | Path = "design.yaml",
    *,
    use_case: str = "starter",
    catalog: str | Path | Catalog | None = None,
    language: str = "en",
) -> Workspace:
    """Open the design at hand: the file when it is there, else a new design of a use case.

    Nothing is written: `save()` of a new design writes the file.

    Args:
        path: The design file (YAML).
        use_case: Use case that a new design starts from.
        catalog: A folder of catalog entries that is layered over the bundled ones, or a catalog.
        language: ``en`` or ``ko``, for what the workspace shows.

    Raises:
        InputError: The file is there and cannot be used; every fault is named with its line.
    """
    path = Path(path)
    if path.exists():
        return open(path, catalog=catalog, language=language)
    return replace(new(use_case, catalog=catalog, language=language), path=path)


def new(  # noqa: PLR0913 - each is a choice of its own, by keyword
    use_case: str = "starter",
    *,
    name: str | None = None,
    release: str | None = None,
    profile: str | None = None,
    catalog: str | Path | Catalog | None = None,
    language: str = "en",
) -> Workspace:
    """Start a design from a use case of the catalog: complete, with comments.

    Args:
        use_case: Id of the use case.
        name: Name of the design; the use case's id when not given.
        release: OpenStack release; the use case's own, else the newest maintained SLURP release.
        profile: Profile; the use case's own when not given.
        catalog: A folder of catalog entries that is layered over the bundled ones, or a catalog.
        language: Language of comments and of what the workspace shows.

    Raises:
        UnknownNameError: No such use case, release or profile.
        DesignError: The name cannot be one.
    """
    facts = catalog_of(catalog)
    entry = facts.use_case(use_case)
    own = {"name": name or entry.id, "title": translate(entry.title, language)}
    data = _stated(entry, facts, release, profile) | own
    design = Document.parse(json.dumps(data, ensure_ascii=False), entry.id).design
    text = written(design, comments(entry, facts, language))
    return Workspace(design, facts, document=Document.parse(text), language=language)


def _stated(
    entry: UseCaseEntry, facts: Catalog, release: str | None, profile: str | None
) -> dict[str, object]:
    kept = json.loads(entry.model_dump_json(by_alias=True, exclude_unset=True))
    fields = set(Design.model_fields) & set(kept)
    return {
        "schema": "design/v1",
        **{field: kept[field] for field in Design.model_fields if field in fields},
        "use_case": entry.id,
        "release": facts.release(release or entry.release or newest(facts)).id,
        "profile": facts.profile(profile or entry.profile).id,
    }


def newest(facts: Catalog) -> str:
    """Return the newest SLURP release: the one that a new cloud starts from."""
    slurp = (entry for entry in map(facts.release, facts.ids("releases")) if entry.slurp)
    return max(slurp, key=lambda entry: entry.order).id


def catalog_of(folder: str | Path | Catalog | None) -> Catalog:
    """Return the bundled catalog, with *folder* layered over it; a catalog is taken as it is."""
    if isinstance(folder, Catalog):
        return folder
    return with_folder(Path(folder)) if folder is not None else bundled()
