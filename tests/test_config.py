"""The site's file, and what the environment says against it."""

from pathlib import Path

import pytest

from delegates_app.config import read_config
from delegates_app.domain.errors import AppError


def test_the_site_says_where_things_are(tmp_path: Path) -> None:
    site = tmp_path / "site.toml"
    site.write_text('author = "Front desk"\nlanguage = "fr"\ndata_folder = "shared"\n', "utf-8")
    config = read_config({"DELEGATES_SITE": str(site)})
    assert (config.author, config.language) == ("Front desk", "fr")
    assert config.data_folder == Path("shared")


def test_the_environment_wins(tmp_path: Path) -> None:
    site = tmp_path / "site.toml"
    site.write_text('author = "Front desk"\n', "utf-8")
    config = read_config(
        {
            "DELEGATES_SITE": str(site),
            "DELEGATES_AUTHOR": "Ann Peeters",
            "DELEGATES_SETTINGS": str(tmp_path),
        }
    )
    assert (config.author, config.settings_folder) == ("Ann Peeters", tmp_path)


def test_without_a_site_the_login_name_writes(tmp_path: Path) -> None:
    config = read_config({"DELEGATES_SITE": str(tmp_path / "none.toml")})
    assert config.author
    assert config.language == ""


def test_an_unreadable_site_is_a_sentence(tmp_path: Path) -> None:
    site = tmp_path / "site.toml"
    site.write_text("author = ", "utf-8")
    with pytest.raises(AppError, match="cannot be read"):
        read_config({"DELEGATES_SITE": str(site)})
