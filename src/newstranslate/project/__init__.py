"""The project: where articles and catalogues lie, what changed, and work on all of them."""
