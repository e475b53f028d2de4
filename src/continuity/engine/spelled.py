"""Questions after the spelling of names and words."""

from continuity.canon import conventions as spelled
from continuity.canon.misnamed import Addressed
from continuity.canon.naming import (
    Kept,
    Misspelling,
    Naming,
    forms_in,
    merged,
    misspellings,
    misspelt_in,
    naming,
)
from continuity.canon.spellings import Form
from continuity.engine import chain as asked
from continuity.engine.queries import Database, query
from continuity.story.ids import SceneId
from continuity.story.text import ParagraphKind


@query
def forms_in_scene(database: Database, scene: SceneId) -> tuple[Form, ...]:
    return merged(
        forms_in(database.get(asked.READ, paragraph.id).reading, paragraph.id)
        for paragraph in database.get(asked.SCENE, scene).paragraphs
    )


@query
def wrong_forms(database: Database, _: None) -> tuple[Misspelling, ...]:
    """Those of the book's words that are meant for words of which the author declared the form."""
    declared = database.get(asked.DECLARED, None)
    if not any(one.trait == "spelling" for one in declared):
        return ()
    evidence, cast = database.get(asked.names, None), database.get(asked.whole_cast, None)
    return misspellings(declared, evidence, cast, database.get(asked.LEXICON, None))


@query
def misspelt_in_scene(database: Database, scene: SceneId) -> tuple[Form, ...]:
    wrongs = database.get(wrong_forms, None)
    if not wrongs:
        return ()
    return merged(
        misspelt_in(database.get(asked.READ, paragraph.id).reading, paragraph.id, wrongs)
        for paragraph in database.get(asked.SCENE, scene).paragraphs
        if paragraph.kind is not ParagraphKind.NOTE
    )


@query
def spellings(database: Database, _: None) -> Naming:
    scenes = database.get(asked.SCENES, None)
    return naming(
        merged(database.get(forms_in_scene, scene) for scene in scenes),
        database.get(asked.capitals, None),
        database.get(asked.whole_cast, None),
        database.get(asked.LEXICON, None),
        Kept(
            database.get(asked.DECLARED, None),
            database.get(wrong_forms, None),
            merged(database.get(misspelt_in_scene, scene) for scene in scenes),
        ),
    )


@query
def words_spelled_in(database: Database, scene: SceneId) -> spelled.Words:
    readings = (
        database.get(asked.READ, one.id).reading
        for one in database.get(asked.SCENE, scene).paragraphs
    )
    return spelled.words_spelled(readings, database.get(asked.LEXICON, None))


@query
def words_with_variants(database: Database, _: None) -> tuple[spelled.Variant, ...]:
    words = [database.get(words_spelled_in, scene) for scene in database.get(asked.SCENES, None)]
    return spelled.variants(words, database.get(asked.LEXICON, None))


@query
def variants_in(database: Database, scene: SceneId) -> tuple[spelled.Found, ...]:
    found: tuple[spelled.Variant, ...] = database.get(words_with_variants, None)
    wanted = spelled.spellings_of(found)
    ids = [paragraph.id for paragraph in database.get(asked.SCENE, scene).paragraphs if wanted]
    readings = [(database.get(asked.READ, one).reading, one) for one in ids]
    return tuple(place for one in readings for place in spelled.places_of(*one, wanted))


@query
def spelling_conventions(database: Database, _: None) -> spelled.Conventions:
    found: tuple[spelled.Variant, ...] = database.get(words_with_variants, None)
    places = [database.get(variants_in, scene) for scene in database.get(asked.SCENES, None)]
    return spelled.conventions(found, (one for scene in places for one in scene))


@query
def addressed(database: Database, _: None) -> Addressed:
    """Who is spoken to by a name that is not theirs, and all names of the book."""
    scenes = database.get(asked.SCENES, None)
    found = (one for scene in scenes for one in database.get(asked.spoken_in, scene).misnamed)
    return Addressed(database.get(spellings, None), tuple(found))
