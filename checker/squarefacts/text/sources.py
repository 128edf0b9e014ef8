"""The files that paths name: folders recursively, in a stable order, none twice."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

from squarefacts.text.errors import ReadError, SourceError
from squarefacts.text.formats import known_suffixes, reader_for
from squarefacts.text.globs import is_excluded

STDIN = Path("-")


def find_files(paths: Sequence[str | Path], exclude: Sequence[str] = ()) -> list[Path]:
    """The files to read: paths in the order given, within a folder sorted by their path, none twice.

    Within a folder hidden files and folders and unknown formats are left out; what is named outright is read. "-"
    stands for standard input and stays as it is.

    Args:
        paths: files and folders.
        exclude: globs of what to leave out, on the path within a folder, the path as given, or a name.

    Raises:
        SourceError: a path is missing, or names a file of no known format.
        ReadError: a folder cannot be listed.
    """
    files: list[Path] = []
    seen: set[str] = set()
    for path in map(Path, paths):
        for file, identity in _files_of(path, exclude):
            if identity not in seen:
                seen.add(identity)
                files.append(file)
    return files


def _files_of(path: Path, exclude: Sequence[str]) -> list[tuple[Path, str]]:
    """The files that one path names, each with the real path that tells whether two are one file."""
    if path == STDIN:
        return [(path, "-")]
    if path.is_dir():
        found = list(_walk(path, PurePath(), exclude, {os.path.realpath(path)}))
        return sorted(found, key=lambda entry: entry[0].as_posix())
    if not path.exists():
        raise SourceError(str(path), None, "there is no such file or folder", remedy="check the spelling")
    if is_excluded(path, exclude):
        return []
    if reader_for(path.name) is None:
        raise SourceError(str(path), None, "the format of this file is unknown", f"one of {known_suffixes()}")
    return [(path, os.path.realpath(path))]


def _walk(folder: Path, relative: PurePath, exclude: Sequence[str], above: set[str]) -> Iterator[tuple[Path, str]]:
    """The articles below a folder.

    Args:
        folder: the folder as given.
        relative: its path within the folder that was asked for.
        exclude: globs of what to leave out.
        above: the real paths of the folders visited so far: a link back to one of them would never end.
    """
    for entry in _entries(folder):
        path, inner = folder / entry.name, relative / entry.name
        if entry.name.startswith(".") or is_excluded(inner, exclude) or is_excluded(path, exclude):
            continue
        if entry.is_dir():
            real = os.path.realpath(path)
            if real not in above:
                above.add(real)
                yield from _walk(path, inner, exclude, above)
        elif reader_for(entry.name) and (entry.is_file() or entry.is_symlink()):
            yield path, os.path.realpath(path)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """What a folder holds, by name, so that of two links to one folder always the same is followed."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        raise ReadError(str(folder), None, f"the folder cannot be listed: {error.strerror}") from None
