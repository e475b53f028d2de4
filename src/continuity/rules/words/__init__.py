"""Spelling conventions."""
