"""Several people of a family in one case: how they come in, how they are called, how they leave."""
