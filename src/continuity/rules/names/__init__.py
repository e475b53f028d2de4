"""How names and invented words are spelt."""
