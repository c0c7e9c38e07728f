"""Pictures of the whole window, and what they show to be wrong: cut, overlapping, untranslated."""
