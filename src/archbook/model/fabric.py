"""The switches that racks hang on."""

from pydantic import Field

from archbook.model.written import Count, Id, Positive, Written


class Fabric(Written):
    """A leaf and spine fabric: every rack has like leaves, every leaf like uplinks."""

    leaf: Id | None = Field(None, title="Leaf switch", description="Switch type of the leaves.")
    spine: Id | None = Field(None, title="Spine switch", description="Switch type of the spines.")
    out_of_band: Id | None = Field(
        None,
        title="Out-of-band switch",
        description="Switch type of the out-of-band network, one in each rack.",
    )
    leaves_per_rack: Count = Field(2, description="Leaf switches of one rack.")
    spines: Count = Field(2, description="Spine switches.")
    uplinks_per_leaf: Count | None = Field(None, description="Ports of a leaf towards spines.")
    uplink_gbps: Positive | None = Field(
        None,
        title="Speed of an uplink (Gbit/s)",
        description="Speed of one uplink in Gbit/s.",
    )
    leaves_bound: bool = Field(
        default=True,
        title="Leaves act as one (MLAG)",
        description="The leaves of a rack act as one switch for bonds of hosts.",
    )
