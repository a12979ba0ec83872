"""What a worker on duty can do: take a case, answer it, give it back, end it."""
