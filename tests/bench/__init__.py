"""``make bench``: what the durable way costs beside a bare echo, measured side by side in one run.

Absolute figures belong to the machine; ratios between lines of one run are what counts.
"""
