"""Every text is there in English and in Korean."""

import re
from collections.abc import Iterator

from archbook.catalog.checks.subject import Hint, Subject
from archbook.i18n import Message
from archbook.model.written import Text

NAMES_ONLY = frozenset({"title", "name"})
"""Texts that may be the same in both languages: they are names."""

HANGUL = re.compile("[가-힣]")


def texts_are_translated(subject: Subject) -> Iterator[Hint]:
    """Yield the texts that lack a language, or have the wrong one."""
    for part in subject.parts():
        values = part.value if isinstance(part.value, tuple) else (part.value,)
        for place, text in enumerate(values):
            if isinstance(text, Text) and (wrong := _wrong(text, part.field)):
                at = (place,) if isinstance(part.value, tuple) else ()
                yield (*part.where, *at), wrong


def _wrong(text: Text, field: str) -> Message | None:
    if not text.ko.strip():
        return Message("has no Korean text: add `ko`")
    if not text.en.strip() or HANGUL.search(text.en):
        return Message("the text under `en` is not English")
    if field not in NAMES_ONLY and not HANGUL.search(text.ko):
        return Message("the text under `ko` is not Korean: {text}", {"text": text.ko})
    return None
