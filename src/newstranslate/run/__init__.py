"""`run`: creates and updates the catalogues of articles, for translators to review.

sources → plan → engine → verify → catalogues; locally or on Dask workers.
"""
