"""The words of the desk: Fluent files of each language, and the translator that puts keys into them."""
