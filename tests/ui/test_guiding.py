"""First run and help: a tour that can be skipped and taken again, and a handbook to search."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt, QUrl
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from continuity import assets
from continuity.ui.dialogs.help import Help
from continuity.ui.doors import open_doors
from continuity.ui.handbook import Page, guide_pages, rule_page, slug
from continuity.ui.parts.tour_card import TourCard, spot_beside
from continuity.ui.session import Session
from ui.hands import click, press_key, type_words
from ui.test_accessible import nameless


def card(session: Session) -> TourCard:
    made = session.guiding.card
    assert made is not None
    return made


def test_the_tour_has_five_steps_that_are_gone_through_by_key(opened: Session) -> None:
    opened.actions["tour"].trigger()
    seen = []
    for _ in range(5):
        shown = card(opened)
        seen.append((shown.count.text(), shown.title.text()))
        assert opened.window.rect().contains(shown.geometry())
        press_key(shown.next, Qt.Key.Key_Return)
    assert [count for count, _ in seen] == [f"Step {n} of 5" for n in range(1, 6)]
    assert len({title for _, title in seen}) == 5
    assert opened.guiding.card is None


def test_the_tour_is_skipped_and_taken_again_from_the_help_menu(opened: Session) -> None:
    opened.actions["tour"].trigger()
    click(card(opened).next)
    press_key(card(opened).next, Qt.Key.Key_Escape)
    assert opened.guiding.card is None
    opened.actions["tour"].trigger()
    assert card(opened).count.text() == "Step 1 of 5"
    click(card(opened).skip)
    assert opened.guiding.card is None
    assert opened.window.editor.page.isVisible()


def test_the_tour_stands_back_while_the_page_is_alone(opened: Session, qtbot: QtBot) -> None:
    opened.actions["tour"].trigger()
    click(card(opened).next)
    opened.actions["focus"].trigger()
    assert not card(opened).isVisible()
    opened.actions["focus"].trigger()
    qtbot.waitUntil(lambda: card(opened).isVisible())
    assert card(opened).count.text() == "Step 2 of 5"
    card(opened).end()
    opened.actions["focus"].trigger()
    opened.actions["tour"].trigger()
    assert not opened.actions["focus"].isChecked()
    assert opened.window.menuBar().isVisible()


def test_one_can_go_back_in_the_tour(opened: Session) -> None:
    opened.actions["tour"].trigger()
    assert not card(opened).back.isVisible()
    click(card(opened).next)
    click(card(opened).back)
    assert card(opened).count.text() == "Step 1 of 5"


def test_the_tour_shows_what_was_hidden(opened: Session) -> None:
    window = opened.window
    for name in ("chapters", "warnings"):
        window.show_panel(name, visible=False)
    opened.actions["canon_view"].trigger()
    opened.actions["tour"].trigger()
    assert window.view == "draft"
    assert window.chapters.isVisible()
    for _ in range(2):
        click(card(opened).next)
    assert window.warnings.isVisible()


def test_a_closed_project_takes_the_tour_with_it(opened: Session) -> None:
    opened.actions["tour"].trigger()
    opened.actions["close"].trigger()
    assert opened.guiding.card is None
    assert opened.window.welcome.isVisible()


def test_whoever_opens_the_sample_first_is_shown_around_once(
    session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("continuity.ui.files.documents", lambda: tmp_path / "documents")
    assert session.window.welcome.tour.isVisible()
    click(session.window.welcome.tour)
    qtbot.waitUntil(lambda: session.guiding.card is not None)
    click(card(session).skip)
    session.actions["close"].trigger()
    assert not session.window.welcome.tour.isVisible()
    with qtbot.waitSignal(session.desk.opened):
        session.actions["sample"].trigger()
    qtbot.wait(600)
    assert session.guiding.card is None


@pytest.mark.parametrize(
    "where",
    [
        QRect(0, 40, 240, 600),
        QRect(1000, 40, 280, 600),
        QRect(240, 40, 760, 300),
        QRect(0, 400, 1280, 300),
        QRect(0, 0, 1280, 720),
    ],
)
def test_the_card_of_the_tour_is_never_out_of_the_window(where: QRect) -> None:
    size, room = QSize(340, 190), QSize(1280, 720)
    spot = spot_beside(where, size, room)
    assert QRect(QPoint(0, 0), room).contains(QRect(spot, size))


def helped(session: Session, qtbot: QtBot) -> Help:
    session.actions["help"].trigger()
    qtbot.waitUntil(lambda: session.window.findChild(Help) is not None)
    made = session.window.findChild(Help)
    assert made is not None
    return made


def test_the_help_has_the_guide_the_keys_and_the_rules(opened: Session, qtbot: QtBot) -> None:
    dialog = helped(opened, qtbot)
    assert nameless(dialog) == []
    pages = {one.key: one for one in dialog.model.rows}
    assert {"write", "review-the-warnings", "formats", "keys", "P101"} <= set(pages)
    assert "| Next warning | F4 |" in pages["keys"].text
    assert pages["P101"].title == "P101 Eye colour changes"


def test_the_help_is_searched_and_read_with_the_keyboard(opened: Session, qtbot: QtBot) -> None:
    dialog = helped(opened, qtbot)
    type_words(dialog.words, "ogre eyes")
    assert dialog.page is not None
    assert [one.key for one in dialog.model.rows] == ["P101"]
    assert "An ogre’s eyes" in dialog.text.toPlainText()
    dialog.words.clear()
    before = dialog.page
    press_key(dialog.words, Qt.Key.Key_Up)
    assert dialog.page != before
    type_words(dialog.words, "xyzzy")
    assert dialog.nothing.isVisible()


def test_links_in_the_help_lead_to_its_other_pages(opened: Session, qtbot: QtBot) -> None:
    dialog = helped(opened, qtbot)
    for link, key in (
        ("formats.md", "formats"),
        ("#decisions", "decisions"),
        ("x/P101.md", "P101"),
    ):
        dialog.text.anchorClicked.emit(QUrl(link))
        assert dialog.page is not None
        assert dialog.page.key == key
    dialog.text.anchorClicked.emit(QUrl("https://example.org/"))
    assert dialog.page is not None
    assert dialog.page.key == "P101"


def test_every_link_of_the_guide_has_its_page() -> None:
    guide = assets.document("guide.md").read_text(encoding="utf-8")
    keys = {one.key for one in guide_pages()}
    head = guide.partition("\n## ")[0]
    linked = {part.partition(")")[0] for part in head.split("](#")[1:]}
    assert linked
    assert linked <= keys


def test_every_rule_has_its_page_in_the_help() -> None:
    pages = [rule_page(*one) for one in open_doors().pages()]
    assert len(pages) > 30
    assert all(page.title.startswith(page.key) for page in pages)


def test_a_page_named_for_the_words_answers_best() -> None:
    named = Page("a", "Snapshots", "", "of a chapter")
    speaks = Page("b", "Files", "", "snapshots and snapshots again")
    assert named.answers("snapshots") > speaks.answers("Snapshots") > 0
    assert named.answers("dragons") == 0


def test_headings_are_linked_as_markdown_links_them() -> None:
    assert slug("What it finds, and what it does not") == "what-it-finds-and-what-it-does-not"


def test_the_parts_of_the_tour_are_parts_of_the_window(opened: Session) -> None:
    opened.actions["tour"].trigger()
    for _ in range(4):
        target = card(opened)._target
        assert isinstance(target, QWidget)
        assert target.window() is opened.window
        assert target.isVisible()
        click(card(opened).next)
