"""What readers call the resources and estimates of a sizing."""

from archbook.i18n import Message
from archbook.model.sizing import Resource

RESOURCES: dict[str, Message] = {
    "vcpus": Message("vCPUs"),
    "ram_gib": Message("memory, GiB"),
    "disk_gb": Message("instance disk, GB"),
    "gpus": Message("GPUs"),
    "instances": Message("instances"),
    "raw_tb": Message("raw, TB"),
    "usable_tb": Message("usable, TB"),
    "placement_groups": Message("placement groups"),
    "iops": Message("operations a second"),
    "proxy_gbps": Message("proxies to storage, Gbit/s"),
    "host_cores": Message("cores"),
    "host_ram_gib": Message("memory, GiB"),
    "host_disk_gb": Message("system disk, GB"),
    "host_database_gb": Message("flash for OSD databases, GB"),
    "controllers": Message("controllers"),
    "load_cores": Message("cores under the measured load"),
    "load_ram_gb": Message("memory under the measured load, GB"),
    "conductors": Message("conductors of bare metal"),
    "dhcp_agents": Message("DHCP agents"),
    "log_tb": Message("logs kept, TB"),
    "metrics_gb": Message("metrics kept, GB"),
}
"""Resource → what readers call it, with its unit."""

ESTIMATES: dict[str, Message] = {
    "host_cores": Message("cores of one host"),
    "host_ram_gib": Message("memory of one host, GiB"),
    "host_disk_gb": Message("system disk of one host, GB"),
    "host_database_gb": Message("flash for OSD databases of one host, GB"),
    "raw_hdd_tb": Message("raw on hard disks, TB"),
    "raw_ssd_tb": Message("raw on SSDs, TB"),
    "raw_nvme_tb": Message("raw on NVMe, TB"),
    "osds": Message("OSDs"),
    "fill_percent": Message("filled by the data asked for, %"),
    "fill_after_loss_percent": Message("filled after the loss, %"),
    "usable_backfillfull_tb": Message("usable until nothing is rebuilt (backfillfull), TB"),
    "usable_full_tb": Message("usable until clients are stopped (full), TB"),
    "recovery_hours": Message("rebuilding the largest host, hours at the least"),
    "room_years": Message("years until what is planned is reached"),
    "part_power": Message("part power of the ring"),
    "partitions": Message("partitions of the ring"),
    "proxies": Message("proxies for the throughput"),
    "evidence_computes": Message("compute hosts of the nearest size that was tried"),
    "tried_cores": Message("cores of one controller of that size"),
    "tried_ram_gib": Message("memory of one controller of that size, GiB"),
    "tried_disk_gb": Message("disk of one controller of that size, GB"),
    "ovn_relays": Message("relays of the OVN southbound database"),
    "api_workers": Message("processes of each API"),
    "rpc_workers": Message("processes of each RPC service"),
    "member_ram_gb": Message("memory of one member, GB"),
    "log_gb_a_day": Message("logs of a day, GB"),
    "samples_a_second": Message("samples a second"),
    "image_tb": Message("images, TB"),
    "backup_tb": Message("backups of volumes, TB"),
    "snapshot_tb": Message("snapshots of volumes, TB"),
    "metered_gb": Message("metered metrics, GB"),
}
"""Estimate → what readers call it, with its unit."""


def called_beside(resource: Resource) -> Message:
    """Return what a reader calls the store, host, control plane or service of a resource."""
    values = {"name": resource.name, "region": resource.region or ""}
    match resource.kind:
        case "storage":
            return Message("storage {name}", values)
        case "hosts":
            return Message("one host of {name}", values)
        case "control" if resource.region:
            return Message("control plane in {region}", values)
        case "control":
            return Message("control plane")
        case _:
            return Message("service {name}", values)
