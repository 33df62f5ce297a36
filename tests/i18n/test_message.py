"""Messages hold no language until they are translated."""

import pytest

from archbook.i18n import Message
from archbook.i18n.translation import translate
from archbook.model.written import Text


def test_a_message_reads_in_english() -> None:
    assert str(Message("{n} of {what}", {"n": 3, "what": "hosts"})) == "3 of hosts"


def test_messages_and_catalog_texts_nest() -> None:
    text = Text(en="chooses a host", ko="호스트를 고른다")
    inner = Message("it {does}", {"does": text})
    assert str(Message("{a}: {inner}", {"a": "x", "inner": inner})) == "x: it chooses a host"
    assert "호스트를 고른다" in translate(Message("{a}", {"a": inner}), "ko")


def test_a_list_of_values_is_joined_and_a_float_is_short() -> None:
    assert str(Message("{names}: {x}", {"names": ("a", "b"), "x": 0.5})) == "a, b: 0.5"


def test_braces_in_a_value_are_only_text() -> None:
    assert str(Message("{name}", {"name": "{other} {0.__class__}"})) == "{other} {0.__class__}"


def test_a_text_without_translation_comes_back_in_english() -> None:
    assert translate(Text(en="rack"), "ko") == "rack"
    assert translate(Message("never to be translated 4711"), "ko") == "never to be translated 4711"


@pytest.mark.parametrize("language", ["en", "ko"])
def test_plain_words_stay(language: str) -> None:
    assert translate("ctl-01", language) == "ctl-01"
