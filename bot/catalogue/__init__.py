"""The services that this desk knows, loaded and ready to be searched."""
