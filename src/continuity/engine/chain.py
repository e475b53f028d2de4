"""The chain of questions from paragraph to dossier. Those after the spelling of words stand in
`spelled`; what rules are over, and what they find, in `scopes`.

Each asks a little more than the one before: paragraph, scene, index by person, dossier. What a
change does not touch on one level stops there, and the levels above stay as they are.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from continuity.canon.acquaintance import Acquaintance, SceneNames, names_spoken
from continuity.canon.bodies import Bodies, wounds_in
from continuity.canon.bodies import bodies as of_all
from continuity.canon.clock import Timeline
from continuity.canon.comings import Comings, comings_of
from continuity.canon.company import Company, company_of
from continuity.canon.epithets import of_scene
from continuity.canon.identity import Identity, add, identify
from continuity.canon.identity import cast as cast_of
from continuity.canon.narration import Narration, Slipped, narration_of, slips_in
from continuity.canon.people import Dossier, dossier, known_people
from continuity.canon.scene_reading import read_scene
from continuity.canon.scenes import SceneReading, Stated
from continuity.canon.spellings import WORD
from continuity.canon.surroundings import Surroundings, surroundings
from continuity.canon.things import (
    ThingSheet,
    ThingsOfScene,
    scenes_by_thing,
    thing_sheet,
    things_of_scene,
)
from continuity.canon.timeline import SceneTime, scene_time, timeline
from continuity.canon.world import Sign, signs_in
from continuity.engine.declared import declared_facts
from continuity.engine.paragraphs import Read
from continuity.engine.queries import Database, Input, query
from continuity.prose.lexicon import Lexicon
from continuity.prose.reading import AND, NameEvidence
from continuity.rules.rule import Rule
from continuity.story.cast import Cast, Correction, Person
from continuity.story.decisions import Declared
from continuity.story.ids import ParagraphId, PersonId, SceneId
from continuity.story.manuscript import Scene
from continuity.story.text import ParagraphKind

READ: Input[ParagraphId, Read] = Input("read")
SCENE: Input[SceneId, Scene] = Input("scene")
HEADING: Input[SceneId, str] = Input("heading")
FIRST: Input[SceneId, int] = Input("first")
"""How many paragraphs stand before the scene."""
SCENES: Input[None, tuple[SceneId, ...]] = Input("scenes")
CORRECTIONS: Input[None, tuple[Correction, ...]] = Input("corrections")
DECLARED: Input[None, tuple[Declared, ...]] = Input("declared")
LEXICON: Input[None, Lexicon] = Input("lexicon")
RULES: Input[str, Rule[Any]] = Input("rules")


@query
def names_in(database: Database, scene: SceneId) -> tuple[NameEvidence, ...]:
    """What the names in a scene tell of who is who. The author's notes are not story."""
    paragraphs = database.get(SCENE, scene).paragraphs
    story = (one for one in paragraphs if one.kind is not ParagraphKind.NOTE)
    return of_scene(add(database.get(READ, one.id).reading.names for one in story))


@query
def words_in(database: Database, scene: SceneId) -> int:
    """How many words of story a scene has."""
    return sum(
        len(paragraph.text.split())
        for paragraph in database.get(SCENE, scene).paragraphs
        if paragraph.kind is not ParagraphKind.NOTE
    )


@query
def signs_of_world(database: Database, scene: SceneId) -> tuple[Sign, ...]:
    return signs_in(database.get(SCENE, scene).paragraphs, database.get(LEXICON, None))


@query
def names(database: Database, _: None) -> tuple[NameEvidence, ...]:
    return add(database.get(names_in, scene) for scene in database.get(SCENES, None))


@query
def capitals(database: Database, _: None) -> tuple[NameEvidence, ...]:
    """Without the plain words that no name has a part in: typing one of those changes nobody."""
    evidence = database.get(names, None)
    parts = {part.lower() for one in evidence if one.cues for part in one.form.split()}
    parts |= {part.lower() for one in evidence if one.cues for part in WORD.findall(one.form)}
    return tuple(
        one
        for one in evidence
        if one.cues or one.form == "I" or AND in one.form or one.form in parts
    )


@query
def identity(database: Database, _: None) -> Identity:
    corrections, lexicon = database.get(CORRECTIONS, None), database.get(LEXICON, None)
    return identify(database.get(capitals, None), corrections, lexicon)


@query
def whole_cast(database: Database, _: None) -> Cast:
    return cast_of(database.get(identity, None), database.get(capitals, None))


@query
def scene_from_zero(database: Database, scene: SceneId) -> SceneReading:
    """The scene as if it opened the book, so that an edit before it changes nothing here."""
    story = database.get(SCENE, scene)
    read = [database.get(READ, paragraph.id) for paragraph in story.paragraphs]
    return read_scene(
        story,
        0,
        [one.reading for one in read],
        [one.claims for one in read],
        database.get(identity, None),
        database.get(LEXICON, None),
        database.get(HEADING, scene),
    )


