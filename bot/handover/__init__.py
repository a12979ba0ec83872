"""Handover: a case goes from one worker to the next while the family knows both; nobody lets go before that."""
