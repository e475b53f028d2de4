"""What is asked of each scene by itself, worked out for many scenes at a time by several processes.

Once it is known who is who, scenes are read independently of each other, and that is most of the
work that is left. The answers are handed to the database as if it had worked them out.
"""

from collections.abc import Callable, Sequence
from contextlib import closing
from typing import Any, Final

from continuity.engine import chain as asked
from continuity.engine import spelled
from continuity.engine.beside import helpers_at_hand, shared
from continuity.engine.queries import Database, Input, Query
from continuity.story.ids import SceneId

_OF_A_SCENE: Final[tuple[Query[SceneId, Any], ...]] = (
    asked.scene_from_zero,
    asked.spoken_in,
    asked.slips_of,
    asked.signs_of_world,
    spelled.forms_in_scene,
    spelled.words_spelled_in,
)
"""Each may read those before it, what was supplied, and who is who; nothing else."""
_GIVEN: Final[tuple[Input[Any, Any] | Query[Any, Any], ...]] = (
    asked.READ,
    asked.SCENE,
    asked.HEADING,
    asked.LEXICON,
    asked.identity,
)
_SOURCES: Final = {one.name: one for one in (*_OF_A_SCENE, *_GIVEN)}
_MUCH: Final = 100_000
"""So many characters of unknown scenes are worth a helper."""
_PORTION: Final = 8_000
"""Characters of story that are worked on at a time: some thirtieth of a second."""

_Answer = tuple[str, SceneId, Any, tuple[tuple[str, Any], ...]]


def ask_of_scenes(
    database: Database, scenes: Sequence[SceneId], heed: Callable[[float], None]
) -> None:
    """Work out what is not known of the scenes yet, if that is enough to be shared. `heed` is told
    the share that is done, and may raise.
    """
    helpers = helpers_at_hand()
    unknown = [one for one in scenes if not database.knows(asked.scene_from_zero, one)]
    portions = _portions(database, unknown) if helpers else []
    if len(portions) * _PORTION < _MUCH:
        return
    database.get(asked.identity, None)

    def work(number: int) -> list[_Answer]:
        return [
            _answer(database, query, scene) for scene in portions[number] for query in _OF_A_SCENE
        ]

    with closing(shared(len(portions), work, helpers)) as done:
        for count, (_, answers) in enumerate(done):
            for name, scene, value, reads in answers:
                query = _SOURCES[name]
                if isinstance(query, Query) and not database.knows(query, scene):
                    nodes = tuple((_SOURCES[source], key) for source, key in reads)
                    database.adopt(query, scene, value, nodes)
            heed((count + 1) / len(portions))


def _portions(database: Database, scenes: Sequence[SceneId]) -> list[list[SceneId]]:
    portions: list[list[SceneId]] = []
    room = 0
    for scene in scenes:
        if room <= 0:
            portions.append([])
            room = _PORTION
        portions[-1].append(scene)
        paragraphs = database.get(asked.SCENE, scene).paragraphs
        room -= sum(len(paragraph.text) for paragraph in paragraphs)
    return portions


def _answer(database: Database, query: Query[SceneId, Any], scene: SceneId) -> _Answer:
    value, reads = database.answered(query, scene)
    return query.name, scene, value, tuple((source.name, key) for source, key in reads)
