"""The library finds entries, layers folders, and says what is wrong with a file."""

from pathlib import Path

import pytest

from archbook.catalog.bundle import bundled_catalogs
from archbook.catalog.library import Catalog, bundled, with_folder
from archbook.errors import CatalogError, UnknownNameError
from archbook.marked.tree import MOST_BYTES
from archbook.model.catalog.facts import KINDS

ROLE = """\
schema: role/v1
id: {id}
title: {{en: Edge, ko: 엣지}}
purpose: {{en: Runs at the edge., ko: 엣지에서 실행된다.}}
order: {order}
sources:
  {source}: [purpose]
"""


def _role(folder: Path, name: str = "edge", order: int = 20, source: str = "archbook") -> Path:
    path = folder / "roles" / f"{name}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(ROLE.format(id=name, order=order, source=source), encoding="utf-8")
    return path


def _fault(folder: Path, name: str = "edge") -> str:
    with pytest.raises(CatalogError) as caught:
        with_folder(folder).role(name)
    return str(caught.value)


@pytest.mark.parametrize("kind", KINDS)
def test_ids_are_the_file_names_sorted(kind: str) -> None:
    files = (bundled_catalogs() / kind).iterdir()
    names = sorted(path.name.removesuffix(".yaml") for path in files)

    assert bundled().ids(kind) == tuple(names)


def test_an_unknown_kind_is_named_with_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match="'servicse'; did you mean 'services'"):
        bundled().ids("servicse")


def test_an_unknown_id_is_named_with_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match=r"no service is called 'nowa'.*'nova'"):
        bundled().service("nowa")


def test_an_id_like_no_other_is_answered_with_what_there_is() -> None:
    with pytest.raises(UnknownNameError, match="no role is called 'xxxxxxxx'; known: bare_metal"):
        bundled().role("xxxxxxxx")


def test_an_id_is_never_a_path(tmp_path: Path) -> None:
    _role(tmp_path)
    with pytest.raises(UnknownNameError):
        with_folder(tmp_path).role("../roles/edge")


def test_an_entry_is_read_once() -> None:
    assert bundled().service("nova") is bundled().service("nova")


def test_a_folder_adds_entries(tmp_path: Path) -> None:
    _role(tmp_path)
    catalog = with_folder(tmp_path)

    assert catalog.role("edge").order == 20
    assert {"control", "edge"} <= set(catalog.ids("roles"))
    assert catalog.service("nova") == bundled().service("nova")


def test_a_folder_is_laid_over_the_bundled_entries(tmp_path: Path) -> None:
    _role(tmp_path, "control", order=30)

    assert with_folder(tmp_path).role("control").order == 30
    assert bundled().role("control").order != 30


def test_the_last_of_several_folders_wins(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder, order in ((first, 1), (second, 2)):
        folder.mkdir()
        _role(folder, order=order)

    assert Catalog(bundled_catalogs(), first, second).role("edge").order == 2
    assert Catalog(bundled_catalogs(), second, first).role("edge").order == 1


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match=r"nowhere: no catalog folder; it must hold one of"):
        with_folder(tmp_path / "nowhere")


def test_a_folder_that_holds_no_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "rolls").mkdir()
    with pytest.raises(CatalogError, match="no catalog folder"):
        with_folder(tmp_path)


def test_a_file_that_is_no_yaml_is_named(tmp_path: Path) -> None:
    _role(tmp_path).write_text("title: [", encoding="utf-8")

    fault = _fault(tmp_path)

    assert "edge.yaml" in fault
    assert "not YAML" in fault


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    _role(tmp_path).write_bytes(b"title: \xff\xfe")

    assert "edge.yaml:1: not UTF-8 text" in _fault(tmp_path)


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = _role(tmp_path)
    path.write_text("#" * (MOST_BYTES + 1), encoding="utf-8")

    assert f"larger than {MOST_BYTES // 1024} KiB" in _fault(tmp_path)


def test_a_missing_field_is_named(tmp_path: Path) -> None:
    path = _role(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace("order: 20\n", ""), encoding="utf-8")

    assert "edge.yaml:1: order: is needed and not there" in _fault(tmp_path)


def test_an_unknown_field_is_named(tmp_path: Path) -> None:
    path = _role(tmp_path)
    path.write_text(path.read_text(encoding="utf-8") + "colour: red\n", encoding="utf-8")

    fault = _fault(tmp_path)
    line = path.read_text(encoding="utf-8").splitlines().index("colour: red") + 1
    assert f"edge.yaml:{line}: colour: unknown key 'colour'" in fault


def test_anchors_and_aliases_are_refused_in_catalogs_too(tmp_path: Path) -> None:
    path = _role(tmp_path)
    path.write_text(path.read_text(encoding="utf-8") + "x: &a [1]\ny: *a\n", encoding="utf-8")

    assert "YAML anchors are not read" in _fault(tmp_path)


def test_an_id_other_than_the_file_name_is_refused(tmp_path: Path) -> None:
    path = _role(tmp_path)
    path.write_text(ROLE.format(id="rim", order=1, source="archbook"), encoding="utf-8")

    assert "id: must be edge, as its place says, not rim" in _fault(tmp_path)


def test_another_schema_is_refused(tmp_path: Path) -> None:
    path = _role(tmp_path)
    text = path.read_text(encoding="utf-8").replace("role/v1", "role/v2")
    path.write_text(text, encoding="utf-8")

    assert "schema: must be role/v1, as its place says, not role/v2" in _fault(tmp_path)


def test_a_source_that_does_not_exist_is_named_with_the_nearest(tmp_path: Path) -> None:
    _role(tmp_path, source="archbok")

    assert "no source is called 'archbok'; did you mean 'archbook'?" in _fault(tmp_path)


def test_only_yaml_files_are_entries(tmp_path: Path) -> None:
    _role(tmp_path)
    (tmp_path / "roles" / "notes.txt").write_text("nothing", encoding="utf-8")

    assert "notes" not in with_folder(tmp_path).ids("roles")


def test_an_entry_that_is_no_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "roles" / "edge.yaml").mkdir(parents=True)

    assert "edge.yaml: is no file" in _fault(tmp_path)
