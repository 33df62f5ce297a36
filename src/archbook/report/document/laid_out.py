"""How tables and drawings stand on paper, whatever writes them."""

from dataclasses import dataclass, replace

from archbook.report.document.blocks import Picture
from archbook.report.table import Column, Table, written
from archbook.report.widths import widths

GAP = 3
"""Letters that the white between two columns takes."""

PORTRAIT = 124
"""Letters on a line of a table across an upright page."""

SMALLER = 142
"""Letters on such a line in smaller type; wider tables lie on their side."""

WHOLE_ROWS = 14
"""Rows up to which a table is kept on one page."""

_MM = 25.4 / 96
"""Millimetres in a pixel, as CSS has it."""

SHARPEST = 0.55
"""Scale below which a drawing goes onto larger paper: its smallest text is then 5 points high."""

LARGEST = 1.2
"""Scale above which no drawing is enlarged: its titles would shout down those of the document."""

UPRIGHT_ENOUGH = 0.85
"""Scale from which on a drawing stays upright, although it were larger on a lying page."""

MARGIN_MM = 20
"""White at each side of a page."""

HEAD_MM = 38
"""Headings and sentence above a drawing; the first one has the title of the chapter, too."""

DOTS_PER_MM = 150 / 25.4
"""Dots in a millimetre of paper: sharp in print, and a file that can still be mailed."""

DEEPEST_MM = 175
"""Height up to which a drawing stands on a page with others."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A page.

    Attributes:
        name: ``a4`` or ``a3``.
        wide: Whether it lies on its long side.
        width_mm: Its width.
        height_mm: Its height.
    """

    name: str
    wide: bool
    width_mm: int
    height_mm: int

    def scale(self, picture: Picture) -> float:
        """Return how large *picture* can stand on it, with a heading above."""
        across = (self.width_mm - 2 * MARGIN_MM) / (picture.width * _MM)
        down = (self.height_mm - 2 * MARGIN_MM - HEAD_MM) / (picture.height * _MM)
        return min(across, down, LARGEST)


UPRIGHT = Paper("a4", wide=False, width_mm=210, height_mm=297)
PAPERS = (
    (UPRIGHT, Paper("a4", wide=True, width_mm=297, height_mm=210)),
    (
        Paper("a3", wide=False, width_mm=297, height_mm=420),
        Paper("a3", wide=True, width_mm=420, height_mm=297),
    ),
)
"""The pages that there are, upright and lying, those first that are easier to print."""


def paper_of(picture: Picture) -> Paper:
    """Return the page on which *picture* is large: an upright one if it will do, A3 if it must."""
    if UPRIGHT.scale(picture) >= UPRIGHT_ENOUGH:
        return UPRIGHT
    small, large = (max(sheets, key=lambda one: one.scale(picture)) for sheets in PAPERS)
    return small if small.scale(picture) >= SHARPEST else large


def in_line(picture: Picture) -> bool:
    """Tell whether *picture* stands on an upright page together with other things."""
    paper = paper_of(picture)
    return paper == UPRIGHT and picture.height * _MM * paper.scale(picture) <= DEEPEST_MM


def size_mm(picture: Picture) -> tuple[float, float]:
    """Return how wide and how high *picture* stands on its page, in millimetres."""
    scale = paper_of(picture).scale(picture)
    return picture.width * _MM * scale, picture.height * _MM * scale


def print_scale(picture: Picture) -> float:
    """Return how many dots *picture* needs for each pixel: sharp on paper and on a screen."""
    width, _ = size_mm(picture)
    return max(1.0, width * DOTS_PER_MM / picture.width)


def column_widths(table: Table, language: str) -> list[int]:
    """Return the width of each column in letters; their sum may be more than `PORTRAIT`.

    Columns of long names are wrapped, too, so that sentences keep room.
    """
    columns = tuple(_shared(table, place, language) for place in range(len(table.columns)))
    gaps = GAP * len(columns)
    found = widths(replace(table, columns=columns), language, PORTRAIT - gaps)
    return [width + GAP for width in found]


def _shared(table: Table, place: int, language: str) -> Column:
    """Return a column that shares what is left of the page when its words are long."""
    column = table.columns[place]
    if column.number:
        return column
    longest = max((len(written(row[place], language)) for row in table.rows), default=0)
    if column.share:
        return replace(column, share=_SENTENCES * column.share)
    return replace(column, share=1) if longest > _LONG else column


_SENTENCES = 4
"""How much more room sentences get than long names."""

_LONG = 24
"""Letters from which on a name may be wrapped."""


def breakable(text: str, most: int = 24) -> str:
    """Return *text* with places to break words that are longer than *most* letters."""
    return " ".join(_broken(word) if len(word) > most else word for word in text.split(" "))


def _broken(word: str) -> str:
    for sign in "/._-=,:?&":
        word = word.replace(sign, f"{sign}\u200b")
    return word
