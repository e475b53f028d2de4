"""What is told to people and programs about a finding, and how it is written down."""
