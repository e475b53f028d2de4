"""The forms in which a sentence tells how long something has lasted, or how long ago it was."""

import re
from typing import Final

from continuity.story.moments import YEAR

SUBJECT: Final = (
    r"(?:I|[Ss]?[Hh]e|[Ww]e|[Tt]hey|[Yy]ou|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?"
    r"|(?:the|her|his|my|our)\s[a-z]+)"
)
ADVERBS: Final = (
    r"(?:(?:already|now|also|only|just|been|never|not|always|all|long|quietly|secretly"
    r"|happily|patiently|faithfully|steadily|lived\sand)\s)*?"
)
HAVE: Final = r"(?:\s(?:had|has|have)|['’](?:d|s|ve))\s"
CUT: Final = r"[^.,;:!?—–()\"“”]"
REST: Final = rf"(?P<rest>{CUT}{{0,50}})"
CLAUSE: Final = re.compile(
    rf"^,?\s(?:now,?\s|that\s)?(?P<subject>{SUBJECT}){HAVE}{ADVERBS}(?P<verb>[a-z]+){REST}"
)
OPENS: Final = re.compile(
    r"(?:\b(?:[Ff]or|[Dd]uring|[Ii]n|[Oo]ver|[Aa]fter|[Oo]f)\s(?:(?:all|the|these|those|last|past"
    r"|about|nearly|almost|over)\s)*|^[\s\"“‘]*)$"
)
PERFECT: Final = re.compile(
    rf"(?:\b(?:had|has|have)|['’](?:d|s|ve))\s{ADVERBS}(?P<verb>[a-z]+)(?P<rest>{CUT}{{0,60}}?)"
    r"\s(?:for|these|all\sof)(?:\s(?:the|these|all|some|about|a\sgood|last|past))*\s?$"
)
SIMPLE: Final = re.compile(
    rf"(?:^|[\s“\"‘])(?P<subject>{SUBJECT})\s(?:{ADVERBS})(?P<verb>[a-z]+(?:ed|t|ught|ew|ood"
    rf"|ept|an|old)"
    r"|was(?=\s(?:in|at|on|with|an?)\s))"
    rf"(?P<rest>{CUT}{{0,50}}?)\sfor(?:\s(?:the|these|all|some|about|a\sgood|last|past))*\s?$"
)
BARE: Final = re.compile(
    rf"(?:\b(?:had|has|have)|['’](?:d|s|ve))\s{ADVERBS}(?P<verb>been|worked|lived|known|served"
    rf"|taught"
    r"|stayed|sailed|ruled|reigned)(?P<rest>(?:\s(?!(?:that|which|who|when|before|after|until"
    r"|than|as|so"
    r"|born|and|or|but|at\sleast|such)\b)[\w’'-]+){0,5}?)(?:\s(?:the\s(?:last|past)|nearly"
    r"|almost))?\s$"
)
OF_SIZE: Final = re.compile(
    r"\s?-?(?:old|young\w*|older|pregnant|late|early|away|ahead|behind|long|gone|dead|more|less"
    r"|or|if"
    r"|running|in\sa\srow)\b"
)
YEARS: Final = re.compile(
    r"\bfor\s(?:many\s|long\s)?(?P<unit>years|decades|centuries)\b(?!\sto\scome)", re.IGNORECASE
)
UNITS: Final = {"years": YEAR, "decades": 10 * YEAR, "centuries": 100 * YEAR}
LASTED: Final = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Hh]is|[Hh]er|[Mm]y|[Oo]ur"
    r"|[Tt]heir)\s(?P<said>(?:[A-Za-z’'-]+\s){1,2}?)"
    r"(?:(?:had|has|have|would|will)\s)?(?:last(?:ed|s)?|taken|took|takes?|gone\son|went\son"
    r"|dragged\son)\s(?:(?:for|them|us|him|her|me|only|just|up|all\sof|some|about)\s)*$"
)
COMPOUND: Final = re.compile(
    r"^(?:-|\s)(?:long\s|old\s)?(?P<said>(?:[a-z’'-]+\s){0,1}?[a-z’'-]{3,})(?=[\s.,;:!?—”\"]|$)"
)
THE: Final = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Hh]is|[Hh]er|[Mm]y|[Oo]ur|[Tt]heir|[A-Z][\w-]+['’]s)\s"
    r"(?:[a-z]+\s)?$"
)
SPENT: Final = re.compile(
    r"(?:\b(?:had|has|have)\s|['’](?:d|ve|s)\s)?\b(?P<verb>spent|served|done|put\sin|wasted|given"
    r"|lost)\s(?:[a-z]+\s)?(?:the\s(?:last|past|better\spart\sof)\s|most\sof\s(?:the\s)?)?$"
)
FUNCTION: Final = (
    r"(?:of|and|or|but|in|on|at|to|for|with|from|by|as|than|that|which|who|was|were|is|had|has"
    r"|have|before|after|until|when|while|ago|he|she|they|it|between|since|against|into)\b"
)
OF: Final = re.compile(
    r"^(?:['’]\s|\sof\s)(?P<rest>(?:(?:his|her|my|our|their|the|an?)\s)?"
    rf"(?:(?!{FUNCTION})[A-Za-z’'-]+(?:\s|\b)){{1,3}})"
)
AT: Final = re.compile(
    r"^\s(?P<way>in|at|as|on|under|among|with|without|behind|beneath|aboard|alone|apart|together)\b"
    rf"{REST}"
)
DOING: Final = re.compile(rf"^\s(?:just\s|in\s)?(?P<verb>[a-z]+ing)\b{REST}")
ABSTAINED: Final = re.compile(
    rf"(?:\b(?:had|has|have)\s(?:not|never)|\b(?:had|has|have)n['’]t|['’](?:d|ve|s)\s(?:not|never))"
    rf"\s(?:once\s|even\s|so\smuch\sas\s)?(?P<verb>[a-z]+)(?P<rest>{CUT}{{0,60}}?)"
    r"\s(?:for|in|these)(?:\s(?:the|these|all|some|about|a\sgood|last|past|over))*\s?$"
)
FRAGMENT: Final = re.compile(
    r"^\s(?:now\s)?(?P<said>(?:sober|inside|married|engaged|widowed|dead|gone|missing|apart|alone"
    r"|retired|blind|empty|clean|divorced|exiled)\b"
    rf"|(?:at\ssea|in\sprison|in\sjail|in\sgaol|behind\sbars|in\sexile|on\sthe\sroad|aboard"
    rf"|a\swidow|a\sprisoner|a\stenant|without\sa\s(?:drink|drop)){CUT}{{0,30}})"
)
OWN: Final = re.compile(r"\b(?:[Hh]is|[Hh]er|[Mm]y|[Yy]our|[A-Z][\w-]+['’]s)\s(?:[a-z]+\s)?$")
AGO: Final = re.compile(r"^\s(?:ago|back)(?=[.,;:!?—”\"\s]|$)")
EARLIER: Final = re.compile(r"^\s(?:earlier|before|previously)(?=[.,;:!?—”\"]|$)")
HAD: Final = re.compile(r"\bhad\b|['’]d\b")
CEASED: Final = re.compile(r"\b(?:quit|gave\sup|given\sup|stopped)\b")
SINCE: Final = re.compile(rf"^\s(?:(?:had\s|have\s|has\s)?(?:passed|gone\sby|now)\s)?since\s{REST}")
HAPPENED: Final = re.compile(
    rf"(?P<lead>{CUT}{{2,90}}?)\s(?:some\s|about\s|only\s|just\s|nearly\s|over\s|more\sthan\s)?$"
)
LEAD_IN: Final = re.compile(r"[\s“\"‘]*(?:(?:And|But|So|Yet|that|and|but|because)\s)?")
SPOUSE_DIED: Final = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Mm]y|[Yy]our|[A-Z]\w+['’]s)\s(?:\w+\s)?(?P<spouse>husband|wife)"
    r"(?:\s[A-Z]\w+)?\s(?:had\s)?(?:died|passed\saway|was\skilled|drowned|been\skilled)\b"
)
SUBJECT_NOUN: Final = re.compile(
    r"(?:^|[.!?…,;“\"‘—]\s?)(?:[Tt]he|[Tt]his|[Tt]hat|[Oo]ur|[Mm]y|[Hh]is|[Hh]er)"
    r"\s(?P<noun>(?:[a-z]+\s)?[a-z]+)\s(?:had|has)\s(?:already\s|now\s)?$"
)
"""A thing that is in some state: "the shop had stood empty"."""
AFTERWARDS: Final = re.compile(rf"^\s?,?\s(?P<lead>{CUT}{{2,90}})")
OTHER_NOW: Final = re.compile(
    r"\b(?:before|until|till|when|by the time|at the time|once|earlier|previously|later|after"
    r"|would|if|could)\b",
    re.IGNORECASE,
)
CLAUSE_END: Final = re.compile(r"[,;:—–]|\s(?:and|but)\s")
EACH_OTHER: Final = re.compile(r"\b(?:each\sother|one\sanother)\b")
CAPITAL: Final = re.compile(r"\s[A-Z][a-z]")
MAIN_CLAUSE: Final = re.compile(
    r"\s(?=(?:(?:he|she|I|they|we|[A-Z]\w+)\s)?(?:had|has|have|was|were|would)\b)"
)
OWN_CHANGE: Final = re.compile(
    r"\sbefore\s(?:coming|arriving|leaving|landing|going|making|contact)"
)
"""What one does oneself ends the state, and makes no other now."""
TOGETHER: Final = frozenset({"alone", "apart", "together"})