@query
def scene_in_place(database: Database, scene: SceneId) -> SceneReading:
    reading, first = database.get(scene_from_zero, scene), database.get(FIRST, scene)
    stated = tuple(replace(one, order=one.order + first) for one in reading.stated)
    return replace(reading, first=first, stated=stated)


@query
def company_in(database: Database, scene: SceneId) -> Company:
    return company_of(database.get(scene_in_place, scene))


@query
def facts_in(database: Database, scene: SceneId) -> SceneReading:
    """Without the mentions and the spoken words: what typing elsewhere in a paragraph leaves."""
    known = database.get(scene_in_place, scene)
    return replace(known, pointings=(), quotations=(), sheet=None)


@query
def time_of(database: Database, scene: SceneId) -> SceneTime:
    return scene_time(database.get(facts_in, scene))


@query
def clock(database: Database, _: None) -> Timeline:
    return timeline(tuple(database.get(time_of, one) for one in database.get(SCENES, None)))


@query
def people(database: Database, _: None) -> Mapping[PersonId, Person]:
    return known_people(database.get(whole_cast, None), database.get(identity, None).narrator)


@query
def people_in(database: Database, scene: SceneId) -> frozenset[PersonId]:
    facts = database.get(facts_in, scene)
    owners = {person for one in facts.stated for person in (one.owner, one.other) if person}
    return frozenset((*owners, *facts.present, *facts.mentioned))


@query
def scenes_by_person(database: Database, _: None) -> Mapping[PersonId, tuple[SceneId, ...]]:
    index: dict[PersonId, list[SceneId]] = {}
    for scene in database.get(SCENES, None):
        for person in database.get(people_in, scene):
            index.setdefault(person, []).append(scene)
    return {person: tuple(scenes) for person, scenes in index.items()}


@query
def scenes_of(database: Database, person: PersonId) -> tuple[SceneId, ...]:
    return database.get(scenes_by_person, None).get(person, ())


@query
def person_known(database: Database, person: PersonId) -> Person:
    return database.get(people, None)[person]


@query
def declared_of(database: Database, person: PersonId) -> tuple[Stated, ...]:
    return tuple(one for one in database.get(declarations, None) if one.owner == person)


@query
def declarations(database: Database, _: None) -> tuple[Stated, ...]:
    declared, cast = database.get(DECLARED, None), database.get(whole_cast, None)
    return declared_facts(declared, cast, database.get(LEXICON, None))


@query
def sheet_of(database: Database, person: PersonId) -> Dossier:
    return dossier(
        database.get(person_known, person),
        (database.get(facts_in, scene) for scene in database.get(scenes_of, person)),
        database.get(declared_of, person),
    )


@query
def things_in(database: Database, scene: SceneId) -> ThingsOfScene:
    return things_of_scene(database.get(facts_in, scene))


@query
def scenes_by_noun(database: Database, _: None) -> Mapping[str, tuple[SceneId, ...]]:
    return scenes_by_thing(database.get(things_in, one) for one in database.get(SCENES, None))


@query
def scenes_with(database: Database, noun: str) -> tuple[SceneId, ...]:
    return database.get(scenes_by_noun, None).get(noun, ())


@query
def every_noun(database: Database, _: None) -> tuple[str, ...]:
    known = database.get(scenes_by_noun, None)
    return tuple(known)


@query
def sheet_of_thing(database: Database, noun: str) -> ThingSheet:
    scenes = database.get(scenes_with, noun)
    return thing_sheet(noun, tuple(database.get(things_in, scene) for scene in scenes))


@query
def comings_in(database: Database, scene: SceneId) -> Comings:
    return comings_of(database.get(scene_in_place, scene))


@query
def hurt_in(database: Database, scene: SceneId) -> Bodies:
    return wounds_in(database.get(facts_in, scene))


@query
def bodies(database: Database, _: None) -> Bodies:
    scenes = (database.get(hurt_in, scene) for scene in database.get(SCENES, None))
    return of_all(scenes, database.get(identity, None).genders)


@query
def spoken_in(database: Database, scene: SceneId) -> SceneNames:
    story = database.get(SCENE, scene)
    readings = [database.get(READ, paragraph.id).reading for paragraph in story.paragraphs]
    return names_spoken(story, readings, database.get(scene_from_zero, scene))


@query
def acquaintance(database: Database, _: None) -> Acquaintance:
    scenes = database.get(SCENES, None)
    return Acquaintance(tuple(database.get(spoken_in, scene) for scene in scenes))


@query
def slips_of(database: Database, scene: SceneId) -> tuple[Slipped, ...]:
    story = database.get(SCENE, scene)
    readings = [database.get(READ, paragraph.id).reading for paragraph in story.paragraphs]
    known = database.get(scene_from_zero, scene)
    return slips_in(story, readings, known, database.get(LEXICON, None))


@query
def narration(database: Database, _: None) -> Narration:
    scenes = database.get(SCENES, None)
    return narration_of(
        (database.get(facts_in, scene), database.get(slips_of, scene)) for scene in scenes
    )


@query
def around(database: Database, scene: SceneId) -> Surroundings:
    return surroundings(database.get(facts_in, scene))
