"""The pieces that every screen is made of: colours, icons, tables, pills, cards, notices, jobs."""
