"""A chapter is a lesson on the reader's own design, where there is one."""

from collections.abc import Iterator

from nbformat import NotebookNode


def test_every_cell_works_on_it(given_on_own_design: NotebookNode) -> None:
    errors = [one for one in _outputs(given_on_own_design) if one.output_type == "error"]
    assert not errors, [f"{one.ename}: {one.evalue}" for one in errors]


def test_it_is_that_design_which_is_shown(
    notebook: NotebookNode, given_on_own_design: NotebookNode
) -> None:
    assert [*_texts(given_on_own_design)] != [*_texts(notebook)]


def _outputs(notebook: NotebookNode) -> Iterator[NotebookNode]:
    return (one for cell in notebook.cells for one in cell.get("outputs", ()))


def _texts(notebook: NotebookNode) -> Iterator[str]:
    return (one.data["text/plain"] for one in _outputs(notebook) if "data" in one)
