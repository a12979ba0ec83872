"""A worker's working plan, the free times that come of it, and families who pick one."""
