"""Where a workspace comes from: a file, or a use case of the catalog."""

import json
import re
from pathlib import Path

from archbook.catalog.library import Catalog, bundled, with_folder
from archbook.formats.design import Document, written
from archbook.i18n import Message
from archbook.i18n.translation import translate
from archbook.marked.tree import MOST_BYTES
from archbook.model.catalog.use_case import UseCaseEntry
from archbook.model.design import Design
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
    data = _stated(entry, facts, name or entry.id, release, profile)
    design = Document.parse(json.dumps(data, ensure_ascii=False), entry.id).design
    text = written(design, notes(entry, language))
    return Workspace(design, facts, document=Document.parse(text), language=language)


def _stated(
    entry: UseCaseEntry, facts: Catalog, name: str, release: str | None, profile: str | None
) -> dict[str, object]:
    kept = json.loads(entry.model_dump_json(by_alias=True, exclude_unset=True))
    fields = set(Design.model_fields) & set(kept)
    return {
        "schema": "design/v1",
        **{field: kept[field] for field in Design.model_fields if field in fields},
        "name": name,
        "title": translate(entry.title),
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


def notes(entry: UseCaseEntry, language: str) -> dict[str, str]:
    """Return the comments of a new design file: key → text."""
    top = Message(
        "{title}: {why}\nCheck it with `archbook check`, draw it with `archbook draw`; "
        "`archbook schema design` lists every key and its default.",
        {"title": entry.title, "why": entry.why},
    )
    texts = {
        "": top,
        "profile": Message("how strictly the rules judge: lab, production, …"),
        "release": Message("OpenStack release"),
        "deployer": Message("what installs it; leave it out to check no deployer"),
        "services": Message("what the cloud offers; what these need comes along by itself"),
        "options": Message("choices inside the services: `archbook catalog list options`"),
        "requirements": Message("what the design is held to"),
        "racks": Message("racks; room, power_feed, switch_pair and site say what fails together"),
        "regions": Message("rack → zone → region"),
        "hardware": Message("machines as they are bought; what is not said is unknown"),
        "host_groups": Message("like hosts; count is the total over the racks"),
        "storage": Message("where volumes, images and objects are kept"),
    }
    return {key: _wrapped(translate(text, language)) for key, text in texts.items()}


def _wrapped(text: str, width: int = 96) -> str:
    return re.sub(rf"(.{{1,{width}}})(?:\s+|$)", r"\1\n", text).rstrip()
