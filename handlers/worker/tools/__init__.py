"""The owner's tools under a case: one message that changes in place, with a way back from everywhere."""
