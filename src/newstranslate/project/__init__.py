"""The project: where articles and catalogues are stored, what changed, and work on all of them."""
