"""An open project: the only door for the command line and the window."""
