"""Host preparation that shows itself, and writes its scripts."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from archbook.errors import OutputError
from archbook.i18n import Message
from archbook.model.preparation import Preparation
from archbook.preparing import deployers_own, deployment_host, every_host, host_called
from archbook.preparing.names import entries_of
from archbook.report.preparation import preparation_document
from archbook.report.preparation_script import script
from archbook.report.preparation_tables import preparation_html, preparation_table
from archbook.workspace.files import write_all
from archbook.workspace.shown import ShowsItself


@dataclass(frozen=True, slots=True, repr=False)
class Prepared(ShowsItself):
    """What must be set on each host before the deployer runs, and why."""

    preparation: Preparation
    language: str = "en"

    def document(self) -> dict[str, Any]:
        """Return the preparation as the JSON document ``preparation/v1``."""
        return preparation_document(self.preparation, self.language)

    def script(self, host: str) -> str:
        """Return the shell script of one host.

        Raises:
            UnknownNameError: No such host is prepared; the nearest one is named.
        """
        return script(self.preparation, host_called(self.preparation, host), self.language)

    def deployer(self) -> str:
        """Return the script that installs the deployer, on whichever host it runs."""
        return script(self.preparation, deployers_own(self.preparation), self.language)

    def scripts(self) -> Iterator[tuple[str, str]]:
        """Yield the name and the script of each host, that of the deployer last."""
        for one in every_host(self.preparation):
            yield one.name, script(self.preparation, one, self.language)
        if apart := deployment_host(self.preparation):
            yield apart.name, script(self.preparation, apart, self.language)

    def hosts_file(self) -> str:
        """Return the lines of /etc/hosts for all hosts; empty where no address is planned."""
        return "".join(f"{line}\n" for line in entries_of(self.preparation))

    def save(self, folder: str | Path) -> tuple[Path, ...]:
        """Write a script for each host, and a file ``hosts`` with all names, into a folder.

        Raises:
            OutputError: The folder cannot be made or written, or two hosts have one name.
        """
        return write_all(Path(folder), self.files())

    def files(self) -> dict[str, str]:
        """Return a script for each host, and ``hosts`` with all names, by the names of files.

        Raises:
            OutputError: Two hosts have one name.
        """
        contents: dict[str, str] = {}
        for name, text in self.scripts():
            file = f"{name}.sh"
            if file.lower() in map(str.lower, contents):
                said = "two hosts are called {host}: give each its own name"
                raise OutputError(Message(said, {"host": name}))
            contents[file] = text
        if names := self.hosts_file():
            contents["hosts"] = names
        return contents

    def html(self) -> str:
        """Return the preparation as HTML tables."""
        return preparation_html(self.preparation, self.language)

    def __str__(self) -> str:
        """Return the preparation as text tables."""
        return preparation_table(self.preparation, self.language)

    __repr__ = __str__
