"""The page: text, marks, margin, search."""
