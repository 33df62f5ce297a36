"""Each promise is broken once, and the check says where: file, line, what to do."""

from pathlib import Path

import pytest

from archbook.catalog import bundled
from archbook.catalog.bundle import bundled_catalogs
from archbook.catalog.check import Report, check
from archbook.catalog.library import with_folder
from archbook.model.catalog.facts import KINDS
from archbook.units import has_unit

SERVICE = """\
schema: service/v1
id: ledger
title: {en: Ledger, ko: 원장}
kind: tool
name: Ledger
mission: {en: Keeps the books., ko: 장부를 관리한다.}
layer: operations
first: pike
last: ussuri
gaps: [rocky]
advice: {en: Use a spreadsheet., ko: 표 계산기를 쓴다.}
needs:
  - any_of: [keystone]
    since: pike
    until: ussuri
    why: {en: users sign in with it, ko: 사용자가 이를 통해 인증한다}
    source: archbook
uses: [cinder]
components: [ledger-api]
sources:
  archbook: [mission, first, last, gaps, advice, needs, uses, components]
"""

COMPONENT = """\
schema: component/v1
id: ledger-api
title: {en: ledger-api, ko: ledger-api}
service: ledger
does: {en: answers requests, ko: 요청에 답한다}
membership: active-active
access: vip
ports:
  - {port: 4711, name: api}
placing:
  - roles: [control]
    when: {load_balancer: [haproxy]}
sources:
  archbook: [service, does, membership, access, ports, placing]
"""

RELEASE = """\
schema: release/v1
id: 2027.1
title: {en: 2027.1, ko: "2027.1"}
name: Next
order: 35
released: 2027-04-01
sources:
  archbook: [title, name, order, released]
"""

OPTION = """\
schema: option/v1
id: paper
title: {en: Paper, ko: 종이}
explains: {en: What the books are printed on., ko: 장부를 인쇄하는 종이.}
choices:
  - value: plain
    title: {en: Plain, ko: 민무늬}
    until: train
    advice: {en: Choose lined., ko: 줄 친 종이를 고른다.}
    replaced_by: lined
  - value: lined
    title: {en: Lined, ko: 줄 친 종이}
default:
  - values: [lined]
    why: {en: it is easy to read, ko: 읽기 쉽다}
sources:
  archbook: [explains, choices, default]
"""

ROLE = """\
schema: role/v1
id: clerk
title: {en: Clerk, ko: 서기}
purpose: {en: Writes the books., ko: 장부를 쓴다.}
order: 50
stand_in:
  role: control
  why: {en: it is nearby, ko: 가까이 있다}
sources:
  archbook: [purpose, stand_in]
"""

PROFILE = """\
schema: profile/v1
id: strict
title: {en: Strict, ko: 엄격}
explains: {en: Nothing is forgiven., ko: 아무것도 봐주지 않는다.}
rules:
  availability.quorum-members:
    severity: error
    why: {en: books must agree, ko: 장부가 일치해야 한다}
thresholds:
  cpu-overcommit: {by: scs, why: {en: books are slow, ko: 장부는 느리다}}
sources:
  archbook: [explains, rules, thresholds]
"""

DEPLOYER = """\
schema: deployer/v1
id: hand
title: {en: By hand, ko: 수작업}
name: By hand
covers_since: pike
deploys:
  ledger:
    since: pike
    until: train
    why: {en: hands got tired, ko: 손이 지쳤다}
  keystone: {}
sources:
  archbook: [name, covers_since, deploys]
"""

FILES = {
    "services/ledger": SERVICE,
    "components/ledger-api": COMPONENT,
    "releases/2027.1": RELEASE,
    "options/paper": OPTION,
    "roles/clerk": ROLE,
    "profiles/strict": PROFILE,
    "deployers/hand": DEPLOYER,
}
"""A sound folder: one entry of each kind that a check looks into."""


def written(folder: Path) -> Path:
    for name, text in FILES.items():
        path = folder / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def checked(folder: Path) -> Report:
    return check(folder, with_folder(folder))


def test_a_sound_folder_is_sound(tmp_path: Path) -> None:
    report = checked(written(tmp_path))
    assert [str(message) for message in report.messages()] == []
    assert report.entries == len(FILES)
    assert report.notes == ()


