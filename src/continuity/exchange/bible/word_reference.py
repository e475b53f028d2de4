"""A Word document without text, whose styles a story bible takes on."""

from html import escape

from continuity.exchange.word_package import NAMES, PAGE_NUMBER, packed

_BOOK = "Georgia"
_GREY = '<w:color w:val="6B665A"/>'


def _style(
    name: str, based: str, paragraph: str = "", run: str = "", *, following: str = "BodyText"
) -> str:
    key = name.title().replace(" ", "")
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based}"/><w:next w:val="{following}"/><w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _space(before: int, after: int, line: int = 276) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def reference(head: str) -> bytes:
    """`head` runs along the top of every page but the first."""
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>'
        '<w:footerReference w:type="default" r:id="footer1"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1304" w:bottom="1304"'
        ' w:left="1304" w:header="680" w:footer="624" w:gutter="0"/><w:titlePg/></w:sectPr>'
    )
    parts = {
        "document": f"<w:document {NAMES}><w:body><w:p/>{section}</w:body></w:document>",
        "styles": _styles(),
        "settings": f'<w:settings {NAMES}><w:defaultTabStop w:val="720"/></w:settings>',
        "header1": (
            f'<w:hdr {NAMES}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>'
            f"<w:r><w:t>{escape(head)}</w:t></w:r></w:p></w:hdr>"
        ),
        "footer1": (
            f'<w:ftr {NAMES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>'
            f"{PAGE_NUMBER}</w:p></w:ftr>"
        ),
    }
    return packed(parts)


def _headings() -> list[str]:
    keep = "<w:keepNext/><w:keepLines/>"
    return [
        _style("Title", "Normal", _space(2400, 120), '<w:sz w:val="56"/>', following="Subtitle"),
        _style("Subtitle", "Normal", _space(0, 120), f'{_GREY}<w:sz w:val="26"/>'),
        _style("Author", "Normal", _space(0, 600), f'<w:i/>{_GREY}<w:sz w:val="24"/>'),
        _style(
            "heading 1",
            "Normal",
            f'{keep}<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="C9C3B4"/>'
            "</w:pBdr>"
            f'{_space(600, 200)}<w:outlineLvl w:val="0"/>',
            '<w:sz w:val="36"/>',
        ),
        _style(
            "heading 2",
            "Normal",
            f'{keep}{_space(360, 100)}<w:outlineLvl w:val="1"/>',
            f'<w:i/>{_GREY}<w:sz w:val="26"/>',
        ),
        _style(
            "heading 3",
            "Normal",
            f'{keep}{_space(260, 20)}<w:outlineLvl w:val="2"/>',
            '<w:b/><w:sz w:val="23"/>',
        ),
    ]


def _styles() -> str:
    small = f'{_GREY}<w:sz w:val="17"/>'
    left = '<w:left w:val="single" w:sz="8" w:space="8" w:color="C9C3B4"/>'
    parts = [
        *_headings(),
        _style("Body Text", "Normal", _space(0, 80)),
        _style("First Paragraph", "BodyText"),
        _style("Compact", "Normal", _space(20, 20, 252)),
        _style("Entry", "Normal", f'{_space(0, 50, 259)}<w:ind w:left="284" w:hanging="284"/>'),
        _style("Where", "Normal", f"<w:keepNext/>{_space(0, 60)}", small),
        _style(
            "Quote Line",
            "Normal",
            f'<w:pBdr>{left}</w:pBdr>{_space(30, 50, 252)}<w:ind w:left="200"/>',
            '<w:sz w:val="18"/>',
        ),
        _style("Query", "Normal", f"<w:keepNext/>{_space(200, 40)}"),
        _style("Reason", "Normal", _space(30, 60), small),
        _style("header", "Normal", '<w:jc w:val="right"/>', small),
        _style("footer", "Normal", '<w:jc w:val="center"/>', small),
    ]
    fonts = f'<w:rFonts w:ascii="{_BOOK}" w:hAnsi="{_BOOK}" w:cs="{_BOOK}" w:eastAsia="{_BOOK}"/>'
    return (
        f"<w:styles {NAMES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}"
        '<w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:qFormat/></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
        '<w:style w:type="character" w:customStyle="1" w:styleId="Place"><w:name w:val="Place"/>'
        f"<w:rPr>{small}</w:rPr></w:style>{_tables()}{''.join(parts)}</w:styles>"
    )


def _tables() -> str:
    edge = '<w:{} w:val="single" w:sz="4" w:space="0" w:color="DAD5C8"/>'
    edges = "".join(edge.format(one) for one in ("top", "bottom", "insideH"))
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/></w:style>'
        '<w:style w:type="table" w:styleId="Table"><w:name w:val="Table"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{edges}</w:tblBorders>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="140" w:type="dxa"/>'
        '</w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:i/></w:rPr>'
        "</w:tblStylePr></w:style>"
    )
