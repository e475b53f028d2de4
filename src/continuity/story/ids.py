"""Names for the things of a story that others point at."""

from typing import NewType

ParagraphId = NewType("ParagraphId", int)
"""Stays with a paragraph while it is edited; never given twice within one book."""

SceneId = NewType("SceneId", int)
ChapterId = NewType("ChapterId", int)

PersonId = NewType("PersonId", str)
"""A slug of the person's full name, such as ``toshiko-sato``; the same after every reading."""

PlaceId = NewType("PlaceId", str)
ThingId = NewType("ThingId", str)
