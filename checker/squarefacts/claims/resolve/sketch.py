"""The sketch of an article's words, by which near-duplicates are found without comparing all texts with all."""

import re
from zlib import crc32

from squarefacts.text.article import Article

# Five words in a row hardly ever stand in two texts by chance; the words are parted by single spaces.
SHINGLE = 5
# The sequences that start with a "t", without that letter, are taken first, and the others only where a text has too
# few of them, so that most sequences of a text are never hashed. About every sixth word of English starts so.
FIRST = re.compile(rb"t (?<! [^ ] t ) (?= ( [^ ]* (?: [ ] [^ ]+ ){4} ) )", re.VERBOSE)
# How many of the smallest hashes are kept. The share of them that two texts have in common estimates how much of their
# text is the same, within 0.1 (Broder, On the resemblance and containment of documents, 1997).
KEPT = 32
# Added to the hash of a sequence with another first letter, so that it comes after all that are taken first.
LAST = 2**32


def sketch_of(article: Article) -> tuple[int, ...]:
    """The smallest hashes of the word sequences in the prose of an article, ascending; a short text has fewer."""
    words = " ".join(article.live_prose.casefold().split()).encode("utf-8", "surrogatepass")
    if words.count(b" ") < SHINGLE - 1:
        return (crc32(words),) if words else ()
    taken = set(map(crc32, FIRST.findall(words)))
    if len(taken) < KEPT:
        taken |= {LAST + crc32(shingle) for shingle in _others(words)}
    return tuple(sorted(taken)[:KEPT])


def _others(words: bytes) -> list[bytes]:
    """The sequences of words, parted by single spaces, that start with another letter than "t"."""
    told = words.split(b" ")
    rows = zip(*(told[at:] for at in range(SHINGLE)), strict=False)
    return [b" ".join(row) for row in rows if not row[0].startswith(b"t")]
