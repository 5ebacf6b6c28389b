"""Word documents read into Markdown: a package of parts, its blocks, its runs, its lists."""
