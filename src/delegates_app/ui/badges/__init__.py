"""The badges of a conference: listed, looked at, printed, handed over."""
