"""The owner's tools: canned answers, notes, tags, urgency, dates, calls and what else makes a case light to carry."""
