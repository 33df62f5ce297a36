"""What a spreadsheet calls its columns: A to Z, AA, AB and so on."""

MOST_COLUMNS = 2**14
"""Columns that a spreadsheet can have."""


def letters_of(place: int) -> str:
    """Return the letters of a column, counted from 0."""
    letters = ""
    while place >= 0:
        place, rest = divmod(place, 26)
        letters = chr(ord("A") + rest) + letters
        place -= 1
    return letters


def place_of(letters: str) -> int:
    """Return the place of a column, from 0.

    Raises:
        ValueError: There is no such column.
    """
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    if not 0 < number <= MOST_COLUMNS:
        raise ValueError(letters)
    return number - 1
