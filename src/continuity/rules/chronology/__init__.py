"""Faults of time."""
