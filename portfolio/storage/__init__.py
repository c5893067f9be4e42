"""The encrypted database: the chain of revisions, and the tables that can be rebuilt from it."""
