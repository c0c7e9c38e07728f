"""The commands of the house: run the program, test it, measure it."""

import argparse
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCK = ROOT / "requirements.lock"
STAMP = ENVIRONMENT / "made-from"
OLDEST_PYTHON = (3, 11)
DEMONSTRATION = ROOT / "build" / "demonstration.delegates"

DEBIAN_PACKAGE_OF = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}


def main() -> int:
    """Do what the command line asks and return the exit code."""
    arguments = parsed_arguments()
    if sys.version_info < OLDEST_PYTHON:
        sys.exit("Delegates needs Python 3.11 or newer; nothing was changed.")
    install_missing_packages()
    make_environment()
    if arguments.command == "run":
        return run_program(check=arguments.check)
    if arguments.command == "bench":
        return call("-m", "tests.benchmarks")
    return run_tests(everything=arguments.all)


def parsed_arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="open the window on the demonstration conferences")
    run.add_argument("--check", action="store_true", help="close it as soon as it is usable")
    test = commands.add_parser("test", help="check the code and run the tests")
    test.add_argument("--all", action="store_true", help="the long tests too")
    commands.add_parser("bench", help="print each goal and the figure measured")
    return parser.parse_args()


def missing_packages() -> list[str]:
    """Name the Debian packages that Qt and venv need and this machine lacks."""
    venv = [] if importlib.util.find_spec("ensurepip") else ["python3-venv"]
    return venv + [name for library, name in DEBIAN_PACKAGE_OF.items() if not loads(library)]


def loads(library: str) -> bool:
    """Tell whether the system has a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_missing_packages() -> None:
    """Install what Debian must bring when root, else name it in one sentence and stop."""
    missing = missing_packages() if sys.platform == "linux" else []
    if not missing:
        return
    apt_get = shutil.which("apt-get")
    if apt_get is None or not os.access("/var/lib/dpkg", os.W_OK):
        sys.exit(f"Libraries are missing; run as root: apt-get install {' '.join(missing)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "--no-install-recommends", *missing]):
        command = [apt_get, "-qq", *step]
        subprocess.run(command, check=True, env=quiet, stdout=subprocess.DEVNULL)


def make_environment() -> None:
    """Make .venv from the lock file, unless it was made from this very one."""
    version = f"Python {sys.version_info.major}.{sys.version_info.minor},"
    content = LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes()
    made_from = f"{version} files {hashlib.sha256(content).hexdigest()}"
    before = STAMP.read_text(encoding="utf-8") if STAMP.exists() else ""
    if before == made_from:
        return
    print("Making the environment from requirements.lock ...", flush=True)
    clear = ["--clear"] if before and not before.startswith(version) else []
    subprocess.run([sys.executable, "-m", "venv", *clear, ENVIRONMENT], check=True)
    pip_install("--require-hashes", "--requirement", LOCK)
    pip_install("--no-build-isolation", "--editable", ROOT)
    STAMP.write_text(made_from, encoding="utf-8")


def pip_install(*arguments: str | Path) -> None:
    """Install into .venv just what is asked, nothing that it depends on."""
    options = ("--quiet", "--disable-pip-version-check", "--no-deps")
    subprocess.run([PYTHON, "-m", "pip", "install", *options, *arguments], check=True)


def call(*arguments: str | Path) -> int:
    """Run the environment's Python in the repository and return its exit code."""
    screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    hidden = {} if screen or sys.platform != "linux" else {"QT_QPA_PLATFORM": "offscreen"}
    environment = {**hidden, **os.environ, "PYTHONUTF8": "1"}
    return subprocess.run([PYTHON, *arguments], check=False, cwd=ROOT, env=environment).returncode


def run_program(*, check: bool) -> int:
    """Open the window on the demonstration file, made first if it is not there."""
    DEMONSTRATION.parent.mkdir(exist_ok=True)
    if not DEMONSTRATION.exists():
        call("-m", "delegates_app.cli", "demo", DEMONSTRATION)
    return call("-m", "delegates_app.app", DEMONSTRATION, *(("--check",) if check else ()))


def run_tests(*, everything: bool) -> int:
    """Run every checker and the tests; pytest's closing line comes last."""
    checks = [
        ("-m", "ruff", "check", "."),
        ("-m", "ruff", "format", "--check", "."),
        ("-m", "mypy"),
        ("-c", "from importlinter.cli import lint_imports_command as run; run(['--no-logo'])"),
        ("-m", "pytest", "-q", "-n", "2", "--dist", "worksteal"),
    ]
    if everything:
        checks[-1] += ("-m", "", "--hypothesis-profile", "long")
    return max(abs(call(*check)) for check in checks)


if __name__ == "__main__":
    sys.exit(main())
