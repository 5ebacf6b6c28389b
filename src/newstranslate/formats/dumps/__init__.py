"""Reads text dumps: their lines, furniture, headline, byline, dates; writes Markdown."""
