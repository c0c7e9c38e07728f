"""The Invitations tab: who got which version of which document, and what was answered."""
