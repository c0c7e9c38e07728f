"""What this machine says about the program: who sits here, where the data lie, which language."""

import getpass
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from delegates_app.domain.errors import AppError

NAME = "Delegates"


@dataclass(frozen=True, slots=True)
class Config:
    """Facts of the machine, deployed by IT and never written by the program.

    `data_folder` is where new files are offered a place, `settings_folder` where the window
    remembers its columns and size; `language` is a code such as `fr`, empty for English.
    """

    author: str
    data_folder: Path
    settings_folder: Path
    language: str = ""


def read_config(environment: Mapping[str, str] = os.environ) -> Config:
    """Read the site's file and what the environment says against it.

    `DELEGATES_SITE` names another site.toml, `DELEGATES_AUTHOR` whoever works here,
    `DELEGATES_SETTINGS` another folder for what the window remembers.
    """
    site = _read_site(_site_file(environment))
    author = environment.get("DELEGATES_AUTHOR") or site.get("author") or _login_name()
    settings = environment.get("DELEGATES_SETTINGS")
    return Config(
        author=author,
        data_folder=Path(site.get("data_folder") or platformdirs.user_documents_dir()),
        settings_folder=Path(settings or platformdirs.user_config_dir(NAME, appauthor=False)),
        language=site.get("language", ""),
    )


def _site_file(environment: Mapping[str, str]) -> Path:
    named = environment.get("DELEGATES_SITE")
    folder = Path(platformdirs.site_config_dir(NAME, appauthor=False))
    return Path(named) if named else folder / "site.toml"


def _read_site(path: Path) -> dict[str, str]:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, ValueError) as error:
        raise AppError(
            f"The site's settings “{path}” cannot be read ({error}). "
            "Nothing was changed; ask whoever looks after this computer."
        ) from error
    return {key: value for key, value in content.items() if isinstance(value, str)}


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"
