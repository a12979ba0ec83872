# Till familjen: när ärendet väntar eller den ansvariga byts.

family-substitute =
    Tack för att du är med. { $former } kan inte fortsätta med ditt ärende just nu.
    { $worker } tar hand om ditt ärende från och med nu. Hen har fått allt som du har skrivit.
family-substitute-answers =
    Tack för att du väntar. { $former } kan inte fortsätta med ditt ärende just nu.
    { $worker } tar hand om ditt ärende från och med nu. Hen har fått allt som du har skrivit.
    Hen svarar senast { $moment }.
