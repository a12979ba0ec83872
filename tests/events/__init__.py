"""Open events: their times, seats, lines, wishes and agendas."""
