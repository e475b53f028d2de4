"""Reads a scene from top to bottom: who is meant by a pronoun, who says what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from continuity.canon.focus import MENTIONED, OTHER, PRONOUN, SPOKEN, SUBJECT, Focus
from continuity.canon.identity import Identity
from continuity.canon.lines import FIRST, SECOND, TELLER, Line, Point, gender_of
from continuity.canon.tags import Hint, Sort, hints
from continuity.canon.turns import Conversation, Known, what_is_known
from continuity.prose.lexicon import Lexicon
from continuity.prose.words import BEHIND
from continuity.story.cast import Gender
from continuity.story.ids import PersonId

_CLEAR = 1.25
"""So many times weightier than the next must somebody be, for a pronoun to mean them."""
_FLOOR = 0.15
_GENERIC = frozenset(
    (
        "man", "woman", "girl", "boy", "lady", "gentleman", "lad", "fellow", "youth", "chap", "guy",
        "bloke", "child", "kid", "other", "latter", "former", "companion", "friend", "wife", "husband",
        "mother", "father", "sister", "brother", "aunt", "uncle", "son", "daughter", "cousin", "niece",
        "nephew", "hostess", "host", "partner", "lover", "boss",
    )
)  # fmt: skip


@dataclass(slots=True)
class _Scene:
    lines: Sequence[Line]
    lexicon: Lexicon
    genders: Mapping[PersonId, Gender]
    titled: Mapping[str, PersonId]
    hints: list[list[Hint | None]]
    talk: Conversation
    focus: Focus
    narrator: PersonId | None
    active: frozenset[PersonId]
    subject: PersonId | None = None
    nobodies: dict[str, PersonId] = field(default_factory=dict)


def understand(
    lines: Sequence[Line], identity: Identity, lexicon: Lexicon, narrator: PersonId | None
) -> None:
    """Fill in, in place, the people that pronouns mean and the speakers of quotations. `narrator`
    is the "I" of the narration, `TELLER` if that one has no name, None if there is none.
    """
    found = [hints(line, lexicon) if line.quotes else [] for line in lines]
    known = [
        what_is_known(line, _named(hint, narrator)) for line, hint in zip(lines, found, strict=True)
    ]
    scene = _Scene(
        lines,
        lexicon,
        identity.genders,
        bearers(identity, lexicon),
        found,
        Conversation(known, identity.genders),
        Focus(identity.genders),
        narrator,
        _active(lines, known, lexicon),
    )
    for index in range(len(lines)):
        _read_line(scene, index)
    for line in lines:
        _read_speech(scene, line)


def _active(lines: Sequence[Line], known: Sequence[Known], lexicon: Lexicon) -> frozenset[PersonId]:
    """Who speaks or acts in the scene by name."""
    speaking = {one.speaker for one in known if one.speaker is not None}
    acting = {
        point.person
        for line in lines
        for point in line.points
        if point.quote < 0 and point.named and point.person and _acts(line.text, point, lexicon)
    }
    return frozenset(speaking | acting)


def bearers(identity: Identity, lexicon: Lexicon) -> dict[str, PersonId]:
    """Whom "the captain" means: the only one with that title."""
    owners: dict[str, set[PersonId]] = {}
    for form, person in identity.forms.items():
        title = form.split()[0].lower()
        if title in lexicon["titles_either"]:
            owners.setdefault(_FULL.get(title, title), set()).add(person)
    return {title: people.pop() for title, people in owners.items() if len(people) == 1}


_FULL = {
    "dr": "doctor",
    "prof": "professor",
    "capt": "captain",
    "col": "colonel",
    "sgt": "sergeant",
    "lt": "lieutenant",
    "gen": "general",
    "maj": "major",
    "rev": "reverend",
}


def _named(found: list[Hint | None], narrator: PersonId | None) -> PersonId | None:
    for hint in found:
        if hint is not None and hint.point is not None:
            if hint.point.named:
                return hint.point.person
            if hint.point.word in FIRST and narrator is not None:
                return narrator
    return None


def _read_line(scene: _Scene, index: int) -> None:
    """One paragraph: its narration in order, then its speech."""
    line = scene.lines[index]
    scene.focus.paragraph()
    tagged = {
        id(hint.point)
        for hint in scene.hints[index]
        if hint and hint.point and hint.point.word in ("he", "she", "his", "her")
    }
    ends = [span.end for span in line.reading.sentences]
    at = 0
    for point in line.points:
        while at < len(ends) and ends[at] <= point.mention.span.start:
            at += 1
            scene.focus.sentence()
            scene.subject = None
        if point.quote < 0:
            _read_point(scene, index, point, tagged=id(point) in tagged)
        elif point.named and point.person is not None:
            scene.focus.see(point.person, SPOKEN if point.person in scene.active else MENTIONED)
    if line.quotes:
        _take_turns(scene, index)


def _read_point(scene: _Scene, index: int, point: Point, *, tagged: bool) -> None:
    if point.named:
        if point.person is not None:
            subject = _acts(scene.lines[index].text, point, scene.lexicon)
            scene.focus.see(point.person, SUBJECT if subject else OTHER)
            if subject or scene.subject is None:
                scene.subject = point.person
        return
    if point.word in FIRST:
        point.person = scene.narrator
        return
    gender = gender_of(point.word)
    if gender is Gender.UNKNOWN:
        return
    if tagged:
        near = [scene.subject] if scene.subject else []
        near += [
            other.person
            for other in scene.lines[index].points
            if other.quote < 0
            and other.named
            and other.person
            and other.mention.span < point.mention.span
        ][-1:]
        ranked = scene.talk.rank(index, scene.focus.weights, gender, near)
        point.person = ranked[0][1] if ranked else None
    else:
        point.person = _meant(scene, index, point, gender)
    if point.person is not None:
        scene.focus.see(point.person, PRONOUN)
        if point.word in ("he", "she"):
            scene.subject = point.person


def _meant(scene: _Scene, index: int, point: Point, gender: Gender) -> PersonId | None:
    """The weightiest who fits, if clearly so."""
    other = point.word == "him" or (
        point.word == "her" and not _owns(scene.lines[index].text, point)
    )
    barred = scene.subject if other else None
    ranked = scene.focus.ranked(gender, lambda person: person != barred and person != TELLER)
    if not ranked or ranked[0][0] < _FLOOR:
        return None
    if len(ranked) > 1 and ranked[0][0] < _CLEAR * ranked[1][0]:
        return None
    return ranked[0][1]


def _owns(text: str, point: Point) -> bool:
    behind = BEHIND.match(text, point.mention.span.end)
    return bool(behind and behind[2] == " " and behind[3] and behind[3] not in _NO_NOUN)


_NO_NOUN = frozenset(
    ("and", "to", "in", "with", "at", "from", "as", "the", "a", "up", "down", "back", "into", "for", "but", "on", "over", "that", "if", "so", "again", "away", "before", "after", "when", "while", "was", "were", "had", "by", "off", "out", "through", "toward", "towards", "then", "because", "or", "like", "about", "what", "how", "where", "why", "her", "his", "my")
)  # fmt: skip


def _acts(text: str, point: Point, lexicon: Lexicon) -> bool:
    behind = BEHIND.match(text, point.mention.span.end)
    if behind is None or behind[1]:
        return False
    after = behind[3] or ""
    return behind[2] == " " and (after in lexicon["person_verbs"] or after.endswith("ed"))


def _take_turns(scene: _Scene, index: int) -> None:
    line = scene.lines[index]
    guess: PersonId | None = None
    if index and line.quotes and _runs_on(scene.lines[index - 1]):
        speaker = scene.lines[index - 1].speakers[-1]
        line.speakers[0], line.cues[0] = speaker, "continued"
        guess = speaker
    for number, hint in enumerate(scene.hints[index]):
        if (
            number == 0
            and line.cues[0] == "continued"
            and (hint is None or hint.sort is not Sort.TAG)
        ):
            continue
        person, cue = _hinted(scene, index, hint)
        if person is None and not cue:
            if guess is None:
                guess = _guess(scene, index)
            person, cue = guess, "alternation" if guess is not None else ""
        line.speakers[number], line.cues[number] = person, cue
    for speaker in line.speakers:
        if speaker is not None:
            scene.talk.take(index, speaker)
            if speaker not in scene.nobodies.values():
                scene.focus.see(speaker, PRONOUN)


def _runs_on(line: Line) -> bool:
    return bool(line.quotes) and not line.quotes[-1].closes


def _hinted(scene: _Scene, index: int, hint: Hint | None) -> tuple[PersonId | None, str]:
    """The speaker that a hint names, and the name of the cue; ("", None) if there is none."""
    if hint is None:
        return None, ""
    point = hint.point
    if point is not None:
        if hint.sort is Sort.BEAT:
            return point.person, "beat" if point.person is not None else ""
        if point.person is None:
            return None, "" if not point.named else "tag"
        return point.person, "tag" if point.named or point.word in FIRST else "pronoun tag"
    return _by_noun(scene, index, hint.noun)


def _by_noun(scene: _Scene, index: int, noun: str) -> tuple[PersonId | None, str]:
    """Whom a noun in a tag means: the bearer of the title, a man or a woman about, or somebody
    without a name, who is remembered for the rest of the scene.
    """
    word = noun.split()[-1]
    if word in scene.titled:
        return scene.titled[word], "tag"
    if word in _GENERIC:
        gender = Gender.UNKNOWN
        if word in scene.lexicon["people_female"]:
            gender = Gender.FEMALE
        elif word in scene.lexicon["people_male"]:
            gender = Gender.MALE
        ranked = scene.talk.rank(index, scene.focus.weights, gender)
        if ranked:
            return ranked[0][1], "pronoun tag"
    return scene.nobodies.setdefault(noun, PersonId(f"?{noun}")), "tag"


def _guess(scene: _Scene, index: int) -> PersonId | None:
    ranked = scene.talk.rank(index, scene.focus.weights, Gender.UNKNOWN)
    return ranked[0][1] if ranked and ranked[0][0] > 0 else None


def _read_speech(scene: _Scene, line: Line) -> None:
    """Pronouns within speech: "I" is its speaker; "he" is somebody else, if only one is about."""
    for point in line.points:
        if point.quote < 0 or point.named:
            continue
        speaker = line.speakers[point.quote]
        if point.word in FIRST:
            point.person = speaker
        elif point.word in SECOND:
            point.person = _addressee(scene, line, speaker)


def _addressee(scene: _Scene, line: Line, speaker: PersonId | None) -> PersonId | None:
    index = next(at for at, one in enumerate(scene.lines) if one is line)
    called = scene.talk.known[index].called
    if len(called) == 1:
        return next(iter(called))
    around = [
        turn.speaker
        for turn in scene.talk.turns
        if abs(turn.line - index) <= 2 and turn.speaker != speaker
    ]
    return around[0] if len(set(around)) == 1 and speaker is not None else None


__all__ = ["bearers", "understand"]
