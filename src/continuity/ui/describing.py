"""What is said of a mark on the page while the pointer is over it."""

from html import escape

from continuity.ui.editor.marks import Underline
from continuity.ui.survey import Survey


def described(survey: Survey | None, mark: Underline) -> str:
    """The sentence of the warning and its other quotes, as a text that a tool tip can show."""
    one = survey.diagnostic(mark.fingerprint) if survey is not None else None
    if one is None or survey is None:
        return ""
    lines = [f"<p><b>{escape(one.message)}</b></p>"]
    for number, note in enumerate(one.notes):
        if number != mark.note:
            place = escape(survey.heading(note.evidence.anchor))
            lines.append(f"<p>“{escape(note.evidence.quote)}”<br><small>{place}</small></p>")
    return "".join(lines)
