"""The source entry that covers imported facts."""

import re
from datetime import date

from archbook.errors import InputError
from archbook.formats.design.yaml_text import entry
from archbook.i18n import Message

LIBRARY = "https://github.com/netbox-community/devicetype-library"
"""NetBox's community library; its licence is CC0-1.0."""

_ADDRESS = re.compile(r"https://[^\s]+")
_NOT_IN_AN_ID = re.compile(r"[^a-z0-9._-]+")


def source_id(url: str, revision: str) -> str:
    """Return the id for files of *revision* from *url*: another origin gets another id.

    Raises:
        InputError: *url* is no https address.
    """
    if not _ADDRESS.fullmatch(url):
        text = "--source-url: must be an https address, not {url}"
        raise InputError(Message(text, {"url": url}))
    name = url.rstrip("/").rpartition("/")[2].removeprefix("netbox-")
    parts = ("netbox", name, revision[:12])
    joined = "-".join(part for part in parts if part).casefold()
    return _NOT_IN_AN_ID.sub("-", joined)[:80]


def source_text(url: str, revision: str, retrieved: date) -> str:
    """Return the text of the source entry for files of *revision* from *url*."""
    said = {
        "schema": "source/v1",
        "id": source_id(url, revision),
        "title": {"en": "NetBox device types", "ko": "NetBox 장비 유형"},
        "url": url,
        "retrieved": retrieved,
    }
    if revision:
        said["revision"] = revision
    if url.startswith(LIBRARY):
        said["licence"] = "CC0-1.0"
    return "\n".join(entry(name, value) for name, value in said.items()) + "\n"
