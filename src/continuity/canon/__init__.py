"""What the story so far holds true. Pure functions of claims."""
