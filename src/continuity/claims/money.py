"""What is owed, what is paid of it, what is still to pay."""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Thing, Trait
from continuity.claims.tally import NUMERAL
from continuity.claims.voice import voice_at
from continuity.claims.wording import holds_any
from continuity.prose.lexicon import Lexicon
from continuity.prose.numbers import number
from continuity.prose.reading import Reading
from continuity.story.text import Excerpt, ParagraphKind, Span

MONEY: Final = "money"
"""The name under which all of these are kept."""
DUE: Final = "due"
"""A debt, a price, a bet of so much. The first of `words` is the coin, where it is named."""
PAID: Final = "paid"
"""So much of it is handed over."""
REST: Final = "rest"
"""So much is still owed."""
CHANGE: Final = "change"
"""So much comes back."""

_COIN = (
    "pound note|ten-shilling note|dollars?|pounds?|shillings?|cents?|francs?|marks?|crowns?"
    "|guineas?|bucks?|quid|escudos?"
    "|pesos?|pesetas?|rou?bles?|lire|rupees?|euros?|credits?|sovereigns?|coppers?|florins?"
    "|ducats?|thalers?|kroner|yen|silver pieces?|gold pieces?|pence"
)
_SUM = (
    rf"(?:(?P<@sign>[$£€])(?P<@figure>\d[\d,]*(?:\.\d\d)?)|(?P<@number>{NUMERAL}|a)(?:["
    rf" -](?P<@coin>{_COIN}))?)\b(?!['’-])"
)
_NAMED = (
    rf"(?:(?P<@sign>[$£€])(?P<@figure>\d[\d,]*(?:\.\d\d)?)|(?P<@number>{NUMERAL}|a)["
    rf" -](?P<@coin>{_COIN}))\b(?!['’-])"
)
_DUE: Final = re.compile(
    r"\b(?:bet|wager|stake|price|fare|bill|debt|fee|fine|rent|ransom|loan|tab|reckoning"
    r"|charge|toll)"
    r"(?: \w+){0,2}? (?:was|is|came to|comes to|of|stood at|stands at)(?: for)?(?: only| just)? "
    + _NAMED.replace("@", "a")
    + r"|\b(?:owed?|owes|owing)(?: (?:him|her|me|them|you|us|[A-Z]\w+|the \w+))? "
    + _NAMED.replace("@", "b")
    + r"|\b(?:costs?|lent (?:him|her|me|them|you|[A-Z]\w+)|borrowed|wants|wanted|asked|asking) "
    + _NAMED.replace("@", "c")
)
_HAD: Final = re.compile(
    r"\b(?:had|have|has|with|took out|drew out|withdrew|won|saved)(?: exactly| just| only)? "
    + _NAMED.replace("@", "a")
    + r"(?! (?:a (?:week|month|year|day)|each|apiece|more|of debts?))"
)
_SPENT: Final = re.compile(
    r"\b(?:took|cost(?: (?:him|her|me|them|us))?|spent|went on|swallowed|paid)(?: another)? "
    + _SUM.replace("@", "a")
    + r"(?=[.,;]| and\b| on\b| for\b| of it\b)(?! and a\b)"
)
_GAVE: Final = re.compile(
    r"\b(?:gave|gives|paid|pays|handed|hands|passed|slid|counted out|put down|laid down|laid|tossed"
    r"|pushed)(?: (?:him|her|me|them|you|us|over|across|[A-Z]\w+|the \w+))?(?: back)?"
    r"(?: (?P<more>another|the|a|an|his|her|my))? "
    + _SUM.replace("@", "a")
    + r"(?P<note>-(?:dollar|pound|euro) (?:bill|note)| (?:bill|note))?"
    r"(?! (?:years?|months|weeks|days|hours|minutes|times|pages|miles|feet|men|women|children"
    r"|of the"
    r"|other|or|more|per|a (?:week|month|year|day)|[a-z]+s)\b)"
)
_REST: Final = re.compile(
    r"\b(?:[Tt]hat['’]s|[Tt]hat is|[Tt]hat (?:leaves|left)|which (?:leaves|left)|leaves"
    r"|leaving|making it|it['’]s|still"
    r" (?:owe|owes|owed)(?: (?:me|him|her|us))?|owe (?:me|him|her|us)(?: still)?|you owe(?:"
    r" me)?|short) "
    + _SUM.replace("@", "a")
    + r"(?P<behind> (?:you|he|she|they) (?:still )?(?:owed?|owes?)(?: (?:me|him|her|us))?|"
    r" (?:to go|to pay|owing|short|outstanding|still owing|to come))?"
)
_CHANGE: Final = re.compile(
    r"\b(?:gave|got|handed|was handed|was given|counted|took|pocketed|received|had|with)(?:"
    r" (?:him|her|me|out|back|over|[A-Z]\w+)){0,2} "
    + _SUM.replace("@", "a")
    + r"(?: in)? (?:change|back)\b|\bchange(?: was| came to| of|:) "
    + _SUM.replace("@", "b")
)
_OWED: Final = re.compile(r"\bowe|\bleft\b|\bleaves\b")
_GATE: Final = frozenset(
    (
        "bet", "wager", "price", "fare", "bill", "debt", "fee", "fine", "rent", "ransom", "loan",
        "owe", "owed", "owes", "owing", "cost", "costs", "lent", "borrowed", "paid", "pay",
        "dollars", "dollar", "pounds", "shillings", "francs", "change", "leaves", "toll", "tab",
        "gave", "handed", "counted", "wants", "stake", "spent", "took", "left", "note", "crown",
        "shilling",
    )
)  # fmt: skip


