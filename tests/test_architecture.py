"""The rules of the house, held by tests."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "delegates_app"
MODULES = sorted(PACKAGE.rglob("*.py"))
LINES_A_FILE = 400
LINES_A_FUNCTION = 40
METHODS_A_CLASS = 25
FORBIDDEN_WORDS = {"manager", "helper", "helpers", "util", "utils", "base", "handler", "misc"}
# Each step of the database's history is written once and read from top to bottom.
BUDGETED = [module for module in MODULES if module.parent.name != "versions"]
ONLY_IN = {
    "PySide6": "ui",
    "shiboken6": "ui",
    "sqlalchemy": "storage",
    "alembic": "storage",
    "psycopg": "storage",
    "sqlite3": "storage",
    "openpyxl": "files",
    "lxml": "files",
    "reportlab": "files",
    "PIL": "files",
    "segno": "files",
    "uharfbuzz": "files",
    "fontTools": "files",
    "pypdfium2": "files",
    "defusedxml": "files",
    "xlrd": "files",
    "python_calamine": "files",
    "msoffcrypto": "files",
    "phonenumbers": "recognition",
    "rapidfuzz": "recognition",
}
# The program's own loop, and the one that stands in for it while pictures are taken.
RUNS_THE_LOOP = {PACKAGE / "app.py", PACKAGE / "ui" / "pictures" / "camera.py"}
MADE_HERE = {"__pycache__", "build", "dist"}
OUTSIDE_THE_DOMAIN = {"os", "pathlib", "shutil", "socket", "subprocess", "tempfile", "time"}
# Written in halves, so that this file keeps its own rule.
MACHINE_PATHS = re.compile(r"(?<![\w.])/(?:ho" r"me|ro" r"ot|wo" r"rk|us" r"r/local|op" r"t)/\w")
REGISTRIES = re.compile(r"pythonho" r"sted|py" r"pi\.org|deb\.deb" r"ian|registry\.n" r"pmjs")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def _tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))


def _place(module: Path, node: ast.AST) -> str:
    return f"{module.relative_to(ROOT).as_posix()}:{getattr(node, 'lineno', 1)}"


def _nodes() -> Iterator[tuple[Path, ast.AST]]:
    for module in MODULES:
        for node in ast.walk(_tree(module)):
            yield module, node


def _layer(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [node.module or ""]
    return []


def _called(node: ast.AST) -> str:
    """Name what a call calls, without what stands before the last dot."""
    if not isinstance(node, ast.Call):
        return ""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def _kept_files(folder: Path = ROOT) -> Iterator[Path]:
    """Walk what a clone holds, whether or not git is here to ask."""
    for path in folder.iterdir():
        if path.is_file():
            yield path
        elif path.name == ".ci" or (path.name not in MADE_HERE and path.name[0] != "."):
            yield from _kept_files(path)


def test_layers_look_down_and_nothing_goes_round() -> None:
    run = "from importlinter.cli import lint_imports_command as run; run()"
    done = subprocess.run(
        [sys.executable, "-c", run], cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_library_is_known_to_one_layer() -> None:
    strays = [
        f"{_place(module, node)} {name}"
        for module, node in _nodes()
        for name in _imported(node)
        if _layer(module) not in {ONLY_IN.get(name.partition(".")[0], _layer(module)), "app"}
    ]
    assert not strays


def test_the_domain_is_standard_library_without_the_outside_world() -> None:
    allowed = sys.stdlib_module_names - OUTSIDE_THE_DOMAIN | {"delegates_app"}
    strays = [
        f"{_place(module, node)} {name}"
        for module, node in _nodes()
        for name in _imported(node)
        if _layer(module) == "domain" and name.partition(".")[0] not in allowed
    ]
    assert not strays


def test_the_domain_has_no_clock_and_opens_nothing() -> None:
    strays = [
        f"{_place(module, node)} {_called(node)}"
        for module, node in _nodes()
        if _layer(module) == "domain" and _called(node) in {"now", "utcnow", "today", "open"}
    ]
    assert not strays


def test_files_are_short() -> None:
    long = [
        f"{_place(module, _tree(module))} {length}"
        for module in BUDGETED
        if (length := len(module.read_text("utf-8").splitlines())) > LINES_A_FILE
    ]
    assert not long


def test_functions_are_short() -> None:
    long = [
        f"{_place(module, node)} {node.name}"
        for module, node in _nodes()
        if module in BUDGETED
        and isinstance(node, Function)
        and (node.end_lineno or 0) - node.lineno >= LINES_A_FUNCTION
    ]
    assert not long


def test_classes_are_small() -> None:
    large = [
        f"{_place(module, node)} {node.name}"
        for module, node in _nodes()
        if isinstance(node, ast.ClassDef)
        and sum(isinstance(part, Function) for part in node.body) > METHODS_A_CLASS
    ]
    assert not large


def test_names_are_of_the_field() -> None:
    named = [(module, module.stem, f"{module.relative_to(ROOT)}") for module in MODULES]
    named += [
        (module, node.name, _place(module, node))
        for module, node in _nodes()
        if isinstance(node, ast.ClassDef | Function)
    ]
    strays = [f"{place} {name}" for _, name, place in named if _words(name) & FORBIDDEN_WORDS]
    assert not strays


def _words(name: str) -> set[str]:
    return {word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)}


@pytest.mark.parametrize("name", ["BadgeManager", "utils", "xml_helper", "HTTPHandler", "BaseTab"])
def test_a_forbidden_word_is_found_in_a_name(name: str) -> None:
    assert _words(name) & FORBIDDEN_WORDS


def test_a_sentence_is_whole_before_it_is_translated() -> None:
    strays = [
        _place(module, node)
        for module, node in _nodes()
        if isinstance(node, ast.Call) and _takes_a_sentence(node)
        if any(_is_glued(argument) for argument in node.args)
    ]
    assert not strays


def _takes_a_sentence(call: ast.Call) -> bool:
    """Tell calls of translation from `translate` of a painter or a text."""
    if _called(call) == "translate":
        return ast.unparse(call.func) == "QCoreApplication.translate"
    return _called(call) in {"tr", "mark"}


def _is_glued(text: ast.expr) -> bool:
    return isinstance(text, ast.JoinedStr | ast.BinOp) or _called(text) in {"format", "join"}


@pytest.mark.parametrize("text", ['f"{n} left"', '"%d left" % n', '"{} left".format(n)'])
def test_a_glued_sentence_is_found(text: str) -> None:
    assert _is_glued(ast.parse(text, mode="eval").body)


def test_the_event_loop_is_never_nested() -> None:
    strays = [
        f"{_place(module, node)} {_called(node)}"
        for module, node in _nodes()
        if _called(node) in {"processEvents", "exec_"}
        or (_called(node) == "exec" and module not in RUNS_THE_LOOP)
    ]
    assert not strays


def test_no_machine_and_no_registry_is_named() -> None:
    strays = []
    for file in _kept_files():
        text = file.read_bytes().decode("utf-8", errors="ignore")
        if "\0" not in text and (MACHINE_PATHS.search(text) or REGISTRIES.search(text)):
            strays.append(file.relative_to(ROOT).as_posix())
    assert not strays


@pytest.mark.parametrize("kind", ["icons", "fonts"])
def test_what_others_drew_has_its_licence_beside_it(kind: str) -> None:
    drawn = [
        file
        for file in (ROOT / "resources" / kind).rglob("*")
        if file.suffix in {".svg", ".ttf", ".otf"}
    ]
    bare = {
        file.parent
        for file in drawn
        if not any(
            re.search(r"licen[cs]e|OFL", path.name, re.IGNORECASE) for path in file.parent.iterdir()
        )
    }
    assert drawn
    assert not bare
