"""Converts web pages to articles.

`walk` finds the blocks of a page, `judging` selects those of the article, `declared` reads its
metadata, and `converter` writes the article.
"""