BREAKS = [
    # entry, what is written, what instead, line, what is said
    ("services/ledger", "mission, first", "first", 6, "mission: no source covers it"),
    ("services/ledger", "uses, comp", "uses, status, comp", 21, "covers status, which is not"),
    ("services/ledger", ", ko: 장부를 관리한다.", "", 6, "mission: has no Korean text: add `ko`"),
    ("services/ledger", "Keeps the books.", "장부", 6, "the text under `en` is not English"),
    (
        "services/ledger",
        "사용자가 이를 통해 인증한다",
        "see there",
        16,
        "under `ko` is not Korean",
    ),
    ("services/ledger", "uses: [cinder]", "uses: [cindre]", 18, "did you mean 'cinder'?"),
    ("services/ledger", "any_of: [keystone]", "any_of: [keystne]", 13, "mean 'keystone'?"),
    ("services/ledger", "source: archbook", "source: archbok", 17, "did you mean 'archbook'?"),
    ("services/ledger", "  archbook:", "  archbok:", 21, "did you mean 'archbook'?"),
    ("services/ledger", "first: pike", "first: pyke", 8, "did you mean 'pike'?"),
    ("services/ledger", "last: ussuri", "last: ocata", 9, "last: ocata came before pike"),
    ("services/ledger", "until: ussuri", "until: ocata", 15, "until: ocata came before pike"),
    ("services/ledger", "gaps: [rocky]", "gaps: [zed]", 10, "zed is not inside the life"),
    (
        "services/ledger",
        "any_of: [keystone]",
        "any_of: [mistral, ledger]",
        13,
        "needs[0].any_of: names itself",
    ),
    ("services/ledger", "any_of: [keystone]", "any_of: [skyline]", 13, "has none of: skyline"),
    ("services/ledger", "uses: [cinder]", "uses: [ledger]", 18, "uses[0]: names itself"),
    ("services/ledger", "advice: {", "xdvice: {", 11, "unknown key 'xdvice'"),
    ("services/ledger", "kind: tool", "kind: openstack\nautomatic: true", 5, "unasked"),
    ("services/ledger", "kind: tool", "kind: tool\nstatus: retired", 5, "on which day"),
    ("services/ledger", "[ledger-api]", "[ledger-api, nova-api]", 19, "belongs to service nova"),
    ("services/ledger", "id: ledger\n", "id: journal\n", 2, "must be ledger, as its place says"),
    ("components/ledger-api", "roles: [control]", "roles: [contrl]", 11, "mean 'control'?"),
    ("components/ledger-api", "roles: [control]", "roles: [bare_metal]", 11, "run nothing"),
    ("components/ledger-api", "{load_balancer: [h", "{load_balanser: [h", 12, "no option"),
    ("components/ledger-api", "[haproxy]", "[haprxy]", 12, "did you mean 'haproxy'?"),
    ("components/ledger-api", "name: api}", "name: api}\n  - {port: 4711, name: b}", 8, "twice"),
    ("components/ledger-api", "service: ledger", "service: nova", 4, "add it there"),
    ("components/ledger-api", "service: ledger", "service: legder", 4, "mean 'ledger'?"),
    ("releases/2027.1", "order: 35", "order: 34", 5, "2026.2 is number 34 too"),
    ("releases/2027.1", "2027-04-01", "2017-04-01", 6, "out of order"),
    ("releases/2027.1", "order: 35", "order: 35\nend_of_life: 2027-01-01", 6, "before the end"),
    ("options/paper", "replaced_by: lined", "replaced_by: ruled", 10, "'ruled' is no choice"),
    ("options/paper", "values: [lined]", "values: [ruled]", 14, "'ruled' is no choice"),
    (
        "options/paper",
        "    advice: {en: Choose lined., ko: 줄 친 종이를 고른다.}\n",
        "",
        8,
        "`advice`",
    ),
    ("options/paper", "values: [lined]", "values: [lined]\n    since: train", 13, "0 defaults"),
    ("roles/clerk", "role: control", "role: network", 7, "has a stand-in itself"),
    ("profiles/strict", "quorum-members:", "quorum-membrs:", 6, "mean 'availability.quorum-memb"),
    ("profiles/strict", "cpu-overcommit:", "cpu-overcomit:", 10, "did you mean 'cpu-overcommit'?"),
    ("profiles/strict", "{by: scs", "{by: sco", 10, "did you mean 'scs'?"),
    ("deployers/hand", "  keystone: {}", "  keystne: {}", 11, "did you mean 'keystone'?"),
    ("deployers/hand", "    until: train\n", "", 7, "not when: `until`"),
]


@pytest.mark.parametrize("row", BREAKS, ids=lambda row: f"{row[0]} {row[2]}: {row[4]}")
def test_a_broken_promise_is_told_with_file_and_line(
    tmp_path: Path, row: tuple[str, str, str, int, str]
) -> None:
    name, good, bad, line, said = row
    assert good in FILES[name]
    path = written(tmp_path) / f"{name}.yaml"
    path.write_text(FILES[name].replace(good, bad, 1), encoding="utf-8")
    told = [str(message) for message in checked(tmp_path).messages()]
    assert any(one.startswith(f"{path}:{line}: ") and said in one for one in told), told


def test_a_circle_of_needs_is_told_at_each_service_in_it(tmp_path: Path) -> None:
    written(tmp_path)
    ledger = SERVICE.replace("[keystone]", "[journal]")
    journal = SERVICE.replace("[keystone]", "[ledger]")
    journal = journal.replace("id: ledger", "id: journal").replace("[ledger-api]", "[]")
    (tmp_path / "services" / "ledger.yaml").write_text(ledger, encoding="utf-8")
    (tmp_path / "services" / "journal.yaml").write_text(journal, encoding="utf-8")
    told = sorted(str(message) for message in checked(tmp_path).messages())
    assert len(told) == 2
    assert "journal.yaml:13: needs[0].any_of: needs itself in the end" in told[0]
    assert "journal → ledger → journal" in told[0]
    assert "ledger → journal → ledger" in told[1]


