"""The laws of ARCHITECTURE.md that can be read off the source."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "continuity"
MODULES = sorted(SOURCE.rglob("*.py"))
PURE_FLOORS = ("story", "prose", "claims", "canon", "diagnostics", "rules")


def name(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def modules(*floors: str) -> list[Path]:
    return [path for path in MODULES if name(path).split("/")[0] in floors]


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_no_file_is_longer_than_400_lines() -> None:
    paths = [*MODULES, *sorted((ROOT / "tests").rglob("*.py"))]
    long = [path.name for path in paths if path.read_text("utf-8").count("\n") > 400]
    assert long == []


def test_no_function_is_longer_than_40_lines() -> None:
    long = [
        f"{name(path)}: {node.name}"
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and code_lines(node) > 40
    ]
    assert long == []


def code_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from `def` to the end; the docstring, which may be a rule's page, does not count."""
    length = (node.end_lineno or node.lineno) - node.lineno + 1
    first = node.body[0]
    if ast.get_docstring(node, clean=False) is not None:
        length -= (first.end_lineno or first.lineno) - first.lineno + 1
    return length


def test_no_folder_or_module_has_a_name_that_says_nothing() -> None:
    empty = {"utils", "util", "misc", "common", "helpers", "helper", "manager"}
    assert [name(path) for path in MODULES if empty & set(path.with_suffix("").parts)] == []


def test_the_lower_floors_touch_nothing_outside() -> None:
    outside = {
        "os",
        "io",
        "pathlib",
        "random",
        "time",
        "logging",
        "subprocess",
        "socket",
        "tempfile",
    }
    # The one door to the language model, whose weights are files.
    allowed = {"prose/grammar.py"}
    found = [
        f"{name(path)} imports {module}"
        for path in modules(*PURE_FLOORS)
        if name(path) not in allowed
        for module in imports(path)
        if module.split(".")[0] in outside
    ]
    assert found == []


def test_values_are_frozen() -> None:
    """A class that stays on its floor may be filled step by step; one that leaves it may not."""
    abroad = {
        module
        for path in MODULES
        for module in imports(path)
        if module.split(".")[1:2] != list(path.relative_to(SOURCE).parts[:1])
    }
    loose = [
        f"{name(path)}: {node.name}"
        for path in modules(*PURE_FLOORS)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
        and "continuity." + ".".join((*path.relative_to(SOURCE).with_suffix("").parts, node.name))
        in abroad
        for decorator in node.decorator_list
        if ast.unparse(decorator).startswith("dataclass")
        and "frozen=True" not in ast.unparse(decorator)
    ]
    assert loose == []


def test_utf16_stays_in_one_place() -> None:
    users = [
        name(path)
        for path in MODULES
        if any(module.startswith("continuity.prose.offsets") for module in imports(path))
    ]
    assert [user for user in users if not user.startswith("ui/editor/")] == []


def test_no_rule_knows_another_rule() -> None:
    rules = {path for path in modules("rules") if "@rule(" in path.read_text("utf-8")}
    known = [
        f"{name(path)} imports {module}"
        for path in rules
        for module in imports(path)
        for other in rules - {path}
        if module.endswith(f".{other.parent.name}.{other.stem}")
    ]
    assert len(rules) > 5
    assert known == []


def test_no_panel_knows_another_panel() -> None:
    known = [
        f"{name(path)} imports {module}"
        for path in (SOURCE / "ui" / "panels").glob("*.py")
        for module in imports(path)
        if module.startswith("continuity.ui.panels.") and path.stem != "__init__"
    ]
    assert known == []


def test_no_module_keeps_mutable_state() -> None:
    kept = [
        f"{name(path)}:{node.lineno}"
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Global)
    ]
    assert kept == []


def test_printing_is_for_the_command_line() -> None:
    printing = [
        name(path)
        for path in MODULES
        if not name(path).startswith("cli/")
        and re.search(r"(?<![\w.])print\(", path.read_text("utf-8"))
    ]
    assert printing == []


@pytest.mark.parametrize("number", range(1, 12))
def test_every_law_names_a_test_that_exists(number: int) -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    row = next(line for line in page.splitlines() if line.startswith(f"| {number} |"))
    named = re.findall(r"`(tests/[\w/.]+)", row)
    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []
    functions = re.findall(r"::(\w+)`", row)
    tests = "\n".join(path.read_text("utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    assert [function for function in functions if f"def {function}(" not in tests] == []


def test_every_dependency_has_its_line() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    page = (ROOT / "ARCHITECTURE.md").read_text("utf-8").lower()
    wanted = [
        re.split(r"[<>=\[ ]", line)[0].lower()
        for line in (*project["dependencies"], *project["optional-dependencies"]["test"])
    ]
    assert [word for word in wanted if word not in page] == []


def test_readme_holds_exactly_the_two_commands() -> None:
    lines = (ROOT / "README.md").read_text("utf-8").splitlines()
    assert [line for line in lines if line.startswith("pip install ")] == [
        "pip install . && continuity check sample_project",
        "pip install '.[test]' && python -m pytest",
    ]
