"""What the cloud leans on and does not bring itself."""

from pydantic import Field

from archbook.model.written import Line, Positive, Written


class Surroundings(Written):
    """Services and conditions around the cloud. What is not said is unknown."""

    ntp: tuple[Line, ...] = Field(
        (), title="Time servers (NTP)", description="Time servers that every host reaches."
    )
    dns: tuple[Line, ...] = Field(
        (), title="Name servers (DNS)", description="Name servers that every host reaches."
    )
    identity: Line = Field(
        "",
        title="Identity provider",
        description="Identity provider or directory that users come from.",
    )
    registry: Line = Field(
        "", title="Image registry", description="Where hosts take container images from."
    )
    backup_to: Line = Field(
        "", title="Backups go to", description="Where backups of the control plane are kept."
    )
    air_gapped: bool = Field(default=False, description="Hosts cannot reach the internet.")
    pue: float | None = Field(
        None,
        ge=1,
        le=10,
        title="PUE",
        description="Power of the site over power of its machines (PUE).",
    )
    controller_latency_ms: Positive | None = Field(
        None,
        title="Controller latency (ms)",
        description="Round trip between any two controllers in milliseconds.",
    )
