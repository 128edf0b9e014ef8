"""The sketch of an article's words, by which near-duplicates are found without comparing all texts with all."""

from heapq import nsmallest
from zlib import crc32

from squarefacts.text.article import Article

# Five words in a row hardly ever stand in two texts by chance.
SHINGLE = 5
# How many of the smallest hashes are kept. The share of them that two texts have in common estimates how much of their
# text is the same, within 0.1 (Broder, On the resemblance and containment of documents, 1997).
KEPT = 32


def sketch_of(article: Article) -> tuple[int, ...]:
    """The smallest hashes of the word sequences in the prose of an article, ascending; a short text has fewer."""
    words = article.live_prose.casefold().split()
    if len(words) < SHINGLE:
        return (crc32(" ".join(words).encode("utf-8", "surrogatepass")),) if words else ()
    rows = zip(*(words[at:] for at in range(SHINGLE)), strict=False)
    return tuple(nsmallest(KEPT, {crc32(" ".join(row).encode("utf-8", "surrogatepass")) for row in rows}))
