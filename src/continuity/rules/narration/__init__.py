"""Who tells the story, and in which tense."""
