"""Light of the sky and weather, where a scene plays."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Feature, Manner, Trait, Voice
from continuity.claims.voice import denied, voice_at
from continuity.claims.wording import holds_any, sentences_holding
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.text import Excerpt, ParagraphKind, Span

DAWN: Final = "dawn"
NOON: Final = "noon"
DUSK: Final = "dusk"
MOONLIT: Final = "moonlit"
MOON_DOWN: Final = "moon not up"
DARK: Final = "dark night"
RAIN: Final = "rain"
CLEAR: Final = "clear sky"
SUN: Final = "sunshine"
MIDNIGHT: Final = "midnight"
LEAP: Final = "leap"
"""Time goes by, or may go by, within the scene."""

_HUE = r"(?:pale |grey |gray |pink |red |pallid |cold |early |first |faint |bright |golden |low )*"
_NOW = r"(?:still |now |already |just |almost |only )*"
_DEEP = r"(?:extraordinarily|utterly|perfectly|intensely|pitch|very|so|exceedingly|impenetrably)"
_PATTERNS: Final = {
    LEAP: r"(?:[Tt]he )?(?:[Nn]ext|[Ff]ollowing|[Tt]hat|[Bb]y|[Uu]ntil|[Tt]ill|[Tt]owards?"
    r"|[Aa]ll) (?:the |a )?(?:\w+ )?"
    r"(?:day|morning|night|evening|afternoon|dawn|noon|nightfall|midnight|daybreak|sunset|sunrise)"
    r"|(?:[Dd]ays|[Ww]eeks|[Mm]onths|[Hh]ours?|[Mm]inutes|[Tt]ime) (?:later|after|afterwards"
    r"|passed|had passed|went by)"
    r"|(?:[Ff]or|[Aa]fter|[Aa]n|[Ss]everal|[Tt]he) hours?|[Ll]ater|[Ww]oke|[Aa]woke|[Aa]wakened"
    r"|slept|fell asleep|on the morrow"
    r"|[Oo]ne (?:\w+ )?(?:day|morning|night|evening|afternoon)|[Ww]hen (?:the )?(?:\w+ )?(?:day"
    r"|morning|night|evening|dawn) came"
    r"|[Aa]t (?:night|last the)|[Ii]n the (?:morning|evening|afternoon)"
    r"|(?:began|beginning|started|starting|stopped|ceased) (?:to rain|raining|to drizzle"
    r"|drizzling|to snow)"
    r"|(?:(?:the|this|hard|heavy|cold) )?rain (?:had |was )?(?:stopp\w+|ceas\w+|began|begun|started"
    r"|starting|let up|letting up"
    r"|cleared|eased|held off|came)"
    r"|clouds? (?:had |was |were )?(?:\w+ )?(?:gather\w*|roll\w*|part\w*|broke\w*|cover\w*"
    r"|cross\w*|swallow\w*|drift\w*)"
    r"|sky (?:had |was )?(?:clear(?:ed|ing)|darken\w*|cloud\w*|open\w*|lighten\w*)"
    r"|sun (?:had )?(?:came out|come out|broke|broken|emerged|returned|vanished|disappeared"
    r"|rose|risen|went in)"
    r"|moon (?:had )?(?:rose|risen|came|come|broke|emerged|vanished|went behind)"
    r"|night (?:had )?(?:fell|fallen|came|come)"
    r"|(?:grew|growing|got|getting|grown) (?:dark|light)\w*",
    DARK: rf"[Tt]he night (?:was|is) (?:\w+ )?{_DEEP}[ -](?:dark|black)(?! that)|this (?:thick"
    r"|deep) (?:dusk|dark\w*)"
    r"|(?:it was|it is) (?:extraordinarily|utterly|perfectly|pitch)[ -](?:dark|black)"
    r"|starless (?:night|sky)",
    DAWN: rf"{_HUE}dawn (?:sky|light)|(?:the|a) {_HUE}(?:light of dawn|rising sun)"
    rf"|(?:the )?dawn (?:was breaking|broke|was coming)|[Tt]he sun (?:was {_NOW}rising"
    r"|had just risen)"
    r"|(?:the|a|in) (?:early |bright |pale |warm )?morning (?:sun|sunlight|sunshine)",
    NOON: r"(?:the )?(?:noon|noonday|midday|mid-day) (?:sun|glare|heat)"
    r"|[Tt]he sun (?:was|stood|hung) (?:very |still |already )?high"
    r"|[Tt]he sun (?:was|stood|hung|burned|blazed) (?:high|directly|straight) overhead",
    DUSK: r"(?:in|of) (?:the|this) (?!thick|deep)(?:\w+ )?(?:dusk|twilight|gloaming)(?! of)"
    rf"|(?:the|a) {_HUE}setting sun"
    rf"|[Tt]he sun (?:was {_NOW}(?:setting|sinking|going down)|had just set)|the dying (?:light"
    r"|sun)(?! of (?!the (?:day|sun)|day))"
    r"|the last (?:rays|light) of (?:the )?(?:sun(?:set)?|day)|(?:the )?sunset (?:sky|light|glow)"
    r"|the (?:\w+ )?evening (?:sun|sunlight)|dusk (?:fell|had fallen|was falling)",
    MOONLIT: r"moonlight|moonlit \w+|(?:a|the) (?:big |huge |great |bright |white |yellow"
    r" )?(?:full|bright|half|gibbous)"
    r" moon (?:stood|hung|was|shone|lay|rode|sailed|swam)|moon"
    rf" (?:{_NOW}(?:shone|was (?:full|shining|bright)|hung|lit|silvered|poured|streamed|looked))",
    MOON_DOWN: r"moonless (?:night|sky|dark\w*)|(?:there was |there['’]s )?no moon(?! (?:but|so"
    r"|ever|or))"
    r"|[Tt]he moon (?:had not (?:yet )?risen"
    r"|was not (?:yet )?up|had set|had gone down|was down|had not (?:yet )?come up)",
    RAIN: r"(?:the|a|in|thin|steady|light|heavy|fine|cold|more than) drizzle|drizzling"
    r"|[Ii]t (?:was raining|rained|was pouring)"
    r"|[Ii]t['’]?s (?:raining|pouring)|(?:the|in|heavy|cold|driving|pouring) rain (?:was|fell"
    r"|beat|drummed|streamed|lashed|poured|dripped|ran|hammered|pattered)?"
    r"|through the rain|in the rain|downpour|raindrops",
    CLEAR: r"(?:clear|cloudless|unclouded|perfect) (?:\w+ )?sk(?:y|ies)|(?:bright "
    r"|brilliant )?blue sk(?:y|ies)"
    r"|not a cloud in|glorious (?:day|weather)",
    SUN: r"(?:(?:bright|brilliant|glorious|warm|hot|blazing|golden|strong|Earth['’]s|in"
    r"|into) )+(?:the )?(?:sunshine|sunlight)"
    r"|sunny (?:day|morning|afternoon|sky)|the sun (?:was shining|shone|blazed|beat down)"
    r"|broad daylight",
    MIDNIGHT: r"[Ii]t was (?:nearly |almost |past |after |just past |well past )*midnight",
}
_ANY: Final = re.compile(
    r"\b(?:"
    + "|".join(f"(?P<p{at}>{source.lower()})" for at, source in enumerate(_PATTERNS.values()))
    + r")\b"
)
"""For text in lower case, which is searched twice as fast as text in any case."""
KINDS: Final = tuple(_PATTERNS)
_WORDS: Final = frozenset(
    (
        "dawn", "sun", "morning", "noon", "noonday", "midday", "dusk", "twilight", "gloaming",
        "sunset", "moon", "moonlight", "moonlit", "moonless", "dying", "evening", "night",
        "dark", "black", "starless", "drizzle", "drizzling", "raining", "rained", "rain",
        "pouring", "downpour", "raindrops", "sky", "skies", "cloud", "sunshine", "sunlight",
        "sunny", "starlit", "stars", "glorious", "last", "rays", "later", "hours", "hour",
        "woke", "awoke", "awakened", "slept", "asleep", "morrow", "yesterday", "tomorrow", "day",
        "days", "weeks", "months", "minutes", "afternoon", "nightfall", "midnight", "daybreak",
        "storm", "thick", "daylight", "glorious", "clouds", "grew", "growing", "got", "getting",
        "grown", "began", "started", "stopped", "ceased",
    )
)  # fmt: skip
_EVERY_WORD: Final = _WORDS | {"time", "sunrise", "snow", "beginning", "starting"}
"""Of these a sentence holds one, and the paragraph one of those above."""
_UNREAL: Final = re.compile(
    r"\b(?:if|like|as though|as if|would|might|could|will|shall|may|dream\w*|remember\w*"
    r"|memor\w+|once"
    r"|never|always|often|sometimes|whenever|used to|had been|pictur\w+|painting|painted|imagin\w+"
    r"|thought of|photograph\w*|poem|song|sang|wish\w*|stopped|ceased|clear(?:ed|ing)|began"
    r"|beginn?ing|started|threaten\w*|promis\w+|came on|coming on|gathered|broke through"
    r"|clouds? had"
    r"|scent of|smell of|smelled|sound of|days of|nights of|weeks? of|generally|usually|every|each"
    r"|foretold|foretell|seemed|between|neither|nor|waiting for|until|till"
    r"|by the time|forecast|instead of)\b",
    re.IGNORECASE,
)
_ONCE: Final = re.compile(
    r"\bhad (?:\w+ly |never |always )?(?:been|taken|come|gone|seen|shown|known|stood|sat"
    r"|\w{3,}(?:ed|en))\b"
)
"""Of an earlier time, if the sentence begins so."""
_HABITUAL: Final = re.compile(
    r"\b(?:such (?:evenings?|days?|nights?|mornings?)|apt to|used to)\b", re.IGNORECASE
)
"""Of many days: these words count wherever they stand in the sentence."""
_OVER: Final = re.compile(r"\b(?:stopped|ceased|cleared|began|never|would|if only|as a child)\b")
_REACH: Final = 30
"""So many characters around the words a sign that they are not meant for here and now may stand."""
_SAID_NOW: Final = re.compile(r"\b(?:this|it['’]s|it is)\b", re.IGNORECASE)


def light(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Statements of light and weather that are meant for here and now, and leaps in time."""
    if reading.kind is ParagraphKind.NOTE or not holds_any(reading.text, _WORDS):
        return
    for sentence in sentences_holding(reading, _EVERY_WORD):
        yield from _within(reading, sentence, lexicon)


