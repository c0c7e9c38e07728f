"""The figures and chips of the invitations: what is done above, what is missing below."""

from PySide6.QtCore import QCoreApplication

from delegates_app.domain.invitations import CellState, Lack, Ladder, LadderFigures
from delegates_app.ui.availability.short_days import short_day
from delegates_app.ui.kit.cards import Figure
from delegates_app.ui.kit.palette import Tone

translate = QCoreApplication.translate


def figures_shown(found: LadderFigures) -> tuple[Figure, ...]:
    """Invited, replied, late, holding the newest document, with a contact point."""
    return (
        Figure(str(found.invited), translate("InvitationFigures", "delegations invited")),
        Figure(str(found.replied), translate("InvitationFigures", "have replied"), Tone.YES),
        Figure(str(found.late), _late(found), Tone.NO if found.late else Tone.UNKNOWN),
        Figure(str(found.holding), _holding(found), _holding_tone(found)),
        Figure(
            str(found.with_contact),
            translate("InvitationFigures", "named a contact point"),
            Tone.YES,
        ),
    )


def lack_word(lack: Lack) -> str:
    """What a chip says is missing."""
    return {
        Lack.CURRENT_VERSION: translate("InvitationFigures", "Has not received current version"),
        Lack.REPLY: translate("InvitationFigures", "Has not replied"),
        Lack.IN_TIME: translate("InvitationFigures", "Deadline passed"),
        Lack.CONTACT_POINT: translate("InvitationFigures", "No contact point"),
    }[lack]


def drafts_remark(found: Ladder) -> str:
    """How many drafts wait, of the document that has most of them; nothing where none does."""
    drafts = [
        (len(found.in_state(step.document, CellState.PREPARED)), step)
        for step in found.steps
        if step.current is not None
    ]
    count, step = max(drafts, key=lambda pair: pair[0], default=(0, None))
    if not count or step is None or step.current is None:
        return ""
    one = translate("InvitationFigures", "{document} v{n}: 1 draft not yet sent")
    many = translate("InvitationFigures", "{document} v{n}: {count} drafts not yet sent")
    pattern = one if count == 1 else many
    return pattern.format(document=step.document.title, n=step.current.number, count=count)


def _late(found: LadderFigures) -> str:
    if found.reply_due is None:
        return translate("InvitationFigures", "past the deadline")
    pattern = translate("InvitationFigures", "past the deadline of {day}")
    return pattern.format(day=short_day(found.reply_due.due_on))


def _holding(found: LadderFigures) -> str:
    if found.latest is None:
        return translate("InvitationFigures", "hold a current document")
    pattern = translate("InvitationFigures", "hold the current {document}")
    return pattern.format(document=found.latest.document.title)


def _holding_tone(found: LadderFigures) -> Tone:
    return Tone.YES if found.holding == found.invited else Tone.LIKELY
