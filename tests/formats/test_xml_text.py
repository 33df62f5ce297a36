"""XML of strangers is read piece by piece, or refused."""

from io import BytesIO

import pytest

from archbook.errors import FaultyFileError
from archbook.formats.xml_text import MOST_BYTES, each, local, whole


def test_elements_of_a_name_come_one_by_one() -> None:
    source = BytesIO(b"<a><b n='1'>x<b>y</b></b><c/><p:b xmlns:p='u'>z</p:b></a>")
    found = [(local(one.tag), one.text, len(one)) for one in each(source, "b", "f")]

    assert found == [("b", "x", 1), ("b", "z", 0)]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no XML that can be read"),
        (b"<a>", "no XML that can be read"),
        (b"no", "no XML that can be read"),
        (b"<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "XML with a document type is not read"),
        ("<!DOCTYPE a><a/>".encode("utf-16"), "XML with a document type is not read"),
        (b"<a b='" + b"x" * (MOST_BYTES + 2**19) + b"'/>", "more than 8 MiB in one piece"),
        (b"<a>" + b"<b/>" * (MOST_BYTES // 3) + b"</a>", "more than 8 MiB in one piece"),
    ],
)
def test_what_is_no_xml_or_may_swell_is_refused(content: bytes, said: str) -> None:
    with pytest.raises(FaultyFileError, match=said):
        whole(BytesIO(content), "f")
    with pytest.raises(FaultyFileError, match=said):
        list(each(BytesIO(content), "z", "f"))
