"""Cardinal numbers inside dates and durations: "two", "24", "1.5", "2 1/2", "a couple of", "several"."""

from squarefacts.claims.extract.dates.scanner import Chunk
from squarefacts.claims.extract.dates.vocabulary import class_letters

# Class names; reads "2", "1.5", "1/2", "2 1/2", "twenty-four", "a hundred", "two and a half", "a couple of", "a few".
CARDINAL = r"""(?:
      <article>? <couple> <of>?
    | <article>? <few> (?:<multiplier>)?
    | <daynum> / <daynum>
    | (?:<daynum>|<number>|<yearnum>) (?: · (?:<daynum>|<number>) | -?<daynum> / <daynum> )?
      (?: <and> <article>? <half> | _? <half_sign> )? <multiplier>?
    | (?:<article>?<multiplier>|<number_word>) (?: (?:-|<and>)? (?:<number_word>|<multiplier>) ){0,4}
      (?: -?<and>-? <article>? -?<half> )?
    | <article>
)"""


def cardinal(chunk: Chunk, first: int, stop: int) -> float | None:
    """The number that the words from `first` to `stop` (exclusive) of a chunk say; None for "several"."""
    names = class_letters()
    letters = chunk.letters[first:stop]
    values = chunk.values[first:stop]
    if names["few"] in letters:
        return None
    if names["couple"] in letters:
        return 2.0
    half = 0.5 if names["half"] in letters or names["half_sign"] in letters else 0.0
    if letters[0] in (names["daynum"], names["number"], names["yearnum"]):
        number = _digits(chunk, first, letters, values)
        return (number + half) * (values[-1] if letters[-1] == names["multiplier"] else 1)
    return _words(letters, values) + half


def _digits(chunk: Chunk, first: int, letters: str, values: tuple[int, ...]) -> float:
    if len(letters) >= 3 and letters[1] == "·":
        digits = chunk.stops[first + 2] - chunk.starts[first + 2]
        return values[0] + float(values[2]) / float(10**digits)
    if "/" in letters:
        at = letters.index("/")
        fraction = values[at - 1] / max(values[at + 1], 1)
        return fraction if at == 1 else values[0] + fraction
    return float(values[0])


def _words(letters: str, values: tuple[int, ...]) -> float:
    """Sum number words, multiplying at "hundred" and "thousand": "two hundred and ten" is 210."""
    names = class_letters()
    total, current = 0, 0
    for letter, value in zip(letters, values, strict=True):
        if letter == names["number_word"]:
            current += value
        elif letter == names["multiplier"]:
            current = max(current, 1) * value
            if value >= 1000:
                total, current = total + current, 0
    return float(total + current or 1)
