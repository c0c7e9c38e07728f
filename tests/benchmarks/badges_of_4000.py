"""Four thousand badges, laid out and written as a PDF."""

from tests.benchmarks._badges import apart

NAME = "4 000 badges to PDF, a CPU-second"
GOAL = ">= 3000, 614 B, 120 MB"


def measure() -> str:
    """Badges a CPU-second, bytes a badge, peak memory."""
    return apart("ministerial-86x54", 4000)
