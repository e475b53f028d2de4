import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from continuity.errors import CannotSave
from continuity.store.project import ProjectStore
from continuity.store.rows import words_of
from continuity.store.soundness import kept_file
from continuity.store.tables import (
    AliasRow,
    ChapterRow,
    CharacterRow,
    DecisionRow,
    EventRow,
    EvidenceRow,
    FactRow,
    InjuryRow,
    PlaceRow,
    PresenceRow,
    SceneRow,
    ThingRow,
    WarningEvidenceRow,
    WarningRow,
)
from continuity.story.decisions import NOTHING_SAID
from continuity.story.ids import ParagraphId
from continuity.story.moments import Date
from known_book import Known, known_book


@pytest.fixture
def known() -> Known:
    return known_book()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "story.db"


@pytest.fixture
def store(path: Path) -> Iterator[ProjectStore]:
    with ProjectStore(path) as opened:
        yield opened


def save(store: ProjectStore, known: Known) -> bool:
    return store.save(known.report, known.manuscript, known.word, files={"canon.toml": b"x"})


def asked(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def test_people_with_their_names_places_and_things_are_kept(
    store: ProjectStore, known: Known
) -> None:
    assert save(store, known)
    with Session(store.engine) as session:
        mara, tom = session.scalars(select(CharacterRow).order_by(CharacterRow.position))
        assert (mara.id, mara.name, mara.gender, mara.mentions, mara.main) == (
            "mara",
            "Mara Vale",
            "female",
            7,
            True,
        )
        assert tom.gender == "unknown"
        aliases = session.scalars(select(AliasRow).order_by(AliasRow.position))
        assert [(one.character_id, one.form) for one in aliases] == [
            ("mara", "Mara"),
            ("mara", "Red"),
        ]
        assert [(one.name, one.mentions) for one in session.scalars(select(PlaceRow))] == [
            ("Hull", 2)
        ]
        assert [(one.name, one.mentions) for one in session.scalars(select(ThingRow))] == [
            ("the Key", 1)
        ]


def test_chapters_and_scenes_are_kept_with_their_time_and_their_people(
    store: ProjectStore, known: Known
) -> None:
    save(store, known)
    with Session(store.engine) as session:
        dawn, empty = session.scalars(select(ChapterRow).order_by(ChapterRow.position))
        assert (dawn.title, dawn.path, dawn.words) == ("Dawn", "manuscript/01-dawn.md", 13)
        assert (empty.words, empty.path) == (0, "")
        first, second = session.scalars(select(SceneRow).order_by(SceneRow.position))
        assert first.chapter_id == second.chapter_id == dawn.id
        assert (first.time, first.low, first.high, first.thread) == ("", None, None, None)
        assert (second.time, second.low, second.high) == ("an hour later", 60, None)
        assert (second.narrator, second.dream, second.flashback) == ("mara", True, False)
        present = session.scalars(select(PresenceRow))
        assert {(one.scene_id, one.character_id, one.present) for one in present} == {
            (first.id, "mara", True),
            (first.id, "tom", False),
            (second.id, "tom", True),
        }


def test_every_fact_leads_to_its_quote_chapter_and_scene(store: ProjectStore, known: Known) -> None:
    save(store, known)
    with Session(store.engine) as session:
        rows = session.execute(
            select(FactRow, EvidenceRow)
            .join(EvidenceRow, FactRow.evidence_id == EvidenceRow.id)
            .order_by(FactRow.id)
        ).all()
        assert len(rows) == 12
        told = {(fact.trait, fact.value, proof.quote, fact.declared) for fact, proof in rows}
        assert {
            ("eyes", "green", "Mara: eyes green", True),
            ("eyes", "green", "green eyes", False),
            ("remains", "Six hours", "Six hours", False),
            ("injuries", "cut left arm", "brown eyes", False),
            ("date", "?-3-14 weekday 2", "brown eyes", False),
        } <= told
        paragraphs = {one.id: one.text for one in known.manuscript.book.paragraphs()}
        for fact, proof in rows:
            if fact.declared:
                assert (proof.chapter_id, proof.scene_id) == (None, None)
            else:
                assert (
                    paragraphs[ParagraphId(proof.paragraph)][proof.start : proof.end] == proof.quote
                )
                assert session.get_one(SceneRow, proof.scene_id).chapter_id == proof.chapter_id
            assert (fact.holds, fact.manner, fact.confidence) == (True, "narrated", "stated")
        subjects = {fact.trait: fact.subject for fact, _ in rows}
        assert (subjects["remains"], subjects["age"]) == ("", "Mara")


def test_injuries_and_times_have_tables_of_their_own(store: ProjectStore, known: Known) -> None:
    save(store, known)
    with Session(store.engine) as session:
        (injury,) = session.scalars(select(InjuryRow))
        assert (injury.owner, injury.kind, injury.side, injury.part, injury.holds) == (
            "mara",
            "cut",
            "left",
            "arm",
            True,
        )
        (event,) = session.scalars(select(EventRow))
        assert (event.kind, event.process, event.said, event.low, event.high) == (
            "remains",
            "lockdown",
            "Six hours",
            330,
            390,
        )
        assert session.get_one(EvidenceRow, event.evidence_id).quote == "Six hours"


def test_warnings_are_kept_with_all_their_quotes_in_order(
    store: ProjectStore, known: Known
) -> None:
    save(store, known)
    with Session(store.engine) as session:
        told, decided = session.scalars(select(WarningRow).order_by(WarningRow.position))
        assert (told.code, told.severity, told.message, told.decided) == (
            "P101",
            "warning",
            "Mara's eyes were green",
            False,
        )
        assert told.reason == "One step.\nAnother."
        assert decided.decided
        quotes = session.execute(
            select(EvidenceRow.quote, WarningEvidenceRow.note)
            .join(WarningEvidenceRow, WarningEvidenceRow.evidence_id == EvidenceRow.id)
            .where(WarningEvidenceRow.warning_id == told.id)
            .order_by(WarningEvidenceRow.position)
        ).all()
        assert [tuple(row) for row in quotes] == [
            ("brown eyes", ""),
            ("green eyes", "green here"),
        ]
        (decision,) = session.scalars(select(DecisionRow))
        assert (decision.verdict, decision.reason, decision.quotes) == (
            "intended",
            "Lenses.",
            "a\nb",
        )


def test_a_report_saved_before_is_not_written_again(store: ProjectStore, known: Known) -> None:
    assert save(store, known)
    assert not save(store, known)
    assert save(store, replace(known, word=NOTHING_SAID))
    assert store.metadata("canon.toml") == b"x"
    assert store.metadata("nothing") is None


def test_a_new_report_takes_the_place_of_the_old(store: ProjectStore, known: Known) -> None:
    save(store, known)
    save(store, replace(known, report=replace(known.report, scenes=(), dossiers=(), decided=())))
    with Session(store.engine) as session:
        assert list(session.scalars(select(FactRow))) == []
        assert len(list(session.scalars(select(WarningRow)))) == 1


def test_a_failed_saving_leaves_the_tables_as_they_were(
    store: ProjectStore, known: Known, path: Path
) -> None:
    save(store, known)
    before = asked(path, "SELECT * FROM canon_facts")
    person = known.report.cast.people[0]
    twice = replace(known.report.cast, people=(person, person))
    with pytest.raises(CannotSave, match="could not be saved"):
        save(store, replace(known, report=replace(known.report, cast=twice)))
    assert asked(path, "SELECT * FROM canon_facts") == before


def test_memos_are_remembered_and_overwritten(store: ProjectStore) -> None:
    store.keep({"a": b"1", "b": b"2"})
    store.keep({"b": b"3"})
    store.keep({})
    assert store.recall(["a", "b", "c"]) == {"a": b"1", "b": b"3"}


def test_memos_outlive_the_session_and_the_stale_ones_are_forgotten_in_time(path: Path) -> None:
    with ProjectStore(path) as store:
        store.keep({str(number): b"x" for number in range(3000)})
    with ProjectStore(path) as store:
        assert len(store.recall([str(number) for number in range(3000)])) == 3000
    with ProjectStore(path) as store:
        store.recall([str(number) for number in range(400)])
    assert asked(path, "SELECT count(*) FROM memos") == [(400,)]


def test_a_session_that_recalls_only_the_report_forgets_nothing(path: Path) -> None:
    with ProjectStore(path) as store:
        store.keep({str(number): b"x" for number in range(3000)})
    with ProjectStore(path) as store:
        store.recall(["7"])
    assert asked(path, "SELECT count(*) FROM memos") == [(3000,)]


def test_the_database_is_set_up_to_lose_nothing(store: ProjectStore) -> None:
    with store.engine.connect() as connection:
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "trusted_schema")
        }
    assert pragmas == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
    }


