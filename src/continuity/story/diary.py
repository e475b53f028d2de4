"""What a writer sets out to write, and how much was written on which day."""

from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class Goals:
    """In words; 0 for none. `chapter` is how long every chapter is meant to be of which
    its card says nothing else.
    """

    session: int = 0
    day: int = 0
    chapter: int = 0
    book: int = 0


@dataclass(frozen=True, slots=True)
class Diary:
    """`days` are days with the words written on them, less those taken out, in order of time."""

    goals: Goals = Goals()
    days: tuple[tuple[date, int], ...] = ()

    def on(self, day: date) -> int:
        return dict(self.days).get(day, 0)

    def written(self, day: date, words: int) -> "Diary":
        """The diary after `words` more (or less, if negative) on a day."""
        days = dict(self.days)
        days[day] = days.get(day, 0) + words
        return replace(self, days=tuple(sorted(days.items())))

    def ending(self, last: date) -> "Diary":
        """The same days, as far apart as they were, the last of them on a given day."""
        if not self.days:
            return self
        by = last - self.days[-1][0]
        return replace(self, days=tuple((day + by, words) for day, words in self.days))

    def streak(self, today: date) -> int:
        """On how many days in a row, up to today or yesterday, the day's goal was reached; without
        one, on how many something was written.
        """
        least = max(1, self.goals.day)
        reached = {day.toordinal() for day, words in self.days if words >= least}
        last = today.toordinal()
        if last not in reached:
            last -= 1
        first = last
        while first in reached:
            first -= 1
        return last - first
