"""`report`: what a desk did, what it cost, and what waits, from the files of its project.

Nothing is stored for it: the figures come from PO files, git, the notes on what was published and
the run logs, each time.
"""
