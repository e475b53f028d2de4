"""A type checker for fiction: story, prose, claims, canon, rules, and a window to write in."""
