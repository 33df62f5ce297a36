"""Options that say what they take after a slip."""

from datetime import datetime
from typing import Any

import click


class NearestChoice(click.Choice[str]):
    """A choice whose error names the nearest value."""

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:  # noqa: ANN401 - click's signature
        """Say which values there are, and which is nearest to *value*."""
        from archbook.errors import nearest  # noqa: PLC0415 - only after a slip

        said = super().get_invalid_choice_message(value, ctx)
        near = nearest(str(value), [str(choice) for choice in self.choices])
        return f"{said.rstrip('.')}; did you mean '{near}'?" if near else said


class Day(click.DateTime):
    """A day, as 2026-06-30."""

    def __init__(self) -> None:
        """Take one way to write a day."""
        super().__init__(["%Y-%m-%d"])

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        """Return the day that *value* says."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"'{value}' is no day of the calendar; write it as 2026-06-30.", param, ctx)
