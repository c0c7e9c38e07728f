"""Our workbooks as another program reads them."""

import csv
import shutil
import subprocess
from pathlib import Path

import pytest

from delegates_app.domain.exporting import Column, ExportTable
from delegates_app.files.workbooks.writing import to_xlsx

ROWS = (
    ("Ελένη", "=1+1", "+32 2 555 01 10", "007"),
    ("Ștefania Ťurcanu", "@SUM(A1)", "", "1-2"),
)


@pytest.mark.long
def test_every_text_is_the_same_text_in_libreoffice(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("needs the Debian package libreoffice-calc")
    columns = tuple(Column(each) for each in ("Name", "Formula", "Phone", "Number"))
    path = tmp_path / "list.xlsx"
    path.write_bytes(to_xlsx(ExportTable("A list", "v1", columns, ROWS)))
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    to_text = "csv:Text - txt - csv (StarCalc):44,34,76"
    command: list[str | Path] = [
        office,
        home,
        "--headless",
        "--convert-to",
        to_text,
        "--outdir",
        tmp_path,
        path,
    ]
    subprocess.run(command, check=True, capture_output=True)
    text = (tmp_path / "list.csv").read_text(encoding="utf-8")
    read = [tuple(row[: len(columns)]) for row in csv.reader(text.splitlines())]
    assert [row for row in read if row in ROWS] == list(ROWS)
