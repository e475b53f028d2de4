"""Reading: text in, spans out, no opinions. Nothing here opens a file or keeps a state."""
