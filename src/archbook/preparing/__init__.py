"""Host preparation: what must be set before the deployer runs, host by host."""

from archbook.preparing.hosts import (
    deployers_own,
    deployment_host,
    every_host,
    host_called,
    prepared,
)
from archbook.preparing.whole import preparation

__all__ = [
    "deployers_own",
    "deployment_host",
    "every_host",
    "host_called",
    "preparation",
    "prepared",
]
