"""Stories in from files, and out to files. One format or family a file."""
