"""Turn messages into English or Korean, at the edge."""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files

from archbook.i18n.message import Localized, Message, render
from archbook.i18n.particles import settled

LANGUAGES = ("en", "ko")


@cache
def _catalog(language: str) -> NullTranslations:
    compiled = files("archbook.i18n") / "locale" / language / "LC_MESSAGES" / "archbook.mo"
    if language == "en" or not compiled.is_file():
        return NullTranslations()
    with compiled.open("rb") as stream:
        return GNUTranslations(stream)


def translate(text: Message | Localized | str, language: str = "en") -> str:
    """Return *text* in *language*.

    Args:
        text: A message, a localized text of the catalog, or plain words (returned as they are).
        language: ``en`` or ``ko``; a sentence with no translation comes back in English.
    """
    match text:
        case str():
            return text
        case Message():
            filled = render(text, _catalog(language).gettext, language)
            return settled(filled) if language == "ko" else filled
        case _:
            return text.in_language(language)
