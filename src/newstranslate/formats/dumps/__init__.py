"""Reads text dumps: their lines, boilerplate, headline, byline, dates; writes Markdown."""
