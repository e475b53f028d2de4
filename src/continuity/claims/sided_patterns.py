"""The shapes in which a wound is told whose side or owner does not stand beside it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from continuity.claims.wording import either
from continuity.prose.lexicon import Lexicon

_WHOSE: Final = r"(?:(?:the|his|her|my|your|their|its|an?|one|[\w’'-]+['’]s?) )?"
_OF_IT: Final = (
    r"(?:(?:the|his|her|my) (?:very )?(?:back|heel|ball|meat|fleshy part|fleshy outside|bone|bones"
    r"|inside|outside|tip|socket|crook|sole|whole|muscles?|flesh|bridge|upper part|lower part|end"
    r"|length|palm|fingers|knuckles|lens|lobe|lid|corner|small) of )?"
)
_SOME: Final = (
    r"(?:(?:an?|one|two|three|four|both|several|some|all|the|most|half) (?:of )?(?:the )?(?:\w+ )?"
    r"(?:fingers?|bones?|toes?|tendons?|ligaments?|muscles?|knuckles?|ribs?|nails?|nerves?)"
    r"(?: (?:of|in|on|from))? )?"
)
_LIMPS: Final = (
    r"(?P<limps>limp(?:ed|ing|s)?|hobbl(?:ed|ing)|dragg(?:ed|ing)|favou?r(?:ed|ing|s)|eas(?:ed|ing)"
    r"|nurs(?:ed|ing))(?: [a-z]+){0,3}? (?:(?:on|in|with|of) )?"
)
COMING: Final = {
    "break": r"br(?:oke|oken|eaking)|bust(?:ed)?|fractured|shattered|smashed|done",
    "sprain": r"sprained|wrenched|dislocated|strained|twisted|turned|pulled|ricked|put",
    "cut": r"gashed|slashed|slit|sliced|torn?|tore|skinned|grazed|laid open|ripped|split",
    "burn": r"burn(?:ed|t)|scalded|scorched|blistered",
    "crush": r"crushed|mangled",
    "hurt": r"injured|hurt|wounded|maimed|crippled",
    "loss": r"lost|amputated|severed|(?:taken|took|cut|shot|blown|torn|hacked|sawn|sawed) off",
}
_IN: Final = (
    r"(?P<where>hit|struck|shot|wounded|hurt|injured|bitten|burned|burnt|stabbed|winged|clipped"
    r"|kicked|got it|took it|taken it)(?: (?:him|her|me|it|badly|twice|once|again|clean"
    r"|[A-Z][\w’'-]+))? (?:in|through|across) "
)
_BLIND: Final = (
    r"(?P<state>blind|deaf|lame|paralysed|paralyzed|crippled)(?: as a post)? (?:in|on|of) "
    r"|lost (?:the |all )?(?P<sense>sight|use|vision|hearing|feeling) (?:of|in) "
)
LIMBS_OF_TWO: Final = frozenset(("arm", "hand", "leg", "eye", "ear", "foot", "knee", "wing", "paw"))
CLOTH: Final = frozenset(("sleeve", "eye-socket", "eye socket"))
"""These are empty where what belongs there is lost."""
_GRAVE_WORDS: Final = frozenset(
    (
        "broke", "broken", "breaking", "bust", "busted", "fractured", "shattered", "smashed",
        "done",
               "sprained", "wrenched", "dislocated", "strained", "twisted",
        "turned", "pulled", "ricked",
        "put", "crushed", "mangled", "shot", "bullet", "gone", "went", "passed", "plaster", "cast",
        "splint", "splints", "splinted", "fracture", "bend", "bent", "socket", "torn",
    )
)  # fmt: skip
_ACHES: Final = re.compile(
    r"(?: (?:that|which|still|always|never|now))* (?:(?P<bend>would(?: not|n['’]t)(?: \w+)? bend"
    r"|would no longer bend|no longer bent|would not straighten)|gave(?= ?(?:way|out|under|on\b"
    r"|[.,;]))|had never (?:healed|mended|set)"
    r"|swelled|was killing (?:him|her|me)|went from under|would not bear|(?:was|is) on fire)\b"
)
_THAT: Final = r",? (?:that |which )?(?:I|he|she|they|you|[A-Z][\w-]+)(?:['’](?:d|ve)| had| have)? "


@dataclass(frozen=True, slots=True)
class Told:
    """`ahead` end where "[his] [left] arm" begins, `behind` begin where the part ends."""

    part: re.Pattern[str]
    parts: frozenset[str]
    grave: frozenset[str]
    """Words without which no wound matters that has no side."""
    ahead: tuple[re.Pattern[str], ...]
    behind: tuple[re.Pattern[str], ...]
    kinds: Mapping[str, str]


def _lists(lexicon: Lexicon, table: str) -> tuple[frozenset[str], dict[str, str]]:
    kinds = {word: kind for kind, group in lexicon.tables[table].items() for word in group}
    return frozenset(kinds), kinds


def _ahead(things: frozenset[str], before: frozenset[str], verbs: str) -> tuple[str, ...]:
    """What ends where "[his] [left] arm" begins."""
    whose = rf"{_OF_IT}{_WHOSE}$"
    return (
        rf"\b(?P<adjective>{either(before)})(?: and [a-z]+)?,? $",
        (
            rf"\b(?P<thing>{either(things)})(?: [a-z’'-]+){{0,5}}? (?:on|in|of|to|across|through"
            r"|into"
            r"|around|round|along|down|above|below|over|from|under|behind|where|out of)"
            rf" {_OF_IT}{_WHOSE}$"
        ),
        rf"\b(?:{verbs}) {_SOME}(?:open |up )?{whose}",
        rf"\b{_IN}{_OF_IT}(?:the|his|her|my) $",
        (
            r"\b(?P<shot>gone|went|passed|passing|torn|tore) (?:clean |right |straight )?through "
            rf"{whose}"
        ),
        (
            rf"\b(?P<fingers>fingers?|thumb|toes?) (?:(?:was|were|is|are) )?(?:missing|gone) "
            rf"(?:from|on|off) {_WHOSE}$"
        ),
        r"\b(?P<new>new|replaced|replacement|artificial|titanium) $",
        r"\b(?P<good>good|sound|uninjured|unhurt|undamaged|working|remaining|seeing) $",
        (
            r"\b(?P<care>bandag(?:ed|ing)|b(?:ound|inding|ind) up|strapp(?:ed|ing)(?: up)?"
            r"|splint(?:ed|ing)"
            r"|stitch(?:ed|ing)(?: up)?|sew(?:ed|n|ing) up|sewed|taped(?: up)?|iced|swabbed|set)"
            r" (?:the|his|her|my|that|this)(?: poor| bad| broken| wounded)? $"
        ),
        (
            rf"\b(?P<thing>{either(things)})\b[^.;!?“”\"]{{0,60}}\b(?:it|that|which) (?:went|ran"
            r"|reached"
            rf"|stretched|covered|came|goes|runs)(?: \w+)? ?(?:from|over|to|up|down|across"
            rf"|all)? {_WHOSE}$"
        ),
        rf"\b(?:{_BLIND}){_WHOSE}$",
        rf"\b{_LIMPS}{_WHOSE}(?:[a-z]+ )?$",
    )


@lru_cache(maxsize=4)
def told_patterns(lexicon: Lexicon) -> Told:
    parts = frozenset((*lexicon.tables["sided_parts"], *lexicon.tables["more_parts"]))
    things, of_things = _lists(lexicon, "told_wound_things")
    before, of_before = _lists(lexicon, "told_wounded")
    behind, of_behind = _lists(lexicon, "told_of_part")
    verbs = "|".join(rf"(?P<{kind}>{source})" for kind, source in COMING.items())
    being = (
        r"(?: (?:was|is|were|had been|had|has been|hung|lay|being|looked|felt|has)|,|['’]s)?"
        r"(?: (?:still|now|all|so|very|badly|quite|almost))* "
    )
    return Told(
        re.compile(
            rf"\b(?:(?P<side>left|right)[- ](?:upper |lower |inner "
            rf"|outer )?)?(?P<part>{either(parts)})\b"
        ),
        parts,
        _GRAVE_WORDS,
        tuple(re.compile(source) for source in _ahead(things, before, verbs)),
        (
            re.compile(rf"{being}(?P<state>{either(behind)})\b"),
            _ACHES,
            re.compile(rf"{_THAT}(?:{verbs})\b"),
            re.compile(
                r"[^.;:!?“”\"]{0,45}\b(?:from|over|of|with) (?:the|a) (?P<held>wound|stitches"
                r"|bandage"
                r"|dressing|cast|plaster|burn|bullet|hole) (?:in|on|of|round|around) it\b"
            ),
        ),
        of_things | of_before | of_behind,
    )


def only_of(groups: Mapping[str, str | None], word: str, lexicon: Lexicon) -> frozenset[str] | None:
    """The parts of which alone the words can be said; None where they fit any."""
    sense = groups.get("sense")
    if "patch" in word or word in {"blind", "sightless"} or sense in {"sight", "vision"}:
        return frozenset(("eye", "eye-socket"))
    if "deaf" in {word, groups.get("state")} or sense == "hearing":
        return frozenset(("ear",))
    if word in {"empty", "pinned-up"}:
        return CLOTH
    if groups.get("sprain") in {"turned", "put", "pulled"}:
        return lexicon["joints"] | {"shoulder"}
    if groups.get("care") == "set":
        return lexicon["bones"]
    tied = {"good": LIMBS_OF_TWO, "new": frozenset(("hip", "knee"))}
    return next((parts for name, parts in tied.items() if groups.get(name)), None)
