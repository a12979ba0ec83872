"""The catalogue room: what is imported, what people change over it, and how a running desk takes it in."""
