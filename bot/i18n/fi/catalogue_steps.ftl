## Askel, joka on tuodussa luettelossa
step-read = Seuraava askel: lue lisää, { $contact }.
