"""The tests; they mirror the package, and `proof` holds the programs that judge a finished document."""
