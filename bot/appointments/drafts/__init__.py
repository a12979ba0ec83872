"""Times on their way: what a worker has said so far, before it is agreed with anybody."""
