"""Which components share hosts of a group."""


def together(one: range, other: range) -> bool:
    """Tell whether two selections of hosts of a group have a host in common.

    The longer selection is nearly always the whole group, so the first look decides.
    """
    fewer, more = sorted((one, other), key=len)
    return any(host in more for host in fewer)
