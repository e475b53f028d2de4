"""How fiction words what somebody cannot do or never does, and what shows that somebody does."""

import re
from dataclasses import dataclass
from typing import Final

NEVER: Final = "never"
LEARNS: Final = "learns"
_NOT: Final = (
    r"(?:cannot|can['’]t|could not|couldn['’]t|could never|never could|can not|was unable to"
    r"|was never able to"
    r"|had never been able to|never learn(?:ed|t)(?: how)? to|did not know how to|didn['’]t"
    r" know how to"
    r"|doesn['’]t know how to|don['’]t know how to|had never been taught to|was never taught to)"
)
_DOES_NOT: Final = (
    r"(?:never|do not|don['’]t|does not|doesn['’]t|did not|didn['’]t|has never|had never"
    r"|hadn['’]t ever|would not"
    r"|wouldn['’]t|will not|won['’]t)"
)
_DRINK: Final = (
    r"(?:whisky|whiskey|gin|brandy|rum|beer|wine|scotch|sherry|port|ale|bourbon|vodka"
    r"|champagne|cider|claret|absinthe"
    r"|stout|cognac|schnapps|martini|cocktail|pint|lager|liquor|slivovitz|grappa|porter|shandy)"
)
_MEAT: Final = (
    r"(?:lamb|beef|steaks?|chops?|bacon|ham|pork|sausages?|chicken|burgers?|hamburgers?|veal"
    r"|duck|goose|turkey|kidneys"
    r"|mutton|liver|meat|venison|rabbit|ribs|oxtail|salami|partridge|pheasant|brisket"
    r"|meatballs|rashers|drumsticks?|cutlets?)"
)
_SHELLFISH: Final = (
    r"(?:prawns?|shrimps?|lobsters?|crabs?|oysters?|mussels?|crayfish|scallops?|whelks?|shellfish)"
)
_NUTS: Final = (
    r"(?:(?:pea|wal|hazel|chest)?nuts?|almonds?|cashews?|peanut butter|marzipan|pistachios?"
    r"|praline)"
)
_MILK: Final = r"(?:milk|cheese|cream|ice[- ]cream|yoghurt|yogurt|milkshake|custard|butter)"
_EATS: Final = (
    r"(?:ate|eats|eaten|had|has|ordered|orders|chose|finished|carved (?:him|her)self|devoured|cut"
    r" into|tucked into|tucks into|chewed|bit into"
    r"|gnawed|cleared|swallowed|demolished|helped (?:him|her)self to|speared|forked up|munched"
    r"|nibbled|picked at|put away|puts away|polished off|got through|wolfed(?: down)?|enjoyed"
    r"|mopped up|tore into)"
)
_SOME: Final = r"(?:the|a|an|his|her|my|another|some|two|three|more|half)(?: [a-z-]+){0,3}?"
_POURS: Final = (
    r"(?:poured|pours|drained|emptied|finished|refilled|drank|drinks|sipped|sips|downed|nursed"
    r"|swallowed|knocked back|tossed back"
    r"|tossed off|gulped|ordered|accepted|swigged|cradled|lifted|raised|put away|had)(?: off|"
    r" down)?"
)
_FEAR: Final = r"(?:afraid|terrified|frightened|scared|in dread|in terror) of"
_HATES: Final = (
    r"(?:(?:cannot|can['’]t|could not|couldn['’]t|could never) (?:bear|stand|abide|stomach"
    r"|face)|hated|hates|loathed|loathes|detested|detests)"
)
_WALKS_HIGH: Final = (
    r"(?:sat|sits|perched|stood|stands) (?:astride|on|at) (?:the|a) (?:very )?(?:ridge|edge"
    r"|roof|ledge|parapet|girder|rafter|rafters|cornice|top of the (?:mast|tower|cliff"
    r"|scaffold\w*|ladder))"
    r"|(?:danced|walked|ran|strolled|skipped|balanced|crawled|sauntered) (?:out )?along the"
    r" (?:\w+ )?(?:parapet|ridge|ledge|roof|girder|beam|wall|gutter|cornice)"
    r"|(?:swinging|swung|dangled|dangling) (?:his|her|my) (?:legs|feet) over"
    r"|(?:leaned|leant|hung|leaning) (?:far |right |happily )?out (?:over|of) the (?:edge|drop"
    r"|parapet|rail|railing|balcony|void|tower)"
    r"|(?:climbed|climbs|scrambled|swarmed|shinned|ran|went) (?:quickly |nimbly |easily "
    r"|happily )?(?:up|to the top of) the (?:\w+ )?(?:mast|tower|steeple|scaffold\w*|cliff"
    r"|rigging|crane|chimney|spire|pylon)"
)


