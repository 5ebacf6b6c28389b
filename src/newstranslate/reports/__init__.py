"""Statistics on a newsroom's own work: the comparison of engines, and the report."""
