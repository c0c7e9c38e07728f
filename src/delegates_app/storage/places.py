"""Where a file lies: WAL does not work across machines, so shares are told apart."""

import ctypes
import os
from pathlib import Path
from typing import Any

from delegates_app.domain.errors import AppError

REMOTE_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "davfs", "fuse.davfs2", "afs", "9p"}
)
DRIVE_REMOTE = 4
MOUNTS = Path("/proc/mounts")


def refuse_network_share(path: Path) -> None:
    """An error where the path lies on another machine."""
    if on_network_share(path):
        raise AppError(
            f"“{path.name}” lies on a network share, where several desks would damage it. "
            "It was left as it is: copy it to this computer, or let the desks share a "
            "PostgreSQL server."
        )


def refuse_unwritable(path: Path) -> None:
    """An error where neither the file nor its folder can be written."""
    folder = path.parent
    if not folder.is_dir():
        raise AppError(f"There is no folder “{folder}”. Choose another place.")
    if not os.access(folder, os.W_OK) or (path.exists() and not os.access(path, os.W_OK)):
        raise AppError(
            f"“{path.name}” cannot be written: it, or its folder, is read-only. Nothing was "
            "changed; copy it to a folder of your own."
        )


def on_network_share(path: Path) -> bool:
    """Whether the path lies on another machine, as far as this system tells."""
    full = str(path.resolve())
    if os.name == "nt":
        return _remote_drive(full)
    return _file_system(full) in REMOTE_SYSTEMS


def _file_system(full: str) -> str:
    best, found = "", ""
    try:
        lines = MOUNTS.read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    for line in lines:
        _, place, system, *_ = line.split()
        place = place.replace("\\040", " ")
        inside = full == place or full.startswith(place.rstrip("/") + "/")
        if inside and len(place) >= len(best):
            best, found = place, system
    return found


def _remote_drive(full: str) -> bool:
    if full.startswith(("\\\\", "//")):
        return True
    drive = os.path.splitdrive(full)[0] + "\\"
    kernel: Any = vars(ctypes)["windll"].kernel32
    return bool(kernel.GetDriveTypeW(drive) == DRIVE_REMOTE)
