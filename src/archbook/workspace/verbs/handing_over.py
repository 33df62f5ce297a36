"""Verbs that hand the design over to others."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from archbook.workspace.at_hand import AtHand
from archbook.workspace.examiner import Examiner, today
from archbook.workspace.verbs.keeping import KeepingVerbs

if TYPE_CHECKING:
    from archbook.workspace.bundle import Bundle
    from archbook.workspace.documented import DesignDocument
    from archbook.workspace.whole import Whole


class HandingOverVerbs(KeepingVerbs):
    """Verbs that hand the design over to others."""

    __slots__ = ()

    def design_document(
        self,
        *,
        profile: str | None = None,
        as_of: date | None = None,
        anyway: bool = False,
    ) -> "DesignDocument":
        """Return the design document: to be written as Markdown, HTML, PDF or DOCX.

        Args:
            profile: Profile to judge by, instead of the design's own.
            as_of: The day that it bears, and on which waivers are judged; today when not given.
            anyway: Write it although errors stand; the title page then says so.
        """
        from archbook.workspace.documented import DesignDocument  # noqa: PLC0415 - only for this

        return DesignDocument(_whole(self, profile, as_of), anyway)

    def bundle(
        self,
        formats: Sequence[str] | None = None,
        *,
        profile: str | None = None,
        as_of: date | None = None,
        anyway: bool = False,
        tell: Callable[[int, int, str], None] | None = None,
    ) -> "Bundle":
        """Return everything that is handed over of the design, file by file.

        Args:
            formats: Formats of the drawings; SVG is always among them.
            profile: Profile to judge by, instead of the design's own.
            as_of: The day that it bears, and on which waivers are judged; today when not given.
            anyway: Hand it over although errors stand; its first pages then say so.
            tell: Is told how many files are done, how many there are, and which was made last.

        Raises:
            OutputError: There is no such format; the known ones are named.
        """
        from archbook.workspace.bundle import DRAWN_AS, Bundle  # noqa: PLC0415 - only for this

        whole = _whole(self, profile, as_of)
        drawn_as = DRAWN_AS if formats is None else tuple(formats)
        return Bundle(whole, self.text(), drawn_as, anyway, tell or (lambda *_: None))


def _whole(space: AtHand, profile: str | None, as_of: date | None) -> "Whole":
    from archbook.workspace.whole import Whole  # noqa: PLC0415 - only for these verbs

    blueprint, day = space.blueprint(), as_of or today()
    checked = Examiner(space.catalog, profile, day).checked(blueprint, space.language)
    return Whole(blueprint, checked, day, space.language, profile or "")
