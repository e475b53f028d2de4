"""The tables of story.db. All but decisions, snapshots and metadata can be computed again.

Rows are kept apart from the values of the program, which are frozen. Every row that says something
about the story points at its evidence: paragraph, span, quote, chapter and scene.
"""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Table(DeclarativeBase):
    """Root of all tables."""


class ChapterRow(Table):
    __tablename__ = "chapters"
    id: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int]
    title: Mapped[str]
    path: Mapped[str]
    words: Mapped[int]


class SceneRow(Table):
    """`low` and `high` are minutes since the first scene of the same thread, null where open."""

    __tablename__ = "scenes"
    id: Mapped[int] = mapped_column(primary_key=True)
    chapter_id: Mapped[int] = mapped_column(ForeignKey("chapters.id"), index=True)
    position: Mapped[int]
    title: Mapped[str]
    narrator: Mapped[str | None]
    first_person: Mapped[bool]
    flashback: Mapped[bool]
    dream: Mapped[bool]
    time: Mapped[str]
    thread: Mapped[int | None]
    low: Mapped[float | None]
    high: Mapped[float | None]


class CharacterRow(Table):
    __tablename__ = "characters"
    id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    name: Mapped[str]
    gender: Mapped[str]
    mentions: Mapped[int]
    main: Mapped[bool]


class AliasRow(Table):
    __tablename__ = "aliases"
    character_id: Mapped[str] = mapped_column(ForeignKey("characters.id"), primary_key=True)
    form: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]


class PresenceRow(Table):
    """Who is in which scene; `present` is false for those only spoken of."""

    __tablename__ = "presence"
    scene_id: Mapped[int] = mapped_column(ForeignKey("scenes.id"), primary_key=True)
    character_id: Mapped[str] = mapped_column(
        ForeignKey("characters.id"), primary_key=True, index=True
    )
    present: Mapped[bool]


class PlaceRow(Table):
    __tablename__ = "places"
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    mentions: Mapped[int]


class ThingRow(Table):
    __tablename__ = "things"
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    mentions: Mapped[int]


class EvidenceRow(Table):
    """A quote and where it stands. Chapter and scene are null for what the author declared."""

    __tablename__ = "evidence"
    id: Mapped[int] = mapped_column(primary_key=True)
    paragraph: Mapped[int]
    start: Mapped[int]
    end: Mapped[int]
    quote: Mapped[str]
    chapter_id: Mapped[int | None] = mapped_column(ForeignKey("chapters.id"), index=True)
    scene_id: Mapped[int | None] = mapped_column(ForeignKey("scenes.id"), index=True)


class FactRow(Table):
    """Something is said to be so. `owner` and the others are ids of characters, where known."""

    __tablename__ = "canon_facts"
    id: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int]
    owner: Mapped[str | None] = mapped_column(index=True)
    subject: Mapped[str]
    trait: Mapped[str] = mapped_column(index=True)
    value: Mapped[str]
    holds: Mapped[bool]
    other: Mapped[str | None]
    holder: Mapped[str | None]
    manner: Mapped[str]
    confidence: Mapped[str]
    declared: Mapped[bool]
    evidence_id: Mapped[int] = mapped_column(ForeignKey("evidence.id"))


class InjuryRow(Table):
    __tablename__ = "injuries"
    id: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int]
    owner: Mapped[str | None] = mapped_column(index=True)
    part: Mapped[str]
    side: Mapped[str]
    kind: Mapped[str]
    holds: Mapped[bool]
    evidence_id: Mapped[int] = mapped_column(ForeignKey("evidence.id"))


class EventRow(Table):
    """A statement about time: what it is about, in words and, for a length of time, in minutes."""

    __tablename__ = "timeline_events"
    id: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int]
    kind: Mapped[str]
    process: Mapped[str]
    said: Mapped[str]
    low: Mapped[float | None]
    high: Mapped[float | None]
    evidence_id: Mapped[int] = mapped_column(ForeignKey("evidence.id"))


class WarningRow(Table):
    __tablename__ = "warnings"
    id: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int]
    code: Mapped[str]
    rule: Mapped[str]
    severity: Mapped[str]
    message: Mapped[str]
    subject: Mapped[str]
    reason: Mapped[str]
    fingerprint: Mapped[str] = mapped_column(index=True)
    decided: Mapped[bool]


class WarningEvidenceRow(Table):
    __tablename__ = "warning_evidence"
    warning_id: Mapped[int] = mapped_column(ForeignKey("warnings.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    evidence_id: Mapped[int] = mapped_column(ForeignKey("evidence.id"))
    note: Mapped[str]


class DecisionRow(Table):
    """What the author decided, as canon.toml has it."""

    __tablename__ = "decisions"
    id: Mapped[int] = mapped_column(primary_key=True)
    verdict: Mapped[str]
    code: Mapped[str]
    fingerprint: Mapped[str]
    subject: Mapped[str]
    reason: Mapped[str]
    detail: Mapped[str]
    quotes: Mapped[str]


class SnapshotRow(Table):
    """A chapter as it once was. `made` is a moment in ISO 8601."""

    __tablename__ = "snapshots"
    id: Mapped[int] = mapped_column(primary_key=True)
    made: Mapped[str]
    label: Mapped[str]
    path: Mapped[str] = mapped_column(index=True)
    text: Mapped[str]


class MemoRow(Table):
    """What the engine remembers under keys of its own making."""

    __tablename__ = "memos"
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[bytes]


class MetadataRow(Table):
    """Single values: the last report, and copies of the project's TOML files."""

    __tablename__ = "metadata"
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[bytes]


DERIVED: tuple[type[Table], ...] = (
    ChapterRow,
    SceneRow,
    CharacterRow,
    AliasRow,
    PresenceRow,
    PlaceRow,
    ThingRow,
    EvidenceRow,
    FactRow,
    InjuryRow,
    EventRow,
    WarningRow,
    WarningEvidenceRow,
    DecisionRow,
)
"""Filled anew from every report; in an order in which no row points at one not yet there."""
