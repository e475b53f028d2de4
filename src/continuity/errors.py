"""Every exception raised on purpose.

ContinuityError
├── CannotRead            a story file that cannot be understood or found
│   └── TooLarge          … or that asks for more than is granted
├── CannotSave            a file or database that cannot be written
├── ProjectLocked         somebody else is writing in the project
├── ProjectDamaged        a project whose files do not fit together
├── BadSettings           a setting or an argument that makes no sense
├── BadPattern            words to look for that are no regular expression
├── ReaderUnavailable     the language model for grammar is missing or not the one expected
└── Cancelled             the question is no longer of interest
"""


class ContinuityError(Exception):
    """Root of all. Its text is one plain sentence for the user."""


class CannotRead(ContinuityError):
    pass


class TooLarge(CannotRead):
    pass


class CannotSave(ContinuityError):
    pass


class ProjectLocked(ContinuityError):
    pass


class ProjectDamaged(ContinuityError):
    pass


class BadSettings(ContinuityError):
    pass


class BadPattern(ContinuityError):
    pass


class ReaderUnavailable(ContinuityError):
    pass


class Cancelled(ContinuityError):
    pass
