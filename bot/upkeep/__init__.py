"""Upkeep: owners are asked whether their entries are still right, and what readers report is looked at and answered."""
