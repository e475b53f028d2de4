"""How fiction words that somebody never wears or carries a thing, and that he has it."""

import re
from typing import Final

_ITEMS: Final = {
    "watch": "watch", "wristwatch": "watch", "hat": "hat", "cap": "hat", "tie": "tie",
    "necktie": "tie", "gun": "gun", "revolver": "gun", "pistol": "gun", "umbrella": "umbrella",
    "phone": "telephone", "mobile": "telephone", "telephone": "telephone",
    "cellphone": "telephone", "television": "television", "car": "car", "lipstick": "make-up",
    "make-up": "make-up", "makeup": "make-up", "rouge": "make-up", "glasses": "glasses",
    "spectacles": "glasses", "gloves": "gloves", "handbag": "handbag", "purse": "handbag",
    "wallet": "wallet", "stick": "stick", "cane": "stick", "corset": "corset",
    "earrings": "jewellery", "necklace": "jewellery", "bracelet": "jewellery",
    "brooch": "jewellery", "pearls": "jewellery", "jewelry": "jewellery",
    "jewellery": "jewellery", "perfume": "perfume", "scent": "perfume",
}  # fmt: skip
ITEMS: Final = _ITEMS
ITEM_GATE: Final = frozenset(_ITEMS)
_ITEM: Final = "(?P<item>" + "|".join(sorted(_ITEMS, key=len, reverse=True)) + ")"
WITHOUT: Final = re.compile(
    r"\b(?:never (?:in (?:his|her|my) life )?(?:wore|wears|wear|worn|carried|carries|carry"
    r"|owned|owns|own|needed|used)"
    r"|(?:did not|didn['’]t|does not|doesn['’]t|do not|don['’]t) (?:wear|carry|own)) "
    rf"(?:an? |any |so much as an? )?(?:[a-z-]+ )?{_ITEM}\b(?!['’-])"
)
"""As in "he never wore a watch", "she did not own a car"."""
WITH: Final = re.compile(
    r"\b(?:looked at|checked|consulted|glanced at|took out|took off|takes off|pulled out"
    r"|pulled off|drew|put on|adjusted|wound"
    r"|polished|straightened|unfolded|opened|put up|loosened|fired|raised|wiped|pushed up"
    r"|pushed back|tugged(?: at| down)?|took up|dug out"
    r"|shook out|unlocked|parked|cleaned|fastened|tightened|removed|undid|unclasped|clasped"
    r"|fingered) (?P<whose>his|her|my)"
    rf" (?:[a-z-]+ )?{_ITEM}\b(?!['’-])"
)
"""As in "he looked at his watch"."""
