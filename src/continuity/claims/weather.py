"""Signs of heat and frost, of fog and a far view, of drenched and parched ground, of stars and
cloud, where a scene plays.
"""

import re
from collections.abc import Iterator
from typing import Final

from continuity.claims.claim import Claim, Feature, Manner, Trait, Voice
from continuity.claims.light import RAIN
from continuity.claims.voice import quote_around, voice_at
from continuity.claims.wording import sentences_holding
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import Reading
from continuity.story.text import Excerpt, ParagraphKind, Span

HEAT: Final = "heat"
FROST: Final = "frost"
SNOW: Final = "snow"
FOG: Final = "thick fog"
VIEW: Final = "a far view"
WET: Final = "drenched ground"
PARCHED: Final = "parched ground"
FLOOD: Final = "flood"
DROUGHT: Final = "drought"
STARS: Final = "stars"
STARLESS: Final = "a sky without stars"
SUMMER: Final = "summer"
WINTER: Final = "winter"
BLOOM: Final = "in flower"
CALM: Final = "no wind"
GALE: Final = "a gale"
EBB: Final = "low tide"
HIGH_WATER: Final = "high tide"
SUNLIT: Final = "sunlight"

_GROUND = (
    r"(?:ground|earth|pitch|field|fields|grass|lawn|path|paths|road|track|lane|yard|garden|turf"
    r"|soil|street|streets|pavement|square|quad|meadow|hillside)"
)
_OWN = r"(?:my|his|her|their|our|your|its)"
_HOT = (
    r"(?:blazing|blistering|sweltering|scorching|stifling|baking|searing|fierce|savage|broiling"
    r"|roasting|torrid|punishing|terrible|shimmering|white|noonday|midday|summer|august|july)"
)
_PATTERNS: Final = {
    HEAT: rf"(?:in|of|from|through|with|under) (?:the|a|this|that|such) (?:{_HOT},? )+heat"
    r"|in (?:a|such a|the) heat (?:that|which|like)|heat[- ](?:haze|wave)|the heat of (?:the|that"
    r"|a) (?:day|noon|noonday|afternoon|sun|summer)|the heat (?:shimmered|beat|lay|hung|pressed)"
    r"|(?:sweltering|scorching|blistering|broiling|roasting|torrid) (?:day|afternoon|morning|sun"
    r"|evening|night|hot)|(?:it was|the day was|the night was|the afternoon was) (?:very |so |too"
    r" |blazing |baking |swelteringly |stiflingly |terribly )*(?:hot|sultry)"
    r"|the hottest (?:day|night|afternoon|week)|on a (?:warm|hot|sultry) (?:summer['’]s? )?(?:day"
    r"|night|afternoon|evening|morning)|melting (?:tar|asphalt|tarmac)",
    FROST: rf"frozen {_GROUND}|{_GROUND} (?:was|were|is|lay|had) (?:\w+ )?froze(?:n)?"
    r"|frozen (?:lake|pond|river|mud|ruts|puddles?|canal|harbou?r|stream)"
    r"|(?:lake|pond|river|puddles|pump|pipes|canal|stream|ruts) (?:was|were|had|is|are)"
    r" (?:\w+ )?(?:frozen|froze)"
    r"|(?:hard|heavy|white|black|sharp|bitter|hoar|thick|killing) ?frost|hoarfrost|frost (?:on|lay"
    r"|glittered|sparkled|whitened|had)|icicles?"
    rf"|blow(?:ing|n|s)? (?:on|into) {_OWN} (?:\w+ )?(?:fingers|hands)|blew (?:on|into) {_OWN}"
    rf" (?:\w+ )?(?:fingers|hands)|{_OWN} breath (?:smok|steam|cloud|fogg|froz|hung|plum|rose)\w*"
    r"|bitter(?:ly)? cold|freezing (?:cold|wind|night|rain|air|fog)|frostbit\w+"
    r"|so cold that|frost[- ]bound",
    SNOW: r"(?:deep|fresh|new|falling|driving|thick|knee-deep|waist-deep|trampled|dirty|wet|packed)"
    r" snow(?!man|y)|(?:in|through|into|over|across|under|on) the (?:deep |fresh |falling |new"
    r" |driving |packed |trodden |trampled |hard |frozen |crusted )?snow"
    r"|(?:the )?snow (?:was|lay|fell|had|came|is|began|covered|drifted|whirled|crunched|creaked"
    r"|squeaked|melted|that had|blew|swirled|settled|piled)|snowflakes?|snowdrifts?|snowstorm"
    r"|blizzard|(?:it was|it had been|was|it is|it['’]s) snowing|it (?:had )?snowed"
    r"|(?:brush|shak|stamp|knock|kick|dust|scrap|wip|shovel)\w* (?:\w+ )?(?:the )?snow"
    r"|knee-deep in snow|flakes (?:were |was )?(?:fell|falling|whirl\w+|swirl\w+|drift\w+"
    r"|settl\w+)",
    FOG: r"(?:thick|dense|solid|blinding|impenetrable|yellow|choking|heavy) fog|fog so (?:thick"
    r"|dense)|(?:could not|couldn['’]t|can['’]t|cannot|could hardly|could scarcely) see"
    rf" (?:the end of |beyond |past |as far as )?{_OWN} (?:own )?(?:hand|arm|nose|feet|hands|boots)"
    r"|(?:could not|couldn['’]t|can['’]t|cannot) see (?:a|one|two|three|five|six|ten|more than \w+"
    r") (?:yards?|feet|foot|paces?|metres?|meters?)(?: ahead)?"
    r"|the (?:white |grey |gray )?fog (?:was|lay|hung|closed|pressed|swallowed|had (?:come"
    r"|swallowed"
    r"|closed|thickened|rolled)|thickened|rolled|hid|wrapped)",
    VIEW: r"(?:saw|watch(?:ed|ing)|(?:could )?see(?:ing)?|gaz(?:ed|ing) at|star(?:ed|ing) at"
    r"|look(?:ed|ing) at|made out|picked out) (?:the|a|an|two|three|some) [^.,;:!?“”\"]{0,50}"
    r" (?:across|on the (?:far|other|opposite) (?:side|bank|shore) of|beyond) the (?:\w+ )?"
    r"(?:river|bay|valley|water|harbou?r|lake|sea|fields|estuary|strait|loch|sound)"
    r"|(?:on|along|against|over) the horizon|could see for miles"
    r"|the (?:hills|mountains|peaks|island|headland|spires|towers) (?:stood|were|rose|showed)"
    r" (?:out"
    r" )?(?:sharp|clear|blue|plain)",
    WET: rf"(?:wet|sodden|soaked|muddy|drenched|waterlogged|boggy|squelching|rain-soaked"
    rf"|rain-washed"
    rf"|sopping) {_GROUND}|puddles|ankle-deep in mud"
    rf"|the (?:mud|{_GROUND}) (?:was|were|sucked|squelched) (?:\w+ )?(?:sodden|soaked|muddy"
    r"|drenched|at|under|waterlogged)"
    r"|the rain had (?:just |only |finally )?(?:stopped|ceased)|dripping (?:trees|leaves|hedges"
    r"|eaves)",
    PARCHED: rf"(?:dusty|parched|sun-?baked|cracked|sun-cracked|bone-dry|baked),?"
    rf" (?:(?:and )?(?:dusty|parched|sun-?baked|cracked|sun-cracked|bone-dry|dry|brown|brittle"
    rf"|yellow) )?(?:ground|earth|grass|lawn|turf|soil|field|fields|meadow|hillside)"
    rf"|(?:{_GROUND}) (?:was|were|lay) (?:dusty|parched|bone-dry|baked hard|dry as)"
    r"|(?:raising|raised|kicking up|kicked up|sent up|a cloud of|clouds of|trail of|plume of)"
    r" (?:the |a )?(?:\w+ )?dust\b|clouds? of (?:\w+ )?dust|(?:the )?dust (?:rose|hung|billowed"
    r"|boiled"
    r"|puffed|whirled)",
    FLOOD: r"the (?:floods?|floodwaters?) (?:was|were|had|came|rose|lay|is|are|has|have)"
    r"|the river (?:is|was|had|has) (?:(?:risen|come|got|burst|over|broken|up|out) )?(?:in|into"
    r"|over"
    r"|its|to|of|up) (?:the|its) (?:church|banks|houses?|town|streets?|fields|cellars?|meadows)"
    r"|in the flood|the flood (?:is|was)|(?:your|our|this|the) flood,",
    DROUGHT: r"(?:crying out|praying|desperate|begging|parched|longing|thirsting) for (?:\w+ )?rain"
    r"|the (?:hay|corn|crops|wheat|fields|land|earth) (?:is|was|are|were) (?:\w+ )?(?:parched"
    r"|burnt up|withering|dying for want)|no rain for (?:\w+ )?(?:weeks|months)|had not rained for"
    r"|hasn['’]t rained (?:for|in)|the drought|the wells? (?:was|were|had|is|are) (?:run |gone"
    r" )?dry"
    r"|the river(?:bed)? (?:was|is|had run|ran) dry",
    STARS: r"(?:the )?stars (?:were|are|was|had|came|come|shone|glittered|wheeled|blazed|burned"
    r"|pricked|hung|winked|twinkled|looked|began)(?: (?:just |already |now )?(?:out|coming out"
    r"|come out|shining|bright))?|under (?:the|a) (?:\w+ )?(?:stars|starlight|starry)"
    r"|(?:by|in the) starlight|starlit|full of stars|the milky way|the big dipper|sky (?:was )?"
    r"(?:thick with|crowded with|full of|bright with) stars",
    SUMMER: r"(?:june|july|august|summer['’]?s?|midsummer) (?:day|morning|afternoon|evening|night"
    r"|dusk|dawn|sun|sunshine|sunlight|heat|air|breeze)(?! (?:in|when|of) )"
    r"|it was (?:high |late |early |mid-?|full |still |now )*(?:june|july|august|summer)"
    r"(?= ?[,.;:—]| and\b)",
    WINTER: r"(?:december|january|february|winter['’]?s?|midwinter) (?:day|morning|afternoon"
    r"|evening"
    r"|night|dusk|dawn|sun|sunshine|sunlight|air|wind)(?! (?:in|when|of) )"
    r"|it was (?:deep |late |early |mid-?|full |still |now )*(?:december|january|february|winter)"
    r"(?= ?[,.;:—]| and\b)|christmas (?:tree|eve|day|morning)",
    BLOOM: r"(?:lilacs?|roses?|lavender|cherry trees?|apple trees?|plum trees?|poppies|daffodils"
    r"|bluebells|tulips|chestnuts?|hawthorns?|lime trees?|wisteria|peonies|honeysuckle|blossoms?)"
    r"[ ,]+(?:\w+ )?(?:all |was |were |is |are |stood |hung )*(?:in (?:full )?(?:flower|bloom"
    r"|blossom"
    r")|blooming|flowering)",
    CALM: r"not a breath of (?:wind|air)|windless|dead calm|flat calm|(?:sea|water|lake|bay)"
    r" (?:was|lay"
    r") (?:as )?(?:like glass|glassy|smooth as glass|flat calm|mirror-still)|there was no (?:wind"
    r"|breeze)(?! (?:in|to))|without a breath of wind|(?:flags?|banners?|sails?|pennants?) (?:hung"
    r"|drooped|hanging) (?:limp|slack|straight down)",
    GALE: r"the (?:\w+ )?wind (?:was )?(?:how\w+|shriek\w+|roar\w+|tore|tearing|scream\w+"
    r"|whipp\w+|snatch\w+|buffet\w+|batter\w+|lash\w+|tugg\w+)|(?:a|the) (?:\w+ )?gale (?:was"
    r"|blew|had|tore|howled)|in the (?:teeth of the )?gale",
    EBB: r"(?:the )?tide (?:was|is|lay) (?:(?:right|far|well|fully|still|dead) )*(?:out|low)\b"
    r"|at (?:dead )?low (?:tide|water)|it was (?:dead )?low (?:tide|water)",
    HIGH_WATER: r"(?:the )?tide (?:was|is|stood) (?:(?:right|fully|at the|still|now) )*(?:in"
    r"|high|full"
    r")\b(?! (?:and|the|my|his|our))|at high (?:tide|water)|it was high (?:tide|water)",
    SUNLIT: r"(?:the )?sun(?:light|shine)? (?:was )?(?:stream\w+|slant\w+|pour\w+|flood\w+|fell"
    r"|lay|glint\w+|sparkl\w+|blaz\w+|glar\w+|dazzl\w+|warm(?:ed|ing)|danc\w+|glitter\w+|(?:was"
    r" )(?:warm|hot|bright|out|on|in) )|in the (?:bright |warm |hot |full |strong )*(?:sun|sunlight"
    r"|sunshine)\b|squint\w+ (?:into|against|in) the (?:\w+ )?(?:sun|sunlight|glare)"
    r"|the sun (?:beat|burned|burnt|blazed|was beating|shone|was shining|was blazing)"
    r"|(?:her|his|my|their) face (?:up )?to the sun",
    RAIN: r"the (?:\w+ )?rain (?:was |had )?(?:drumm\w+|hammer\w+|lash\w+|beat\w*|stream\w+"
    r"|pour\w+|patter\w+|fell|falling|ran|running|trickl\w+|soak\w+|sluic\w+|rattl\w+|slant\w+)"
    r"|rain (?:drummed|streamed|lashed|hammered|beat|ran|poured|fell|dripped|pattered)|it was"
    r" (?:still |now )?(?:raining|pouring|drizzling|bucketing)|it had (?:been raining|rained)"
    r" (?:since|all|for|the whole)|it (?:rained|poured)\b|in the (?:\w+ )?"
    r"(?:rain|downpour|drizzle)|through the (?:\w+ )?(?:rain|downpour|drizzle)",
    STARLESS: r"not a (?:single )?star|(?:there were |and )no stars|without (?:a|one) star|starless"
    r"|no star (?:was|showed|could)|(?:neither|no) moon (?:nor|or) stars?",
}
_ANY: Final = re.compile(
    r"\b(?:"
    + "|".join(f"(?P<p{at}>{source.lower()})" for at, source in enumerate(_PATTERNS.values()))
    + r")(?!\w)"
)
KINDS: Final = tuple(_PATTERNS)
_WORDS: Final = frozenset(
    (
        "heat", "hot", "hottest", "sultry", "frost", "hoarfrost", "frozen", "froze", "icicle",
        "icicles", "blowing", "blew", "breath", "cold", "freezing", "frostbite", "frostbitten",
        "frostbound", "snow", "snowflake",
        "snowflakes", "snowdrift", "snowdrifts", "snowstorm", "blizzard", "snowing", "snowed",
        "flakes", "fog", "see", "across", "beyond", "horizon", "hills", "mountains", "wet",
        "sodden", "soaked", "muddy", "mud", "drenched", "waterlogged", "puddles", "rain",
        "dripping", "dusty", "parched", "sunbaked", "baked", "cracked", "dust", "flood", "floods",
        "river", "drought", "well", "wells", "rained", "stars", "starlight", "starlit",
        "starless", "star", "milky", "dipper", "scorching", "blistering", "sweltering", "asphalt",
        "tarmac", "melting", "warm", "far", "opposite", "rainwashed", "boggy", "sopping", "dry",
        "torrid", "broiling", "roasting", "tar", "peaks", "island", "headland", "spires", "towers",
        "riverbed", "hay", "corn", "crops", "june", "july", "august", "summer", "summers",
        "summer's", "summer’s", "midsummer", "december", "january", "february", "winter",
        "winters", "winter's", "winter’s", "midwinter", "christmas", "flower", "bloom", "blossom",
        "blooming", "flowering", "breath", "windless", "calm", "glass", "glassy", "wind", "limp",
        "slack", "gale", "tide", "sun", "sunlight", "sunshine", "raining", "pouring", "drizzling",
        "downpour", "drizzle", "poured", "water", "bucketing", "breeze",
    )
)  # fmt: skip
_UNREAL: Final = re.compile(
    r"\b(?:if|like|as though|as if|than|would|might|could have|will|shall|may|dream\w*"
    r"|remember\w*|memor\w+|once|never|always|often|sometimes|whenever|used to|pictur\w+|painting"
    r"|painted|imagin\w+|thought of|photograph\w*|postcard|poem|song|sang|wish\w*|scent of"
    r"|smell of|smelled|days of|nights of|weeks of|generally|usually|every|each|forecast|between"
    r"|neither|until|till|last|before|since|yesterday|tomorrow|instead of|months?|years?|winter"
    r"|places?|lands?|countr(?:y|ies)|tales?|story|stories|as (?:cold|hot|white|wet|dry)"
    r"|oven|stove|kitchen|furnace|fire|hearth|forge|room|engine|film|play|stage|television|screen"
    r"|book|read|reading|map|window of the shop|mountain-?tops?|peaks|summits?|alps)\b"
    r"|['’]d\b",
    re.IGNORECASE,
)
_HAD: Final = re.compile(r"\bhad (?!settled|fallen|come|stopped|just|cracked)\w+")
_NOT_HERE: Final = re.compile(
    r"^ ?(?:of (?:the )?(?:mountains?|peaks|summits|hills|fire|moment|battle|stove|oven|kitchen"
    r"|room|engine|argument)|on the (?:mountains?|peaks|summits|hills|fells|tops)|globe|queen|white"
    r"|man\b|ball|drop|leopard|in (?:her|his|my|their) (?:eyes|voice|hair))",
    re.IGNORECASE,
)
_NOT: Final = re.compile(
    r"(?:\b(?:no|not|nor|never|nothing|without|hardly|scarcely|cannot)\b|n['’]t\b)[^,;:—]{0,30}$",
    re.IGNORECASE,
)
_REACH: Final = 60


