"""CycloneDX 1.6: the hardware and the services of a cloud, for programs that track both."""

from archbook.formats.cyclonedx.writing import cyclonedx_json

__all__ = ["cyclonedx_json"]
