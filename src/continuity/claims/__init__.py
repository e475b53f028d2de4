"""What a passage says is so: one extractor a file. Pure functions of one paragraph."""
