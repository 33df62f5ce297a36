"""DOCX with real headings, tables and alternative texts, made by pandoc."""

from archbook.report.document.blocks import Document, Figure
from archbook.report.document.laid_out import print_scale
from archbook.report.document.means import Means
from archbook.report.document.word.body import body
from archbook.report.document.word.pages import finished
from archbook.report.document.word.pandoc import docx, pandoc
from archbook.report.document.word.reference import reference
from archbook.report.document.word.tree import document as tree_of
from archbook.report.plain import words


def write(document: Document, means: Means) -> bytes:
    """Return *document* as DOCX.

    Raises:
        MissingProgramError: Pandoc is not installed.
    """
    program = pandoc()
    cover, language = document.cover, means.language
    name, said = cover.facts[1]
    beside = f"{words(name, language)} {words(said, language)}"
    title = words(cover.title, language)
    looks = reference(title, beside, words(cover.what, language))
    pictures = {f"{one.view}.png": _png(one, means) for one in document.figures()}
    tree = tree_of(body(document, means), language)
    return finished(docx(program, tree, pictures, looks, cover.day), title)


def _png(figure: Figure, means: Means) -> bytes:
    """Return a drawing with as many dots as its size on paper needs."""
    picture = means.pictures[figure.view]
    return picture.png(print_scale(picture))
