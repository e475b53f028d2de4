"""The story bible: one document, whatever it is written as."""
