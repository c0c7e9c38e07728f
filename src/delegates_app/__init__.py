"""Delegates: the desk of a rotating Council Presidency's conference secretariat."""

__version__ = "0.1.0"
