"""What a family and a professional can do: ask, reach a person, see where things stand."""
