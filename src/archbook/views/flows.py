"""Which way packets take, host by host and bridge by bridge."""

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.scene import Scene, Words
from archbook.views.parts.instance_ways import instance_ways
from archbook.views.parts.service_ways import service_ways
from archbook.views.parts.sheet import legend, title_block
from archbook.views.parts.ways import Way, drawn, joined

TITLE = Message("Flows")
DESCRIPTION = Message(
    "The way of packets: between instances, to and from the outside, to the APIs and to storage."
)
ORDER = 220


def scene(blueprint: Blueprint) -> Scene:
    """Return a row for each way that packets take in *blueprint*."""
    ways = [joined(way) for way in (*instance_ways(blueprint), *service_ways(blueprint))]
    parts = [drawn(blueprint, way) for way in ways]
    nodes = tuple(node for part in parts for node in part.nodes)
    frames = tuple(frame for part in parts for frame in part.frames)
    links = tuple(link for part in parts for link in part.links)
    return Scene(
        "flows",
        title_block(blueprint, TITLE, _sources(blueprint, ways)),
        Message(
            "Ways: {ways}. A frame is one host of the group that it names.", {"ways": len(ways)}
        ),
        tuple(part.tier for part in parts),
        nodes,
        frames,
        links=links,
        legend=legend(blueprint, (*nodes, *frames), links),
        arrangement="paths",
    )


def _sources(blueprint: Blueprint, ways: list[Way]) -> tuple[Words, ...]:
    """Name what describes the ways, once."""
    names = dict.fromkeys(way.source for way in ways if way.source)
    if not names:
        return ()
    titles = tuple(blueprint.facts.source(name).title for name in names)
    return (Message("As described in {sources}.", {"sources": titles}),)
