"""Pieces taken out of a layout."""

from PySide6.QtWidgets import QLayout


def empty(layout: QLayout, keep: int = 0) -> None:
    """Take all pieces but the first few out: out of sight at once, deleted afterwards.

    A piece that is only to be deleted later is painted once more, over what takes its place.
    """
    while layout.count() > keep:
        item = layout.takeAt(keep)
        if item and (piece := item.widget()):
            piece.hide()
            piece.deleteLater()
