"""Thinking partners: a professional asks for somebody to think with, without a client; the first who takes it is it."""
