"""The duty rota on screens: a worker's own shifts, shifts given to a colleague, and the coordinator's week."""
