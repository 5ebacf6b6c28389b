"""Web pages as articles: `converter` makes them, of the blocks that `walk` finds and `judging` keeps, and of what is `declared`."""