def _within(reading: Reading, sentence: Span, lexicon: Lexicon) -> Iterator[Claim]:
    lower = reading.text.lower()
    if len(lower) != len(reading.text):
        return  # a letter of another alphabet, whose small form is longer: offsets would be wrong
    for found in _ANY.finditer(lower, sentence.start, sentence.end):
        assert found.lastgroup is not None  # noqa: S101 - every alternative is a group
        kind = KINDS[int(found.lastgroup[1:])]
        quoted = reading.quoted(found.start())
        if kind == LEAP and _by_the_way(lower, found):
            continue
        if not quoted if kind == LEAP else _here(reading, found, quoted=quoted):
            yield _claim(reading, found, kind, lexicon)


def _by_the_way(lower: str, found: re.Match[str]) -> bool:
    """Whether "that night" stands within a sentence that tells of the night: no time goes by."""
    before = lower[: found.start()].rstrip(' “"‘*_')
    return found[0].startswith("that ") and bool(before) and before[-1] not in '.!?…:;—”"'


def _here(reading: Reading, found: re.Match[str], *, quoted: bool) -> bool:
    sentence = reading.sentence(found.start())
    start, end = max(sentence.start, found.start() - _REACH), found.end() + _REACH
    if _UNREAL.search(reading.text, start, found.end()):
        return False
    if _ONCE.search(reading.text, sentence.start, found.start()):
        return False
    if _HABITUAL.search(reading.text, sentence.start, sentence.end):
        return False
    if _OVER.search(reading.text, found.end(), min(sentence.end, end)):
        return False
    if quoted and not _SAID_NOW.search(found[0]):
        return False
    return not denied(reading, Span(*found.span())) or "moon" in found[0]


def _claim(reading: Reading, found: re.Match[str], kind: str, lexicon: Lexicon) -> Claim:
    span = Span(*found.span())
    voice = Voice() if kind == LEAP else voice_at(reading, span, lexicon)
    if _SAID_NOW.search(found[0]) and voice.manner in (Manner.SPOKEN, Manner.SUPPOSED):
        voice = Voice(Manner.NARRATED, voice.by)
    trait = Trait.WEATHER if kind in {RAIN, CLEAR} else Trait.LIGHT
    said = span.of(reading.text)
    return Claim(None, trait, Feature(said, kind), Excerpt(span, said), voice=voice)
