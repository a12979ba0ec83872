## A step that imported catalogues have
step-read = Next step: read more, { $contact }.
