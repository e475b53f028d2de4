"""The window beside novelWriter's, on one machine, one after the other, on the same words.

    python benchmarks/beside_novelwriter.py [--peer PYTHON] [--words 1000000]

PYTHON is the interpreter of an environment in which the package novelWriter is installed; without
one our own figures are printed alone. Times are in milliseconds, by the clock on the wall; those
called "cpu" are of the processor, which say more on a busy machine: of the whole process for start,
opening and saving, of the window's thread for keys. novelWriter's save does not wait for the disk;
ours does, and what it waits is printed as "disk". "start" is the welcome page, on which everything
can be clicked; "start, views too" the moment when what is behind it was brought in as well.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_STARTS = 5
_PATIENCE = 300
"""Seconds that one program may take."""
_CHAPTER = 4_000
"""Words of a chapter, which novelWriter has as one document."""

_KEYS = """
def keys(page, application, count=200):
    from time import perf_counter, thread_time
    taken, worked = [], []
    for number in range(count):
        begun, used = perf_counter(), thread_time()
        QTest.keyClick(page, "the quick brown fox "[number % 20])
        application.processEvents()
        page.viewport().repaint()
        taken.append((perf_counter() - begun) * 1000)
        worked.append((thread_time() - used) * 1000)
        pause = perf_counter() + 0.03
        while perf_counter() < pause:
            application.processEvents()
    return {"": sorted(taken), " cpu": sorted(worked)}

def tell_keys(told, name, found):
    told.update({name + kind: values[int(len(values) * 0.95)] for kind, values in found.items()})
"""

_OURS = (
    _KEYS
    + """
import os, shutil, sys, time
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from continuity.ui.application import prepare
from continuity.ui.front import Front


def main(what, work):
    prepare()
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    front = Front(QSettings(f"{work}/ours.ini", QSettings.Format.IniFormat))
    front.window.resize(1440, 900)
    front.window.show()
    front.window.repaint()
    if what == "start":
        told = {"shown": time.time(), "used": time.process_time() * 1000}
    from continuity.ui.doors import open_doors
    from continuity.ui.session import Session
    from continuity.workspace import durable
    session = Session(open_doors, front.store, front)
    if what == "start":
        told["all"] = time.time()
        print(json.dumps(told))
        sys.stdout.flush()
        os._exit(0)
    def wait(ready):
        while not ready():
            QTest.qWait(1)

    editor, desk = session.window.editor, session.desk
    desk.background.do(desk.doors, lambda _doors: None, lambda _error: None)
    desk.background.finish()
    if what == "sample":
        from continuity import assets
        shutil.copytree(assets.sample(), Path(work) / "sample")
        begun = time.perf_counter()
        session.files.open_folder(Path(work) / "sample")
        wait(lambda: editor.chapter is not None)
        editor.page.viewport().repaint()
        told = {"sample": (time.perf_counter() - begun) * 1000}
        wait(lambda: bool(session.window.warnings.model.rows))
        told["sample, warnings too"] = (time.perf_counter() - begun) * 1000
        print(json.dumps(told))
        sys.stdout.flush()
        session.window.close()
        return
    begun, used = time.perf_counter(), time.process_time()
    session.files.open_folder(Path(work) / "ours")
    wait(lambda: desk.project is not None and editor.chapter is not None)
    session.show_chapter(desk.project.manuscript.book.chapters[-1].id)
    editor.page.viewport().repaint()
    told = {
        "open": (time.perf_counter() - begun) * 1000,
        "open cpu": (time.process_time() - used) * 1000,
    }
    wait(lambda: bool(session.window.doing.text()))
    tell_keys(told, "while checking", keys(editor.page, application))
    print("still checking" if session.window.doing.text() else "checked meanwhile")
    wait(lambda: bool(desk.survey.report.scenes) and not session.window.doing.text())
    desk.background.finish()
    QTest.qWait(3000)
    tell_keys(told, "idle", keys(editor.page, application))
    desk.save()
    wait(lambda: desk.all_stored)
    saves, waited, sync = [], [], durable._sync
    def timed(descriptor):
        begun = time.perf_counter()
        sync(descriptor)
        waited[-1] += (time.perf_counter() - begun) * 1000
    durable._sync = timed
    for _ in range(9):
        QTest.keyClick(editor.page, "x")
        waited.append(0.0)
        begun, used = time.perf_counter(), time.process_time()
        desk.save()
        wait(lambda: desk.all_stored)
        spent = (time.process_time() - used) * 1000
        saves.append(((time.perf_counter() - begun) * 1000, spent))
    told["save"], told["save cpu"] = (sorted(one)[4] for one in zip(*saves))
    told["disk"] = sorted(waited)[4]
    print(json.dumps(told))
    sys.stdout.flush()
    session.window.close()


if __name__ == "__main__":
    import json
    main(*sys.argv[1:])
"""
)

_THEIRS = (
    _KEYS
    + """
import json, os, sys, time
from pathlib import Path
from PyQt6.QtTest import QTest
import novelwriter
from novelwriter import CONFIG, SHARED


