"""The commands of `koppi` by area; `bot/cli.py` puts them together."""
