# To the family: when the matter waits, or somebody else takes care of it.

family-substitute =
    Thank you for being with us. { $former } cannot go on with your matter now.
    { $worker } takes care of your matter from now on. They have everything that you have written.
family-substitute-answers =
    Thank you for waiting. { $former } cannot go on with your matter now.
    { $worker } takes care of your matter from now on. They have everything that you have written.
    You will get an answer by { $moment }.
