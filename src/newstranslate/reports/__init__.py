"""Figures on the desk's own work: which engine does it best."""
