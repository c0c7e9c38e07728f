"""What the secretariat's words mean, in the standard library only."""
