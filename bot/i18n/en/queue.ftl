# For workers: pages of the queue and of own cases, languages and topics.

waited-minutes = Has waited { $amount } min.
waited-hours = Has waited { $amount } h.
waited-days = Has waited { $amount } days.
queue-fits = Case { $number }: { $why }
page-of = Page { $page } / { $pages }
page-before = Previous
page-after = Next

skills-button = My languages and topics
skills-title = Your languages and topics
skills-how = Choose the languages in which you answer. The queue tells you which case fits you. You still see all cases.
skills-topics = Choose the topics that you know as well. These are topics that you have had.
skills-no-topics = You can choose topics when you have had your first case.
skills-language-fi-on = ✓ Finnish
skills-language-fi-off = Finnish
skills-language-sv-on = ✓ Swedish
skills-language-sv-off = Swedish
skills-language-en-on = ✓ English
skills-language-en-off = English
skills-topic-on = ✓ { $topic }
skills-topic-off = { $topic }

own-family-away = Case { $number }: the family does not get the bot's messages. Contact it in another way.
