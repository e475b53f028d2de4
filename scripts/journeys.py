"""Walks the journeys J1 to J10 in a real window, with keys and mouse alone, as a hand would.

    python scripts/journeys.py [FOLDER] [--screen 1440x900] [--scale 1] [--theme light]

Needs Xvfb, openbox, xdotool and ImageMagick. The program runs on a screen that nobody sees, in a
home of its own. What each journey must bring is looked for where the writer would: in the titles of
windows and in the files of the project. FOLDER receives a picture of each step.
"""

import argparse
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from continuity import assets

# ruff: noqa: S603, S607 - the commands are our own words

PATIENCE = 60.0
"""Seconds until something that should come is given up; the machine may be busy."""
STILL = 6.0
"""Seconds without a change after which a long work is taken to be done."""
PAUSE = 0.35
"""Seconds that a hand takes between two things."""

Test = Callable[[], object]


class Stage:
    """A screen with a window manager, a home with a desk, and the program on it."""

    def __init__(self, folder: Path, screen: str, scale: str, theme: str) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.home = Path(tempfile.mkdtemp(prefix="journeys-"))
        self.documents = self.home / "Documents"
        self.documents.mkdir()
        self.width, self.height = map(int, screen.split("x"))
        self.display = f":{os.environ.get('DISPLAY_NUMBER', '91')}"
        self.env = os.environ | {
            "DISPLAY": self.display,
            "HOME": str(self.home),
            "XDG_CONFIG_HOME": str(self.home / ".config"),
            "XDG_DOCUMENTS_DIR": str(self.documents),
            "QT_QPA_PLATFORM": "xcb",
            "QT_SCALE_FACTOR": scale,
            "LANGUAGE": "en",
        }
        settings = self.home / ".config" / "Continuity" / "Continuity.conf"
        settings.parent.mkdir(parents=True)
        settings.write_text(f"[preferences]\ntheme={theme}\n[tour]\ntaken=yes\n", encoding="utf-8")
        self.helpers = [self._start("Xvfb", self.display, "-screen", "0", f"{screen}x24")]
        self.until(lambda: self._quiet("xdotool", "getdisplaygeometry"), "a screen")
        self.helpers.append(self._start("openbox"))
        self.program: subprocess.Popen[bytes] | None = None
        self.shots = 0

    def _start(self, *command: str) -> subprocess.Popen[bytes]:
        nowhere = subprocess.DEVNULL
        return subprocess.Popen(command, env=self.env, stdout=nowhere, stderr=nowhere)

    def _quiet(self, *command: str) -> bool:
        done = subprocess.run(command, env=self.env, capture_output=True, check=False)
        return done.returncode == 0

    def open(self, *arguments: str) -> None:
        self.program = self._start(sys.executable, "-m", "continuity", *arguments)

    def end(self) -> None:
        for one in (self.program, *reversed(self.helpers)):
            if one is not None and one.poll() is None:
                one.terminate()
                one.wait()
        shutil.rmtree(self.home, ignore_errors=True)

    # What a hand does.

    def keys(self, *keys: str) -> None:
        for key in keys:
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], env=self.env, check=True)
            time.sleep(PAUSE)

    def write(self, text: str) -> None:
        command = ["xdotool", "type", "--delay", "25", text]
        subprocess.run(command, env=self.env, check=True)
        time.sleep(PAUSE)

    def click(self, across: float, down: float) -> None:
        """At shares of the screen's width and height."""
        x, y = str(round(across * self.width)), str(round(down * self.height))
        command = ["xdotool", "mousemove", x, y, "click", "1"]
        subprocess.run(command, env=self.env, check=True)
        time.sleep(PAUSE)

    def choose(self, words: str) -> None:
        """A command by the palette."""
        self.keys("ctrl+shift+p")
        self.window("All commands")
        self.write(words)
        self.keys("Return")

    # What an eye sees.

    def titles(self) -> list[str]:
        command = ["xdotool", "search", "--onlyvisible", "--name", "."]
        told = subprocess.run(command, env=self.env, capture_output=True, check=False)
        found = []
        for window in told.stdout.decode().split():
            name = subprocess.run(
                ["xdotool", "getwindowname", window],
                env=self.env,
                capture_output=True,
                check=False,
            )
            found.append(name.stdout.decode().strip())
        return found

    def window(self, title: str) -> None:
        self.until(lambda: any(title in one for one in self.titles()), f"a window “{title}”")
        time.sleep(PAUSE)

    def gone(self, title: str) -> None:
        self.until(lambda: all(title != one for one in self.titles()), f"no window “{title}”")

    def until(self, true: Test, what: str) -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if true():
                return
            time.sleep(0.2)
        self.shot("not-found")
        message = f"{what} did not come; there are {self.titles()}"
        raise AssertionError(message)

    def calm(self) -> None:
        """Wait until nothing has moved on the screen for some seconds."""
        before, since, end = b"", time.monotonic(), time.monotonic() + PATIENCE
        while time.monotonic() < min(since + STILL, end):
            command = ["import", "-silent", "-window", "root", "rgb:-"]
            now = subprocess.run(command, env=self.env, capture_output=True, check=False).stdout
            if now != before:
                before, since = now, time.monotonic()
            time.sleep(0.5)

    def shot(self, name: str) -> None:
        time.sleep(0.8)
        self.shots += 1
        path = self.folder / f"{self.shots:02}-{name}.png"
        command = ["import", "-silent", "-window", "root", str(path)]
        subprocess.run(command, env=self.env, check=False)


