"""What running the cloud keeps: logs, metrics, images, backups. What is not said is unknown."""

from pydantic import Field

from archbook.model.written import Count, Positive, Written


class Kept(Written):
    """Copies of volumes that are kept: backups, or snapshots."""

    volumes_tb: Positive | None = Field(
        None,
        title="Volumes copied (TB)",
        description="Volumes that are copied, in TB (10^12). Not said: what Cinder's back ends "
        "are to hold.",
    )
    full: int = Field(
        0, ge=0, le=10_000, title="Full copies", description="Full copies kept of each volume."
    )
    changes: int = Field(
        0,
        ge=0,
        le=10_000,
        title="Copies of changes",
        description="Copies kept that hold only what has changed.",
    )
    change_percent: float | None = Field(
        None,
        ge=0,
        le=100,
        title="Changed (%)",
        description="Share of a volume that such a copy holds, in percent.",
    )


class Operations(Written):
    """What operators keep, and how much of it comes in."""

    log_gb_a_day: Positive | None = Field(
        None,
        title="Logs in a day (GB)",
        description="Logs of all hosts in a day, in GB. Not said: not measured.",
    )
    metric_series: int | None = Field(
        None,
        ge=1,
        le=1_000_000_000,
        title="Time series",
        description="Time series that one Prometheus gathers, over all exporters.",
    )
    metered_metrics: int | None = Field(
        None,
        ge=1,
        le=1_000_000_000,
        title="Gnocchi metrics",
        description="Metrics that Gnocchi keeps, over all resources.",
    )
    images: Count | None = Field(None, description="Images that are kept.")
    image_gb: Positive | None = Field(
        None,
        title="Size of an image (GB)",
        description="Size of one image, on average, in GB.",
    )
    backups: Kept | None = Field(None, description="Backups of volumes.")
    snapshots: Kept | None = Field(None, description="Snapshots of volumes.")
