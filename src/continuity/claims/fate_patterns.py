"""How fiction words that a thing is lost, destroyed, parted with, or had again."""

import re
from typing import Final

from continuity.claims.fate_words import DESTROYED, GONE, PARTED, SUNK

_WATERS = (
    r"(?:sea|river|lake|ocean|water|waters|well|canal|harbou?r|bay|waves|loch|pond|surf|creek|"
    r"stream|lagoon|estuary"
    r"|dock|reservoir|sewer|drain|lavatory|toilet|gorge|ravine|chasm|crevasse|abyss|volcano|"
    r"fjord|rapids|mill-?race"
    r"|weir|tide|shaft|quarry|acid|lava|void|crater|cesspit|latrine|cistern|whirlpool|shallows|"
    r"bog|swamp|quicksand|depths|deep|(?:Thames|Seine|Tiber|Danube|Rhine|Nile|Hudson|Mersey|"
    r"Clyde|Channel|Atlantic|Pacific|Mediterranean|Baltic|Ebro|Neva|Volga|Mississippi|Ganges))"
)
_FIRES = (
    r"(?:fire|flames?|stove|grate|furnace|incinerator|bonfire|embers|coals|hearth|fireplace|"
    r"boiler|range|brazier"
    r"|forge|oven|kiln|pyre|blaze)"
)
_BINS = (
    r"(?:bin|dustbin|trash|rubbish|garbage|waste-?(?:paper)?[ -]?basket|wastebasket|skip|"
    r"dumpster|ash-?can|refuse|midden|gutter)"
)
_POSTS = r"(?:letter-?box|mail-?box|post-?box|pillar-?box|post|mail|mail slot|letter slot|slot)"
_ADJ = r"(?:[a-z-]+ ){0,2}"
_INTO = r"(?:in|into|on|onto|to|upon|among|amongst|at the back of)"
DESTROYED_AHEAD: Final = re.compile(
    r"\b(?:burn(?:ed|t|s)|smash(?:ed|es)|shatter(?:ed|s)|shredd(?:ed)|shreds|destroy(?:ed|s)|"
    r"incinerat(?:ed|es)"
    r"|pulveri[sz]ed|cremated|(?:tore|tears|ripped|rips|chopped|broke|breaks|cut|blew|hacked|"
    r"sawed|melted) (?:up|down)"
    r"|(?:trod|trodden|stepped|stamped|sat|drove|backed|ran|rolled|tramped|steps|stamps) (?:on|"
    r"over)|flatten(?:ed|s)|(?:ate|eaten|eats|swallow(?:ed|s)|devoured|chewed up)|wr(?:ote|"
    r"itten) off|writes off|crumbled|gutted|defaced|burst|dissolved"
    r"|unpick(?:ed|s)|unravell?ed|dismantled|took apart|boiled down|crush(?:ed|es)|wreck(?:ed|s)|"
    r"totall?ed|melted|dismembered|demolished|set fire to|(?:put|touched) a match to"
    r"|(?:shards?|fragments?|splinters?|pieces|bits|ruins?|wreck(?:age)?|ashes|wreckage) of"
    r"|[Nn]othing (?:was |is |had been )?(?:left|remained|remains|survived) of|(?:[Tt]hat|"
    r"[Ii]t) (?:was|is) the end of) $"
)
DESTROYED_WITH: Final = re.compile(
    r"\b(?:tore|tears|ripped|rips|snapped|snaps|broke|breaks|cut|smashed|ground|cracked|chopped|"
    r"hacked|dashed|split|beat|slashed) $"
)
_IN_PIECES = (
    r"(?:,? (?:up|across|apart|in (?:two|half|halves|pieces|bits|four|quarters)|"
    r"into (?:(?:\w+ )?(?:pieces|bits|strips|shreds|parts)|pieces|"
    r"bits|shreds|strips|four|quarters"
    r"|confetti|splinters|tiny pieces|small pieces|little pieces|halves|squares|firewood|"
    r"kindling)|to (?:pieces|bits|shreds|ribbons"
    r"|splinters|powder|dust|smithereens|fragments|atoms|matchwood)|over (?:his|her|my) knee|"
    r"against the (?:wall|rocks?|floor|stones?"
    r"|pavement|ground|hearth)|from top to bottom|down the middle)\b)"
)
IN_PIECES: Final = re.compile(_IN_PIECES)
THROWN: Final = re.compile(
    r"\b(?:threw|tossed|flung|hurled|pitched|chucked|cast|dropped|let|put|thrust|fed|pushed|"
    r"shoved|heaved|kicked|sent|tipped|slid"
    r"|poked|laid|stuffed|crammed|posted|slipped|rolled|lobbed|dumped|emptied|slung"
    r"|throws|tosses|flings|hurls|chucks|drops|puts|thrusts|feeds|pushes|shoves|kicks|tips|"
    r"slides|pitches|posts|slips|dumps|sank|lost) $"
)
INTO_FIRE: Final = re.compile(
    rf"(?: (?:fall|drop|straight|right|back|down))* (?:{_INTO}|in|on) (?:the|a|his|her|my|"
    rf"their) {_ADJ}{_FIRES}\b"
)
INTO_WATER: Final = re.compile(
    rf"(?: (?!and\b|then\b|but\b|in\b|into\b|down on\b)[\w’']+){{0,6}}? (?:(?:{_INTO}|over|off|"
    rf"down|out of) (?:the|a|his|her|my) {_ADJ}{_WATERS}\b"
    r"|(?:over|off) the (?:side|rail|railing|bridge|cliff|parapet|quay|pier|edge|bows?|stern|"
    r"gunwale)\b|overboard\b|over ?side\b)"
)
INTO_BIN: Final = re.compile(
    rf"(?: (?:straight|right))* (?:away\b|out(?= with the (?:rubbish|trash|garbage)|[.,;!?])|"
    rf"(?:{_INTO}|out to) (?:the|a|his|her|my) {_ADJ}{_BINS}\b)"
)
INTO_POST: Final = re.compile(
    rf" (?:(?:back )?(?:{_INTO}|through|down) (?:the|a|his|her|their|my) {_ADJ}{_POSTS}\b|"
    rf"under the door\b|back under the door\b)"
)
_FIRST_FALLS = (
    r"(?:(?: (?:had )?[a-z]+(?:ed|t|ll|w|pt|ng)\b[^.;:!?,]{0,40}? and)|,? (?:had )?(?:fell|"
    r"slipped|dropped|flew|rolled|tipped|toppled|crashed|hit|struck|landed|slid|tumbled|"
    r"swung)\b[^.;:!?]{0,40}?,? and)?"
)
_BE = r"(?:was|were|is|are|had been|has been|have been|got|gets|being|lay|lies|lay there)"
BEHIND: Final = (
    (
        DESTROYED,
        re.compile(
            rf"{_FIRST_FALLS},? (?:(?:that )?{_BE} (?:all |now |only |just |completely |already |"
            rf"long |soon |later |taken down and |broken up and )*"
            r"(?:burn(?:ed|t)|smashed|shattered|destroyed|shredded|crushed|torn (?:up|to|in)|"
            r"reduced to|blown (?:up|to|apart)|incinerated"
            r"|wrecked|totall?ed|scrapped|broken up|cut up|chopped up|melted down|ground to|"
            r"chopped|eaten|trampled|flattened|written off|trodden (?:on|flat|into)|run over|"
            r"past mending|beyond repair|soaked through|ruined|pulped|vapori[sz]ed|split in|"
            r"snapped in|in (?:two|half|pieces|bits|shards|smithereens"
            r"|fragments|splinters|ashes|shreds|ruins|flames)|ash(?:es)?\b|cinders|scrap\b|"
            r"matchwood|firewood|gone up in|all over the (?:floor|tiles|road))"
            rf"|(?:went|had gone|goes|gone) (?:up )?(?:in|to) (?:flames|smoke|ash|pieces|bits|"
            rf"the flames)"
            rf"|(?:went|had gone|goes|gone) (?:(?:straight |back )?(?:in|into|on|onto|"
            rf"to) the {_ADJ}{_FIRES}\b|for (?:firewood|scrap|kindling|salvage)\b)"
            r"|(?:had )?burn(?:ed|t)(?: (?:to|up|away|down|with|in|like|slowly|quickly|on|at)\b|"
            r"[.;])"
            r"|(?:was|is|were|had been) (?:now |only |just )?(?:a write-off|a wreck\b|a ruin\b|"
            r"a total loss|scrap\b|matchwood|a heap of|a pile of|nothing but|no more\b|"
            r"past (?:saving|mending|repair))"
            r"|(?:smashed|shattered|broke|exploded|burst) (?:on|against|at|all over) (?:the|his|"
            r"her|my)\b"
            r"|(?:flew|broke|burst|shattered|smashed|fell|came|went|dissolved|splintered|"
            r"crumbled|snapped)"
            r" (?:in|into|to|apart|against) (?:a |the )?(?:\w+ )?(?:pieces|bits|splinters|shards|"
            r"fragments|smithereens|thousand|hundred|dozen|two|half|dust|powder)"
            r"|(?:shattered|exploded|disintegrated|splintered)\b(?! (?:the|a|his|her)))"
        ),
    ),
    (
        SUNK,
        re.compile(
            rf"{_FIRST_FALLS},? (?:(?:{_BE} )?(?:went|go|goes|gone|had gone|fell|fallen|slid|"
            rf"slipped|rolled|dropped|thrown|tossed|flung|swept|washed|blown|lost|carried"
            rf"|pitched|spun|plunged|skittered|sailed|flew) (?:\w+ )?(?:overboard|"
            rf"away\b(?= (?:in|by) the (?:flood|river|tide|storm|current))|out to sea"
            rf"|over the (?:side|rail|edge|cliff|bridge|parapet|railing)|down with|to the bottom|"
            rf"at the bottom"
            rf"|(?:in|into|to|off|down) the {_ADJ}(?:sea|river|lake|ocean|water|well|canal|"
            rf"harbou?r|bay|waves|drain|flood|surf|deep|depths|gorge|ravine|sewer)\b)"
            rf"|(?:had )?s[au]nk\b(?! (?:in|into) (?:the|a|his|her) (?:chair|sofa|couch|bed|"
            rf"cushion|armchair|pillow))"
            r"|(?:was |were |had been )?buried (?:with|beside) (?:him|her|them)\b"
            r"|(?:blew|flew|was blown|had blown) (?:off|away)\b(?! (?:the|his|her) (?:dust|steam))"
            rf"|(?:lay|was|is|lies) (?:somewhere )?(?:at|on) the (?:bottom|bed) of (?:the|a)\b)"
        ),
    ),
    (
        GONE,
        re.compile(
            rf"{_FIRST_FALLS} (?:(?:was|were|is|had been|has been|got) (?:stolen|left (?:behind|"
            rf"at home|on the (?:train|bus|tram|plane|ferry|boat)|in the (?:cab|taxi|hotel|pub|"
            rf"restaurant|theatre))|lost(?! in)|confiscated|impounded|left behind|forgotten|"
            rf"repossessed|mislaid|taken (?:away|from (?:him|her|me|them))|seized|requisitioned|"
            rf"thrown (?:out|away|on the (?:dump|tip)))"
            r"|(?:went|had gone|has gone|go) (?:missing|astray|to (?:the|a) (?:dump|tip|"
            r"scrapyard|knacker['’]s|jumble sale|rag-and-bone man|pawnshop|pawnbroker['’]?s?|"
            r"sale-?room|auction)|to auction|under the hammer|to (?:Oxfam|charity))|had to go)\b"
        ),
    ),
    (
        PARTED,
        re.compile(
            rf"{_FIRST_FALLS} (?:was|were|is|had been|has been) (?:taken down and |"
            rf"broken up and |later |long since |soon |already )?(?:sold|pawned|auctioned|"
            rf"given away|buried|hocked|bartered|traded|raffled|posted|in (?:hock|pawn)|"
            rf"at the pawn(?:shop|broker))\b"
        ),
    ),
)  # fmt: skip
GONE_AHEAD: Final = re.compile(
    r"\b(?:(?:had |has |have |['’]d )?(?:lost|mislaid|loses|mislays)|abandon(?:ed|s)|ditch(?:ed|"
    r"es)|forgot(?:ten)?|got rid of|(?:had )?(?:stole|stolen|pinched|nicked|pilfered|confiscated|"
    r"impounded)|threw (?:away|out)|throws (?:away|out)|discarded) $"
)
TAKEN_BY: Final = re.compile(
    r"\b(?:[Tt]he|[Aa]) (?:[a-z-]+ )?(?:sea|river|current|tide|wind|gale|storm|flood|waves?|surf|"
    r"undertow|water|lake|fire|flames|blaze|thief|thieves|burglars?|bailiffs?|pickpocket|"
    r"soldiers|police|customs man|guards?|pawnbroker|dealer|auctioneer|bank|"
    r"rag-and-bone man) (?:had |have |has )?(?:took|taken|takes|got|had|swallowed|carried off|"
    r"carried away|snatched|kept) $"
)
FLUSHED: Final = re.compile(r"\b(?:flushed|washed|rinsed|swilled|poked|stuffed) $")
DOWN: Final = re.compile(
    r" (?:away\b|down the (?:\w+ )?(?:lavatory|toilet|loo|drain|sink|pan|plughole|grating|gutter|"
    r"privy|grate))"
)
MADE: Final = re.compile(
    r"\bmade (?:a |an )?(?:\w+ )?(?:spill|spills|boat|boats|dart|paper boat|bandages|firewood|"
    r"kindling|confetti) (?:out )?of $"
)
LET: Final = re.compile(r"\b(?:let|lets) $")
GO: Final = re.compile(
    r" (?:go|drop|fall|slip|sink|drift)\b(?! (?:of|on|to (?:his|her|my) (?:side|knee|lap|chest)|"
    r"into (?:the|his|her|my) (?:lap|chair|pocket|bag|hand)|onto the (?:table|desk|bed|sofa)))"
)
LAID: Final = re.compile(
    r"\b(?:put|laid|placed|slipped|tucked|puts|lays|slips|tucks|buried|folded) $"
)
IN_GRAVE: Final = re.compile(
    r" (?:in|into|inside|with|beside) (?:(?:the|his|her|their|my) (?:[a-z]+ )?(?:coffin|grave|"
    r"casket|tomb|hands? before (?:they|the))|(?:him|her) (?:in|under) the (?:ground|earth|"
    r"coffin))\b"
)
TAKEN_TO: Final = re.compile(
    r"\b(?:took|carried|brought|sent|drove|lugged|takes|carries|sends|hauled|gave) $"
)
TO_SHOP: Final = re.compile(
    r" (?:down |over |off |in |round )?to (?:the|a) (?:pawn-?shop|pawnbroker['’]?s?|dump|tip|"
    r"scrapyard|breaker['’]?s?|auction(?: rooms?)?|sale-?rooms?|jumble sale|charity shop|"
    r"recycling|second-?hand shop|dealer['’]?s?|Oxfam)\b| to (?:Oxfam|auction|charity)\b"
)
LEAVES: Final = re.compile(r"\b(?:left|leaves|leave|had left|forgotten) $")
SOMEWHERE: Final = re.compile(
    r" (?:lying |sitting |hanging |charging |propped |folded )?(?:in|on|under|by|with|at|beside|"
    r"against|behind|inside) (?:the|a|his|her|my|their|your|[A-Z])"
)
SWAPPED: Final = re.compile(r"\b(?:swapped|traded|exchanged|bartered|swaps|trades) $")
SWAPPED_FOR: Final = re.compile(r" (?:away )?(?:for|with|to)\b(?! (?:an?|another) (?:\w+ )?one\b)")
LEFT: Final = re.compile(r"\b(?:left|leaves|forgot(?:ten)?) $")
LEFT_BEHIND: Final = re.compile(
    r" (?:behind\b|at home\b|(?:on|in|at) (?:the|a) (?:train|bus|cab|taxi|tram|plane|ferry|boat|"
    r"hotel|café|cafe|pub|restaurant|theatre|station"
    r"|office|shop|church|school|airport|hospital|other house|other room|cloakroom)\b)"
)
PARTED_AHEAD: Final = re.compile(
    r"\b(?:sold|pawned|hocked|bartered|auctioned(?: off)?|gave away|given away|donated|"
    r"gambled away|posted|mailed|sells|pawns|posts|mails|hocks|gives away|traded in"
    r"|sold off|parted with|raffled) $"
)
_WHOM = (
    r"(?:him|her|them|me|us|the (?:[a-z-]+ )?[a-z-]+|(?:his|her|my|a|an) (?:[a-z-]+ )?[a-z-]+|"
    r"(?:Mrs?\.? |Dr\.? |Miss )?[A-Z][\w-]+)"
)
GIVEN: Final = re.compile(
    rf"\b(?:gave|handed|lent|loaned|passed|presented|returned|sent|bequeathed|sold|gives|hands|"
    rf"lends|sends|sells|given|leant|willed|surrendered|delivered"
    rf"|entrusted|offered up)(?P<whom> {_WHOM})? $"
)
GIVEN_TO: Final = re.compile(
    r" (?:back |over |away )*to (?!(?:his|her|my|its) (?:lips|mouth|face|nose|eyes?|ear|chest|"
    r"heart|feet|place|pocket|cheek|breast)\b)(?:him|her|them|me|us|the \w+|an? \w+|his \w+|"
    r"her \w+|my \w+|[A-Z]\w+)"
)
BACK_AHEAD: Final = re.compile(
    r"\b(?:mend(?:ed|ing|s)|repair(?:ed|ing|s)|fix(?:ed|ing|es)|glu(?:ed|ing)|piec(?:ed|"
    r"ing) together|stuck together|restored|restoring|replac(?:ed|ing)|rebuilt|rebuilding"
    r"|(?:bought|got|had|won|took|brought|gave|sent|handed|wanted|get|given|have) back|"
    r"redeem(?:ed|ing)|recover(?:ed|ing)|retriev(?:ed|ing)|rescu(?:ed|ing)"
    r"|salvag(?:ed|ing)|saved|saving|dug up|fish(?:ed|ing) up|hauled up|unearthed|dredged up|"
    r"reclaim(?:ed|ing)|found|finding|returned|return(?:ing|s)|went back for|back for|dived for|"
    r"came back (?:with|for)"
    r"|remake|remade|rewrote|reprinted|sewed|patched|traced|tracked down) $"
)
BACK_BEHIND: Final = re.compile(
    r" (?:back\b(?! (?:in|into|on|to|at|against|and|from)\b)|(?:was|were|had been|"
    r"has been) (?:\w+ )?(?:mended|repaired|replaced|returned|found|recovered|fixed|restored|"
    r"given back|rescued|saved|salvaged|redeemed|glued|rebuilt)"
    r"|(?:came|come|comes|turned|washed|floated) (?:back|up|ashore|home)\b|(?:had )?survived\b|"
    r"that (?:had )?(?:survived|looked like|was like))"
)
_LIKENESS: Final = re.compile(
    r"\b(?:copy|copies|duplicate|replica|twin|photographs?|photos?|pictures?|picture|memory|"
    r"memories|thought|thoughts|dream|sketch|drawing|remains|half|halves|ghost|image"
    r"|piece|corner|absence|loss|theft|sale|burning|story|tale|sort|kind|price|cost|description|"
    r"fate|version|replacement|name|smell|sound|lack|want) of $"
)
LIKENESS: Final = _LIKENESS
