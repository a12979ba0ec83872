"""Trials by fire: kills, storms, floods and faults, each with an oracle that compares what people did with what they got."""
