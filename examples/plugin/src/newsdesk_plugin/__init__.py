"""A sample plug-in of newstranslate."""
