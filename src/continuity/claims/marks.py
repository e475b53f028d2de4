"""Which hand somebody writes with, and how long the hair is, or that there is none."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Feature, Trait
from continuity.claims.colouring import haver
from continuity.claims.subjects import mention_at, possessor, sentence_opener, subject_of
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import finder, holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention, MentionKind
from continuity.story.text import Excerpt, ParagraphKind, Span

HAIR: Final = "hair length"
BALD: Final = "bald"
LONG: Final = "long"
SHORT: Final = "short"
HAS: Final = "some hair"
"""There is hair, no matter how long."""
CUT: Final = "cut short"
"""Short from here on; before, it was longer."""

_PEN = r"(?:pen|pencil|quill|brush|chalk|stylus|racket|racquet)"
_WRITES = re.compile(
    r"\b(?P<south>southpaw)\b|\b(?:wrote|writes|writing|signed|scribbled|scrawled|drew"
    r"|sketched|painted)\b[^.,;!?]{0,30}"
    r"\bwith (?:his|her|my) (?P<side>left|right) hand\b"
    rf"|\b{_PEN} in (?:his|her|my) (?P<held>left|right) hand\b"
)
_IS_A = re.compile(r"(?:\b(?:was|is)|['’](?:s|m)) (?:an?|the) (?:\w+ )?$")
_HAND_GATE = ("left hand", "right hand", "southpaw")
_OWN_CUT = re.compile(
    r"\b(?P<whose>[Hh]is|[Hh]er|[Mm]y|[A-Z][\w-]+['’]s) (?:[a-z]+ )?(?:buzz|crew|pixie) cut\b"
    r"|\b(?:dome|crown) of (?P<head>his|her|my) head (?:shone|gleamed|glistened)\b"
)
_BALD = re.compile(
    r"\b(?:was|is|being|['’]s) (?:\w+ly |as )?(?P<bald>bald|hairless)\b"
    r"(?! (?:spot|patch|eagle|lie))"
    r"|\b(?:[Hh]is|[\w’'-]+['’]s) (?:\w+,? )?(?P<head>bald|hairless|shaved|shaven) "
    r"(?:head|pate|scalp|skull|dome)\b"
)
_LENGTH = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Mm]y|[\w’'-]+['’]s) (?:[a-z]+,? ){0,2}?"
    r"(?P<length>long|waist-length|flowing|cropped|close-cropped|short|bobbed|buzzed"
    r"|short-cropped)(?:,? [a-z]+){0,2} hair\b"
    r"|\b(?:[Hh]is|[Hh]er|[Mm]y|[\w’'-]+['’]s) (?:[a-z]+,? )?hair (?:was|is|hung|fell|reached|came)"
    r" (?:\w+ly )?(?P<told>cropped|short|close-cropped|bobbed|shorn|clipped|(?:down |almost"
    r" )?to (?:his|her|my)"
    r" (?:waist|hips|knees))\b"
)
_HAD = re.compile(
    r"\b(?:had|has|with) (?P<worn>(?:[a-z]+,? ){0,2}?(?P<length>long|waist-length|cropped"
    r"|close-cropped|short|bobbed|short-cropped)(?:,? [a-z-]+){0,2} hair)\b"
    r"|\b(?:had|has|with) (?P<style>an? (?:buzz|crew|pixie) cut|(?:an?|the|his|her)"
    r" (?P<bare>shave[dn] head|bald (?:head|pate)))\b"
    r"|\b(?:had|has|with) (?P<fall>(?:[a-z]+,? ){0,3}?(?:hair|braids?|plaits?) (?:all |right )?"
    r"(?:down )?to (?:his|her|my) (?:waist|hips|knees))\b"
)
"""As in "a woman with cropped hair", "he has long brown hair"."""
_WORN = re.compile(
    r"\b(?:wore|wears) (?:his|her|my) (?:[a-z]+,? ){0,2}?hair (?:very )?(?P<length>long|short"
    r"|cropped|close-cropped|bobbed)\b(?! (?:in|back)\b)"
)
_TRESS = r"(?:braid|plait|ponytail|pigtail|topknot|chignon)s?"
_TRESSES = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Mm]y|[\w’'-]+['’]s) (?:(?!(?:short|stubby|little)\b)[a-z]+,?"
    rf" ){{0,3}}?{_TRESS}\b"
    r"|\b(?:[Hh]er|[Hh]is|[Mm]y|[\w’'-]+['’]s) (?:[a-z]+,? ){0,3}?(?:hair|curls|locks) (?:\w+ly )?"
    r"(?:hung|fell|tumbled|spilled|spilt|streamed|came|cascaded|rippled|poured|was down|lay)"
    r" (?:loose |all )?(?:down|about|over|past|around|across) (?:her|his|my|the) "
    r"(?:back|shoulders|pillow)\b"
    r"|\b(?:wore|wears|had|has|kept|keeps) (?:her|his|my) (?:[a-z]+ ){0,2}hair (?:\w+ )?in"
    r" (?:a|an|one|two) "
    r"(?:(?!(?:short|boyish)\b)[a-z]+,? ){0,3}?(?:braids?|plaits?|bun|chignon|knot|ponytail"
    r"|coil|pigtails)\b"
    r"|\b(?:plaited|braided|unpinned|coiled|unbraided|unplaited|pinned up|put up|let down|wound up"
    r"|knotted up|tied back|tied up|twisted up) (?:her|his|my) (?:[a-z]+ ){0,2}hair\b"
)
"""Hair that must be long."""
_HAIR = re.compile(
    r"\b(?:ran|raked|pushed|thrust|dragged|drove|passed|put|plunged) (?:his|her|my|a|both) "
    r"(?:\w+ )?(?:fingers?|hands?) through (?:his|her|my) (?:\w+,? ){0,2}hair\b"
    r"|\b(?:wound|twisted|twirled|tucked|pushed|tossed|flicked|chewed|sucked|blew|brushed) "
    r"(?:back )?(?:a|the|his|her|my) (?:(?!(?:false|loose)\b)[a-z]+,? ){0,2}(?:curls?|lock"
    r"|locks|strand|fringe|forelock)"
    r" (?:of hair )?(?:(?:a)?round|behind|from|out of|off|between|away|back|aside)\b"
    r"|\b(?:combed|brushed|smoothed|parted|tore|oiled|washed|dried|towelled|pushed|swept|shook) "
    r"(?:back )?(?:his|her|my) (?:\w+,? ){0,2}hair\b"
    r"|\b(?:[Hh]is|[\w’'-]+['’]s) (?:\w+,? ){0,2}(?:curls|hair) (?:stood|fell|flopped|blew"
    r"|hung|shone)\b"
)
_CUT_SHORT = re.compile(
    r"\bhad (?:cut|cropped|shorn|shaved|chopped|hacked) (?:all )?(?:his|her|my) (?:[a-z]+ )?hair "
    r"(?:short|off|close|(?:right |down )?to the (?:skull|scalp|bone|nape))\b"
)
_SHORT = frozenset(
    ("cropped", "close-cropped", "short", "bobbed", "buzzed", "short-cropped", "shorn", "clipped")
)
_STYLES = frozenset(("hair", "cut", "head", "braid", "braids", "plait", "plaits"))
_CUT = re.compile(
    r"\b(?:(?<!buzz )(?<!crew )(?<!pixie )cut|cutting|haircut|hairdresser|barber|scissors|shears?"
    r"|sheared|shorn|wig|extensions|grown|growing|grew|once|used to|had been|shaved off"
    r"|chopped|trimmed|lopped|sacrificed)\b"
)


def marks(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "he wrote with his left hand", "his bald head", "her hair fell to her waist"."""
    if reading.kind is not ParagraphKind.PROSE:
        return
    text = reading.text
    if any(words in text for words in _HAND_GATE):
        yield from _hands(reading, lexicon)
    if holds_any(text, frozenset(("bald", "hairless", "shaved", "shaven"))):
        for found in _BALD.finditer(text):
            subject = _whose(reading, found, "head")
            yield from _claim(reading, lexicon, subject, BALD, found)
    if holds_any(text, frozenset(("cut", "dome", "crown"))):
        for found in _OWN_CUT.finditer(text):
            group = "whose" if found["whose"] else "head"
            subject = mention_at(reading, Span(*found.span(group)))
            value = Feature(SHORT if found["whose"] else BALD, HAIR)
            yield from _said(reading, lexicon, subject, (Trait.MARK, value), found)
    yield from _lengths(reading, lexicon)


