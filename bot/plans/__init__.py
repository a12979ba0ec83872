"""Own plans: small goals in a person's own words, small steps with one doer and one date, and in-between tasks."""
