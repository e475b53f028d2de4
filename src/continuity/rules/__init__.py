"""Where the canon disagrees with itself: one file a rule.

Codes: N = names, P = looks and people, B = body, T = time. A code is never used again for another
fault. A new rule is one file and, here, one import and one line.
"""

from typing import Any

from continuity.rules.rule import Rule

EVERY_RULE: tuple[Rule[Any], ...] = ()
