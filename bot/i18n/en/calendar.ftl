# Calendar files and one's own calendar address. The title does not tell what the meeting is about.

calendar-summary = Meeting
calendar-name = Meetings
calendar-file = meeting