def weather(reading: Reading, lexicon: Lexicon) -> Iterator[Claim]:
    """Statements of the weather that are meant for here and now."""
    if reading.kind is ParagraphKind.NOTE:
        return
    for sentence in sentences_holding(reading, _WORDS):
        yield from _within(reading, sentence, lexicon)


def _within(reading: Reading, sentence: Span, lexicon: Lexicon) -> Iterator[Claim]:
    lower = reading.text.lower()
    if len(lower) != len(reading.text):
        return  # a letter of another alphabet, whose small form is longer: offsets would be wrong
    for found in _ANY.finditer(lower, sentence.start, sentence.end):
        assert found.lastgroup is not None  # noqa: S101 - every alternative is a group
        kind = KINDS[int(found.lastgroup[1:])]
        if _here(reading, found, kind):
            span = Span(*found.span())
            lasting = kind in {FLOOD, DROUGHT}
            voice = Voice() if lasting else voice_at(reading, span, lexicon)
            if voice.manner not in {Manner.SUPPOSED, Manner.DREAMT}:
                said = span.of(reading.text)
                yield Claim(
                    None, Trait.WEATHER, Feature(said, kind), Excerpt(span, said), voice=voice
                )


def _here(reading: Reading, found: re.Match[str], kind: str) -> bool:
    sentence = reading.sentence(found.start())
    start = max(sentence.start, found.start() - _REACH)
    if _UNREAL.search(reading.text, start, found.start()):
        return False
    if _HAD.search(reading.text, start, found.start()):
        return False
    if _NOT_HERE.match(reading.text[found.end() : found.end() + 30]):
        return False
    if quote_around(reading, Span(*found.span())) and kind not in {FLOOD, DROUGHT}:
        return False
    return kind in {FOG, STARLESS} or not _NOT.search(reading.text[start : found.start()])