def test_two_processes_may_write_in_turn(path: Path, known: Known) -> None:
    """The engine's process keeps memos while the window saves its report."""
    with ProjectStore(path) as one, ProjectStore(path) as other:
        failures: list[BaseException] = []

        def write_memos() -> None:
            try:
                for number in range(30):
                    other.keep({str(number): b"x"})
            except BaseException as error:  # noqa: BLE001 - it is told below
                failures.append(error)

        thread = threading.Thread(target=write_memos)
        thread.start()
        for number in range(10):
            save(one, replace(known, report=replace(known.report, words=number)))
        thread.join()
        assert failures == []
        assert len(one.recall([str(number) for number in range(30)])) == 30


def test_a_reader_reads_and_writes_nothing(path: Path, known: Known) -> None:
    with ProjectStore(path) as store:
        save(store, known)
        store.keep({"a": b"1"})
    with ProjectStore(path, read_only=True) as reader:
        assert reader.recall(["a"]) == {"a": b"1"}
        reader.keep({"b": b"2"})
        assert reader.recall(["b"]) == {}
        with pytest.raises(CannotSave, match="for reading only"):
            save(reader, replace(known, word=NOTHING_SAID))


def test_a_reader_of_nothing_finds_nothing(path: Path) -> None:
    with ProjectStore(path, read_only=True) as reader:
        assert reader.recall(["a"]) == {}
        assert reader.metadata("a") is None
    assert not path.exists()


