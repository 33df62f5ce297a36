"""What the cloud has to carry."""

from pydantic import Field

from archbook.model.written import Count, Name, Positive, Written


class Workload(Written):
    """Like instances."""

    name: Name | None = None
    vcpus: Count
    ram_gib: Positive
    disk_gb: Positive | None = None
    instances: Count
    aggregate: Name | None = Field(None, description="Host aggregate that they must run in.")
