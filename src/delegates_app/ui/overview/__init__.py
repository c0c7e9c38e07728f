"""The first page of a conference: where it stands and what needs somebody today."""
