"""Days and times as they stand in pills and time lines: 18 Mar, 18 Mar 16:40."""

from datetime import date, datetime

from delegates_app.domain.wording import mark
from delegates_app.ui.speech import said

_MONTHS = (
    mark("{day} Jan"),
    mark("{day} Feb"),
    mark("{day} Mar"),
    mark("{day} Apr"),
    mark("{day} May"),
    mark("{day} Jun"),
    mark("{day} Jul"),
    mark("{day} Aug"),
    mark("{day} Sep"),
    mark("{day} Oct"),
    mark("{day} Nov"),
    mark("{day} Dec"),
)


def short_day(on: date) -> str:
    """A day as short as it can be: 18 Mar."""
    return said(_MONTHS[on.month - 1]).format(day=on.day)


def short_moment(at: datetime) -> str:
    """A day and a time: 18 Mar 16:40."""
    return said(mark("{day} {time}")).format(day=short_day(at), time=f"{at:%H:%M}")
