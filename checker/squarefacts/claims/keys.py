"""Keys: unsigned 64-bit hashes that join tables."""

from functools import lru_cache
from hashlib import blake2b

from squarefacts.claims.model import Claim, Kind
from squarefacts.text.article import Article

# ASCII's unit separator stands in no name, so that ("a b", "c") and ("a", "b c") have different keys.
_SEPARATOR = "\x1f"


def key(*parts: object) -> int:
    """The key of a sequence of values, the same on every machine and in every run."""
    told = _SEPARATOR.join(map(str, parts))
    return int.from_bytes(blake2b(told.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def article_key(article: Article) -> int:
    """The key of an article: that of its name, which is unique in a corpus."""
    return _article_key(article.name)


# Every row of an article has its key.
@lru_cache(maxsize=2)
def _article_key(name: str) -> int:
    return key("article", name)


def claim_key(article: Article, claim: Claim) -> int:
    """The key of a claim: its article, kind and span."""
    return _claim_key(article.name, claim.kind, claim.start, claim.stop)


# Each table and each link asks for the keys of claims again; so many take some 16 MB.
@lru_cache(maxsize=65536)
def _claim_key(name: str, kind: Kind, start: int, stop: int) -> int:
    return key(name, kind, start, stop)
