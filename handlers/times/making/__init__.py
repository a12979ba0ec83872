"""A time is made: by a sentence, with what belongs to it, or by proposals of which the family picks one."""
