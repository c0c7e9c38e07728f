"""The Availability tab: which minister comes to which session, and who said so."""
