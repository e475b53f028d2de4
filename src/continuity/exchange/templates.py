"""Templates that come with the program, or from who uses it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from continuity import assets
from continuity.errors import BadSettings

if TYPE_CHECKING:
    from jinja2 import Environment

# What a template can do wrong in the middle of its work.
_FAULTS = (TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RecursionError)


def template_text(path: Path | None, resource: str = "") -> str:
    """The text of a template: of the user's own file if there is one. Raises BadSettings."""
    chosen = path or assets.path(resource)
    try:
        return chosen.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        message = f"the template “{chosen}” cannot be read"
        raise BadSettings(message) from error


def environment(*, html: bool) -> "Environment":
    """Where templates are rendered: in a sandbox, and what the story says is shown as words."""
    from jinja2 import StrictUndefined  # noqa: PLC0415 - only an export needs it
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415 - as above

    return ImmutableSandboxedEnvironment(
        autoescape=html, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


def rendered(
    template: str,
    words: dict[str, object],
    *,
    html: bool,
    filters: Mapping[str, Callable[[str], str]] | None = None,
) -> str:
    """The page that a template makes. Raises BadSettings where the template is at fault."""
    from jinja2 import TemplateError  # noqa: PLC0415 - only an export needs it

    try:
        made = environment(html=html)
        made.filters.update(filters or {})
        return made.from_string(template).render(words)
    except (TemplateError, *_FAULTS) as error:
        line = getattr(error, "lineno", None)
        place = f" (line {line})" if line else ""
        message = f"the template does not work{place}: {error}"
        raise BadSettings(message) from error