_KINDS: Final = (
    (_CHANGE, CHANGE), (_REST, REST), (_DUE, DUE), (_GAVE, PAID), (_SPENT, PAID), (_HAD, DUE)
)  # fmt: skip


def money(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """As in "the bet was for fifty dollars", "she gave him the ten", "forty you owe me"."""
    text = reading.text
    if reading.kind is not ParagraphKind.PROSE or not holds_any(text, _GATE):
        return
    taken: list[Span] = []
    for pattern, family in _KINDS:
        for found in pattern.finditer(text):
            if any(span.overlaps(Span(*found.span())) for span in taken):
                continue
            if pattern is _REST and not (found["behind"] or _OWED.search(found[0])):
                continue
            amount, coin = _amount(found)
            if amount:
                span = Span(*found.span())
                taken.append(span)
                yield Claim(
                    None,
                    Trait.TALLY,
                    Thing(found[0], family, MONEY, (coin,), amount),
                    Excerpt(span, found[0]),
                    voice=voice_at(reading, span, lexicon),
                )


def _amount(found: re.Match[str]) -> tuple[float, str]:
    """How much, and of what coin, by its first letters, or by none."""
    groups = found.groupdict()
    for prefix in "abc":
        if groups.get(f"{prefix}figure"):
            return float(groups[f"{prefix}figure"].replace(",", "")), groups[f"{prefix}sign"]
        if groups.get(f"{prefix}number"):
            coin = (groups[f"{prefix}coin"] or "").lower().rstrip("s")
            worth, unit = _WORTH.get(coin, (1, _SIGNS.get(coin, coin)))
            return (number(groups[f"{prefix}number"]) or 0) * worth, unit
    return 0, ""


_WORTH: Final = {
    "pound note": (20.0, "shilling"), "guinea": (21.0, "shilling"), "sovereign": (20.0, "shilling"),
    "crown": (5.0, "shilling"), "florin": (2.0, "shilling"), "shilling": (1.0, "shilling"),
    "cent": (0.01, "$"),
}  # fmt: skip
"""What a coin is worth in another: a price in shillings is paid with a note."""
_SIGNS: Final = {"dollar": "$", "pound": "£", "euro": "€", "buck": "$", "quid": "£"}
