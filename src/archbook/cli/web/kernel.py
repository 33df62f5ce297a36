"""The kernel of the page. What it prints while it is ended early is no news for the terminal."""

import os

from ipykernel.kernelapp import launch_new_instance


def main() -> None:
    """Run a kernel that prints nothing on the server's terminal; pages show their own faults."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    launch_new_instance()


if __name__ == "__main__":
    main()
