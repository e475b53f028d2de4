"""The pictures in the window: shown, moved, followed, exported."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from continuity import assets
from continuity.engine.analysis import Analysis, Question
from continuity.story.decisions import AuthorsWord
from continuity.ui.panels.pictures import PicturesPanel
from continuity.ui.pictures.drawing import Hot, Layer, Quote, Region
from continuity.ui.pictures.exporting import as_png, as_svg
from continuity.ui.pictures.view import PictureView, nearest, told_of
from continuity.ui.session import Session
from continuity.ui.survey import Survey
from continuity.ui.theme import DARK, LIGHT
from ui.hands import NO_MODIFIER, click, press_key
from ui.stand_ins import StandInHouse
from ui.test_pictures import CHAPTERS

LEFT_BUTTON = Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def survey() -> Survey:
    manuscript = StandInHouse().bound(CHAPTERS, "A story")
    report = Analysis(assets.lexicon()).report(Question(manuscript.book, AuthorsWord()))
    return Survey(manuscript, report)


@pytest.fixture
def panel(qtbot: QtBot, survey: Survey) -> PicturesPanel:
    made = PicturesPanel()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.show_survey(survey)
    made.show_tab(1)
    return made


def point_of(view: PictureView, hot: Hot) -> QPoint:
    return view.mapFromScene(QPointF(*hot.where.middle))


def some_hot(view: PictureView) -> Hot:
    return next(one for one in view.drawing.hots if "only mentioned" in one.title)


def test_every_picture_has_its_tab_and_its_legend(panel: PicturesPanel) -> None:
    for place, tab in enumerate(panel.tabs):
        click(tab)
        assert panel.tab == place
        assert panel.view.drawing.title == tab.text()
        assert panel.legend.text()


def test_a_click_leads_to_the_text(panel: PicturesPanel, qtbot: QtBot) -> None:
    hot = some_hot(panel.view)
    with qtbot.waitSignal(panel.went) as heard:
        where = point_of(panel.view, hot)
        QTest.mouseClick(panel.view.viewport(), LEFT_BUTTON, NO_MODIFIER, where)
    assert heard.args == [hot.anchor]


def test_a_drag_is_no_click(panel: PicturesPanel) -> None:
    gone: list[object] = []
    panel.went.connect(gone.append)
    start = point_of(panel.view, some_hot(panel.view))
    view = panel.view.viewport()
    QTest.mousePress(view, LEFT_BUTTON, NO_MODIFIER, start)
    QTest.mouseMove(view, start + QPoint(60, 0))
    QTest.mouseRelease(view, LEFT_BUTTON, NO_MODIFIER, start + QPoint(60, 0))
    assert gone == []


def test_hovering_says_what_is_there(panel: PicturesPanel) -> None:
    hot = some_hot(panel.view)
    assert panel.view.hot != hot
    # Sent, not moved: where the pointer already is, no event would come of a move.
    viewport, at = panel.view.viewport(), point_of(panel.view, hot)
    everywhere = QPointF(viewport.mapToGlobal(at))
    none, still = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    move = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), everywhere, none, none, still)
    QCoreApplication.sendEvent(viewport, move)
    assert panel.view.hot == hot
    seen = QAccessible.queryAccessibleInterface(panel.view)
    assert "only mentioned" in seen.text(QAccessible.Text.Description)


def test_the_keyboard_goes_from_place_to_place(panel: PicturesPanel, qtbot: QtBot) -> None:
    view = panel.view
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        press_key(view, key)
    assert view.hot is not None
    with qtbot.waitSignal(panel.went) as heard:
        press_key(view, Qt.Key.Key_Return)
    assert heard.args == [view.hot.anchor]


def test_zoom_by_keys_buttons_and_the_wheel(panel: PicturesPanel) -> None:
    view = panel.view
    width = view.drawing.width
    press_key(view, Qt.Key.Key_Plus)
    assert view.drawing.width > width
    assert panel.fit.text() == "125 %"
    middle = QPointF(view.viewport().rect().center())
    before = view.mapToScene(middle.toPoint()).x() / view.drawing.width
    event = QWheelEvent(
        middle,
        view.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's own signature
    )
    view.wheelEvent(event)
    after = view.mapToScene(middle.toPoint()).x() / view.drawing.width
    assert view.zoom == pytest.approx(1.25**2)
    assert after == pytest.approx(before, abs=0.02)
    press_key(view, Qt.Key.Key_Minus)
    press_key(view, Qt.Key.Key_0)
    click(panel.smaller)
    click(panel.larger)
    click(panel.fit)
    assert (view.zoom, view.drawing.width) == (1, width)


def test_gutters_stay_in_sight_and_can_be_pointed_at(panel: PicturesPanel) -> None:
    view = panel.view
    view.set_zoom(4)
    bar = view.horizontalScrollBar()
    bar.setValue(bar.maximum())
    hot = view.hot_at(QPoint(40, round(view.drawing.top) + 20))
    assert hot is not None
    assert hot.layer is Layer.LEFT
    head = view.hot_at(QPoint(view.viewport().width() - 30, 30))
    assert head is not None
    assert head.layer is Layer.TOP


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_every_picture_is_painted(panel: PicturesPanel, theme: object) -> None:
    panel.dress(DARK if theme is DARK else LIGHT)
    for place in range(len(panel.tabs)):
        panel.show_tab(place)
        press_key(panel.view, Qt.Key.Key_Down)
        found = panel.view.grab().toImage()
        colours = {found.pixel(x, y) for x in range(0, 900, 7) for y in range(0, 500, 7)}
        assert len(colours) > 5


def test_what_the_story_says_is_never_taken_for_markup() -> None:
    hot = Hot(Region(0, 0, 1, 1), "<b>", ("a & b",), (Quote("<i>", "x"),))
    text = told_of(hot)
    assert "&lt;b&gt;" in text
    assert "a &amp; b" in text
    assert "<i>" not in text


def test_the_nearest_place_lies_straight_ahead() -> None:
    here, ahead, aside = (
        Hot(Region(x, y, 2, 2), name) for x, y, name in ((0, 0, "a"), (30, 0, "b"), (20, 20, "c"))
    )
    every = (here, aside, ahead)
    assert nearest(every, None, 1, 0) is here
    assert nearest(every, here, 1, 0) is ahead
    assert nearest(every, here, 0, 1) is aside
    assert nearest(every, here, -1, 0) is None


def test_a_picture_is_written_as_svg_and_as_png(panel: PicturesPanel) -> None:
    svg = as_svg(panel.view.drawing, "A story", LIGHT)
    assert svg.startswith(b"<?xml")
    assert b"Mara Holt" in svg
    image = QImage.fromData(as_png(panel.view.drawing, "A story", LIGHT))
    assert image.width() >= 2 * panel.view.drawing.width


def test_pictures_take_the_place_of_the_page_and_give_it_back(opened: Session) -> None:
    window = opened.window
    opened.actions["pictures"].trigger()
    assert window.pictures.isVisible()
    assert not window.editor.isVisible()
    assert "Who is whose sister" not in window.pictures.legend.text()
    press_key(window.pictures, Qt.Key.Key_Escape)
    assert window.editor.isVisible()
    opened.actions["pictures"].trigger()
    opened.actions["find"].trigger()
    assert window.editor.isVisible()
    opened.actions["pictures"].trigger()
    opened.actions["next_warning"].trigger()
    assert window.editor.isVisible()
    assert not opened.actions["pictures"].isChecked()


def test_an_empty_picture_says_what_will_be_there(opened: Session) -> None:
    opened.actions["pictures"].trigger()
    panel = opened.window.pictures
    panel.show_tab(3)
    assert not panel.view.isVisible()
    assert not panel.export.isEnabled()
    opened.picturing.ask_export()
    assert opened.window.message.text == "There is nothing in this picture yet."


def test_focus_mode_puts_the_pictures_away_and_brings_them_back(opened: Session) -> None:
    opened.actions["pictures"].trigger()
    opened.actions["focus"].trigger()
    assert not opened.window.shown("pictures")
    opened.actions["focus"].trigger()
    assert opened.window.shown("pictures")
    # The warnings stand under the page, and are there again when it is.
    assert not opened.window.shown("warnings")
    opened.actions["draft"].trigger()
    assert opened.window.shown("warnings")
    assert opened.actions["warnings"].isChecked()


def test_a_picture_is_exported_from_the_window(
    opened: Session, survey: Survey, tmp_path: Path
) -> None:
    opened.actions["pictures"].trigger()
    panel = opened.window.pictures
    panel.show_survey(survey)
    panel.show_tab(1)
    opened.picturing.ask_export()
    dialog = opened.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.reject()
    for name in ("picture.svg", "picture.png"):
        opened.picturing.write(tmp_path / name)
        assert (tmp_path / name).stat().st_size > 2000
        assert name in opened.window.message.text
    opened.picturing.write(tmp_path / "no folder" / "picture.svg")
    assert "picture" in opened.window.message.text
