"""What a store sends to keep several copies."""


def replicated_gbps(ingress_gbps: float, replicas: int) -> float:
    """Return what a proxy of Swift sends to storage while users send *ingress_gbps*.

    It writes each object once for each replica.

    Source: OpenStack Architecture Design Guide, storage architecture, object storage networking.
    """
    return ingress_gbps * replicas
