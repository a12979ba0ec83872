"""Open events: morning coffees and evenings for families, to which anybody comes by one tap."""
