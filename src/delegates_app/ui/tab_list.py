"""The tabs of the window, in their order; a tab that is not useful yet is not listed."""

from delegates_app.ui.availability.tab import AvailabilityTab
from delegates_app.ui.badges.badges_tab import BadgesTab
from delegates_app.ui.delegations.tab import DelegationsTab
from delegates_app.ui.import_review.import_tab import ImportTab
from delegates_app.ui.invitations.tab import InvitationsTab
from delegates_app.ui.overview.overview_tab import OverviewTab
from delegates_app.ui.tab import Tab

TABS: tuple[type[Tab], ...] = (
    OverviewTab,
    InvitationsTab,
    DelegationsTab,
    AvailabilityTab,
    BadgesTab,
    ImportTab,
)
