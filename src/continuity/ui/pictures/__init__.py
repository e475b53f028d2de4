"""Pictures of the story: laid out by pure functions, drawn by one painter."""