def contains(path: Path, words: str) -> bool:
    return path.is_file() and words in path.read_text(encoding="utf-8")


class Journeys:
    """One method a journey; each goes on where the one before it ended."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.sample = stage.documents / "Continuity sample"

    @property
    def canon(self) -> Path:
        return self.sample / "canon.toml"

    def found(self) -> int:
        """How many warnings lie in the database of the project."""
        path = self.sample / "story.db"
        if not path.is_file():
            return 0
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as store:
            try:
                return int(store.execute("SELECT count(*) FROM warnings").fetchone()[0])
            except sqlite3.OperationalError:
                return 0  # still being made

    def text(self) -> str:
        """All that is written in the project, as it lies on the disk."""
        files = sorted((self.sample / "manuscript").glob("*.md"))
        return "\n".join(path.read_text(encoding="utf-8") for path in files)

    def j1_first_look(self) -> None:
        stage = self.stage
        # As it is installed: without what a check of the checkout left there.
        left = shutil.ignore_patterns("story.db*", "backups", "snapshots", "*.lock")
        shutil.copytree(assets.sample(), self.sample, ignore=left)
        stage.open()
        stage.window("Continuity")
        stage.shot("welcome")
        stage.keys("Tab", "Tab", "Tab", "space")
        stage.window("— Continuity")
        stage.until(self.canon.is_file, "the sample’s own folder")
        stage.until(self.found, "the first warnings")
        time.sleep(2)
        stage.shot("draft")

    def j3_review(self) -> None:
        stage = self.stage
        stage.keys("F4", "F4")
        stage.shot("review")
        stage.keys("alt+i")
        stage.window("Intended")
        stage.write("She lies.")
        stage.keys("Return")
        stage.until(lambda: contains(self.canon, "She lies."), "the decision in canon.toml")
        stage.keys("ctrl+z")
        stage.until(lambda: not contains(self.canon, "She lies."), "the decision taken back")

    def j4_write(self) -> None:
        stage = self.stage
        stage.click(0.5, 0.3)
        stage.keys("ctrl+Home", "Down", "Down", "End")
        stage.write(" The lamp on the quay went out.")
        stage.until(lambda: "quay went out." in self.text(), "the words on the disk")
        stage.keys("ctrl+f")
        stage.write("lamp on the quay")
        stage.shot("find")
        stage.keys("Escape", "F8")
        stage.shot("focus")
        stage.keys("F8", "F11")
        stage.shot("full-screen")
        stage.keys("F11")
        stage.keys("ctrl+comma")
        stage.window("Preferences")
        stage.shot("preferences")
        stage.keys("Escape")
        stage.gone("Preferences")
        stage.keys("ctrl+shift+g")
        stage.window("Goals")
        stage.shot("goals")
        stage.keys("Escape")
        stage.gone("Goals")

    def j5_know(self) -> None:
        stage = self.stage
        stage.keys("ctrl+3")
        stage.shot("people")
        stage.choose("scene")
        stage.shot("scene")
        stage.keys("ctrl+d")
        stage.window("Declare a fact")
        stage.write("Mina")
        stage.keys("Tab", "Tab")
        stage.write("Meena")
        stage.shot("declare")
        stage.keys("Return")
        stage.until(lambda: contains(self.canon, "Meena"), "the fact in canon.toml")

    def j6_see(self) -> None:
        stage = self.stage
        stage.keys("ctrl+5")
        stage.shot("pictures")
        path = stage.documents / "clock.png"
        stage.choose("export the picture")
        self._name_a_file("Export the picture", path)

    def j7_change(self) -> None:
        stage = self.stage
        stage.keys("ctrl+shift+k")
        stage.shot("cards")
        stage.keys("ctrl+shift+o")
        stage.shot("outline")
        stage.keys("ctrl+shift+d")
        stage.click(0.5, 0.3)
        stage.keys("ctrl+Home", "Down", "Down", "End", "ctrl+k")
        stage.window("Split here")
        breaks = self.text().count("***")
        stage.keys("Return")
        stage.until(lambda: self.text().count("***") == breaks + 1, "another break on the disk")
        stage.keys("ctrl+z")
        stage.until(lambda: self.text().count("***") == breaks, "the break gone again")
        stage.keys("ctrl+shift+t")
        stage.window("Take a snapshot")
        stage.keys("Return")
        stage.write("Before the storm")
        stage.keys("Return")
        kept = self.sample / "snapshots"
        stage.until(lambda: any(kept.glob("*.zip")), "a snapshot")
        stage.keys("ctrl+shift+h")
        stage.window("Snapshots")
        stage.shot("snapshots")
        stage.keys("Escape")
        stage.gone("Snapshots")
        stage.keys("F2")
        stage.window("Rename through the book")
        stage.shot("rename")
        stage.keys("Escape")
        stage.gone("Rename through the book")

    def j8_hand_over(self) -> None:
        stage = self.stage
        stage.keys("ctrl+e")
        stage.window("Export the story bible")
        stage.shot("bible")
        stage.keys("Return")
        self._name_a_file("Export the story bible", stage.documents / "bible.html")
        stage.choose("export the manuscript")
        stage.window("Export the manuscript")
        stage.shot("manuscript")
        stage.keys("Return")
        self._name_a_file("Export the manuscript", stage.documents / "book.docx")

    def j9_canon(self) -> None:
        stage = self.stage
        pack = stage.documents / "pack.toml"
        pack.write_text('[[declared]]\nsubject = "Toby"\ntrait = "eyes"\nvalue = "grey"\n', "utf-8")
        stage.choose("import a canon pack")
        self._name_a_file("Import a canon pack", pack)
        stage.window("Import “pack.toml”")
        stage.shot("pack")
        stage.keys("Return")
        stage.until(lambda: contains(self.canon, "grey"), "the fact of the pack in canon.toml")
        stage.choose("canon")
        stage.shot("canon")
        stage.keys("ctrl+shift+d")

    def j10_after_a_crash(self) -> None:
        stage = self.stage
        stage.click(0.5, 0.3)
        stage.write("Nobody heard it fall. ")
        time.sleep(2.5)
        if stage.program is not None:
            stage.program.send_signal(signal.SIGKILL)
            stage.program.wait()
        stage.until(lambda: "Nobody heard it fall." in self.text(), "the words before the crash")
        stage.open(str(self.sample))
        stage.window("— Continuity")
        time.sleep(4)
        stage.shot("after-a-crash")
        stage.keys("ctrl+q")
        stage.until(self._ended, "the end of the program")
        stage.until(lambda: stage.program is None or not stage.program.returncode, "a calm end")

    def j2_import(self) -> None:
        stage = self.stage
        story = stage.documents / "story.md"
        chapters = sorted((assets.sample() / "manuscript").glob("*.md"))
        text = "\n\n".join(path.read_text(encoding="utf-8") for path in chapters[:3])
        story.write_text(text, encoding="utf-8")
        stage.open(str(story))
        stage.window("Import a story")
        time.sleep(4)
        stage.shot("import-split")
        stage.keys("Return")
        stage.calm()
        stage.shot("import-cast")
        stage.keys("Return")
        stage.shot("import-where")

        def made() -> bool:
            return any(stage.documents.glob("[!C]*/continuity.toml"))

        def agree() -> bool:
            """Once more where the people took longer to be found than was waited for."""
            if not made():
                stage.keys("Return")
                time.sleep(2)
            return made()

        stage.until(agree, "a folder of its own")
        stage.window("— Continuity")
        time.sleep(4)
        stage.shot("imported")

    def _ended(self) -> bool:
        return self.stage.program is not None and self.stage.program.poll() is not None

    def _name_a_file(self, title: str, path: Path) -> None:
        """In the dialog for files, whose field for the name has the keys."""
        stage = self.stage
        stage.window(title)
        time.sleep(1)
        stage.keys("ctrl+a")
        stage.write(str(path))
        stage.keys("Return")
        stage.until(path.is_file, f"the file {path.name}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, nargs="?", default=Path("journeys"))
    parser.add_argument("--screen", default="1440x900")
    parser.add_argument("--scale", default="1")
    parser.add_argument("--theme", default="light", choices=("light", "dark"))
    told = parser.parse_args()
    stage = Stage(told.folder, told.screen, told.scale, told.theme)
    walks = Journeys(stage)
    try:
        for walk in (
            walks.j1_first_look,
            walks.j3_review,
            walks.j4_write,
            walks.j5_know,
            walks.j6_see,
            walks.j7_change,
            walks.j8_hand_over,
            walks.j9_canon,
            walks.j10_after_a_crash,
            walks.j2_import,
        ):
            walk()
            name, _, rest = walk.__name__.partition("_")
            print(f"{name.upper()} {rest.replace('_', ' ')}: walked", flush=True)
    except AssertionError as error:
        print(f"{walk.__name__}: {error}", file=sys.stderr)
        return 1
    finally:
        stage.end()
    return 0


if __name__ == "__main__":
    sys.exit(main())
