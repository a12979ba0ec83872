"""The contact list of professionals as it stands: what was loaded, edits over it, and who is away."""
