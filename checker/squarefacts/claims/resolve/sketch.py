"""The sketch of an article's words, by which near-duplicates are found without comparing all texts with all."""

from zlib import crc32

from squarefacts.text.article import Article

# Five words in a row hardly ever stand in two texts by chance.
SHINGLE = 5
# Sequences that start with this letter are taken first, and the others only where a text has too few of them, so that
# most sequences of a text are never hashed. About every sixth word of English starts so.
FIRST = "t"
# How many of the smallest hashes are kept. The share of them that two texts have in common estimates how much of their
# text is the same, within 0.1 (Broder, On the resemblance and containment of documents, 1997).
KEPT = 32
# Added to the hash of a sequence with another first letter, so that it comes after all that are taken first.
LAST = 2**32


def sketch_of(article: Article) -> tuple[int, ...]:
    """The smallest hashes of the word sequences in the prose of an article, ascending; a short text has fewer."""
    words = article.live_prose.casefold().split()
    if len(words) < SHINGLE:
        return (_hash(words),) if words else ()
    starts = range(len(words) - SHINGLE + 1)
    taken = {_hash(words[at : at + SHINGLE]) for at in starts if words[at].startswith(FIRST)}
    if len(taken) < KEPT:
        taken |= {LAST + _hash(words[at : at + SHINGLE]) for at in starts if not words[at].startswith(FIRST)}
    return tuple(sorted(taken)[:KEPT])


def _hash(words: list[str]) -> int:
    return crc32(" ".join(words).encode("utf-8", "surrogatepass"))
