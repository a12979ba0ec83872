# Calendar files and one's own calendar address. The title does not tell what the meeting is about.

calendar-summary = Meeting
calendar-name = Meetings
calendar-file = meeting

# The file of one time
calendar-button-take = Add to calendar
calendar-button-out = Take out of my calendar
calendar-toast = The file comes into this chat.
calendar-file-taken =
    Open the file, and the appointment { $moment } goes into your calendar. Its title there is only “Meeting”.
    If it changes, a new file comes here by itself.
calendar-file-changed = Your appointment changed: { $moment }. Open this file and your calendar is right again.
calendar-file-cancelled = The appointment { $moment } no longer holds. Open the file, and it goes out of your calendar.

# One's own calendar address
calendar-button-address = My calendar address
calendar-button-make = Make a calendar address
calendar-button-renew = Replace the address
calendar-button-revoke = Remove the address
calendar-button-renew-sure = Yes, change the address
calendar-button-revoke-sure = Yes, remove the address
calendar-button-keep = No, I keep the address
calendar-renew-sure = Shall the address be changed? You get a new address, and the old one stops working at once.
calendar-revoke-sure = Shall the address be removed? It stops working at once, but your appointments still hold.
calendar-sure-programs =
    A calendar that has the old address gets no new appointments or changes any more. It may show old ones for a long while.
    So please remove the old subscription from every calendar to which you have added it.
calendar-files-only = Calendar addresses are not in use now. The button Add to calendar puts an appointment into your calendar.
calendar-none = You can make a calendar address of your own. Add it to your calendar, and all your appointments show there by themselves.
calendar-has = You have a calendar address, made { $moment }.
calendar-asked = A calendar last asked for your appointments: { $moment }.
calendar-never-asked = No calendar has asked for your appointments yet.
calendar-who-sees =
    Everybody who has the address sees your appointments. So keep it to yourself.
    The title is always only “Meeting”. The place does not show if you have hidden it under Reminders.
calendar-stop = You can change or remove the address at any time. The old address stops working at once.
calendar-made = Here is your calendar address. Copy it and add it to your calendar: choose to subscribe by address.
calendar-link = { $address }
calendar-once = The address is shown only this once. When you have added it, you can delete this message.
calendar-revoked =
    The address is removed and no longer shows your appointments. The appointments still hold.
    Your calendar may show old ones for a while yet. You can also remove the subscription in the calendar.
