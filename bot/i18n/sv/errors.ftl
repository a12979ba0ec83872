# När något inte går som det skulle.

error-general =
    Förlåt, något gick fel hos oss. Vi rättar till det.
    Om du berättar om det, nämn koden { $reference }.
    Om du inte kan vänta, ring { $phone }. Ring 112 i en nödsituation.
error-dead-letter = Ett meddelande kunde inte behandlas på fem försök. Koden är { $reference }. Se vad loggen säger.
refusal-general = Tack, jag förstod. Det går inte just nu, men en människa hjälper: tryck på Prata med en människa.
stale-general = Den här knappen gäller inte längre. Det här kan du göra nu.
group-refusal = Hej! Skriv till mig privat, så stannar ditt ärende hos dig.
too-many = Tack för meddelandena. Jag läser dem i tur och ordning, så vänta en liten stund. Ring 112 i en nödsituation.
of-another-role = Tack. Den här knappen hör till någon annan. Det här kan du göra.
not-for-you = Tack, jag förstod. Det kommandot är för jourhavande. Skriv med egna ord, så hjälper jag.
message-empty = Det fanns ingen text i meddelandet. Skriv några ord, så skickar jag dem.
draft-gone = Det meddelandet väntar inte längre. Det är redan skickat eller bortlagt, eller så väntade det över ett dygn.
edit-too-late = Jag märkte att du ändrade ett meddelande. Jag kan inte längre byta ut den gamla texten. Skriv det nya som ett nytt meddelande.
