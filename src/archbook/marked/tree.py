"""YAML as a tree: read safely, with the line of everything."""

import re
from collections.abc import Iterator
from typing import Any, cast

import yaml

from archbook.errors import Fault, FaultyFileError, Where
from archbook.i18n import Message, mark

MOST_BYTES = 256 * 1024
"""Largest file that is read."""

MOST_DEPTH = 20
"""Deepest nesting that is read."""


def decoded(content: bytes | str, path: str) -> str:
    """Return the text of a file."""
    if len(content) > MOST_BYTES:
        text = Message(
            "larger than {most} KiB, which no file of archbook needs: like hosts share a group",
            {"most": MOST_BYTES // 1024},
        )
        raise FaultyFileError([Fault((), text)], path)
    if isinstance(content, str):
        return content
    try:
        text_ = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        text = Message("not UTF-8 text: save the file as UTF-8")
        raise FaultyFileError([Fault((), text, line)], path) from None
    return text_


def compose(text: str, path: str) -> yaml.MappingNode:
    """Return the tree of *text*; only plain YAML is read, one mapping."""
    try:
        _refuse_dangerous(text, path)
        tree = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        at = error.problem_mark or error.context_mark
        problem = Message("not YAML: {why}", {"why": error.problem or error.context or ""})
        raise FaultyFileError([Fault((), problem, at.line + 1 if at else None)], path) from None
    except yaml.YAMLError as error:
        why = Message("not YAML: {why}", {"why": " ".join(str(error).split())})
        raise FaultyFileError([Fault((), why)], path) from None
    if tree is None:
        raise FaultyFileError([Fault((), Message("the file is empty"))], path)
    if not isinstance(tree, yaml.MappingNode):
        kind = mark("a list") if isinstance(tree, yaml.SequenceNode) else mark("a single value")
        text_ = Message(
            "must be a mapping (name: …, release: …), not {kind}", {"kind": Message(kind)}
        )
        raise FaultyFileError([Fault((), text_, 1)], path)
    return tree


def _refuse_dangerous(text: str, path: str) -> None:
    """Refuse aliases, tags, several documents and deep nesting while they are still events."""
    depth = documents = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if type(event) is yaml.ScalarEvent and event.anchor is None and event.tag is None:
            continue  # most of them, and harmless
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
        elif isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if problem := _danger(event, depth, documents):
            line = event.start_mark.line + 1 if event.start_mark else 1
            raise FaultyFileError([Fault((), problem, line)], path)


def _danger(event: yaml.Event, depth: int, documents: int) -> Message | None:
    if isinstance(event, yaml.AliasEvent):
        return Message("YAML aliases are not read")
    if getattr(event, "anchor", None) is not None:
        return Message("YAML anchors are not read")
    if getattr(event, "tag", None) is not None:
        return Message("YAML tags are not read")
    if depth > MOST_DEPTH:
        return Message("nested too deeply")
    return Message("a file holds one document") if documents > 1 else None


def data_of(tree: yaml.MappingNode, path: str) -> Any:  # noqa: ANN401 - YAML may hold anything
    """Return the data in *tree*, refusing keys that stand twice."""
    if twins := list(_twins(tree, ())):
        raise FaultyFileError(twins, path)
    return plain_data(tree)


def plain_data(node: yaml.Node) -> Any:  # noqa: ANN401 - YAML may hold anything
    """Return the data in a node: mappings, lists and plain values."""
    if isinstance(node, yaml.MappingNode):
        return {key_of(key): plain_data(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [plain_data(item) for item in node.value]
    return _scalar(cast("yaml.ScalarNode", node))


_CONSTRUCTOR = yaml.SafeLoader("")
_NUMBER = re.compile(r"[-+]?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")


def _scalar(node: yaml.ScalarNode) -> Any:  # noqa: ANN401 - YAML may hold anything
    """Read a plain scalar as YAML 1.2 does: `on`, `yes`, 0123 and 1:30 stay text.

    So does what only looks like a number or a day (month 13, ten thousand digits): the model then
    refuses it at its line.
    """
    if node.style in {"'", '"', "|", ">"}:
        return node.value
    kind = node.tag.rpartition(":")[2]
    if kind in {"int", "float"} and not _NUMBER.fullmatch(node.value):
        return node.value
    if kind == "bool" and node.value.lower() not in {"true", "false"}:
        return node.value
    if kind not in {"null", "bool", "int", "float", "timestamp"}:
        return node.value
    try:
        return _CONSTRUCTOR.construct_object(node)
    except ValueError:
        return node.value


def key_of(node: yaml.Node) -> str:
    """Return a key as text."""
    return str(node.value) if isinstance(node, yaml.ScalarNode) else "?"


def _twins(node: yaml.Node, where: Where) -> Iterator[Fault]:
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            name = key_of(key)
            if name in seen:
                twice = Message("the key '{key}' is there twice", {"key": name})
                yield Fault(where, twice, key.start_mark.line + 1)
            seen.add(name)
            yield from _twins(value, (*where, name))
    elif isinstance(node, yaml.SequenceNode):
        for place, item in enumerate(node.value):
            yield from _twins(item, (*where, place))


def child(node: yaml.Node, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    """Return the (key, value) nodes that *step* leads to; in a list the item is both."""
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key_of(key) == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None


def line_of(tree: yaml.Node, where: Where) -> int:
    """Return the line (from 1) of a place in the tree, or of what holds it."""
    node, line = tree, tree.start_mark.line + 1
    for step in where:
        found = child(node, step)
        if found is None:
            break
        line, node = found[0].start_mark.line + 1, found[1]
    return int(line)
