"""Web access: downloads pages; pulls, pushes and watches posts of content systems."""
