"""Remembered, cancellable questions from paragraph to report."""