def test_needs_that_never_hold_at_once_are_no_circle(tmp_path: Path) -> None:
    written(tmp_path)
    ledger = SERVICE.replace("[keystone]", "[journal]").replace("until: ussuri", "until: rocky")
    journal = SERVICE.replace("[keystone]", "[ledger]").replace("since: pike", "since: stein")
    journal = journal.replace("id: ledger", "id: journal").replace("[ledger-api]", "[]")
    (tmp_path / "services" / "ledger.yaml").write_text(ledger, encoding="utf-8")
    (tmp_path / "services" / "journal.yaml").write_text(journal, encoding="utf-8")
    assert checked(tmp_path).messages() == ()


def test_an_unknown_unit_is_answered_with_the_one_that_is_meant(tmp_path: Path) -> None:
    path = written(tmp_path) / "servers" / "mine.yaml"
    path.parent.mkdir()
    text = (bundled_catalogs() / "servers" / "dell-r660.yaml").read_text(encoding="utf-8")
    text = text.replace("id: dell-r660", "id: mine").replace("weight_kg: 18.5", "weight_lb: 40")
    path.write_text(text, encoding="utf-8")
    (told,) = [str(one) for one in checked(tmp_path).messages() if "unknown unit" in str(one)]
    line = text.splitlines().index("weight_lb: 40") + 1
    assert told.startswith(f"{path}:{line}: weight_lb: ")
    assert "the quantity is given as 'weight_kg'" in told


def test_an_override_is_allowed_and_said(tmp_path: Path) -> None:
    path = written(tmp_path) / "roles" / "control.yaml"
    path.write_text(ROLE.replace("id: clerk", "id: control").replace(
        "stand_in:\n  role: control\n  why: {en: it is nearby, ko: 가까이 있다}\n", ""
    ).replace(", stand_in", ""), encoding="utf-8")  # fmt: skip
    report = checked(tmp_path)
    assert report.messages() == ()
    (note,) = report.notes
    assert str(note).startswith(f"{path}:1: replaces the entry roles/control")


def test_what_would_never_be_read_is_told(tmp_path: Path) -> None:
    written(tmp_path)
    (tmp_path / "roles" / "clerk.yaml").rename(tmp_path / "roles" / "clerk.yml")
    (tmp_path / "rolls").mkdir()
    (tmp_path / "rolls" / "edge.yaml").write_text(ROLE, encoding="utf-8")
    (tmp_path / "notes").mkdir()
    told = sorted(str(message) for message in checked(tmp_path).messages())
    assert len(told) == 2
    assert "clerk.yml: is never read: rename it" in told[0]
    assert "no kind of entry is called 'rolls'; did you mean 'roles'?" in told[1]


def test_a_file_that_another_entry_needs_is_told_once(tmp_path: Path) -> None:
    path = written(tmp_path) / "services" / "ledger.yaml"
    path.write_text("title: [", encoding="utf-8")
    told = [str(message) for message in checked(tmp_path).messages()]
    assert len(told) == 1
    assert told[0].startswith(f"{path}:")


def test_every_fault_of_every_file_is_told_at_once(tmp_path: Path) -> None:
    written(tmp_path)
    for name in ("services/ledger", "roles/clerk"):
        text = FILES[name].replace(", ko: 원장", "").replace(", ko: 서기", "")
        (tmp_path / f"{name}.yaml").write_text(text.replace("archbook:", "archbok:"), "utf-8")
    assert len(checked(tmp_path).messages()) == 2
    assert len(checked(tmp_path).faults) == 2


def test_every_fraction_of_every_kind_says_its_unit() -> None:
    for kind, model in KINDS.items():
        for name, field in model.model_fields.items():
            if "float" in str(field.annotation):
                assert has_unit(name), f"{kind}: {name} ends in no unit of archbook.units"


def test_reading_three_entries_opens_three_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from archbook.catalog import reading  # noqa: PLC0415 - to watch it

    folder = tmp_path / "roles"
    folder.mkdir()
    for number in range(3000):
        text = ROLE.replace("id: clerk", f"id: clerk{number}")
        (folder / f"clerk{number}.yaml").write_text(text, encoding="utf-8")
    opened: list[str] = []
    content = reading._content  # noqa: SLF001 - what opens a file

    def watched(path: Path) -> bytes:
        opened.append(path.name)
        return content(path)

    monkeypatch.setattr(reading, "_content", watched)
    catalog = with_folder(tmp_path)
    for number in (0, 1500, 2999):
        catalog.role(f"clerk{number}")
    assert set(opened) == {"clerk0.yaml", "clerk1500.yaml", "clerk2999.yaml"}


def test_the_bundled_catalog_is_layered_under_nothing() -> None:
    assert check(bundled_catalogs(), bundled(), ()).notes == ()
