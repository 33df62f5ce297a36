"""Korean particles: which of two forms follows a word is known only when the word is filled in.

A translation writes both, as in ``{name}을(를)``. Where the end of the word tells how it is read,
one form is chosen. Latin words that Koreans read in more than one way keep both.
"""

import re

FORMS = {
    "은(는)": ("은", "는"),
    "이(가)": ("이", "가"),
    "을(를)": ("을", "를"),
    "과(와)": ("과", "와"),
    "(으)로": ("으로", "로"),
    "(이)라": ("이라", "라"),
}
"""Both forms as a translation writes them → after a consonant, after a vowel."""

_BOTH = re.compile(
    r"(?P<word>[가-힣%]|(?<![\w.\-])\d[\d.,/]*|[A-Za-z]+)(?P<quote>['\"`]?)"
    rf"(?P<both>{'|'.join(map(re.escape, FORMS))})"
)
_FIRST_SYLLABLE, _FINALS = ord("가"), 28
_NONE, _OTHER, _RIEUL = 0, 1, 8
_SPELLED = {"L": _RIEUL, "R": _RIEUL, "M": _OTHER, "N": _OTHER}
"""Capital letter, read by its name → its final consonant; those of all others end in a vowel."""

_ENDINGS = (
    (re.compile(r"[2459%]$"), _NONE),
    (re.compile(r"[178]$"), _RIEUL),
    (re.compile(r"\d$"), _OTHER),
    (re.compile(r"le?$"), _RIEUL),
    (re.compile(r"[mn]e?$"), _OTHER),
    (re.compile(r"[adefhiorsuvxyz]$"), _NONE),
)
"""End of a number or of a word in small letters → its final consonant; the first that fits."""


def settled(text: str) -> str:
    """Return Korean *text* with one form of each particle, wherever the word before it tells."""
    return _BOTH.sub(_one_form, text)


def _one_form(found: re.Match[str]) -> str:
    final = _final(found["word"])
    if final is None:
        return found[0]
    after_consonant, after_vowel = FORMS[found["both"]]
    open_end = final == _NONE or (found["both"] == "(으)로" and final == _RIEUL)
    return found["word"] + found["quote"] + (after_vowel if open_end else after_consonant)


def _final(word: str) -> int | None:
    """Return the number of the final consonant, 0 for none, None where readers differ."""
    last = word[-1]
    if "가" <= last <= "힣":
        return (ord(last) - _FIRST_SYLLABLE) % _FINALS
    if last.isupper():
        return _SPELLED.get(last, _NONE)
    return next((final for ending, final in _ENDINGS if ending.search(word)), None)
