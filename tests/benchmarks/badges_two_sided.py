"""Four thousand badges with fronts and backs."""

from tests.benchmarks._badges import apart

from delegates_app.domain.badge_press import Sides

NAME = "4 000 two-sided badges to PDF, a CPU-second"
GOAL = ">= 2000"


def measure() -> str:
    """Badges a CPU-second, bytes a badge, peak memory."""
    return apart("ministerial-86x54", 4000, Sides.LONG)
