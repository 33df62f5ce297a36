"""Pages of Word: upright ones with text, and larger or lying ones for drawings and tables."""

import re
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from archbook.report.document.laid_out import MARGIN_MM, UPRIGHT, Paper
from archbook.report.document.word.tree import Node, raw

_TWIPS = 1440 / 25.4
"""Twentieths of a point in a millimetre."""

_KEPT = re.compile(rb"<w:(?:header|footer)Reference [^>]*/>")

_ROW = re.compile(rb"<w:tr>(?!<w:trPr>)")
_WHOLE_ROW = b"<w:tr><w:trPr><w:cantSplit/></w:trPr>"
"""A row stays on one page; pandoc cannot be told."""

_MARK = b'<w:type w:val="nextPage" />'
"""Stands first in the sections that `section_end` ends."""

FIXED = (1980, 1, 1, 0, 0, 0)
"""Date of every file in an archive: the same on every run."""


_FLAT = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
"""The paragraph that ends a section takes no room."""


def section_properties(paper: Paper) -> str:
    """Return what Word is told of the size of pages."""
    turned = ' w:orient="landscape"' if paper.wide else ""
    margin = round(MARGIN_MM * _TWIPS)
    sides = " ".join(f'w:{side}="{margin}"' for side in ("top", "right", "bottom", "left"))
    return (
        f'<w:pgSz w:w="{round(paper.width_mm * _TWIPS)}"'
        f' w:h="{round(paper.height_mm * _TWIPS)}"{turned} />'
        f'<w:pgMar {sides} w:header="567" w:footer="567" w:gutter="0" />'
    )


def section_end(paper: Paper = UPRIGHT) -> Node:
    """Return the end of a run of pages on *paper*."""
    inside = _MARK.decode() + section_properties(paper)
    return raw(f"<w:p><w:pPr>{_FLAT}<w:sectPr>{inside}</w:sectPr></w:pPr></w:p>")


def finished(content: bytes, title: str) -> bytes:
    """Return a DOCX of pandoc with one header and footer for all sections, the last one upright.

    Its properties get *title*: pandoc would print a title that it knows of.
    Pandoc gives them to the last section alone, and makes no picture wider than its pages: so it
    is told of the largest paper.
    """
    made = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = _finished(data)
            if name == "docProps/core.xml":
                named = f"<dc:title>{escape(title)}</dc:title>"
                data = data.replace(b"<dc:title></dc:title>", named.encode())
            new.writestr(ZipInfo(name, FIXED), data, ZIP_DEFLATED)
    return made.getvalue()


def _finished(document: bytes) -> bytes:
    document = _ROW.sub(_WHOLE_ROW, document)
    references = b"".join(_KEPT.findall(document))
    before, mark, last = document.replace(_MARK, references + _MARK).rpartition(b"<w:pgSz")
    upright = section_properties(UPRIGHT).encode()
    _, end, after = last.partition(b"</w:sectPr>")
    return before + upright + end + after if mark else document
