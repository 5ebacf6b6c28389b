"""The review page: translators read, correct and approve translations in a browser.

All data is in the PO files, so a translator can use Poedit at the same time. Requires the extra
``newstranslate[review]``.
"""
