"""The reference document: styles, the largest paper, a header and a footer."""

from importlib.resources import files
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from archbook.report.document.laid_out import PAPERS
from archbook.report.document.word.pages import FIXED, section_properties

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_P = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

_LARGEST = PAPERS[-1][-1]
"""No picture is made wider than this paper."""

_PARTS = ("document.main", "styles", "header", "footer")
"""Kinds of the parts, in the order of `_NAMES`."""

_NAMES = ("document", "styles", "header1", "footer1")


def reference(title: str, beside: str, what: str) -> bytes:
    """Return a DOCX that pandoc takes the looks from.

    Args:
        title: What stands at the left of each header.
        beside: What stands at its right.
        what: What stands at the left of each footer; the number of the page is at its right.
    """
    styles = (files("archbook.report") / "templates" / "styles.xml").read_text(encoding="utf-8")
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships({"officeDocument": "word/document.xml"}),
        "word/_rels/document.xml.rels": _relationships(
            {"styles": "styles.xml", "header": "header1.xml", "footer": "footer1.xml"}
        ),
        "word/document.xml": _document(),
        "word/styles.xml": styles,
        "word/header1.xml": _strip("hdr", "Header", title, _run(beside)),
        "word/footer1.xml": _strip("ftr", "Footer", what, _numbers()),
    }
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(ZipInfo(name, FIXED), text, ZIP_DEFLATED)
    return made.getvalue()


def _content_types() -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_KIND}.{kind}+xml"/>'
        for name, kind in zip(_NAMES, _PARTS, strict=True)
    )
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'{_HEAD}<Types xmlns="{_P}/content-types">'
        f'<Default Extension="rels" ContentType="{rels}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(targets: dict[str, str]) -> str:
    inside = "".join(
        f'<Relationship Id="rId{number}" Type="{_R}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_P}/relationships">{inside}</Relationships>'


def _document() -> str:
    references = (
        '<w:headerReference w:type="default" r:id="rId2"/>'
        '<w:footerReference w:type="default" r:id="rId3"/>'
    )
    return (
        f'{_HEAD}<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body><w:p/><w:sectPr>'
        f"{references}{section_properties(_LARGEST)}</w:sectPr></w:body></w:document>"
    )


def _strip(tag: str, style: str, left: str, right: str) -> str:
    """Return a header or a footer: something at the left, something at the right."""
    return (
        f'{_HEAD}<w:{tag} xmlns:w="{_W}"><w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
        f'{_run(left)}<w:r><w:t xml:space="preserve">  ·  </w:t></w:r>{right}</w:p></w:{tag}>'
    )


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _numbers() -> str:
    return f"{_field('PAGE')}{_run(' / ')}{_field('NUMPAGES')}"


def _field(code: str) -> str:
    return f'<w:fldSimple w:instr=" {code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
