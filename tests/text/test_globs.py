"""What `--exclude` leaves out."""

from pathlib import PurePosixPath

import pytest

from squarefacts.text.globs import is_excluded


@pytest.mark.parametrize(
    ("glob", "path"),
    [
        ("*.bak.txt", "2019/a.bak.txt"),
        ("drafts", "2019/drafts/a.txt"),
        ("drafts/", "drafts/a.txt"),
        ("drafts/**", "drafts/deep/a.txt"),
        ("**/drafts/**", "2019/drafts/a.txt"),
        ("./2019/*.txt", "2019/a.txt"),
        ("201[0-9]/a.txt", "2019/a.txt"),
        ("[!b].txt", "a.txt"),
        ("a?.txt", "ab.txt"),
        ("[a.txt", "[a.txt"),
    ],
)
def test_a_path_is_left_out_by_its_name_its_folder_or_its_whole_path(glob, path):
    assert is_excluded(PurePosixPath(path), [glob])


@pytest.mark.parametrize(
    ("glob", "path"),
    [
        ("*.txt", "a.md"),
        ("2019/*.txt", "2019/deep/a.txt"),
        ("draft", "drafts/a.txt"),
        ("[z-a].txt", "a.txt"),
        ("", "a.txt"),
    ],
)
def test_other_paths_stay(glob, path):
    assert not is_excluded(PurePosixPath(path), [glob])