def test_a_full_disk_costs_memos_and_is_told_when_it_costs_more(
    store: ProjectStore, known: Known
) -> None:
    with store.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    store.keep({"big": b"x" * 1_000_000})
    assert store.recall(["big"]) == {}
    with pytest.raises(CannotSave, match="could not be saved: database or disk is full"):
        store.save(known.report, known.manuscript, known.word, files={"big": b"x" * 1_000_000})
    assert not store.notice


def test_a_copy_of_a_project_file_is_found_without_the_heavy_machinery(
    store: ProjectStore, known: Known, path: Path
) -> None:
    save(store, known)
    assert kept_file(path, "canon.toml") == b"x"
    assert kept_file(path, "nothing") is None
    assert kept_file(path.with_name("gone.db"), "canon.toml") is None


def test_a_date_is_written_with_what_is_known_of_it() -> None:
    assert words_of(Date(1999, 12, 31)) == "1999-12-31"
    assert words_of(Date(weekday=2)) == "?-?-? weekday 2"


def test_several_may_make_the_database_at_once(tmp_path: Path) -> None:
    """The window and the engine's process both open a new project."""
    for attempt in range(10):
        assert _made_at_once(tmp_path / f"{attempt}.db", makers=6) == [""] * 6


def _made_at_once(path: Path, makers: int) -> list[str]:
    """What each maker was told."""
    start, told = threading.Barrier(makers), list[str]()

    def make() -> None:
        start.wait()
        try:
            with ProjectStore(path) as store:
                store.keep({"a": b"1"})
                told.append(store.notice)
        except BaseException as error:  # noqa: BLE001 - the caller compares it
            told.append(repr(error))

    threads = [threading.Thread(target=make) for _ in range(makers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return told
