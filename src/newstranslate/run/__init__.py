"""`run`: from articles to catalogues that translators review, in one direction.

sources → plan → engine → verify → catalogues; locally or on Dask's workers.
"""
