"""Break the rules one small thing at a time and see whether a test goes red.

Run by `make mutation`. Cosmic Ray's operators make the mutants; each one is judged by the tests of
its own rule, in a process forked from one that has everything imported. Nothing is written to the
checkout. Why not Cosmic Ray's own runner: docs/decisions/0013-mutation.md.
"""

import argparse
import importlib
import logging
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from fnmatch import fnmatch
from itertools import groupby
from multiprocessing import get_context
from multiprocessing.pool import Pool
from pathlib import Path
from types import ModuleType

import hypothesis  # noqa: F401 - imported before the fork, so that no mutant pays for it
import pytest
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator

from archbook.catalog.library import bundled
from archbook.model.catalog.facts import KINDS
from archbook.rules.registry import all_rules
from archbook.workspace import examples  # noqa: F401 - the same

ROOT = Path(__file__).parents[1]
RULES = ROOT / "src" / "archbook" / "rules"
TESTS = ROOT / "tests" / "rules"

COMPARISONS = ("Eq_NotEq", "NotEq_Eq", "Is_IsNot", "IsNot_Is", "Lt_LtE", "Lt_GtE", "LtE_Lt",
               "LtE_Gt", "Gt_GtE", "Gt_LtE", "GtE_Gt", "GtE_Lt")  # fmt: skip
"""A comparison's boundary moved by one, or its sense turned round."""

SUMS = ("Add_Sub", "Sub_Add", "Mul_Div", "Div_Mul", "FloorDiv_Mul", "Mod_Mul")

OPERATORS = (
    "NumberReplacer",  # each number one more, and one less
    *(f"ReplaceComparisonOperator_{name}" for name in COMPARISONS),
    *(f"ReplaceBinaryOperator_{name}" for name in SUMS),
    "AddNot",
    "ReplaceUnaryOperator_Delete_Not",
    "ReplaceAndWithOr",
    "ReplaceOrWithAnd",
    "ReplaceTrueWithFalse",
    "ReplaceFalseWithTrue",
    "ReplaceContinueWithBreak",
    "ZeroIterationForLoop",
)

SECONDS = 30
"""A mutant whose test runs longer than this loops, and counts as killed."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One rule with one thing changed."""

    path: Path
    code: str
    change: tuple[str, ...]

    @property
    def name(self) -> str:
        """Return the rule's id."""
        return f"{self.path.parent.name}.{self.path.stem.replace('_', '-')}"


def mutants(path: Path) -> Iterator[Mutant]:
    """Yield every mutant of one rule."""
    source = path.read_text(encoding="utf-8")
    for operator in OPERATORS:
        mutate = get_operator(f"core/{operator}")()
        count = 0
        while code := mutate_code(source, mutate, count):
            change = tuple(_changed_lines(source, code))
            if not _declares_only(change):
                yield Mutant(path, code, change)
            count += 1


def _changed_lines(before: str, after: str) -> Iterator[str]:
    lines = unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    yield from (line for line in lines if line[:1] in "+-" and line[:3] not in {"+++", "---"})


def _declares_only(change: Sequence[str]) -> bool:
    """Tell whether the change is to what a rule says of itself and no design can show.

    Among them is the star before arguments by keyword, which Cosmic Ray takes for a product.
    """
    return any(mark in line for line in change for mark in ("inferred=", "@dataclass", ", /, "))


def killed(mutant: Mutant) -> bool:
    """Tell whether the tests of its rule notice the mutant. Runs in a process of its own."""
    module = importlib.import_module(
        f"archbook.rules.{mutant.path.parent.name}.{mutant.path.stem}"
    )
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    before = dict(vars(module))
    try:
        exec(compile(mutant.code, str(mutant.path), "exec"), vars(module))  # noqa: S102 - our own code
    except Exception:  # noqa: BLE001 - a rule that does not even load is noticed by any test
        return True
    _tell_others(module, before)
    return pytest.main(_arguments(mutant)) != pytest.ExitCode.OK


def _tell_others(module: ModuleType, before: Mapping[str, object]) -> None:
    """Give what the module defines now to those that imported what it defined before."""
    for other in [one for name, one in sys.modules.items() if name.startswith("archbook.")]:
        for name, value in list(vars(other).items()):
            if name in before and value is before[name]:
                setattr(other, name, vars(module)[name])


def _arguments(mutant: Mutant) -> list[str]:
    own = TESTS / mutant.path.parent.name / f"test_{mutant.path.name}"
    chosen = f"{own.stem} or {mutant.name}"
    plugins = ("no:cacheprovider", "no:unraisableexception", "pytest_timeout")
    loaded = [word for plugin in plugins for word in ("-p", plugin)]
    quick = ["-x", "-q", "--assert=plain", *loaded, f"--timeout={SECONDS}"]
    return [*quick, "-k", chosen, str(own), str(TESTS / "test_every_rule.py")]


def chosen_rules(patterns: Sequence[str]) -> list[Path]:
    """Return the files of the rules whose ids match a pattern."""
    files = sorted(path for path in RULES.glob("*/*.py") if path.name != "__init__.py")
    return [
        path
        for path in files
        if any(fnmatch(Mutant(path, "", ()).name, pattern) for pattern in patterns)
    ]


def warm() -> None:
    """Import and read, once, what every mutant's test would import and read."""
    all_rules()
    all_rules.cache_clear()  # each mutant's process finds its rule anew, in the mutated module
    for kind in KINDS:
        for name in bundled().ids(kind):
            bundled().entry(kind, name)


def judged(pool: Pool, made: Sequence[Mutant]) -> Iterator[tuple[Mutant, bool]]:
    """Yield each mutant with whether a test noticed it, as soon as that is known."""
    return zip(made, pool.imap(killed, made, chunksize=1), strict=True)


def report(outcomes: Iterator[tuple[Mutant, bool]]) -> None:
    """Print the score of each rule and every mutant that no test noticed."""
    total = all_noticed = 0
    for name, of_rule in groupby(outcomes, key=lambda outcome: outcome[0].name):
        tried = list(of_rule)
        survivors = [mutant for mutant, noticed in tried if not noticed]
        dead = len(tried) - len(survivors)
        print(f"{100 * dead / len(tried):5.0f} %  {dead:4} of {len(tried):4}  {name}", flush=True)
        for mutant in survivors:
            print("         " + "\n         ".join(mutant.change))
        total, all_noticed = total + len(tried), all_noticed + dead
    print(f"{100 * all_noticed / max(1, total):5.1f} %  {all_noticed} of {total} were noticed")


def main() -> None:
    """Judge the mutants of the rules named."""
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    asked.add_argument(
        "rules", nargs="*", default=["*"], help="ids, or patterns such as storage.*"
    )
    asked.add_argument("--every", type=int, default=1, help="judge every n-th mutant only")
    asked.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    words = asked.parse_args()
    logging.disable(logging.INFO)
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    os.chdir(ROOT)
    paths = chosen_rules(words.rules)
    warm()
    with get_context("fork").Pool(words.workers, maxtasksperchild=1) as pool:
        whole = [Mutant(path, path.read_text(encoding="utf-8"), ()) for path in paths]
        red = {unbroken.path for unbroken, noticed in judged(pool, whole) if noticed}
        for path in sorted(red):
            print(f"left out: {path.relative_to(RULES)}, whose tests fail as they are")
        made = [one for path in paths if path not in red for one in mutants(path)]
        report(judged(pool, made[:: words.every]))


if __name__ == "__main__":
    main()
