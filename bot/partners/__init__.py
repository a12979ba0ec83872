"""Partners: others are invited into a case by a kutsu that the family approved; families are guided to services."""
