"""The styles of our Word documents: standard manuscript format."""

from continuity.exchange.draft.page_setup import MARGIN, Paper
from continuity.exchange.word_package import NAMES

_FONT = '<w:rFonts w:ascii="{0}" w:hAnsi="{0}" w:cs="{0}" w:eastAsia="{0}"/>'
_CENTRED = '<w:ind w:firstLine="0"/><w:jc w:val="center"/>'
_SINGLE = '<w:spacing w:line="240" w:lineRule="auto"/>'
_TIMES = _FONT.format("Times New Roman")


def _style(name: str, based: str, following: str, paragraph: str, run: str = "") -> str:
    key = name.title().replace(" ", "")
    after = f'<w:next w:val="{following}"/>' if following else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based}"/>{after}<w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _of_chapters(paper: Paper) -> list[str]:
    third = paper.height // 3 - MARGIN
    return [
        _style("Body Text", "Normal", "BodyText", '<w:ind w:firstLine="720"/>'),
        _style("First Paragraph", "BodyText", "BodyText", '<w:ind w:firstLine="0"/>'),
        _style(
            "heading 1",
            "Normal",
            "FirstParagraph",
            f'<w:keepNext/><w:pageBreakBefore/><w:spacing w:before="{third}" w:after="480"/>'
            f'{_CENTRED}<w:outlineLvl w:val="0"/>',
        ),
        _style(
            "Chapter Subtitle",
            "Heading1",
            "FirstParagraph",
            '<w:pageBreakBefore w:val="0"/><w:spacing w:before="0" w:after="480"/>',
        ),
        _style(
            "heading 3",
            "Normal",
            "FirstParagraph",
            f'<w:keepNext/><w:spacing w:before="240"/>{_CENTRED}<w:outlineLvl w:val="2"/>',
        ),
        _style(
            "Scene Time", "Normal", "FirstParagraph", '<w:keepNext/><w:spacing w:before="240"/>'
        ),
        _style("Scene Break", "Normal", "FirstParagraph", f"<w:keepNext/>{_CENTRED}"),
        _style(
            "Author Note",
            "Normal",
            "BodyText",
            '<w:pBdr><w:left w:val="single" w:sz="6" w:space="10" w:color="999999"/></w:pBdr>'
            '<w:spacing w:line="240" w:lineRule="auto" w:after="120"/><w:ind w:left="720"/>',
        ),
    ]


def _of_pages(paper: Paper) -> list[str]:
    """Those of the title page, the running head and the margin."""
    half = paper.height // 2 - MARGIN - 2400
    return [
        _style("Contact", "Normal", "Contact", _SINGLE),
        _style("Title", "Normal", "Author", f'<w:spacing w:before="{half}"/>{_CENTRED}'),
        _style("Author", "Normal", "Author", _CENTRED),
        _style("header", "Normal", "", f'{_SINGLE}<w:jc w:val="right"/>'),
        _style("annotation text", "Normal", "", _SINGLE, '<w:sz w:val="20"/>'),
    ]


def styles(paper: Paper) -> str:
    """The part `word/styles.xml`. A chapter's title stands a third down a new page, all text is
    double-spaced.
    """
    parts = [*_of_chapters(paper), *_of_pages(paper)]
    return (
        f"<w:styles {NAMES}>"
        f'<w:docDefaults><w:rPrDefault><w:rPr>{_TIMES}<w:sz w:val="24"/><w:szCs w:val="24"/>'
        '<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault><w:pPr/></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '<w:qFormat/><w:pPr><w:widowControl w:val="0"/>'
        '<w:spacing w:before="0" w:after="0" w:line="480" w:lineRule="auto"/></w:pPr></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
        '<w:style w:type="character" w:styleId="Emphasis"><w:name w:val="Emphasis"/><w:qFormat/>'
        "<w:rPr><w:i/><w:iCs/></w:rPr></w:style>"
        '<w:style w:type="character" w:styleId="AnnotationReference">'
        '<w:name w:val="annotation reference"/><w:rPr><w:sz w:val="16"/></w:rPr></w:style>'
        f"{''.join(parts)}</w:styles>"
    )
