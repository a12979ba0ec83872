"""Tickers: what happens because time passes."""
