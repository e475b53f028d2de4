"""Rules about people: looks and ages."""
