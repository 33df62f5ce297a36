"""Host ranges such as ``node[01:20]``, counted before anybody makes the hosts of them."""

import re
from collections.abc import Iterator
from math import prod

from archbook.errors import Fault, FaultyFileError
from archbook.formats.kolla.lines import is_yaml, said
from archbook.formats.remark import Remark
from archbook.i18n import Message

MOST_HOSTS = 20_000
"""Most hosts that an inventory may name; Ansible itself takes minutes for more."""

_RANGE = re.compile(r"\[(\d{1,30}|[A-Za-z]):(\d{1,30}|[A-Za-z])(?::(\d{1,30}))?\]")
_JINJA = re.compile(r"\{\{.*?\}\}")


def check_ranges(path: str, text: str) -> Iterator[Remark]:
    """Yield a remark for each range without hosts.

    Raises:
        FaultyFileError: The ranges of the file stand for more hosts than are read.
    """
    total, yaml = 0, is_yaml(path, text)
    for number, line in said(text):
        pattern = _JINJA.sub("", line) if yaml else line.split()[0]
        if not yaml and pattern.startswith("["):
            continue
        counts = [_count(*found) for found in _RANGE.findall(pattern)]
        if counts and not prod(counts):
            empty = Message("the range ends before it begins, so it stands for no host")
            yield Remark(path, number, empty)
        total += prod(counts) if counts else 0
        if total > MOST_HOSTS:
            many = Message("the ranges stand for more than {most} hosts", {"most": MOST_HOSTS})
            raise FaultyFileError([Fault((), many, number)], path)


def _count(first: str, last: str, step: str) -> int:
    if first.isdigit() and last.isdigit():
        return len(range(int(first), int(last) + 1, int(step or 1) or 1))
    return len(range(ord(first[0]), ord(last[0]) + 1))
