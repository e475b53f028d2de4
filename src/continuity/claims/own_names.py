"""What somebody's wife, dog or ship is called, and who the housekeeper is."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Manner, Thing, Trait
from continuity.claims.subjects import possessor
from continuity.claims.voice import denied, quote_around, voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.cast import Mention
from continuity.story.text import Excerpt, ParagraphKind, Span

CALLED: Final = "called"
"""The first of `words` is the name, the others are what it may be short for."""
SEVERAL: Final = "several of them"
"""There is another one beside, or was one before."""

_KIN: Final = {
    "mother": "mother", "mum": "mother", "mom": "mother", "father": "father", "dad": "father",
    "wife": "wife", "husband": "husband", "brother": "brother", "sister": "sister", "son": "son",
    "daughter": "daughter", "boss": "boss", "fiancé": "fiancé", "fiancée": "fiancée",
    "grandmother": "grandmother", "grandfather": "grandfather",
}  # fmt: skip
_PETS: Final = {
    "dog": "dog", "cat": "cat", "horse": "horse", "mare": "horse", "pony": "pony",
    "parrot": "parrot", "donkey": "donkey", "puppy": "dog", "terrier": "dog", "spaniel": "dog",
    "hound": "dog", "kitten": "cat",
}  # fmt: skip
_SHIPS: Final = {
    "ship": "ship", "schooner": "ship", "yacht": "boat", "boat": "boat", "brig": "ship",
    "trawler": "boat", "steamer": "ship", "frigate": "ship", "vessel": "ship",
}  # fmt: skip
_POSTS: Final = dict.fromkeys(
    """
    housekeeper butler cook gardener priest vicar landlord landlady headmaster headmistress
    teacher governess doctor chauffeur mayor sheriff caretaker
    """.split(),  # noqa: SIM905 - easier to read and to change as text
    "",
)
_NOUNS: Final = {**_KIN, **_PETS, **_SHIPS, **{post: post for post in _POSTS}}
_GATE: Final = frozenset((*_NOUNS, *(f"{noun}s" for noun in _NOUNS), "wives"))
_NOUN: Final = "|".join(sorted(_NOUNS, key=len, reverse=True))
_TITLE: Final = r"(?:(?:Mr|Mrs|Ms|Dr)\.?|Miss|Father|Doctor|Reverend)"
_NAME: Final = rf"(?:(?:{_TITLE}|the) )?[A-Z][a-zé]{{2,}}(?:[ -][A-Z][a-zé]+)?(?!\w)(?! [A-Z])"
_ENDS: Final = r"(?=[,.;:!?—”\"]|$| (?:was|is|had|has|who|said|says|and|but|after)\b)"
_THE: Final = r"\b(?:[Tt]he|[Mm]y|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir|[\w-]+['’]s)"
_SAID: Final = re.compile(
    rf"\b(?P<noun>{_NOUN})"
    r"(?:(?: (?:was|is|had been)|['’]s)? (?:called|named|christened)"
    r"|['’]s (?:\w+ )?name (?:was|is|had been)"
    r"| (?:was|is) an? (?:\w+ ){0,2}(?:man|woman|fellow|boy|girl)"
    r" (?:called|named|by the name of))"
    rf",? (?P<name>{_NAME}){_ENDS}"
)
_IS: Final = re.compile(
    rf"\b(?P<noun>{_NOUN}) (?:was|is) (?:a )?(?P<name>{_TITLE} [A-Z][a-zé]{{2,}})(?=[,.;:!?—”\"])"
)
_BESIDE: Final = re.compile(
    rf"{_THE} (?P<adjective>(?:old|dear|only|young|poor|little) )?(?P<noun>{_NOUN})"
    rf"(?P<comma>,)? (?P<name>{_NAME})(?!['’-])"
)
_BEFORE: Final = re.compile(
    rf"(?<![\w’'.] )(?P<name>{_NAME})(?:,| is| was) (?P<whose>the|my|his|her|our|[A-Z][a-z]+['’]s)"
    rf" (?P<adjective>(?:old|only) )?(?P<noun>{_NOUN})(?=[,.;:!?—”\"])"
)
_TO_IT: Final = re.compile(
    r"[“\"](?:[^“”\"]*[,.!?] )?(?P<name>[A-Z][a-zé]{2,})[,.!?…]+[”\"]"
    rf"[^“”\"]{{0,40}}\bto (?:the|his|her|my|their) (?:\w+ )?(?P<noun>{'|'.join(_PETS)})\b"
)
_GOOD: Final = re.compile(
    r"\b[Gg]ood (?:old )?(?:boy|girl|dog|lad|lass), (?P<name>[A-Z][a-zé]{2,})(?=[,.!?”\"])"
)
_PET: Final = re.compile(rf"\b[Tt]he (?:\w+ )?(?P<noun>{'|'.join(_PETS)})\b")
_OTHERS: Final = re.compile(
    rf"\b(?:(?:[Aa]nother|[Oo]ther|second|third|first|former|new|late|next|ex|younger|youngest"
    rf"|elder"
    r"|eldest|older|oldest|little|big|middle|last|previous|adopted|foster|both|two|three|dead"
    rf"|every|each|no|one)[ -](?:\w+ )?(?P<noun>{_NOUN})|(?P<many>{_NOUN})s|(?P<wives>wives))\b"
)
_ANOTHER: Final = re.compile(r"\banother\b(?! \w)|\bnew one\b|\bremarried\b|\bmarried again\b")
_GOES_ON: Final = re.compile(r",? (?!and\b|or\b|but\b)[a-z]")
_CLOSES: Final = re.compile(r"[,.;:!?—”\"]|$| (?:was|is|had|who|said)\b")
_ONLY_ONE: Final = frozenset(
    ("mother", "father", "wife", "husband", "boss", "fiancé", "fiancée", *_POSTS)
)
ONLY: Final = "the one"
"""Among the words of a claim: there is only one, as far as it is said."""


def own_names(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "his wife was called Ann", "her dog, Rex", "Mrs. Potts, the housekeeper"."""
    if reading.kind is not ParagraphKind.PROSE or not holds_any(reading.text, _GATE):
        return
    for found in _OTHERS.finditer(reading.text):
        noun = _NOUNS[found["noun"] or found["many"] or "wife"]
        yield _claim(reading, lexicon, found, Thing(found[0], SEVERAL, _key(noun)))
    for pattern in (_SAID, _IS, _BESIDE, _BEFORE):
        for found in pattern.finditer(reading.text):
            if _fits(reading, found):
                yield _naming(reading, lexicon, found, found["noun"])
    yield from _pets(reading, lexicon)


