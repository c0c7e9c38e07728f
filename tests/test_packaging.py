"""The lock file serves Windows and Linux; the wheel brings everything it needs."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements.lock"


def _uv(*arguments: str | Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "uv", *arguments],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def _pins(lock: str) -> list[str]:
    """List the pinned versions, without hashes, which change when a release gains a wheel."""
    return [line.rstrip(" \\") for line in lock.splitlines() if line[:1].isalnum()]


@pytest.mark.lock
def test_the_lock_is_what_the_project_asks_for(tmp_path: Path) -> None:
    again = tmp_path / "requirements.lock"
    again.write_bytes(LOCK.read_bytes())
    options = ["--universal", "--no-header", "--all-extras", "--python-version", "3.11"]
    _uv("pip", "compile", "--quiet", *options, "pyproject.toml", "-o", again)
    assert _pins(again.read_text("utf-8")) == _pins(LOCK.read_text("utf-8"))


@pytest.mark.lock
@pytest.mark.parametrize("python", ["3.11", "3.13"])
@pytest.mark.parametrize("platform", ["x86_64-pc-windows-msvc", "x86_64-manylinux_2_36"])
def test_the_lock_resolves_to_wheels(python: str, platform: str, tmp_path: Path) -> None:
    machine = ["--python-platform", platform, "--python-version", python]
    trial = ["--dry-run", "--only-binary", ":all:", "--require-hashes", *machine]
    told = _uv("pip", "install", *trial, "--target", tmp_path / "to", "-r", LOCK)
    chosen = {line.removeprefix(" + ") for line in told.splitlines() if line.startswith(" + ")}
    assert ("colorama" in {pin.partition("==")[0] for pin in chosen}) == ("windows" in platform)
    assert chosen <= {pin.partition(" ;")[0] for pin in _pins(LOCK.read_text("utf-8"))}


def test_the_lock_names_no_address() -> None:
    assert "://" not in LOCK.read_text("utf-8")


def test_every_pin_has_a_hash() -> None:
    pins = [line for line in LOCK.read_text("utf-8").splitlines() if line[:1].isalnum()]
    assert pins
    assert all(line.endswith("\\") for line in pins)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel where only our dependencies can be seen and give that Python."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    environment = folder / "environment"
    venv.create(environment, with_pip=False, symlinks=sys.platform != "win32")
    bin_folder = "Scripts" if sys.platform == "win32" else "bin"
    python = environment / bin_folder / ("python.exe" if sys.platform == "win32" else "python")
    (wheel,) = folder.glob("*.whl")
    _uv("pip", "install", "--quiet", "--offline", "--no-deps", "--python", python, wheel)
    site = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        check=True,
        capture_output=True,
        text=True,
    )
    # A path in a .pth file shows the dependencies, but not the editable install of our own.
    dependencies = Path(site.stdout.strip()) / "dependencies.pth"
    dependencies.write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return python


def test_the_wheel_brings_its_resources(installed: Path, tmp_path: Path) -> None:
    ask = "from delegates_app import resources as r; print(r.folder('icons').parent)"
    told = subprocess.run(
        [installed, "-c", ask], cwd=tmp_path, check=True, capture_output=True, text=True
    )
    folder = Path(told.stdout.strip())
    assert installed.parents[1] in folder.parents
    kept = {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}
    ours = ROOT / "resources"
    assert kept == {path.relative_to(ours) for path in ours.rglob("*") if path.is_file()}


def test_the_program_of_the_wheel_tests_itself(installed: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONWARNINGS": "error", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [installed, "-m", "delegates_app.cli", "self-test"],
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
        env=environment,
    )
    assert done.returncode == 0, done.stdout + done.stderr
