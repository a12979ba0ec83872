"""Who is writing: persons, their roles and languages, and the invitations by which workers come in."""
