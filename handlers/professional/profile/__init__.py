"""What a professional tells of themself, and the people of an organisation for who leads them."""
