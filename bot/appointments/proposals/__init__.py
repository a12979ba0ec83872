"""Up to three times that a worker proposes, of which the family picks one."""
