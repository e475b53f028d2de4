"""How fiction words that a thing is in hand, or there."""

import re
from typing import Final

from continuity.claims.wording import either

_HOLDS = frozenset(
    (
        "took out", "got out", "gets out", "getting out", "went through", "goes through",
        "takes out", "taking out", "pulled out", "pulls out", "pulling out",
        "drew out", "draws out", "drawing out", "drew", "draws",
        "produced", "produces", "brought out", "brings out", "bringing out", "fished out",
        "fishes out", "dug out", "slid out",
        "unfolded", "unfolds", "unfolding", "folded", "folds", "folding", "refolded",
        "reread", "re-read", "rereads", "wore", "wears", "wearing", "put on", "puts on",
        "putting on", "pulled on", "pulls on",
        "buttoned", "buttons", "buttoning", "unbuttoned", "wound", "winds", "checked", "checks",
        "checking", "consulted",
        "consults", "consulting", "looked at", "looks at", "glanced at", "glances at",
        "glancing at",
        "lit", "lights", "relit", "lighting", "raised", "raises", "raising", "lifted", "lifts",
        "lifting", "held", "holds", "holding",
        "held up", "gripped", "grips", "gripping", "clutched", "clutches", "clutching", "aimed",
        "aims", "aiming", "fired", "fires", "firing", "loaded",
        "loads", "reloaded", "cocked", "cocks", "wiped", "wipes", "wiping", "polished",
        "polishes", "polishing", "cleaned", "sharpened", "sharpens",
        "unsheathed", "sheathed", "turned over", "fingered", "fingers", "fingering", "unlocked",
        "smoothed", "smooths", "smoothing",
        "pocketed", "showed", "shows", "drank from", "drinks from", "drinking from",
        "sipped from", "poured from",
        "filled", "fills", "tuned", "played", "plays", "playing", "strummed", "strums", "rode",
        "rides", "riding", "drove", "drives", "driving",
        "mounted", "started", "parked", "parks", "wheeled", "wheels", "leaned on", "leant on",
        "leaning on", "swung", "swings", "swinging", "shouldered",
        "carried", "carries", "carrying", "had on", "has on", "put up", "puts up", "hung",
        "hung up", "hangs", "backed", "reversed", "still have", "still has", "still had",
        "still wore", "still wears", "still keep", "still keeps", "still kept", "stumped on",
        "leaned upon", "leant upon", "peeled", "ran", "spooned", "combed", "swallowed", "sipped",
        "handed over", "rang", "tightened", "hoisted", "shook", "steered", "paddled", "rowed",
        "flew", "threaded", "sniffed", "kissed", "plugged in", "turned on", "switched off",
        "turned off", "turned up", "furled", "shook out", "took down", "takes down", "took off",
        "takes off", "taking off", "tapped", "thumbed",
        "twisted", "twists", "twisting", "turning", "tucked", "used", "uses", "using", "dialled",
        "switched on", "hugged", "hugging", "stroked",
        "brandished", "brandishing", "waved", "waves", "waving", "adjusted", "adjusts",
        "straightened", "tugged at", "opened", "opens", "opening", "closed", "snapped shut",
        "read", "reads", "reading", "unrolled", "unrolls", "spread out", "laid out",
        "slipped on", "shrugged on", "shrugs on", "strapped on",
        "unstrapped", "unpinned", "pinned", "pins", "fastened", "fastens", "unfastened",
        "cradled", "cradling", "hefted", "hefts", "levelled", "leveled",
        "take out", "pull out", "draw out", "bring out", "unfold", "fold", "wear", "put on",
        "pull on", "check", "look at", "glance at", "light",
        "raise", "lift", "hold", "hold up", "grip", "clutch", "aim", "fire", "wipe", "polish",
        "turn over", "open", "drive", "ride", "carry", "take off", "play", "am wearing",
        "put down", "puts down", "set down", "sets down", "laid down", "lays down", "with",
    )
)  # fmt: skip
_BY_HAND: Final = frozenset(
    (
        "took", "takes", "taking", "picked up", "picks up", "grabbed", "grabs", "seized",
        "snatched", "snatched up", "reached for", "caught up", "gathered up", "touched",
        "touches", "saw", "sees", "slid", "slides", "sliding", "propped", "props", "put", "puts",
        "putting", "laid", "lays", "laying", "placed", "places", "pushed", "pushes", "shoved",
        "set", "sets", "threw", "tossed", "dropped", "kept", "keeps", "keeping", "had", "has",
        "leafed through", "closed on", "closed around", "closed over", "bent over", "passed",
        "passes", "studied", "studies", "examined", "stared at", "stares at", "gazed at",
        "brushed", "smelled", "weighed", "flattened", "rolled up", "stuffed", "jammed", "thrust",
        "crumpled", "left", "leaves", "nudged", "flipped", "pointed to", "pointed at",
        "nodded at", "eyed", "sat down at", "sat at", "knelt by", "bumped into", "tripped over",
        "stepped over", "leaned over", "in front of",
    )
)  # fmt: skip
_FROM_POCKET = (
    r" (?:carefully |slowly )?(?:out of|from) (?:his|her|my|their|"
    r"the) (?:[a-z-]+ ){0,2}(?:pockets?|bag|handbag|purse|wallet|sleeve|belt|coat|jacket|"
    r"waistcoat|boot|satchel"
    r"|pocketbook|pocket-book|apron|bosom|bodice|bureau|desk|drawer|neck|case|box|sheath|"
    r"scabbard|holster|shelf|rucksack|backpack|pack|knapsack|breast)\b"
)
FROM_POCKET: Final = re.compile(_FROM_POCKET)
WRAPPED: Final = re.compile(
    r"\b(?:pulled|drew|wrapped|wound|threw|tied|tugged|pulls|draws|wraps|winds|ties|settled|"
    r"jammed|crammed|clapped) $"
)
ABOUT: Final = re.compile(
    r" (?:up |tight |tighter |close |closer |down |on |more |back )*(?:over|around|round|about|"
    r"across|to|on|up) (?:his|her|my|their|them)\b|(?: tighter| closer| on)\b(?=[ ,.;])"
)
DRAWN: Final = re.compile(
    r"\b(?:took|take|takes|taking|pull|fish|draw|bring|slide|get|fished|fishes|fishing|pulled|"
    r"pulls|pulling|drew|draws|drawing|brought|brings|dug|digs|slid|slides|slipped|tugged|lifted|"
    r"got|gets|dragged) $"
)
_PARTS = (
    r"(?:lid|neck|strings|keys|handle|blade|barrel|covers?|pages|lens|chain|strap|hands|stem|"
    r"bowl|brim|collar|sleeves?|wheels?|saddle|face|edge|hilt|rim|arm|mouthpiece|dial|hem|corner|"
    r"clasp)"
)
HELD: Final = re.compile(rf"\b{either(_HOLDS - {'with'})} (?:the {_PARTS} of )?$")
SEEN: Final = re.compile(rf"\b{either(_BY_HAND)} $|\b[Tt]here (?:was|lay|stood|hung|sat) $")
PICKED: Final = re.compile(
    r"\b(?:picked|turned|turns|picks|lifted|folded|held|holds|spread|gathered) $"
)
UP: Final = re.compile(r" (?:up|over|out|open)\b")
HELD_BEHIND: Final = re.compile(
    r",? (?:still |was |were |is |held |clasped |clutched |tight |lay )*(?:in|on|round|around|at|"
    r"across|over|under|against) (?P<holder>his|her|my|their) (?:[a-z-]+ )?(?:hands?|lap|pocket|"
    r"wrist|finger"
    r"|fingers|neck|head|arm|fist|palm|shoulder|belt|hip|collar|breast|waist|throat|knees?|knee|"
    r"thumb|side)\b"
)
STANDS: Final = re.compile(
    r",? (?:(?:was|were|is|lay|lies|stood|stands|hung|hangs|sat|sits|rested|gleamed|glinted|"
    r"shone|leaned|leant|waited) "
    r"(?:still |just |right |up |there |where |out |always |safe |folded |open |propped )*"
    r"(?:in|on|at|by|against|beside|under|over|there|where|between|among|upon|behind|near|next)\b"
    r"(?! (?:pieces|bits|ruins|ashes|flames|shards|the (?:bottom|sea|river|water|lake|bin|"
    r"dustbin|fire|wind|end|way)|fire|question|danger|odds|war|last|least|once))"
    r"|(?:ticked|rang|buzzed|vibrated|pinged|chimed|struck|crackled|rustled|creaked|bumped|"
    r"knocked|slapped|banged|caught the light|flashed|glittered|"
    r"glowed|swung from|said|showed|told him|told her|lay open|felt (?:heavy|warm|cold)|dangled|"
    r"bumped against|jingled|sang out|went off|kicked in|trembled)\b)"
)
NOT_NOW: Final = re.compile(
    r"\b(?:had|has|have|having|['’]d|['’]ve|would|could|might|should|must|will|used to|never|not|"
    r"to|if|when|before|until|once|always|every|last time|after|since|without|wish\w*|want\w*|"
    r"remember\w*|dream\w*|imagin\w*|whoever|ever|nobody|no one"
    r"|no longer|instead of|who|where|that)(?: [\w’']+){0,3} $|n[’']t(?: \w+){0,2} $",
    re.IGNORECASE,
)
"""Ahead of a use: it is none of now."""
IN_GLASS: Final = re.compile(
    r"\b(?:look(?:ed|s|ing)|saw|sees|gaz(?:ed|ing)|stud(?:ied|ying)|star(?:ed|ing)|examined|"
    r"examining|reflection|reflected|met|caught|glanc(?:ed|ing)|check(?:ed|ing)|inspect(?:ed|"
    r"ing))\b[^.;!?]{0,45} (?:in|into) $"
)
WITH: Final = re.compile(
    r"\b(?:cut|hit|struck|dug|wrote|stabbed|prodded|pointed|tapped|shot|swept|slashed|carved|"
    r"sliced|signed|hacked|jabbed|poked|knocked|gestured|beckoned|scratched|scraped|prised|pried|"
    r"stirred|hooked|lit|photographed|wrapped|covered|dried|wiped|fanned|"
    r"beat)\b[^.;:!?]{0,45} with $"
)
ABOARD: Final = re.compile(
    r"\b(?:took|takes|take|taking) $|\b(?:drove|rode|went|came|arrived|pedalled|cycled|got|"
    r"climbed|jumped|sailed|rowed|set off|swung|hopped|slid|sat|threw \w+|"
    r"put \w+)\b[^.;:!?]{0,25} (?:in|into|on|onto|behind the wheel of|astride|aboard) $"
)
ABOARD_OF: Final = frozenset(
    (
        "car", "van", "truck", "bicycle", "bike", "motorbike", "motorcycle", "scooter", "moped",
        "jeep", "boat", "canoe", "dinghy", "kayak", "raft", "skiff", "punt", "yacht", "cart",
        "carriage", "tractor", "tricycle", "sledge", "sled", "pram", "wheelchair", "buggy",
        "gig", "trap", "wagon", "lorry", "taxi", "motor", "automobile",
    )
)  # fmt: skip
DRESSED: Final = re.compile(
    r"\b(?:was|stood|came|sat|walked|went|dressed|appeared|arrived|looked (?:\w+ )?|ran|"
    r"danced)\b[^.;:!?]{0,25} in $"
)
OWNED_BY: Final = re.compile(
    r"\b(?:his|her|my|our|their|the|an?)(?: [a-z-]+){0,2} $|\b(?:Mrs?\.?|Miss|Dr\.?|Old|old|"
    r"[A-Z]\w+) $"
)
"""Ahead of "father's watch": it belongs to the words for the thing."""
COMPOUND: Final = re.compile(
    r"[’']s?\b|[ -](?:case|box|chain|strap|shop|maker|stand|shelf|holder|rack|post|head|man|"
    r"pocket|board|hole|light|sleeve|drawer|full|factory|seller|club|store)s?\b"
)
SAYS_WHAT: Final = re.compile(
    r"(?:\b(?:is|was|be|been|are|were|become|became|as|like|than)|[’']s)(?: (?:only|just|but|not|"
    r"still|really|such|quite|more|no))* $"
)
"""Ahead of "a knife" it tells what something is; no other one is brought in."""
_ENDS: Final = (
    "the|an?|his|her|my|their|our|its|your|this|him|them|me|us|it|he|she|they"
    "|and|or|but|in|into|on|onto|to|from|of|at|with|by|for|over|under|up|down|out|off|away|back|through|across|behind|before|after|around|against|between|among|upon|toward|towards|beside|until|as|while|when|who|that|which"
    "|was|were|had|is|are|has|went|fell|lay|stood|hung|sat|broke|sank|burned|came|flew|blew|gleamed|shone|rang|still|again|there|himself|herself|one"
)
OPEN: Final = re.compile(
    rf"\b(?P<det>[Tt]he|[Hh]is|[Hh]er|[Mm]y|[Tt]heir|[Oo]ur|[Tt]hat|"
    rf"[Tt]his) (?P<words>(?:(?!(?:{_ENDS})\b)[a-z][a-z-]* ){{0,3}}?)"
    rf"(?P<noun>(?!(?:{_ENDS})\b)[a-z][a-z-]{{2,}})(?=[,.;:!?—–)”\"]|[’']?$| (?:{_ENDS})\b)"
)
"""A noun phrase whose noun is in no list."""
HANDLING: Final = frozenset(
    (
        "burned",
        "burnt",
        "smashed",
        "shattered",
        "destroyed",
        "tore",
        "torn",
        "ripped",
        "snapped",
        "crushed",
        "threw",
        "thrown",
        "flung",
        "hurled",
        "tossed",
        "dropped",
        "sold",
        "pawned",
        "traded",
        "swapped",
        "stole",
        "stolen",
        "sank",
        "sunk",
        "overboard",
        "buried",
        "melted",
        "wore",
        "drew",
        "unfolded",
        "leaned",
        "polished",
        "wiped",
        "raised",
        "lifted",
        "held",
        "pocket",
        "carried",
        "gripped",
        "clutched",
        "swung",
        "unwrapped",
        "hung",
        "fished",
        "took",
        "pulled",
        "holding",
        "wearing",
        "carrying",
        "pieces",
        "ashes",
        "flames",
    )
)
_AT = (
    r" (?:in|on|over|above|beside|by|behind|under|at|from|with) (?:the|a|an|his|her|my|their|"
    r"its) "
)
PLACES: Final = (
    re.compile(rf"{_AT}[a-z-]+"),
    re.compile(rf"{_AT}[a-z-]+ [a-z-]+"),
    re.compile(rf"{_AT}[a-z-]+ (?:of|in) (?:the |his |her |my )?[A-Za-z-]+"),
)
"""Behind a thing: where it is."""
