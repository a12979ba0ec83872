"""Are the texts whole, equal in every language, and kind?"""
