"""Questions to the user, each a window of its own."""
