"""`report`: finished work, pending work and costs of a desk, from the files of its project.

Nothing is stored for it: the figures are derived from PO files, git, the publication records and
the run logs each time.
"""
