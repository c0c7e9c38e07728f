"""The review of lists before they are taken in."""
