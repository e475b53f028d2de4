"""How fiction words that a light is out, a clock stands still, a bottle is empty; and parts."""

import re
from typing import Final

MACHINES: Final = frozenset(
    (
        "clock", "watch", "wristwatch", "radio", "wireless", "telephone", "phone", "doorbell",
        "bell", "lift", "elevator", "car", "van", "truck", "engine", "typewriter",
        "gramophone", "television", "generator", "fridge", "refrigerator", "heater", "boiler",
        "torch", "flashlight", "camera", "motorbike", "computer", "laptop", "stove",
        "lamp", "projector", "fan", "kettle", "barometer",
    )
)  # fmt: skip
CLOCKS: Final = ("clock", "watch", "wristwatch")
NO_MORE: Final = re.compile(
    r"(?:,? which)? (?:(?:was|were|is|had been|has been) (?:always |now |still |quite |"
    r"already )?(?:broken|dead|out of order|cut off|disconnected|kaput|bust|broke|flat|"
    r"stopped)\b(?! (?:at|by) (?:his|her|the door))"
    r"|(?:did|does|do)(?: not|n[’']t) (?:work|go|run|ring|strike)\b(?! off| away| to| out| into)|"
    r"no longer (?:worked|works|ran|rang|struck)"
    r"|(?:had|has)(?: not|n[’']t| never) (?:worked|gone|rung|struck|run)\b(?! off| away| out)|"
    r"had (?:broken down|run down|packed up|given up the ghost|died)|(?:broke down|packed up)\b)"
)
STOPPED: Final = re.compile(
    r" (?:had )?stopped\b(?= at (?:\w+ )?(?:past|to|\w+ o|noon|midnight|\w+[.,;])| years| long|"
    r"[.,;]| in the)"
)
GOES: Final = re.compile(
    r" (?:struck|chimed|strikes|chimes|ticked|ticks|rang|rings|buzzed|hummed|crackled|"
    r"started\b(?= at| first|[.,;])|whirred|said\b|showed|shows|says|played|was playing|"
    r"was ticking|was ringing|boiled|flashed|swept the)"
)
SET_GOING: Final = re.compile(
    r"\b(?:switched on|turned on|switches on|turns on|drove|drives|plugged in|turned up|typed on|"
    r"rang) $"
)
SETS_GOING: Final = re.compile(
    r"\b(?:wound|winding|winds|wind|rewound|charged|recharged|recharging|started|restarted|"
    r"jump-started|set going|cranked|reconnected|got) $"
)
VESSELS: Final = frozenset(
    (
        "bottle", "flask", "canteen", "jug", "teapot", "cup", "mug", "decanter", "carafe",
        "goblet", "tankard", "thermos", "pitcher", "wineskin", "hip-flask",
    )
)  # fmt: skip
EMPTIES: Final = re.compile(
    r"\b(?:emptied|drained|finished(?: off)?|upended|(?:drank|poured out|took|had|"
    r"drunk) the (?:last|rest) of|empties|drains|finishes) $"
)
IS_EMPTY: Final = re.compile(
    r" (?:was|were|is) (?:quite |now |already )?(?:empty|drained|finished|dry)\b"
)
POURED: Final = re.compile(
    r"\b(?:drank|drinks|sipped|sips|poured|pours|swigged|swigs|gulped)(?: \w+){0,4} from $|"
    r"\b(?:swig|sip|gulp|pull|mouthful|swallow|nip)s? (?:from|of|at|out of) $"
)
FILLS: Final = re.compile(
    r"\b(?:filled|refilled|topped up|fills|refills|filling|opened|uncorked|unscrewed|opens|"
    r"uncorks) $"
)
LIGHTS: Final = frozenset(("candle", "lamp", "lantern", "torch", "candles", "lamps", "lanterns"))
GOES_OUT: Final = re.compile(
    r"(?:,? (?:guttered|flickered|sputtered|drowned)[^.;!?]{0,40}?,? and)? (?:went out|"
    r"had gone out|was out\b|burned (?:itself )?out|died\b|blew out|was blown out|goes out|"
    r"had burned (?:down to nothing|itself out))"
)
PUT_OUT: Final = re.compile(
    r"\b(?:blew out|snuffed(?: out)?|put out|pinched out|doused|extinguished|blows out|puts out|"
    r"snuffs) $"
)
SHINES_ON: Final = re.compile(
    r" (?:flickered|burned (?:steadily|low|on|bright)|flared|threw|cast|shone|guttered|swung|"
    r"gave|smoked|wavered|lit (?:up )?(?:his|her|the)|glowed)\b"
)
BY_LIGHT: Final = re.compile(r"\b(?:[Bb]y|[Ii]n) the (?:\w+ )?(?:light|glow|flame) of $")
LIT_AHEAD: Final = re.compile(
    r"\b(?:lit|relit|re-lit|lighted|lights|light|lighting|relights|kindled|trimmed) $"
)
LIT_BEHIND: Final = re.compile(r" (?:was|were) (?:re)?(?:lit|lighted|burning)\b")
EMPTY: Final = re.compile(
    r"\b(?:his|her|my|the|their) (?P<case>sheath|scabbard|holster|quiver|camera case|violin case|"
    r"ring finger)(?: at (?:his|her|my) \w+)? "
    r"(?:was|hung|is|hangs|dangled) (?:empty|bare)\b"
)
IN_CASE: Final = {
    "sheath": ("knife", "dagger", "blade"),
    "scabbard": ("sword", "sabre", "rapier", "blade"),
    "holster": ("pistol", "gun", "revolver"),
    "quiver": ("arrow",),
    "camera case": ("camera",),
    "violin case": ("violin",),
    "ring finger": ("ring",),
}
PART: Final = re.compile(
    r"\b(?:the|his|her|my|its) (?:[a-z-]+ ){0,2}(?P<part>bellows|viewfinder|eyepiece|shutter|"
    r"lens|trigger|hammer|bowstring|hilt|handlebars|pedals|saddle|strap|clasp"
    r"|steering wheel|ignition|wick|chin-?rest|dial|keyboard)\b"
)
WHOLES: Final = {
    "bellows": ("camera", "accordion", "concertina"),
    "viewfinder": ("camera",),
    "eyepiece": ("telescope",),
    "shutter": ("camera",),
    "lens": ("camera", "telescope"),
    "trigger": ("gun", "pistol", "revolver", "rifle", "shotgun"),
    "hammer": ("gun", "pistol", "revolver"),
    "bowstring": ("bow",),
    "hilt": ("sword", "sabre", "dagger"),
    "handlebars": ("bicycle", "bike", "motorcycle"),
    "pedals": ("bicycle", "bike"),
    "strap": ("watch", "satchel"),
    "clasp": ("locket", "bracelet", "necklace"),
    "steering wheel": ("car", "van", "truck"),
    "ignition": ("car", "van", "truck"),
    "wick": ("candle", "lamp", "lantern"),
    "chinrest": ("violin",),
    "chin-rest": ("violin",),
    "dial": ("radio", "watch"),
    "keyboard": ("typewriter", "laptop", "piano"),
}
HANDLED: Final = re.compile(
    r"\b(?:turned|turns|racked out|worked|squeezed|squeezes|pulled|pulls|gripped|grips|touched|"
    r"unsnapped|undid|opened|adjusted|buckled|unbuckled|tightened|pressed|trimmed"
    r"|took|through|snapped|gunned|cleaned|wiped|twisted|cocked|drew|stood on|over|into) $"
)
PIECES: Final = re.compile(
    r"\b[Tt]he (?:broken )?(?:pieces|bits|shards|fragments|splinters) (?:were|lay|went|flew|fell|"
    r"skittered|scattered) (?:all |scattered )*(?:over|on|across|about|under|everywhere|among)\b"
    r"|\b(?:carried|took|threw|swept|tipped|put|dropped) (?:the lot|the pieces|the bits|"
    r"the remains|the shards|what was left) (?:\w+ ){0,3}(?:bin|dustbin|trash|rubbish|dustpan|"
    r"ash-?can|fire|river|sea|lake)\b"
    r"|\b(?:swept|gathered|picked) up (?:the|every|all the) (?:pieces|bits|shards|fragments|"
    r"splinters|crumb|last (?:piece|crumb|shard))\b"
)
