"""Writes the test workbooks and their truth: `python -m tests.corpus.making`."""

import json
from pathlib import Path

from tests.corpus import central, every_country, northern, southern

FOLDER = Path(__file__).resolve().parents[1] / "data" / "imports"
WORKBOOKS = {
    "sklad_delegacji.xlsx": northern.poland,
    "osallistujat.xlsx": northern.finland,
    "saraksts.ods": northern.latvia,
    "delegazione.xlsx": southern.italy,
    "ficha.xlsx": southern.portugal,
    "izaslanstvo.xlsx": southern.croatia,
    "nevsor.csv": central.hungary,
    "spisak.xlsx": central.bulgaria,
    "lista.xls": central.romania,
    "zoznam.xlsx": central.slovakia,
    "delegatielijst_v2.xlsx": central.netherlands,
    "participants.xlsx": every_country.everybody,
}


def write() -> None:
    """Write every workbook with its truth beside it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, make in WORKBOOKS.items():
        content, persons = make()
        (FOLDER / name).write_bytes(content)
        truth = json.dumps(
            {"file": name, "expected_persons": persons}, ensure_ascii=False, indent=1
        )
        place = FOLDER / f"{name.partition('.')[0]}.truth.json"
        place.write_text(truth + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