_NOTHING: Final = r"(?!)"
"""Speech is told by other claims: that somebody says something is an act."""


@dataclass(frozen=True, slots=True)
class Ability:
    """`never` says that somebody does not or cannot; `does` shows that somebody does. A group
    `whose` in either holds the pronoun or name that it is said of, where no verb tells.
    """

    topic: str
    words: str
    never: re.Pattern[str]
    does: re.Pattern[str]
    gate: frozenset[str]


def _of(topic: str, words: str, never: str, does: str, gate: str) -> Ability:
    return Ability(
        topic,
        words,
        re.compile(rf"\b(?:{never})"),
        re.compile(rf"\b(?:{does})"),
        frozenset(gate.split()),
    )


ABILITIES: Final = (
    _of(
        "swim", "cannot swim",
        rf"{_NOT} swim\b(?! (?:a stroke|further|any|another|against|so|that))|had never swum\b"
        r"|(?:swam|swims) like a (?:stone|brick)\b|was no swimmer\b",
        r"struck out (?:for|towards?|strongly)\b|swam\b|swims\b|had swum\b|swum\b(?= the| a|"
        r" all| every)|trod water\b|treading water\b"
        r"|dived (?:in|into the (?:water|river|lake|sea|pool|harbour|canal))\b|did (?:\w+"
        r" )?lengths\b",
        "swim swam swims swum struck trod treading dived lengths swimmer",
    ),
    _of(
        "drive", "cannot drive",
        rf"{_NOT} drive\b(?! (?:him|her|them|a nail|me|out|away))|(?:never|do not|don['’]t"
        r"|does not|doesn['’]t) (?:drive|drives|drove)\b(?=[.,;:!?—”\"]| a car| at all|"
        r" himself| herself)|had never driven\b|had no (?:driving )?licen[cs]e\b|never passed"
        r" (?:his|her|my) test\b",
        r"(?:backed|reversed|parked|steered|swung|started|turned) (?:the|her|his|my) (?:\w+"
        r" )?(?:car|van|truck|lorry|saloon|jeep|Ford|estate)\b"
        r"|(?:put|threw|slammed|slipped|jammed) (?:the (?:car|van|truck)|it) (?:in|into)"
        r" (?:gear|reverse|first)\b|changed (?:down|gear)\b|(?:at|behind|took) the wheel\b"
        r"|drove (?:home|to|back|off|away|through|past|along|up|down|the|her|his|him|them|fast"
        r"|slowly|too|all|on|north|south|east|west|into|out)\b|drives (?:home|to|back|the|her"
        r"|his|him|me|them)\b|had driven\b|pulled (?:the car )?over\b",
        "drive driven drives drove wheel backed reversed parked steered swung started turned"
        " gear reverse licence license test pulled changed",
    ),
    _of(
        "cycle", "cannot ride a bicycle",
        rf"{_NOT} (?:ride a (?:bicycle|bike)|cycle)\b",
        r"(?:rode|rides|pedalled|pedaled|wheeled away on|mounted|cycled|jumped on) (?:(?:his"
        r"|her|the|a|my) (?:\w+ )?(?:bicycle|bike)|home|to|off|along)\b",
        "bicycle bike cycle cycled pedalled pedaled",
    ),
    _of(
        "read", "cannot read",
        rf"{_NOT} (?:read|write)\b(?! (?:(?:his|her|my|your|the|that|it|him|what|its|their"
        r"|this|any|anything|more|another|on|in|by|for|a)\b))|could neither read nor write\b"
        r"|(?:was|is|being) (?:illiterate|unlettered)\b"
        r"|had never learn(?:ed|t) (?:his|her) letters\b|(?:signed|signs) with (?:a|his|her)"
        r" (?:cross|mark|thumb)\b|had no (?:letters|reading|schooling)\b",
        r"was (?:sitting |lying )?reading\b|(?:sat|lay|stood) reading\b|(?:read|reads|reading)"
        r" (?:the|a|his|her|it|through|aloud|from|out)(?: \w+){0,2}? (?:letter|note|paper"
        r"|newspaper|page|book|novel|headlines?|sign|label"
        r"|telegram|message|title|notice|list|poem|magazine|Bible|inscription|article|racing"
        r" page|will|menu|words|names?)\b|turned (?:the|a|another) page\b|deep in (?:a|his"
        r"|her) (?:book|newspaper|novel|paper)\b"
        r"|wrote (?:a|the|him|her|down|out) ?(?:\w+ )?(?:letter|note|name|address|list"
        r"|cheque)?\b(?=[^.]*\b(?:letter|note|name|address|list|cheque|word|line)s?\b)",
        "read write illiterate unlettered letters reading reads cross mark schooling page book"
        " novel wrote thumb",
    ),
    _of(
        "heights", "is afraid of heights",
        rf"{_FEAR} heights\b|{_HATES} heights\b|had no head for heights\b|(?:suffered from|got"
        r"|has|had) vertigo\b|could(?:n['’]t| not) (?:climb|stand on) (?:a|so much as a)"
        r" (?:ladder|chair|stepladder)\b",
        _WALKS_HIGH,
        "heights vertigo ladder chair stepladder ridge edge roof ledge parapet girder rafter"
        " rafters mast tower steeple cliff rigging crane chimney spire wall beam over top"
        " cornice void balcony rail railing pylon",
    ),
    _of(
        "hearing", "is deaf",
        r"(?:was|is|been|went|gone) (?:stone|stone-|profoundly |quite |totally |completely |as"
        r" )?[ -]?deaf\b(?! (?:to|in|on|with))(?=[.,;:!?—]| (?:as|since|from|and|now)\b)|had"
        r" lost (?:his|her|all) hearing\b",
        r"(?:heard|overheard|hears|listened to|listens to)\b|(?:turned|looked up|looked round"
        r"|started|jumped|woke|spun|lifted (?:his|her) head) (?:\w+ )?at the (?:sound|noise"
        r"|knock|bell|voice|whisper|creak)\b"
        r"|(?:hummed|sang) along\b|cocked (?:his|her) head to listen\b",
        "deaf hearing heard overheard hears listened listens sound noise knock bell voice"
        " whisper creak hummed along listen",
    ),
    _of(
        "sight", "is blind",
        r"(?:(?:was|is|born|went) (?:quite |totally |completely |stone |as )?|been (?:stone"
        r"|totally|completely) |been (?=blind (?:since|from)))[ -]?blind\b(?! (?:to|in|with"
        r"|drunk|man|date|alley|side))(?=[.,;:!?—]| (?:as|since|from|now)\b)|had lost (?:his"
        r"|her) sight\b",
        r"(?:glanced|glances|stared|peered|squinted|gazed) (?:at|up|down|out|across|round)\b"
        r"|caught sight of\b|(?:read|reads) the (?:letter|note|sign|label|paper|newspaper)\b"
        r"|watched (?:him|her|the|them|it)\b|(?:saw|sees) the (?:colour|light|look|red|blue)\b",
        "blind sight glanced glances stared peered squinted gazed watched read reads saw sees",
    ),
    _of(
        "speech", "cannot speak",
        r"(?:(?:born|been) (?:mute|dumb)|(?:was|is) (?:deaf and dumb|(?:a )?mute))\b(?=[.,;:!?—]"
        r"| (?:from|since|as))|had not spoken"
        r" (?:a word |one word )?since\b|had never (?:in (?:his|her) life )?spoken a word\b",
        _NOTHING,
        "mute dumb spoken",
    ),
    _of(
        "an instrument", "plays no instrument",
        r"(?:could not|couldn['’]t|cannot|can['’]t) (?:play|read) a note\b|had never (?:played"
        r"|touched) (?:a|an) (?:piano|violin|instrument|guitar|cello|flute)\b|played no"
        r" instrument\b",
        r"played (?:a|the|another|some) (?:\w+ )?(?:waltz|sonata|nocturne|tune|piece|hymn"
        r"|scales?|prelude|fugue|reel|jig|march|polka|Chopin|Bach|piano|violin|cello|guitar"
        r"|flute|fiddle|organ|accordion)\b|played (?:Bach|Chopin|Mozart|Schubert)\b",
        "note played piano violin instrument",
    ),
    _of(
        "sing", "cannot sing",
        rf"{_NOT} (?:sing|carry a tune|hold a tune|sing a note)\b|(?:was|is) tone[- ]deaf\b"
        r"|(?:sang|sings) like a (?:crow|frog|rusty)\b|had no ear (?:for|at all)\b",
        r"sang (?:the|a|in|softly|beautifully|like an?|it|on|out|to|solo)\b|sings (?:the|in"
        r"|solo|beautifully)\b|perfect pitch\b",
        "sing tune tone sang sings ear pitch",
    ),
    _of(
        "dance", "does not dance",
        rf"{_NOT} dance\b|(?:never|do not|don['’]t|does not|doesn['’]t)"
        r" danced?\b(?=[.,;:!?—”\"])|had two left feet\b",
        r"danced\b(?! (?:on|in|before|over|across) (?:the|his|her)? ?(?:eyes|walls?|ceiling"
        r"|water|page))|waltzed\b|whirled (?:her|him|me) (?:round|across|about|over)\b",
        "dance danced waltzed whirled feet",
    ),
    _of(
        "cook", "cannot cook",
        rf"{_NOT} (?:cook|boil an egg|boil water|fry an egg)\b|had never (?:cooked|boiled an"
        r" egg)\b|(?:never|do not|don['’]t|does not|doesn['’]t) cook(?:ed"
        r"|s)?\b(?=[.,;:!?—”\"])",
        r"cooked (?:the|a|them|dinner|supper|breakfast|lunch|him|her|us|for)\b|baked (?:a|the"
        r"|bread)\b|roasted a\b|made (?:an? |the )?(?:\w+ )?(?:omelette|stew|soufflé|soup"
        r"|curry|casserole|risotto|pancakes)\b",
        "cook cooked boil boiled fry baked roasted omelette stew soufflé soup curry casserole"
        " risotto pancakes",
    ),
    _of(
        "alcohol", "never drinks alcohol",
        rf"{_DOES_NOT} (?:\w+ )?(?:touch|touched|drink|drank|drunk|take|took|taken|tasted?)"
        r" (?:a drop|a drink|alcohol|liquor|spirits|strong drink|the stuff|anything stronger"
        r"|any)\b|(?:never|do not|don['’]t|does not|doesn['’]t) (?:drink|drinks"
        r"|drank)\b(?=[.,;:!?—”\"]| at all| any more| anymore)"
        r"|(?:was|is|am|been|['’](?:m|s)) (?:an? )?(?:strict |lifelong |life-long |confirmed"
        r" )?(?:teetotal|teetotall?er|abstainer|total abstainer)\b|(?:had )?(?:signed|taken"
        r"|took) the pledge\b|hadn['’]t had a drink (?:in|for|since)\b|had not (?:had|touched)"
        r" a drink\b|(?:was|been|is) on the wagon\b|[Nn]ever touched (?:it|a drop)\b",
        rf"{_POURS} (?:himself |herself |myself )?{_SOME} {_DRINK}\b(?! (?:glass|bottle|barrel"
        rf"|cup|table|cellar)\b)|{_POURS} (?:himself |herself |myself )?(?:{_SOME}"
        r" )?(?:glass(?:es)?|pints?|bottles?|tumblers?|mugs?|tots?|nips?|measures?|flagons?"
        rf"|tankards?) of (?:\w+ )?{_DRINK}\b"
        rf"|{_DRINK} on (?P<whose>his|her|my) breath\b|smell(?:ed|t|s|ing)? (?:strongly "
        rf"|faintly )?of (?:\w+ )?{_DRINK}\b|(?:was|got) (?:very |rather |roaring |a little"
        r" )?(?:drunk|tipsy|tight)\b(?=[.,;]| (?:again|on|by|and))"
        rf"|with (?:a|his|her) (?:\w+ )?{_DRINK} in (?:his|her) hand\b|(?:shared|split|opened)"
        rf" a bottle of (?:\w+ )?{_DRINK}\b|(?:took|had|takes) (?:a|another|a long) (?:pull"
        r"|swig|nip|draught) (?:at|from|of) (?:the|his|her) (?:flask|bottle|\w+)\b",
        "touch touched drink drinks drank drunk drop pledge teetotal teetotaller teetotaler"
        " abstainer wagon tipsy tight flask bottle whisky whiskey gin brandy rum beer wine"
        " scotch sherry port ale bourbon vodka champagne cider claret absinthe stout cognac"
        " schnapps martini cocktail pint lager liquor slivovitz grappa porter shandy glass",
    ),
    _of(
        "meat", "eats no meat",
        rf"{_DOES_NOT} (?:eat|ate|eaten|eats|touch|touched) (?:any )?(?:meat|flesh|animals"
        r"|anything (?:with|that had|that has) a face)\b|(?:was|is|am|been|['’](?:m|s)) an?"
        r" (?:strict |lifelong"
        r" )?(?:vegetarian|vegan)\b|(?:was|is|am|['’](?:m|s)) (?:vegetarian|vegan)\b|(?:gave"
        r"|given|giving) up (?:eating )?meat\b",
        rf"{_EATS} {_SOME} {_MEAT}\b(?! (?:sandwich|bone|shop|counter|knife)\b)|{_EATS}"
        rf" {_MEAT}\b(?=[.,;]| (?:and|for|with)\b)|(?:gnawed|picked|sucked) (?:a|the) (?:\w+"
        r" )?bone\b",
        "meat flesh animals vegetarian vegan face lamb beef steak steaks chop chops bacon ham"
        " pork sausage sausages chicken burger burgers hamburger veal duck goose turkey"
        " kidneys mutton liver venison rabbit ribs oxtail salami bone partridge pheasant"
        " brisket meatballs rashers drumstick cutlet cutlets",
    ),
    _of(
        "shellfish", "never eats shellfish",
        rf"(?:allergic to|{_DOES_NOT} (?:eat|ate|touch|touched)) {_SHELLFISH}\b",
        rf"{_EATS} {_SOME} {_SHELLFISH}\b|{_EATS} {_SHELLFISH}\b",
        "shellfish prawn prawns shrimp shrimps lobster lobsters crab crabs oyster oysters"
        " mussel mussels crayfish scallops whelks",
    ),
    _of(
        "nuts", "never eats nuts",
        rf"(?:allergic to|{_DOES_NOT} (?:eat|ate|touch|touched)) {_NUTS}\b|had a nut allergy\b",
        rf"{_EATS} {_SOME} {_NUTS}\b|(?:handful|bowl|bag|packet) of (?:\w+ )?{_NUTS}\b"
        rf"|(?:cracked|munched|shelled) (?:a|some|his|her) (?:\w+ )?{_NUTS}\b",
        "nut nuts peanut peanuts walnut walnuts almond almonds cashew cashews hazelnut"
        " hazelnuts marzipan pistachios praline",
    ),
    _of(
        "milk", "never takes milk",
        rf"(?:allergic to|{_DOES_NOT} (?:drink|drank|eat|ate|touch|touched)) {_MILK}\b|(?:was"
        r"|is|am|['’](?:m|s)) lactose[- ]intolerant\b",
        rf"(?:drank|{_EATS}|gulped|spooned up|licked) {_SOME} {_MILK}\b(?! (?:knife|dish"
        r"|jug)\b)|(?:glass|mug|bowl) of (?:warm |cold |hot )?milk\b",
        "milk cheese cream lactose yoghurt yogurt milkshake custard butter ice",
    ),
    _of(
        "cats", "does not go near cats",
        rf"(?:allergic to|{_FEAR}|{_HATES}) (?:all )?cats\b|(?<=[Nn]o"
        r" cats[.,]).{1,40}?\ballergic\b",
        r"(?:stroked|scratched|strokes|cuddled|petted|picked up|scooped up|fed|kissed|tickled"
        r"|nuzzled) (?:the|her|his|my|a) (?:\w+ )?(?:cat|kitten|tabby|tomcat)\b|the (?:\w+"
        r" )?(?:cat|kitten|tabby) (?:asleep |curled |curled up |purring )?(?:in|on)"
        r" (?P<whose>her|his|my) (?:lap|knee|shoulder|arms)\b",
        "cat cats kitten tabby tomcat allergic",
    ),
    _of(
        "dogs", "does not go near dogs",
        rf"(?:allergic to|{_FEAR}|{_HATES}) (?:all )?dogs\b",
        r"(?:stroked|scratched|strokes|cuddled|petted|hugged|patted|fed|kissed|wrestled with"
        r"|knelt to pat|whistled up) (?:the|her|his|my|a) (?:\w+ )?(?:dog|puppy|hound|terrier"
        r"|spaniel|mastiff|labrador|collie|wolfhound|alsatian)\b",
        "dog dogs puppy hound terrier spaniel mastiff labrador collie wolfhound alsatian",
    ),
    _of(
        "horses", "does not go near horses",
        rf"(?:allergic to|{_FEAR}|{_HATES}) (?:all )?horses\b|{_NOT} ride\b(?=[.,;:!?—]| a"
        r" horse)|had never (?:sat on|ridden|been on) a horse\b",
        r"(?:stroked|patted|mounted|rode|saddled|galloped|cantered|spurred) (?:the|her|his|a"
        r"|my) (?:\w+ )?(?:horse|mare|pony|stallion|gelding|colt)\b|swung (?:him|her)self into"
        r" the saddle\b|(?:galloped|cantered|trotted) (?:off|away|up|down|past|ahead)\b",
        "horse horses ride ridden mare pony stallion gelding colt saddle galloped cantered trotted",
    ),
    _of(
        "flying", "has never flown",
        r"had never (?:once )?(?:been (?:on|in|up in) (?:an? )?(?:aero|air)?plane|flown|set"
        r" foot (?:on|in) an? (?:aero|air)?plane)\b|have never (?:been (?:on|in) (?:an?"
        r" )?(?:aero|air)?plane|flown)\b|never been (?:on|in) an? (?:aero|air)?plane\b"
        rf"|{_FEAR} flying\b|{_DOES_NOT} fly\b(?=[.,;:!?—”\"])",
        r"[Tt]he (?:last|first) time (?P<whose>I|he|she) (?:flew|had flown)\b|(?:flew|flown)"
        r" (?:to|home|back|from|out|over from|in from)\b|had flown\b|(?:his|her) pilot['’]s"
        r" licen[cs]e\b|(?:boarded|got off|caught|took) (?:the|a|his|her) (?:\w+ )?(?:plane"
        r"|flight)\b",
        "plane aeroplane airplane flown flying fly flew flight pilot",
    ),
    _of(
        "blood", "cannot bear blood",
        rf"{_HATES} (?:the sight of )?blood\b|(?:fainted|faints|faint) at the sight of (?:\w+"
        rf" )?blood\b|{_FEAR} blood\b",
        r"(?:rather |always |never )?(?:liked|likes|loved|enjoyed|minded) (?:the sight of"
        r" )?blood\b|(?:stitched|sewed up|cleaned|swabbed|dressed|probed) (?:the|his|her)"
        r" (?:\w+ )?(?:wound|cut|gash)\b",
        "blood wound gash stitched swabbed",
    ),
    _of(
        "tobacco", "does not smoke",
        r"(?:never|do not|don['’]t|does not|doesn['’]t|did not|didn['’]t)"
        r" smoked?\b(?=[.,;:!?—”\"]| at all| any more| anymore| a )|had never smoked\b|(?:was"
        r"|is|am) a non-?smoker\b",
        r"(?:lit|lights|smoked|smokes|rolled|stubbed out|drew on|pulled on|puffed at|puffed on"
        r"|ground out|tapped out|filled) (?:a|an|his|her|the|another|my)(?: \w+)? (?:cigarette"
        r"|cigar|pipe|cheroot)\b|(?:cigarette|cigar|pipe) (?:between|in|from) (?P<whose>his"
        r"|her|my) (?:fingers|lips|mouth|hand|teeth)\b|(?:his|her) cigarettes\b",
        "smoke smoked smoker nonsmoker lit lights smokes cigarette cigarettes cigar pipe cheroot",
    ),
    _of(
        "sugar", "takes no sugar",
        rf"{_DOES_NOT} (?:take|took|takes|touch|touched|have|eat) (?:any )?(?:sugar|sweet"
        r" things)\b|took no sugar\b|takes no sugar\b",
        r"(?:stirred|spooned|dropped|heaped|shovelled|put|asked for|took|tipped)(?: \w+){0,3}?"
        r" (?:sugar|lumps|spoonfuls)\b|[Tt]wo sugars\b",
        "sugar sugars lumps spoonfuls sweet",
    ),
    _of(
        "coffee", "never drinks coffee",
        rf"{_DOES_NOT} (?:drink|drank|drinks|touch|touched|touches|take|took|takes|like|liked)"
        r" (?:any )?coffee\b(?! (?:stains?|cups?|tables?|shops?|house|beans"
        rf"|grounds))(?!['’-])|{_HATES} (?:the (?:taste|smell) of )?coffee\b(?! \w)",
        rf"{_POURS} (?:himself |herself |myself )?(?:(?:the|a|an|his|her|my|another|some"
        r"|more)(?: [a-z-]+){0,2}? )?(?:cups? of |mug of |pot of )?(?:black |strong |hot"
        r" )?(?:coffee|espresso)\b",
        "coffee espresso",
    ),
    _of(
        "smelling", "cannot smell",
        r"(?:had|has|have) no sense of smell\b|(?:had|has) lost (?:his|her|my) sense of smell\b"
        r"|could(?:n['’]t| not) smell (?:a thing|anything|at all)\b",
        r"(?:smelled|smelt|could smell|can smell|smells) (?!of\b|like\b|bad|good|sweet|as\b)\w+"
        r"|caught the (?:smell|scent) of\b|sniffed (?:appreciatively|the)\b",
        "smell smelled smelt smells scent sniffed",
    ),
    _of(
        "deep water", "is afraid of water",
        rf"{_FEAR} (?:the )?(?:open |deep )?(?:water|sea|ocean)\b",
        r"(?:swam|swum|swims) (?:out|across|to|the|for|in|a)\b|dived (?:in|into)\b"
        r"|waded (?:in|out) (?:up )?to (?:his|her) (?:waist|neck|chest)\b",
        "water sea ocean swam swum swims dived waded",
    ),
    _of(
        "silence", "has sworn to be silent",
        r"(?:had |has )?(?:taken|took|kept|was under) a vow of silence\b|had sworn (?:never to"
        r" speak|silence)\b",
        _NOTHING,
        "vow silence sworn",
    ),
    _of(
        "light sleep", "sleeps through anything",
        r"(?:was|is|am|had always been) a (?:very )?(?:heavy|sound|deep) sleeper\b",
        r"(?:was|is|had always been) a (?:very )?light sleeper\b",
        "sleeper",
    ),
)  # fmt: skip
"""Everything that is told by verbs; languages and belongings stand apart."""
