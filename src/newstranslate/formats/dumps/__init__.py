"""Parts of reading a text dump: its lines, furniture, headline, byline, dates, Markdown."""
