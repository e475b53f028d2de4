"""Models of Qt over plain tuples."""
