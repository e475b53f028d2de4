"""The command line: arguments to one function each."""
