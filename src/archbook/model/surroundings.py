"""What the cloud leans on and does not bring itself."""

from pydantic import Field

from archbook.model.written import Line, Positive, Written


class Surroundings(Written):
    """Services and conditions around the cloud. What is not said is unknown."""

    ntp: tuple[Line, ...] = Field((), description="Time servers that every host reaches.")
    dns: tuple[Line, ...] = Field((), description="Name servers that every host reaches.")
    identity: Line = Field("", description="Identity provider or directory that users come from.")
    registry: Line = Field("", description="Where hosts take container images from.")
    backup_to: Line = Field("", description="Where backups of the control plane are kept.")
    air_gapped: bool = Field(default=False, description="Hosts cannot reach the internet.")
    pue: float | None = Field(
        None, ge=1, le=10, description="Power of the site over power of its machines (PUE)."
    )
    controller_latency_ms: Positive | None = Field(
        None, description="Round trip between any two controllers in milliseconds."
    )
