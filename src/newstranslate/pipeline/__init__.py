"""Orchestration in one direction: articles → plan → engine → verify → catalogues."""
