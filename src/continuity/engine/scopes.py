"""The end of the chain: what rules are over, and what each of them finds there."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any

from continuity.canon.acquaintance import Acquaintance
from continuity.canon.bodies import Bodies
from continuity.canon.clock import Timeline
from continuity.canon.comings import Comings
from continuity.canon.conventions import Conventions
from continuity.canon.misnamed import Addressed
from continuity.canon.naming import Naming
from continuity.canon.narration import Narration
from continuity.canon.people import Dossier
from continuity.canon.scenes import SceneReading
from continuity.canon.surroundings import Surroundings
from continuity.canon.things import ThingSheet
from continuity.engine import chain as asked
from continuity.engine.judging import Outcome, ask
from continuity.engine.queries import Database, Query, query
from continuity.engine.spelled import addressed, spelling_conventions, spellings
from continuity.story.ids import PersonId, SceneId


@query
def everybody(database: Database, _: None) -> tuple[PersonId, ...]:
    return tuple(database.get(asked.people, None).keys())


@query
def every_scene(database: Database, _: None) -> tuple[SceneId, ...]:
    return database.get(asked.SCENES, None)


@query
def the_book(_: Database, __: None) -> tuple[None, ...]:
    return (None,)


@dataclass(frozen=True, slots=True)
class Scope:
    """What a rule can be over: where its things are listed, and how one is looked up."""

    keys: Query[None, tuple[Any, ...]]
    thing: Query[Any, Any]


SCOPES: Mapping[type, Scope] = {
    Dossier: Scope(everybody, asked.sheet_of),
    SceneReading: Scope(every_scene, asked.scene_in_place),
    ThingSheet: Scope(asked.every_noun, asked.sheet_of_thing),
    Timeline: Scope(the_book, asked.clock),
    Naming: Scope(the_book, spellings),
    Addressed: Scope(the_book, addressed),
    Conventions: Scope(the_book, spelling_conventions),
    Surroundings: Scope(every_scene, asked.around),
    Narration: Scope(the_book, asked.narration),
    Comings: Scope(every_scene, asked.comings_in),
    Acquaintance: Scope(the_book, asked.acquaintance),
    Bodies: Scope(the_book, asked.bodies),
}


@query
def findings(database: Database, case: tuple[str, Hashable]) -> Outcome:
    """What one rule finds in one thing."""
    code, key = case
    rule = database.get(asked.RULES, code)
    return ask(rule, database.get(SCOPES[rule.over].thing, key))
