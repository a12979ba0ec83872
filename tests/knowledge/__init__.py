"""Tests of what the desk knows."""
