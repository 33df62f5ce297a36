"""The workbook as a web page: what is refused, and whom the running server lets in."""

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.client import HTTPResponse
from http.cookiejar import CookieJar
from pathlib import Path

import pytest
from click.testing import Result

from archbook.cli import serving
from archbook.cli.settings import Settings
from archbook.cli.web.board import Board
from archbook.cli.web.words import words

Run = Callable[..., Result]
"""Runs the command in this process."""


def test_without_voila_it_says_how_to_get_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "find_spec", lambda name: None if name == "voila" else name)
    result = run("app")
    assert result.exit_code == 3
    assert "pip install 'archbook[app]'" in result.stderr


def test_a_design_that_is_not_there_is_named(run: Run) -> None:
    result = run("app", "nowhere.yaml")
    assert result.exit_code == 2
    assert "nowhere.yaml: no such file" in result.stderr


def test_a_port_that_is_taken_is_named(run: Run) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        result = run("app", "--no-browser", "--port", str(port))
    assert result.exit_code == 2
    assert f"port {port} is taken" in result.stderr


def test_the_board_works_in_the_folder_of_the_command() -> None:
    quiet = Board(Settings(language="ko"))
    assert quiet.source().endswith("archbook.Workbook(None, language='ko')")
    assert f"os.chdir({str(Path.cwd())!r})" in quiet.source()
    named = Board(Settings(), Path("it's.yaml"))
    assert named.source().endswith("""archbook.Workbook("it's.yaml", language='en')""")


def test_a_catalog_folder_reaches_the_board() -> None:
    source = Board(Settings(Path("mine"))).source()
    assert "archbook.resume('design.yaml', catalog='mine', language='en')" in source


START = "from archbook.cli import main; main()"
KOREAN = words(Settings(language="ko"))


@dataclass(frozen=True)
class Server:
    """A running `archbook app`."""

    address: str
    process: subprocess.Popen[str]

    def get(self, path: str = "", *, host: str = "", open_it: bool = False) -> HTTPResponse:
        """Ask for a page, with the token when it is to be opened."""
        base, _, token = self.address.partition("?")
        asked = urllib.request.Request(base + path + (f"?{token}" if open_it else ""))  # noqa: S310 - our own server
        if host:
            asked.add_header("Host", host)
        cookies = urllib.request.HTTPCookieProcessor(CookieJar())
        answer = urllib.request.build_opener(cookies).open(asked, timeout=30)
        assert isinstance(answer, HTTPResponse)
        return answer

    def refused(self, path: str = "", *, host: str = "", open_it: bool = False) -> tuple[int, str]:
        """Ask for a page that is not given; return the answer's code and text."""
        with pytest.raises(urllib.error.HTTPError) as refusal:
            self.get(path, host=host, open_it=open_it)
        return refusal.value.code, refusal.value.read().decode()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Run the command as a user does, in a folder of its own."""
    folder = tmp_path_factory.mktemp("app")
    (folder / "voila.py").write_text("raise SystemExit('a stranger set up the server')")
    command = [sys.executable, "-P", "-c", START, "app", "--no-browser", "--lang", "ko"]
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=os.environ
        | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "TMPDIR": str(folder)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    yield Server(process.stdout.readline().strip(), process)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 0, said
    assert "Traceback" not in said
    assert [path.name for path in folder.iterdir()] == ["voila.py"]


def test_its_address_is_this_machine_with_a_token(server: Server) -> None:
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/\?token=[\w-]{32}", server.address)


def test_without_the_token_it_asks_for_one(server: Server) -> None:
    page = server.get().read().decode()
    assert KOREAN["token"] in page
    assert "archbook-page" not in page


def test_a_name_that_points_here_is_no_pass(server: Server) -> None:
    code, page = server.refused(host="board.example.org", open_it=True)
    assert code == 403
    assert KOREAN["broken"] in page
    assert "Traceback" not in page


def test_files_of_the_folder_are_not_served(server: Server) -> None:
    assert server.refused("voila/files/voila.py")[0] == 403
    assert server.refused("voila/files/board.ipynb")[0] == 403


def test_the_page_may_talk_to_this_server_only(server: Server) -> None:
    answer = server.get(open_it=True)
    page = answer.read().decode()
    assert 'lang="ko"' in page
    assert "archbook-page" in page
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "https:" not in policy
    assert not re.findall(r"""(?:src|href)=["'](?:https?:)?//""", page)
