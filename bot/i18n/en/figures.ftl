# Figures for coordinators: counts, never people.

figures-button = Figures
figures-meetings = Meetings for each closed case
figures-meetings-none = There are too few numbers to show yet.
figures-month = { $month }/{ $year }: { $whole }.{ $tenth } (closed cases { $closed })
figures-month-small = { $month }/{ $year }: too small a number to show
figures-trend-fewer = Direction: fewer meetings in the last three months than in the three before.
figures-trend-same = Direction: no change from the three months before.
figures-trend-more = Direction: more meetings in the last three months than in the three before.
figures-trend-unknown = The direction cannot be told yet: the numbers are too small.
figures-meetings-what = A meeting is an agreed time with three people or more. Numbers below five are not shown.

lp-share-button = Trained in Let’s Talk about Children
lp-share = Trained in Let’s Talk about Children, { $begins }–{ $ends }
lp-share-unit = { $name }: { $percent } % ({ $people } people)
lp-share-small = { $name }: fewer than { $least } people, not shown
lp-share-others = Without a unit
lp-share-total = Together: { $percent } % ({ $people } people)
lp-share-none = Nobody’s workplace is noted yet.
lp-share-new = Trained during the half-year: { $count }.
lp-share-new-small = Trained during the half-year: fewer than { $least }.
lp-share-what = The share of those who work at the unit now and have noted a day of training by the end of the half-year.
lp-share-before = The one before, until { $ends }
