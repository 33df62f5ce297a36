"""The wheel carries everything that archbook needs, and works by itself."""

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel with the build tools of the lock and unpack it."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


@pytest.mark.parametrize(
    "name",
    [
        "archbook/py.typed",
        "archbook/_catalogs/services/nova.yaml",
        "archbook/_catalogs/components/cinder-volume.yaml",
        "archbook/_catalogs/use-cases/starter.yaml",
        "archbook/_notebooks/01-first-design.ipynb",
        "archbook/i18n/locale/ko/LC_MESSAGES/archbook.mo",
        "archbook/render/fonts/OFL.txt",
    ],
)
def test_the_wheel_holds(unpacked: Path, name: str) -> None:
    assert (unpacked / name).is_file()


def test_the_wheel_holds_every_catalog_file_and_no_other_folder(unpacked: Path) -> None:
    def names(folder: Path) -> set[str]:
        return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}

    assert names(unpacked / "archbook" / "_catalogs") == names(ROOT / "catalogs")
    tops = {path.name for path in unpacked.iterdir() if not path.name.endswith(".dist-info")}
    assert tops == {"archbook"}


def test_the_unpacked_wheel_plans_checks_and_draws(unpacked: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(unpacked)}
    script = (
        "import archbook; assert '_catalogs' in str(archbook.new.__globals__['bundled']()"
        "._folders), 'not the catalogs of the wheel'; w = archbook.new('starter'); "
        "w.plan(); w.check(); w.draw('topology').save('t.png'); print(archbook.__file__)"
    )
    run = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    assert str(unpacked) in run.stdout
    assert (tmp_path / "t.png").read_bytes().startswith(b"\x89PNG")
