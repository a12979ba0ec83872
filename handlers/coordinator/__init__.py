"""What coordinators and owners of entries do: see what is missing or double, and keep the catalogue right."""
