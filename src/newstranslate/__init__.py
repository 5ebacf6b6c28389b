"""newstranslate: articles in, review-ready PO files out, terminology locked."""

__version__ = "0.1.0"
