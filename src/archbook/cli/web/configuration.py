"""How Voilà is set up: for this machine, for this page, and for no other server."""

import logging
from typing import Any

from traitlets.config import Config
from zmq import has

from archbook.cli.serving import LOOPBACK
from archbook.cli.web.board import Board
from archbook.cli.web.words import words

IDLE_SECONDS = 600
"""A kernel whose page has gone without saying so is ended after this time."""

EXTENSIONS = (
    "@jupyter-widgets/jupyterlab-manager",
    "@voila-dashboards/widgets-manager8",
    "anywidget",
)
"""What the page loads of JupyterLab's extensions; others of this machine stay out."""


def configuration(board: Board, *, port: int, token: str) -> Config:
    """Return all that Voilà is told."""
    told = words(board.settings)
    return Config(
        {
            "Voila": {
                "ip": LOOPBACK,
                "port": port,
                "port_retries": 0,
                "token": token,
                "open_browser": False,
                "config_file_paths": [],  # a file beside the design must not set up the server
                "log_level": logging.INFO if board.settings.verbose else logging.ERROR,
                "tornado_settings": _server(port),
            },
            "VoilaConfiguration": _page(board, told),
            "VoilaExecutor": {"cell_error_instruction": told["failed"]},
            "HTMLExporter": {"language_code": board.settings.language},
            "KernelManager": {"transport_encryption": "auto" if has("curve") else "disabled"},
            "MappingKernelManager": {"cull_idle_timeout": IDLE_SECONDS, "cull_interval": 60},
        }
    )


def _page(board: Board, told: dict[str, str]) -> dict[str, Any]:
    return {
        "template": "archbook",
        "resources": {"archbook": {"theme": board.theme, "words": told}},
        "strip_sources": True,
        "preheat_kernel": True,  # one kernel has drawn the board before anyone asks for it
        "default_pool_size": 1,
        "file_allowlist": [],
        "allow_template_override": "NO",
        "allow_theme_override": "NO",
        "extension_allowlist": list(EXTENSIONS),
    }


def _server(port: int) -> dict[str, Any]:
    return {
        "allow_remote_access": False,  # a name that points here does not make a stranger a guest
        "headers": {
            "Content-Security-Policy": _policy(port),
            "Referrer-Policy": "same-origin",
        },
        "ws_ping_timeout": 30_000,  # Tornado takes none that is longer than the interval
    }


def _policy(port: int) -> str:
    """Return the rules that let the page talk to this server, and to no other."""
    sockets = f"ws://{LOOPBACK}:{port} ws://localhost:{port}"
    allowed = {
        "default-src": "'self'",
        "script-src": "'self' 'unsafe-inline' blob:",  # Voilà's own lines, anywidget's module
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": f"'self' {sockets} data: blob:",
        "frame-ancestors": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
    }
    return "; ".join(f"{name} {sources}" for name, sources in allowed.items())
