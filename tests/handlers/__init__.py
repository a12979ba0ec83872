"""Does the conversation do what people need, step by step, in every language?"""
