"""The review page: translators read, correct and approve in a browser.

The PO files are the only store; a translator may use Poedit at the same time. Needs the extra
``newstranslate[review]``.
"""
