"""Lines that part two scenes."""

import re

_LONGEST = 60
_SYMBOLS = re.compile(
    r"(?:[*#~•·⁂=_§+|/\\<>^@¤◊○●◦◇◆■□★☆♥❤❦☙❧✦✧✶⁎∗※†‡†%&:°\-–—―─━  \t]|\\\*|\\#|\\_|\\-|\\~)+\Z"
)
_MARK = re.compile(r"[^\s\\]")
_LETTERS = re.compile(
    r"[-~*=+<>.\s]*(?:o|x|0|xx|oo|ox|xo|o0|0o|ooo|xxx|oox|o-o|x-x)"
    r"(?:[-~*=+<>.\s]*(?:o|x|0)+)*[-~*=+<>.\s]*\Z",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"[\W_]*(?:scene ?break|line ?break|page ?break|section ?break|scene ?change|break)[\W_]*\Z",
    re.IGNORECASE,
)
_REPEATED = re.compile(r"([^\W\d_]{2,4}?)\1{2,}[^\W\d_]{0,3}\Z")
_DOTS = re.compile(r"(?:\.\s*){4,}\Z|(?:\.\s+){2,}\.\Z")
_FEW_LETTERS = 2


def parts_scenes(line: str) -> bool:
    """Whether a line stands for a break between scenes and for nothing else."""
    if len(line) > _LONGEST:
        return False
    first = line[0]
    if first.isalnum() and first not in "oOxX0sSlLpPbB":
        return False
    if _SYMBOLS.match(line):
        return _parts(line)
    if _DOTS.match(line):
        return True
    if first.isalpha() and len(line) <= _FEW_LETTERS:
        return False
    return bool(_LETTERS.match(line) or _NAMED.match(line)) and line.upper() not in {"0", "00"}


def _parts(line: str) -> bool:
    marks = _MARK.findall(line)
    # A single dash or underscore is a slip of the pen; a single star, rule or flower is not.
    return len(marks) > 1 or (len(marks) == 1 and marks[0] not in "-_:/\\|<>^=+&%@")


def repeats_letters(line: str) -> bool:
    """Whether a line is one run of letters over and over ("TWTWTW"): a break if it comes again."""
    return len(line) <= _LONGEST and bool(_REPEATED.match(line))
