"""The styles of our OpenDocument texts: standard manuscript format."""

from typing import Final

from continuity.exchange.draft.page_setup import MARGIN, TWIPS, Paper, xml

NAMES: Final = " ".join(
    f'xmlns:{short}="{long}"'
    for short, long in (
        ("office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
        ("style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
        ("text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
        ("fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
        ("svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"),
        ("meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
        ("dc", "http://purl.org/dc/elements/1.1/"),
    )
)
VERSION: Final = 'office:version="1.3"'
_CENTRED = 'fo:text-indent="0in" fo:text-align="center"'
_SINGLE = 'fo:line-height="100%" fo:text-indent="0in"'


def _style(name: str, based: str, following: str, paragraph: str, more: str = "") -> str:
    key = name.replace(" ", "_20_")
    after = f' style:next-style-name="{following.replace(" ", "_20_")}"' if following else ""
    parent = f' style:parent-style-name="{based.replace(" ", "_20_")}"' if based else ""
    return (
        f'<style:style style:name="{key}" style:display-name="{name}" style:family="paragraph"'
        f"{parent}{after}{more}><style:paragraph-properties {paragraph}/></style:style>"
    )


def _of_chapters(paper: Paper) -> list[str]:
    third = (paper.height / 3 - MARGIN) / TWIPS
    level = ' style:default-outline-level="{}"'
    return [
        _style("Text body", "Standard", "", 'fo:text-indent="0.5in"'),
        _style("First Paragraph", "Text body", "Text body", 'fo:text-indent="0in"'),
        _style(
            "Heading 1",
            "Standard",
            "First Paragraph",
            f'fo:break-before="page" fo:margin-top="{third:.3f}in" fo:margin-bottom="0.333in"'
            f' fo:keep-with-next="always" {_CENTRED}',
            level.format(1),
        ),
        _style(
            "Chapter Subtitle",
            "Heading 1",
            "First Paragraph",
            'fo:break-before="auto" fo:margin-top="0in" fo:margin-bottom="0.333in"',
        ),
        _style(
            "Heading 3",
            "Standard",
            "First Paragraph",
            f'fo:margin-top="0.167in" fo:keep-with-next="always" {_CENTRED}',
            level.format(3),
        ),
    ]


def _of_scenes() -> list[str]:
    return [
        _style(
            "Scene Time",
            "Standard",
            "First Paragraph",
            'fo:margin-top="0.167in" fo:keep-with-next="always"',
        ),
        _style(
            "Scene Break",
            "Standard",
            "First Paragraph",
            f'fo:keep-with-next="always" {_CENTRED}',
        ),
        _style(
            "Author Note",
            "Standard",
            "Text body",
            f'{_SINGLE} fo:margin-left="0.5in" fo:margin-bottom="0.083in"'
            ' fo:border-left="0.75pt solid #999999" fo:padding-left="0.12in"',
        ),
    ]


def _of_pages(paper: Paper) -> list[str]:
    """Those of the title page and the running head."""
    half = (paper.height / 2 - MARGIN - 2400) / TWIPS
    return [
        _style("Contact", "Standard", "Contact", _SINGLE),
        _style("Title", "Standard", "Author", f'fo:margin-top="{half:.3f}in" {_CENTRED}'),
        _style("Author", "Standard", "Author", _CENTRED),
        _style("Header", "Standard", "", 'fo:line-height="100%" fo:text-align="end"'),
        _contact_first(paper),
    ]


def styles(head: str, paper: Paper) -> str:
    """The part `styles.xml`. `head` runs along the top of every page but the title page."""
    parts = [*_of_chapters(paper), *_of_scenes(), *_of_pages(paper)]
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-styles {NAMES} {VERSION}>'
        '<office:font-face-decls><style:font-face style:name="Times New Roman"'
        ' svg:font-family="\'Times New Roman\'" style:font-family-generic="roman"'
        ' style:font-pitch="variable"/></office:font-face-decls><office:styles>'
        '<style:default-style style:family="paragraph"><style:text-properties'
        ' style:font-name="Times New Roman" fo:font-size="12pt" fo:language="en"'
        ' fo:country="US"/></style:default-style>'
        '<style:style style:name="Standard" style:family="paragraph" style:class="text">'
        '<style:paragraph-properties fo:line-height="200%" fo:orphans="1" fo:widows="1"/>'
        f"</style:style>{''.join(parts)}</office:styles>{_layout(paper)}"
        '<office:master-styles><style:master-page style:name="Standard"'
        ' style:page-layout-name="Page"><style:header><text:p text:style-name="Header">'
        f"{xml(head)} / <text:page-number>1</text:page-number></text:p></style:header>"
        '</style:master-page><style:master-page style:name="Title_20_Page"'
        ' style:display-name="Title Page" style:page-layout-name="Bare"'
        ' style:next-style-name="Standard"/></office:master-styles></office:document-styles>'
    )


def _contact_first(paper: Paper) -> str:
    """The line with the author's name, and the length of the story at the right margin."""
    right = (paper.width - 2 * MARGIN) / TWIPS
    return (
        '<style:style style:name="Contact_20_First" style:display-name="Contact First"'
        ' style:family="paragraph" style:parent-style-name="Contact"'
        ' style:master-page-name="Title_20_Page"><style:paragraph-properties>'
        f'<style:tab-stops><style:tab-stop style:position="{right:.3f}in" style:type="right"/>'
        "</style:tab-stops></style:paragraph-properties></style:style>"
    )


def _layout(paper: Paper) -> str:
    size = (
        f'fo:page-width="{paper.width / TWIPS:.3f}in" fo:page-height="{paper.height / TWIPS:.3f}in"'
        ' style:print-orientation="portrait" fo:margin-left="1in" fo:margin-right="1in"'
    )
    return (
        '<office:automatic-styles><style:page-layout style:name="Page">'
        f'<style:page-layout-properties {size} fo:margin-top="0.5in" fo:margin-bottom="1in"/>'
        '<style:header-style><style:header-footer-properties fo:min-height="0.5in"'
        ' fo:margin-bottom="0.25in"/></style:header-style></style:page-layout>'
        '<style:page-layout style:name="Bare">'
        f'<style:page-layout-properties {size} fo:margin-top="1in" fo:margin-bottom="1in"/>'
        "</style:page-layout></office:automatic-styles>"
    )
