"""Calendar files, addresses and what calendar programs make of them."""
