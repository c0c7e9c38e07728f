"""One window for each user and file: a second start hands its arguments over and leaves."""

import getpass
import hashlib
import json
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE = 500


class SingleInstance(QObject):
    """Listens under a name made of user and file; `asked` carries a second start's arguments."""

    asked = Signal(object)

    def __init__(self, file: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = instance_name(file)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._come_in)

    def is_first(self, arguments: Sequence[str]) -> bool:
        """Listen and return True, or hand the arguments to the first and return False."""
        if self._hand_over(arguments):
            return False
        if not self._server.listen(self._name):
            QLocalServer.removeServer(self._name)  # left behind by a crash
            self._server.listen(self._name)
        return True

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _hand_over(self, arguments: Sequence[str]) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE):
            return False
        socket.write(json.dumps(list(arguments)).encode())
        socket.flush()
        socket.waitForBytesWritten(_PATIENCE)
        socket.disconnectFromServer()
        if socket.state() is not QLocalSocket.LocalSocketState.UnconnectedState:
            socket.waitForDisconnected(_PATIENCE)
        return True

    def _come_in(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.disconnected.connect(self._read)
            if socket.state() is QLocalSocket.LocalSocketState.UnconnectedState:
                self._take(socket)

    def _read(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._take(socket)

    def _take(self, socket: QLocalSocket) -> None:
        text = bytes(socket.readAll().data())
        socket.deleteLater()
        try:
            arguments = json.loads(text)
        except ValueError:
            return
        if isinstance(arguments, list):
            self.asked.emit(tuple(map(str, arguments)))


def instance_name(file: str) -> str:
    """Return the name under which the window of a user and a file listens."""
    whole = f"{getpass.getuser()}\n{file}".encode()
    return "delegates-" + hashlib.sha256(whole).hexdigest()[:24]
