# Correcting what an entry says: when something is not possible.

catalogue-not-words = Thank you. I could not add these. Write 1–20 short words with commas between them.
catalogue-not-phone = Thank you. This does not look like a telephone number. Write it in digits, for example 000 123 4567.
catalogue-edit-gone = This change has already been undone. The entry says what it said before it.
