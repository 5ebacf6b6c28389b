"""Notifications without a server of our own: a webhook and e-mail, as the settings name them.

Whoever saves never waits for a message and never fails with one: messages are sent in a thread,
tried again a few times, and what could not be delivered is told once.
"""

from typing import TYPE_CHECKING

from newstranslate import late

if TYPE_CHECKING:
    from newstranslate.notify.events import between, taken_from_approval
    from newstranslate.notify.notice import KINDS, Notice
    from newstranslate.notify.notifier import Notifier
else:
    __getattr__ = late.members(
        __name__,
        events="between taken_from_approval",
        notice="KINDS Notice",
        notifier="Notifier",
    )

__all__ = ["KINDS", "Notice", "Notifier", "between", "taken_from_approval"]
