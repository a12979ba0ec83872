# When something does not go as it should.

error-general =
    Sorry, something went wrong on our side. We will put it right.
    If you tell us about it, mention { $reference }.
    If you cannot wait, call { $phone }. In an emergency call 112.
error-dead-letter = One message could not be handled in five tries. Its reference is { $reference }. See what the log says.
refusal-general = Thank you, I see what you need. I cannot do this now, but a person can help: press Talk to a person.
stale-general = This button is out of date. Here is what you can do now.
group-refusal = Hello! Write to me privately, so that your matter stays your own.
too-many = Thank you for the messages. I read them in order, so please wait a moment. In an emergency call 112.
of-another-role = Thank you. This button belongs to somebody else. Here is what you can do.
not-for-you = Thank you, I see. This command is for workers on duty. Write in your own words and I will help.
message-empty = There was no text in the message. Write a few words and I will send them.
draft-gone = That message is not waiting any more. It has been sent or put away already, or it waited for over a day.
edit-too-late = I noticed that you changed a message. I can no longer replace the old text. Write the new words as a new message.
