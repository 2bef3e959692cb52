"""Which of many Dutch texts are most like one of them: by the words that they share, rare words counting most (R60).

TF-IDF weights and the cosine between them (Salton and Buckley, 1988), over the stems of words (Snowball). It works
offline and learns nothing.
"""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping

import snowballstemmer

LEAST = 0.06
"""The cosine below which two texts share no more than any two do."""
_WORD = re.compile(r"[^\W\d_]{2,}")


class SimilarTexts:
    """Texts by number. They are added one at a time, since finding the stems of a long text takes milliseconds."""

    def __init__(self) -> None:
        self._stemmer = snowballstemmer.stemmer("dutch")
        self._stems: dict[str, str] = {}
        self._counts: dict[int, Counter[str]] = {}
        self._texts: dict[int, str] = {}
        self._in_how_many: Counter[str] = Counter()
        self._vectors: dict[int, Mapping[str, float]] | None = None

    def put(self, number: int, text: str) -> None:
        """Add this text, or replace the one with this number."""
        if self._texts.get(number) == text:
            return
        self.remove(number)
        counts = Counter(map(self._stem, _WORD.findall(unicodedata.normalize("NFC", text).lower())))
        self._texts[number] = text
        self._counts[number] = counts
        self._in_how_many.update(counts.keys())
        self._vectors = None

    def remove(self, number: int) -> None:
        """Remove the text with this number."""
        if self._texts.pop(number, None) is not None:
            self._in_how_many.subtract(self._counts.pop(number).keys())
            self._vectors = None

    def most_alike(self, number: int, most: int) -> tuple[int, ...]:
        """At most `most` other texts, the most similar first; fewer when fewer have anything in common with it.

        Raises:
            KeyError: there is no such text.
        """
        if self._vectors is None:
            self._vectors = {key: self._vector(counts) for key, counts in self._counts.items()}
        one = self._vectors[number]
        alike = (
            (sum(weight * other.get(stem, 0.0) for stem, weight in one.items()), key)
            for key, other in self._vectors.items()
            if key != number
        )
        ranked = sorted((pair for pair in alike if pair[0] >= LEAST), key=lambda pair: (-pair[0], pair[1]))
        return tuple(key for _cosine, key in ranked[:most])

    def _vector(self, counts: Counter[str]) -> Mapping[str, float]:
        """Its vector, of length 1; a stem that is in every text weighs nothing."""
        weights = {
            stem: (1 + math.log(count)) * math.log(len(self._counts) / self._in_how_many[stem])
            for stem, count in counts.items()
        }
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return {stem: weight / length for stem, weight in weights.items() if weight}

    def _stem(self, word: str) -> str:
        if (stem := self._stems.get(word)) is None:
            stem = self._stems[word] = self._stemmer.stemWord(word)
        return stem
