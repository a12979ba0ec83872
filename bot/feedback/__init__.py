"""Asked once, when a case has closed: did it help? The answer is kept without the person."""
