"""Code points and UTF-16: the only module that knows both. Qt counts in UTF-16."""


def to_utf16(text: str, at: int) -> int:
    """The offset in UTF-16 units of the code point at offset `at`."""
    head = text[:at]
    return at if head.isascii() else at + sum(1 for letter in head if letter > "\uffff")


def from_utf16(text: str, at: int) -> int:
    """The offset in code points of the UTF-16 unit at offset `at`. Within a pair: its character."""
    if text.isascii():
        return min(at, len(text))
    units = 0
    for index, letter in enumerate(text):
        units += 2 if letter > "\uffff" else 1
        if units > at:
            return index
    return len(text)
