"""An OpenDocument text without text, whose styles a story bible takes on."""

from html import escape

from continuity.exchange.draft.opendocument import packed
from continuity.exchange.draft.opendocument_styles import NAMES, VERSION

_GREY = 'fo:color="#6b665a"'
_KEEP = 'fo:keep-with-next="always"'
_SMALL = f'{_GREY} fo:font-size="8.5pt"'
_EDGE = "0.5pt solid #dad5c8"


def _style(name: str, based: str, paragraph: str = "", run: str = "", more: str = "") -> str:
    key = name.replace(" ", "_20_")
    parent = f' style:parent-style-name="{based.replace(" ", "_20_")}"' if based else ""
    return (
        f'<style:style style:name="{key}" style:display-name="{name}" style:family="paragraph"'
        f"{parent}{more}><style:paragraph-properties {paragraph}/>"
        f"<style:text-properties {run}/></style:style>"
    )


def _space(before: float, after: float) -> str:
    return f'fo:margin-top="{before}pt" fo:margin-bottom="{after}pt"'


def reference(head: str) -> bytes:
    """`head` runs along the top of every page."""
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {NAMES} {VERSION}>'
        "<office:body><office:text><text:p/></office:text></office:body></office:document-content>"
    )
    return packed(content, _styles(head))


def _of_headings() -> list[str]:
    level = ' style:default-outline-level="{}"'
    return [
        _style("Title", "Standard", _space(120, 6), 'fo:font-size="28pt"'),
        _style("Subtitle", "Standard", _space(0, 6), f'{_GREY} fo:font-size="13pt"'),
        _style("Author", "Standard", _space(0, 30), f'{_GREY} fo:font-style="italic"'),
        _style(
            "Heading 1",
            "Standard",
            f'{_space(30, 10)} {_KEEP} fo:border-bottom="{_EDGE}" fo:padding-bottom="3pt"',
            'fo:font-size="18pt"',
            level.format(1),
        ),
        _style(
            "Heading 2",
            "Standard",
            f"{_space(18, 5)} {_KEEP}",
            f'{_GREY} fo:font-size="13pt" fo:font-style="italic"',
            level.format(2),
        ),
        _style(
            "Heading 3",
            "Standard",
            f"{_space(13, 1)} {_KEEP}",
            'fo:font-size="11.5pt" fo:font-weight="bold"',
            level.format(3),
        ),
    ]


def _of_text() -> list[str]:
    bar = 'fo:border-left="1pt solid #c9c3b4" fo:padding-left="6pt" fo:margin-left="8pt"'
    return [
        _style("Text body", "Standard", _space(0, 4)),
        _style("First paragraph", "Text body"),
        _style("Table Contents", "Standard", _space(1, 1)),
        _style("Table Heading", "Table Contents", "", 'fo:font-style="italic"'),
        _style(
            "Entry",
            "Standard",
            f'{_space(0, 2.5)} fo:margin-left="14pt" fo:text-indent="-14pt"',
        ),
        _style("Where", "Standard", f"{_space(0, 3)} {_KEEP}", _SMALL),
        _style("Quote Line", "Standard", f"{_space(1.5, 2.5)} {bar}", 'fo:font-size="9pt"'),
        _style("Query", "Standard", f"{_space(10, 2)} {_KEEP}"),
        _style("Reason", "Standard", _space(1.5, 3), _SMALL),
        _style("Header", "Standard", 'fo:text-align="end"', _SMALL),
        _style("Footer", "Standard", 'fo:text-align="center"', _SMALL),
    ]


def _styles(head: str) -> str:
    parts = [*_of_headings(), *_of_text()]
    place = (
        f'<style:style style:name="Place" style:family="text"><style:text-properties {_SMALL}/>'
        "</style:style>"
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-styles {NAMES} {VERSION}>'
        '<office:font-face-decls><style:font-face style:name="Georgia" svg:font-family="Georgia"'
        ' style:font-family-generic="roman"/></office:font-face-decls><office:styles>'
        '<style:default-style style:family="paragraph"><style:text-properties'
        ' style:font-name="Georgia" fo:font-size="10pt" fo:language="en" fo:country="GB"/>'
        '</style:default-style><style:style style:name="Standard" style:family="paragraph"'
        ' style:class="text"><style:paragraph-properties fo:line-height="115%"/></style:style>'
        f"{''.join(parts)}{place}</office:styles>{_pages(head)}</office:document-styles>"
    )


def _pages(head: str) -> str:
    return (
        '<office:automatic-styles><style:page-layout style:name="Page">'
        '<style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"'
        ' style:print-orientation="portrait" fo:margin-top="1.4cm" fo:margin-bottom="1.3cm"'
        ' fo:margin-left="2.3cm" fo:margin-right="2.3cm"/>'
        '<style:header-style><style:header-footer-properties fo:min-height="0.6cm"'
        ' fo:margin-bottom="0.6cm"/></style:header-style><style:footer-style>'
        '<style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.5cm"/>'
        "</style:footer-style></style:page-layout></office:automatic-styles>"
        '<office:master-styles><style:master-page style:name="Standard"'
        ' style:page-layout-name="Page"><style:header><text:p text:style-name="Header">'
        f"{escape(head)}</text:p></style:header><style:footer>"
        '<text:p text:style-name="Footer"><text:page-number>1</text:page-number></text:p>'
        "</style:footer></style:master-page></office:master-styles>"
    )
