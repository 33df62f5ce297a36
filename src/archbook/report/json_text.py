"""Documents as JSON for people and programs."""

import json
from collections.abc import Mapping
from typing import Any


def json_text(document: Mapping[str, Any]) -> str:
    """Return *document* as JSON: indented, in its own letters, with a line end."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
