"""Keneltä kysyn: the contact list by situation, for whoever came by an invitation."""
