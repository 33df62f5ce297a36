"""Options with a closed set of values that name the nearest one after a slip."""

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
