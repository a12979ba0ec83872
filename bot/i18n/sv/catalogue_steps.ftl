## Steg som finns i den importerade katalogen
step-read = Nästa steg: läs mer, { $contact }.
