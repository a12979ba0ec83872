# Correcting what an entry says: when something is not possible.

catalogue-not-words = Thank you. I could not add these. Write 1–20 short words with commas between them.
catalogue-not-phone = Thank you. This does not look like a telephone number. Write it in digits, for example 000 123 4567.
catalogue-edit-gone = This change has already been undone. The entry says what it said before it.
catalogue-import-stopped = The import of services stopped because the new data looked incomplete. The old data is in use. Ask whoever runs the system to look: koppi catalogue check.
catalogue-import-failed = The services could not be fetched. The old data is in use, and it will be tried again. If this repeats, ask whoever runs the system to look: koppi catalogue check.
