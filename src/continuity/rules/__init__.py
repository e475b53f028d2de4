"""Where the canon disagrees with itself: one file a rule."""
