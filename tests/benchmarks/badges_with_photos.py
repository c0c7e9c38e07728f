"""Four thousand badges with four hundred photos, prepared before."""

from tests.benchmarks._badges import apart

NAME = "4 000 badges with 400 photos to PDF, a CPU-second"
GOAL = ">= 2500"


def measure() -> str:
    """Badges a CPU-second, bytes a badge without the photo, peak memory."""
    return apart("a6-ministerial", 4000, photos=True)
