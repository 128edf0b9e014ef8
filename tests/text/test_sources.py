"""Which files a path names, and in which order."""

import pytest

from squarefacts.text.errors import SourceError
from squarefacts.text.sources import find_files


@pytest.fixture
def corpus(tmp_path):
    for name in ("b.txt", "a.md", "2019/c.jsonl", "2019/d.jsonl.gz", ".hidden.txt", ".git/e.txt", "picture.png"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("", encoding="utf-8")
    return tmp_path


def names(files, corpus):
    return [file.relative_to(corpus).as_posix() for file in files]


def test_a_folder_gives_its_articles_sorted_without_hidden_and_foreign_files(corpus):
    assert names(find_files([corpus]), corpus) == ["2019/c.jsonl", "2019/d.jsonl.gz", "a.md", "b.txt"]


def test_arguments_keep_their_order_and_no_file_comes_twice(corpus):
    found = find_files([corpus / "b.txt", corpus, corpus / "2019" / ".." / "a.md"])
    assert names(found, corpus) == ["b.txt", "2019/c.jsonl", "2019/d.jsonl.gz", "a.md"]


def test_a_hidden_file_that_is_named_is_read(corpus):
    assert names(find_files([corpus / ".hidden.txt"]), corpus) == [".hidden.txt"]


def test_excluded_files_and_folders_are_left_out(corpus):
    assert names(find_files([corpus], ["2019/**", "b.*"]), corpus) == ["a.md"]


def test_an_excluded_file_is_left_out_though_it_is_named(corpus):
    assert find_files([corpus / "picture.png"], ["*.png"]) == []


def test_a_missing_path_is_named(corpus):
    with pytest.raises(SourceError, match=r"nowhere\.txt: there is no such file or folder"):
        find_files([corpus / "nowhere.txt"])


def test_an_unknown_format_lists_the_known_ones(corpus):
    with pytest.raises(SourceError, match=r"expected one of \.txt, \.md"):
        find_files([corpus / "picture.png"])


def test_a_link_to_the_folder_itself_ends(corpus):
    (corpus / "2019" / "again").symlink_to(corpus)
    assert len(find_files([corpus])) == 4


def test_a_linked_folder_is_followed_once(corpus, tmp_path_factory):
    other = tmp_path_factory.mktemp("other")
    (other / "f.txt").write_text("", encoding="utf-8")
    (corpus / "link").symlink_to(other)
    (corpus / "link2").symlink_to(other)
    assert [name for name in names(find_files([corpus]), corpus) if "link" in name] == ["link/f.txt"]