def _lengths(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    text = reading.text
    if holds_any(text, _STYLES):
        for found in _HAD.finditer(text):
            at = max(found.start("worn"), found.start("style"), found.start("fall"))
            short = found["style"] or found["length"] in _SHORT
            said = BALD if found["bare"] else SHORT if short else LONG
            yield from _claim(reading, lexicon, haver(reading, at), said, found)
    yield from _worn_long(reading, lexicon)
    if "hair" in text:
        for found in _WORN.finditer(text):
            said = SHORT if found["length"] in _SHORT else LONG
            yield from _claim(reading, lexicon, subject_of(reading, found.start()), said, found)
        for found in _CUT_SHORT.finditer(text):
            subject = subject_of(reading, found.start())
            yield from _said(reading, lexicon, subject, (Trait.MARK, Feature(CUT, HAIR)), found)
        for found in _LENGTH.finditer(text):
            said = found["length"] or found["told"]
            subject = _owner(reading, found)
            yield from _claim(reading, lexicon, subject, SHORT if said in _SHORT else LONG, found)


def _worn_long(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "she tossed her plait", "her hair fell about her shoulders"; and that there is hair."""
    if not holds_any(reading.text, _TRESS_GATE):
        return
    for pattern, said in ((_TRESSES, LONG), (_HAIR, HAS)):
        for found in pattern.finditer(reading.text):
            verb = re.match(r"[a-z]+ ", found[0])
            subject = subject_of(reading, found.start()) if verb else _owner(reading, found)
            if verb and subject is None:
                subject = sentence_opener(reading, found.start())
            if verb is not None and found[0].startswith(("his ", "her ", "my ")):
                subject = _owner(reading, found)
            yield from _claim(reading, lexicon, subject, said, found)


_TRESS_GATE: Final = frozenset(
    ("hair", "curl", "strand", "lock", "fringe", "forelock", "curls", "locks", "braid", "braids",
     "plait", "plaits", "ponytail", "ponytails",
     "pigtail", "pigtails", "topknot", "chignon")
)  # fmt: skip


def _hands(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    for found in _WRITES.finditer(reading.text):
        side = found["side"] or found["held"] or "left"
        at = found.start()
        subject = subject_of(reading, at) or sentence_opener(reading, at)
        if found["south"]:
            being = _IS_A.search(reading.text, 0, at)
            subject = subject_of(reading, being.start()) if being else None
        if found["held"]:
            subject = possessor(reading, found.start("held"))
        value = Feature(f"{side}-handed", "handedness")
        yield from _said(reading, lexicon, subject, (Trait.HANDEDNESS, value), found)


def _whose(reading: Reading, found: re.Match[str], group: str) -> Mention | None:
    if found[group]:
        return _owner(reading, found)
    return subject_of(reading, found.start())


def _owner(reading: Reading, found: re.Match[str]) -> Mention | None:
    """Whoever is named, or meant by a pronoun, at the head of the words."""
    word = re.match(r"[\w’'-]+?(?=['’]s\b|\s)", found[0])
    if word is None:
        return None
    end = found.start() + word.end()
    return mention_at(reading, Span(end - 1, end))


def _claim(
    reading: Reading, lexicon: Lexicon, subject: Mention | None, said: str, found: re.Match[str]
) -> Iterator[Claim]:
    """Hair is not compared where it is cut, or grows."""
    if _CUT.search(reading.text) is None:
        yield from _said(reading, lexicon, subject, (Trait.MARK, Feature(said, HAIR)), found)


def _said(
    reading: Reading,
    lexicon: Lexicon,
    subject: Mention | None,
    what: tuple[Trait, Feature],
    found: re.Match[str],
) -> Iterator[Claim]:
    if subject is None or subject.kind is MentionKind.NOMINAL:
        return
    span = Span(min(subject.span.start, found.start()), max(subject.span.end, found.end()))
    if finder(lexicon["hair_moods"]).search(span.of(reading.text)):
        return
    yield Claim(
        subject,
        what[0],
        what[1],
        Excerpt(span, span.of(reading.text)),
        not denied(reading, Span(*found.span())),
        voice_at(reading, Span(*found.span()), lexicon),
    )
