"""Change a YAML text at the marks of its tree, leaving everything else as it is."""

import json
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

import yaml

from archbook.formats.design.yaml_text import entry, flow, item, tidy
from archbook.marked.tree import child, key_of


@dataclass(slots=True)
class Splicer:
    """Collects replacements for a text; `result` applies them."""

    text: str
    splices: list[tuple[int, int, str]] = field(default_factory=list)

    def result(self) -> str:
        """Return the text with all replacements made, with its own kind of line ends."""
        text = self.text
        in_order = sorted(enumerate(self.splices), key=lambda one: (one[1][:2], one[0]))
        # From the end, so that places stay true; of two insertions at one place the first
        # that was asked for, which is the inner one, comes first.
        for _, (start, end, new) in reversed(in_order):
            text = text[:start] + self._line_ends(new) + text[end:]
        return text

    def _line_ends(self, new: str) -> str:
        return new.replace("\n", "\r\n") if "\r\n" in self.text else new

    def change(self, node: yaml.Node, old: object, new: object) -> None:
        """Change the text of *node*, which holds *old*, so that it holds *new*."""
        if tidy(old) == tidy(new):
            return
        if isinstance(node, yaml.MappingNode) and isinstance(new, dict) and new and node.value:
            self._change_mapping(node, dict(old), new)  # type: ignore[call-overload]  # a mapping
        elif isinstance(node, yaml.SequenceNode) and isinstance(new, list) and new and node.value:
            self._change_sequence(node, list(old), new)  # type: ignore[call-overload]  # a list
        else:
            self._replace(node, new)

    def _replace(self, node: yaml.Node, new: object) -> None:
        start, end = node.start_mark.index, real_end(node)
        lead = " " if self.text[start - 1 : start] == ":" else ""
        if self._is_block(node):
            start, lead = self._after_key(start), " "
        self.splices.append((start, end, lead + flow(new)))

    def _is_block(self, node: yaml.Node) -> bool:
        return isinstance(node, yaml.CollectionNode) and not node.flow_style

    def _after_key(self, start: int) -> int:
        """Return the place behind the colon that stands before a block collection."""
        return self.text.rindex(":", 0, start) + 1

    def _change_mapping(
        self, node: yaml.MappingNode, old: dict[str, Any], new: dict[str, Any]
    ) -> None:
        entries = [(key, value) for key, value in node.value]
        for place, (key, value) in enumerate(entries):
            name = key_of(key)
            if name in new:
                self.change(value, old[name], new[name])
            else:
                self._delete(node, [pair[0] for pair in entries], [p[1] for p in entries], place)
        before: str | None = None
        for name, value in new.items():
            if name not in old:
                self._insert_key(node, before, name, value)
            else:
                before = name

    def _insert_key(
        self, node: yaml.MappingNode, before: str | None, name: str, value: object
    ) -> None:
        found = child(node, before) if before is not None else None
        if node.flow_style:
            text = f"{flow(name)}: {flow(value)}"
            if found:
                end = real_end(found[1])
                self.splices.append((end, end, f", {text}"))
            else:
                start = node.value[0][0].start_mark.index
                self.splices.append((start, start, f"{text}, "))
            return
        indent = " " * node.start_mark.column
        lines = entry(name, value, indent)
        if found:
            end = self._line_end(real_end(found[1]))
            self.splices.append((end, end, f"\n{lines}"))
        else:
            start = self._line_start(node.value[0][0].start_mark.index)
            self.splices.append((start, start, f"{lines}\n"))

    def _change_sequence(self, node: yaml.SequenceNode, old: list[Any], new: list[Any]) -> None:
        before, after = map(identity, old), map(identity, new)
        matcher = SequenceMatcher(a=list(before), b=list(after), autojunk=False)
        for what, old_from, old_to, new_from, new_to in matcher.get_opcodes():
            if what == "equal":
                for place in range(old_to - old_from):
                    self.change(
                        node.value[old_from + place], old[old_from + place], new[new_from + place]
                    )
                continue
            shared = min(old_to - old_from, new_to - new_from)
            for place in range(shared):
                self._replace(node.value[old_from + place], new[new_from + place])
            for place in range(old_from + shared, old_to):
                self._delete(node, node.value, node.value, place)
            self._insert_items(node, old_from + shared, new[new_from + shared : new_to])

    def _insert_items(self, node: yaml.SequenceNode, place: int, items: list[Any]) -> None:
        if not items:
            return
        if node.flow_style:
            text = ", ".join(map(flow, items))
            if place:
                end = real_end(node.value[place - 1])
                self.splices.append((end, end, f", {text}"))
            else:
                start = node.value[0].start_mark.index
                self.splices.append((start, start, f"{text}, "))
            return
        indent = " " * node.start_mark.column
        lines = "\n".join(item(one, indent) for one in items)
        if place:
            end = self._line_end(real_end(node.value[place - 1]))
            self.splices.append((end, end, f"\n{lines}"))
        else:
            start = self._line_start(node.value[0].start_mark.index)
            self.splices.append((start, start, f"{lines}\n"))

    def _delete(
        self,
        node: yaml.CollectionNode,
        starts: list[yaml.Node],
        ends: list[yaml.Node],
        place: int,
    ) -> None:
        """Delete one entry, with the comments that belong to it."""
        if not node.flow_style:
            start = self._comments_above(self._line_start(starts[place].start_mark.index))
            end = min(self._line_end(real_end(ends[place])) + 1, len(self.text))
            if end < len(self.text) and self.text[end - 1 : end + 1] == "\r\n":
                end += 1
            self.splices.append((start, end, ""))
        elif place:
            self.splices.append((real_end(ends[place - 1]), real_end(ends[place]), ""))
        elif len(starts) > 1:
            self.splices.append((starts[0].start_mark.index, starts[1].start_mark.index, ""))

    def _line_start(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1

    def _line_end(self, at: int) -> int:
        """Return the end of the line, before its line break."""
        end = self.text.find("\n", at)
        end = len(self.text) if end < 0 else end
        return end - 1 if self.text[end - 1 : end] == "\r" else end

    def _comments_above(self, start: int) -> int:
        """Return where the comment lines right above *start* begin, unless they head the file."""
        at = start
        while at:
            above = self._line_start(at - 1)
            if not self.text[above:at].lstrip().startswith("#"):
                return at
            at = above
        return start


def real_end(node: yaml.Node) -> int:
    """Return where the text of *node* ends; a block collection ends with its last entry."""
    if isinstance(node, yaml.MappingNode) and not node.flow_style and node.value:
        return real_end(node.value[-1][1])
    if isinstance(node, yaml.SequenceNode) and not node.flow_style and node.value:
        return real_end(node.value[-1])
    return int(node.end_mark.index)


def identity(item: object) -> str:
    """Return what makes two items of a list the same thing: name or id, else the value."""
    if isinstance(item, dict):
        for key in ("name", "id"):
            if key in item:
                return str(item[key])
    return json.dumps(tidy(item), sort_keys=True, ensure_ascii=False)
