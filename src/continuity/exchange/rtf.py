r"""RTF made safe for the converter, which swallows a letter behind ``\u8220?``."""

import re

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]+)(?P<number>-?\d+)? ?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
    r"|(?P<open>\{)|(?P<close>\})|(?P<breaks>[\r\n]+)|(?P<letter>[^\\{}\r\n])",
)
_UNICODE = re.compile(r"\\u-?\d+ ?")


def without_stand_ins(text: str) -> str:
    r"""Every ``\uN`` without the characters that stand in for it in old readers.

    How many stand in is said by ``\ucN``, which holds to the end of its group.
    """
    if not _UNICODE.search(text):
        return text
    parts: list[str] = []
    counts = [1]
    waiting = at = 0
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        if kind == "open":
            counts.append(counts[-1])
            waiting = 0
        elif kind == "close":
            counts = counts[:-1] or [1]
            waiting = 0
        elif waiting and kind != "breaks":
            # One stand-in: a letter, a sign, a byte or a whole control word.
            waiting -= 1
            parts.append(text[at : match.start()])
            at = match.end()
            continue
        word, number = match["word"], match["number"]
        if word == "uc" and number:
            counts[-1] = int(number)
        elif word == "u" and number:
            parts += (text[at : match.start()], rf"{{\uc0\u{number} }}")
            at = match.end()
            waiting = counts[-1]
    parts.append(text[at:])
    return "".join(parts)
