"""The table of contents of the claims: every extractor, in the order in which they run.

It stands apart from the package itself, so that whoever needs the word `Claim` alone, such as the
window at its start, does not import them all.
"""

from continuity.claims.acts import acts
from continuity.claims.addresses import addresses
from continuity.claims.age_sums import age_sums
from continuity.claims.ages import ages
from continuity.claims.appearance import appearance
from continuity.claims.chronology import chronology
from continuity.claims.clothes import clothes
from continuity.claims.comings import comings
from continuity.claims.countdowns import countdowns
from continuity.claims.counts import counts
from continuity.claims.day_signs import day_signs
from continuity.claims.deaths import deaths
from continuity.claims.experience import experience
from continuity.claims.extractor import Extractor
from continuity.claims.fates import fates
from continuity.claims.features import features
from continuity.claims.fittings import fittings
from continuity.claims.floors import floors
from continuity.claims.habits import habits
from continuity.claims.household import household
from continuity.claims.journeys import journeys
from continuity.claims.kin_ages import kin_ages
from continuity.claims.kinship import kinship
from continuity.claims.last_ones import last_ones
from continuity.claims.layout import layout
from continuity.claims.light import light
from continuity.claims.likening import likening
from continuity.claims.limbs import limbs
from continuity.claims.limits import limits
from continuity.claims.marks import marks
from continuity.claims.money import money
from continuity.claims.occasions import occasions
from continuity.claims.one_side import one_side
from continuity.claims.only_ones import only_ones
from continuity.claims.outlooks import outlooks
from continuity.claims.own_names import own_names
from continuity.claims.plans import plans
from continuity.claims.quarters import quarters
from continuity.claims.ranks import ranks
from continuity.claims.rates import rates
from continuity.claims.relatives import relatives
from continuity.claims.relatives_here import relatives_here
from continuity.claims.roles import roles
from continuity.claims.sets import sets
from continuity.claims.shares import shares
from continuity.claims.shots import shots
from continuity.claims.siblings import siblings
from continuity.claims.sides import sides
from continuity.claims.sites import sites
from continuity.claims.spells import spells
from continuity.claims.spoken_of import spoken_of
from continuity.claims.stature import stature
from continuity.claims.stretches import stretches
from continuity.claims.tallies import tallies
from continuity.claims.tally_cues import tally_cues
from continuity.claims.tally_parts import tally_parts
from continuity.claims.things import things
from continuity.claims.things_kinds import things_kinds
from continuity.claims.things_looks import things_looks
from continuity.claims.told_pasts import told_pasts
from continuity.claims.told_sums import told_sums
from continuity.claims.up_and_down import up_and_down
from continuity.claims.views import views
from continuity.claims.ways_in import ways_in
from continuity.claims.weather import weather
from continuity.claims.wounds import wounds

EXTRACTORS: tuple[Extractor, ...] = (
    appearance,
    likening,
    features,
    marks,
    stature,
    clothes,
    ages,
    age_sums,
    kinship,
    relatives,
    relatives_here,
    wounds,
    deaths,
    acts,
    spoken_of,
    limbs,
    limits,
    one_side,
    chronology,
    day_signs,
    occasions,
    plans,
    countdowns,
    stretches,
    counts,
    sets,
    floors,
    addresses,
    sites,
    light,
    weather,
    things,
    fates,
    things_kinds,
    things_looks,
    habits,
    spells,
    comings,
    roles,
    ranks,
    siblings,
    household,
    kin_ages,
    own_names,
    experience,
    told_pasts,
    tally_parts,
    tally_cues,
    tallies,
    shots,
    money,
    shares,
    told_sums,
    only_ones,
    last_ones,
    rates,
    layout,
    fittings,
    ways_in,
    views,
    sides,
    journeys,
    quarters,
    outlooks,
    up_and_down,
)
