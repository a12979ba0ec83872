"""A worker's free times: the working plan they come from, offering them, picking one, and waiting for one."""
