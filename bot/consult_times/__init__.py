"""Times for consultations: a week of short free times, one is booked once, both are reminded, either can call it off."""
