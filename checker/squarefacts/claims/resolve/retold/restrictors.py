"""The words after a noun phrase that say which of its kind are meant: "the 14 people killed in the fire"."""

from squarefacts.claims.resolve.retold.patterns import RESTRICTING
from squarefacts.claims.resolve.retold.stems import content_words, stem
from squarefacts.text.article import Sentence

# How far after a noun phrase the words that restrict it may run, in characters.
REACH = 80
MARKS = '.,;:?!()[]“”"—–\n'


def restricting(text: str, stop: int, sentence: Sentence) -> list[str]:
    """The stems of the words that restrict a noun phrase, in order, up to the next mark; none where nothing does.

    Args:
        text: the prose.
        stop: the character after the noun phrase.
        sentence: the sentence that holds it.
    """
    last = min(sentence.stop, stop + REACH)
    if not RESTRICTING.match(text, stop, last):
        return []
    words = text[stop:last]
    end = min((at for at in map(words.find, MARKS) if at >= 0), default=len(words))
    return [stem(word) for word in content_words(words[:end])]
