"""What the worker process runs: a function by its name, so that the window never imports it."""

import os
from importlib import import_module
from typing import Any


def call(name: str, arguments: tuple[Any, ...]) -> Any:
    """Call the function named `package.module:function`."""
    module, _, function = name.partition(":")
    return getattr(import_module(module), function)(*arguments)


def process_id() -> int:
    """Return the worker's own process id, so that it can be ended."""
    return os.getpid()