def _key(noun: str) -> str:
    return f"name of {noun}"


def _pets(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "“Down, Rex,” she said to the dog"; "“Good boy, Rex”" where a dog is spoken of."""
    for found in _TO_IT.finditer(reading.text):
        yield _naming(reading, lexicon, found, found["noun"])
    nouns = {one["noun"] for one in _PET.finditer(reading.text)}
    if len(nouns) == 1:
        for found in _GOOD.finditer(reading.text):
            yield _naming(reading, lexicon, found, *nouns)


def _fits(reading: Reading, found: re.Match[str]) -> bool:
    """Whether the name is that of the noun, and not of whoever is spoken to, or a place."""
    if found["name"].startswith("the ") and _NOUNS[found["noun"]] not in {"ship", "boat"}:
        return False
    if found.re is not _BESIDE:
        return True
    spoken = quote_around(reading, Span(*found.span())) is not None
    if found["noun"] in _POSTS and not found["comma"]:
        return False
    if found["comma"]:
        end = _GOES_ON if spoken else _CLOSES
        return end.match(reading.text, found.end()) is not None
    return _CLOSES.match(reading.text, found.end()) is not None or (
        _GOES_ON.match(reading.text, found.end()) is not None
    )


def _naming(reading: Reading, lexicon: Lexicon, found: re.Match[str], noun: str) -> Claim:
    name = found["name"].removeprefix("the ")
    first = name.split()[0].lower()
    short = lexicon.tables["nicknames"]
    known = (*short.get(first, ()), *(full for full, row in short.items() if first in row))
    plain = _NOUNS[noun]
    sole = plain in _ONLY_ONE or found.re in {_SAID, _IS} or ", " in found[0]
    sole = sole or (found.groupdict().get("adjective") or "") == "only "
    words = (name, *known, *((ONLY,) if sole else ()))
    family = SEVERAL if _ANOTHER.search(reading.text) else CALLED
    return _claim(reading, lexicon, found, Thing(name, family, _key(plain), words))


def _owner(reading: Reading, found: re.Match[str]) -> Mention | None:
    groups = found.groupdict()
    noun = "noun" if groups.get("noun") else next((one for one in groups if groups[one]), "")
    return possessor(reading, found.start(noun)) if noun and noun != "name" else None


def _claim(reading: Reading, lexicon: Lexicon, found: re.Match[str], value: Thing) -> Claim:
    span = Span(*found.span())
    subject = _owner(reading, found)
    whole = Span(min(subject.span.start, span.start), span.end) if subject else span
    voice = voice_at(reading, span, lexicon, presupposed=True)
    return Claim(
        subject,
        Trait.THING,
        value,
        Excerpt(whole, whole.of(reading.text)),
        voice.manner is not Manner.SUPPOSED and not denied(reading, span),
        voice,
    )
