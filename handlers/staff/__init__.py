"""Those who work at the desk: a coordinator invites, changes, confirms and lets go; everybody sees their own place."""
