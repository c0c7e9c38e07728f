"""From the rows of a sheet to people."""
