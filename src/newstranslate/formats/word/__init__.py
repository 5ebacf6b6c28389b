"""Reads Word documents into Markdown: the package, its blocks, runs and lists."""
