"""Those who work at the desk."""
