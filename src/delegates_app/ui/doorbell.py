"""One window for each file: whoever starts a second one finds the first brought to the front."""

from PySide6.QtCore import QObject, Signal

from delegates_app.services.opening import whole_address
from delegates_app.ui.kit.single_instance import SingleInstance


class Doorbell(QObject):
    """Listens for starts with the file that this window shows; `rung` asks it to come forward."""

    rung = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heard: SingleInstance | None = None
        self._address: str | None = None

    def is_ours(self, address: str) -> bool:
        """Whether no other window shows this file; one that does comes to the front."""
        whole = whole_address(address) if address else ""
        if whole == self._address:
            return True
        heard = SingleInstance(whole, self)
        if not heard.is_first((whole,)):
            heard.deleteLater()
            return False
        self.close()
        heard.asked.connect(self.rung)
        self._heard, self._address = heard, whole
        return True

    def close(self) -> None:
        """Listen no more."""
        if self._heard is not None:
            self._heard.close()
            self._heard.deleteLater()
        self._heard = self._address = None
