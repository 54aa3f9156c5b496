"""A farm that searches files for its users; README.md has the commands."""
