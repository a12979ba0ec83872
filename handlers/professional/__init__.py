"""What a professional gets beyond what a family gets: contact persons, and a reminder of the duty to report."""