def main(what, work):
    home = Path(work) / "nw"
    (home / "conf").mkdir(parents=True, exist_ok=True)
    CONFIG.initConfig(str(home / "conf"), str(home))
    from novelwriter.gui.theme import GuiTheme
    from novelwriter.guimain import GuiMain
    from novelwriter.splash import NSplashScreen
    application = novelwriter._createApp()
    CONFIG.loadConfig(NSplashScreen())
    CONFIG.initLocalisation(application)
    SHARED.initTheme(GuiTheme())
    # Nobody is there to answer.
    SHARED.warn = SHARED.info = SHARED.error = lambda *_told, **_how: None
    SHARED.question = lambda *_told, **_how: True
    window = GuiMain()
    window.resize(1440, 900)
    window.show()
    window.repaint()
    application.processEvents()
    if what == "start":
        print(json.dumps({"shown": time.time(), "used": time.process_time() * 1000}))
        return
    place = Path(work) / "theirs"
    if what == "make":
        from novelwriter.core.coretools import ProjectBuilder
        builder = ProjectBuilder()
        builder.buildProject({"name": "A long book", "path": place, "chapters": 0, "scenes": 0})
        window.openProject(builder.projPath)
        project = SHARED.project
        root = next(item.itemHandle for item in project.tree if item.isRootType())
        for path in sorted((Path(work) / "texts").glob("*.md")):
            handle = project.newFile(path.stem, root)
            project.writeNewFile(handle, 2, True, path.read_text("utf-8"), addHeading=False)
        window.saveProject()
        window.closeProject(True)
        # Its own way out needs an event loop that ran.
        os._exit(0)
    begun, used = time.perf_counter(), time.process_time()
    window.openProject(place)
    novel = [item.itemHandle for item in SHARED.project.tree if item.itemName.startswith("1")]
    window.openDocument(novel[-1])
    window.docEditor.viewport().repaint()
    told = {
        "open": (time.perf_counter() - begun) * 1000,
        "open cpu": (time.process_time() - used) * 1000,
    }
    pause = time.perf_counter() + 3
    while time.perf_counter() < pause:
        application.processEvents()
    tell_keys(told, "idle", keys(window.docEditor, application))
    saves = []
    for _ in range(9):
        QTest.keyClick(window.docEditor, "x")
        begun, used = time.perf_counter(), time.process_time()
        window.docEditor.saveText()
        spent = (time.process_time() - used) * 1000
        saves.append(((time.perf_counter() - begun) * 1000, spent))
    told["save"], told["save cpu"] = (sorted(one)[4] for one in zip(*saves))
    print(json.dumps(told))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
"""
)


def texts(words: int) -> list[tuple[str, str]]:
    """Chapters of the sample, joined until each is long enough, with titles that sort."""
    from continuity import assets  # noqa: PLC0415 - the peer's interpreter has none

    files = sorted((assets.sample() / "manuscript").glob("*.md"))
    bodies = [path.read_text(encoding="utf-8").partition("\n")[2].strip() for path in files]
    found = []
    for number in range(words // _CHAPTER):
        parts: list[str] = []
        while sum(len(part.split()) for part in parts) < _CHAPTER:
            parts.append(bodies[(number + len(parts)) % len(bodies)])
        title = f"{1000 + number}"
        found.append((title, f"## {title}\n\n" + "\n\n".join(parts) + "\n"))
    return found


def run(interpreter: str, program: Path, *arguments: str) -> dict[str, object]:
    """What a program of ours prints last, as JSON."""
    out = subprocess.run(  # noqa: S603 - our own words
        [interpreter, str(program), *arguments],
        check=True,
        capture_output=True,
        text=True,
        timeout=_PATIENCE,
    ).stdout.strip()
    return json.loads(out.splitlines()[-1]) if out else {}


def starts(interpreter: str, program: Path, work: str) -> dict[str, object]:
    """From the start of the process to the window's first paint."""
    taken, worked, whole = [], [], []
    for _ in range(_STARTS):
        begun = time.time()
        told = run(interpreter, program, "start", work)
        taken.append((float(str(told["shown"])) - begun) * 1000)
        worked.append(float(str(told["used"])))
        whole.append((float(str(told.get("all", told["shown"]))) - begun) * 1000)
    return {"start": median(taken), "start cpu": median(worked), "start, views too": median(whole)}


def has_peer(interpreter: str) -> bool:
    if not interpreter or not Path(interpreter).exists():
        return False
    asked = [interpreter, "-c", "import novelwriter"]
    return subprocess.run(asked, check=False, capture_output=True).returncode == 0  # noqa: S603 - ours


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--peer", default="")
    asked.add_argument("--words", type=int, default=1_000_000)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        ours, theirs = folder / "ours_program.py", folder / "theirs_program.py"
        ours.write_text(_OURS, encoding="utf-8")
        theirs.write_text(_THEIRS, encoding="utf-8")
        chapters = texts(given.words)
        from continuity.engine.report import Report  # noqa: PLC0415 - as above
        from continuity.workspace.workspace import Workspace  # noqa: PLC0415 - as above

        made = Workspace.create(folder / "ours", title="A long book", chapters=chapters)
        # As after the first check, which keeps where every paragraph stands; novelWriter's project
        # comes with its index, too.
        made.keep(Report())
        made.close()
        peer = has_peer(given.peer)
        figures: dict[str, dict[str, object]] = {}
        if peer:
            (folder / "texts").mkdir()
            for title, text in chapters:
                (folder / "texts" / f"{title}.md").write_text(text, encoding="utf-8")
            run(given.peer, theirs, "make", work)
            figures["theirs"] = run(given.peer, theirs, "measure", work)
            figures["theirs"] |= starts(given.peer, theirs, work)
        else:
            print("novelWriter is not installed here, so nothing is compared.")
        figures["ours"] = run(sys.executable, ours, "measure", work)
        figures["ours"] |= starts(sys.executable, ours, work)
        figures["ours"] |= run(sys.executable, ours, "sample", work)
    print(f"load {os.getloadavg()[0]:.1f}")
    for name, told in figures.items():
        row = ", ".join(f"{key} {float(str(value)):.1f}" for key, value in sorted(told.items()))
        print(f"{name:<7} {row}   (ms; keys at the 95th percentile; {given.words:,} words)")


if __name__ == "__main__":
    main()
