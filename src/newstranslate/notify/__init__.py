"""Notifications by webhook and e-mail, as configured in the settings.

Saving neither waits for a message nor fails because of one: messages are sent in a thread and
retried a few times; a failed delivery is reported once.
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
