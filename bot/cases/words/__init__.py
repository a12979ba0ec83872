"""Words of both sides: kept, carried, changed, taken back, shared; never astray."""
