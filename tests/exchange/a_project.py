"""Projects laid out as Scrivener, novelWriter and Manuskript lay them out, with our own words."""

import zipfile
from io import BytesIO
from pathlib import Path

Files = dict[str, str]

_RTF = r"{\rtf1\ansi\ansicpg1252\cocoartf2709\uc1{\fonttbl\f0\fnil\fcharset0 Palatino;}\pard\f0 %s}"


def rtf(words: str) -> str:
    return _RTF % words


def _item(key: str, kind: str, title: str, below: str = "", about: str = "") -> str:
    """Numbers are the keys of Scrivener 2."""
    children = f"<Children>{below}</Children>" if below else ""
    return (
        f'<BinderItem {"ID" if key.isdigit() else "UUID"}="{key}" Type="{kind}"'
        f' Created="2026-01-02 03:04:05 +0000"><Title>{title}</Title><MetaData>{about}</MetaData>'
        f"<TextSettings><TextSelection>0,0</TextSelection></TextSettings>{children}</BinderItem>"
    )


YES = "<IncludeInCompile>Yes</IncludeInCompile>"


def scrivener_3() -> Files:
    scenes = _item(
        "A1", "Text", "Landfall", about=f"{YES}<LabelID>1</LabelID><StatusID>2</StatusID>"
    )
    scenes += _item("A2", "Text", "The lamp", about=YES)
    scenes += _item("A3", "Text", "Cut scene")
    parts = _item("P1", "Folder", "Part One", _item("C1", "Folder", "The Gate", scenes, YES), YES)
    parts += _item("C2", "Text", "Coda", about=YES)
    binder = _item("D", "DraftFolder", "Draft", parts)
    binder += _item("R", "ResearchFolder", "Research", _item("R1", "Text", "Tides"))
    binder += _item("T", "TrashFolder", "Trash", _item("T1", "Text", "Thrown away"))
    data = {
        "A1/content.rtf": rtf(
            r"Mara came \i ashore\i0  {\field{\*\fldinst{HYPERLINK "
            r'"scrivcmt://K1"}}{\fldrslt at dusk}}. {\\Scrv_annot \\color=\{\\R=0.9\\G=0.1\\B=0.1\} '
            r"\\text=check the tide\\end_Scrv_annot\}\par <$Scr_Ps::0>\'93Late,\'94 said Tom.<!$Scr_Ps::0>"
        ).replace(r"{\\Scrv", r"\{\\Scrv"),
        "A1/synopsis.txt": "She lands.",
        "A1/notes.rtf": rtf("Ask about ropes."),
        "A1/content.comments": '<?xml version="1.0"?><Comments Version="1.0"><Comment ID="K1" '
        f'Footnote="No" Color="1 1 1"><![CDATA[{rtf("dusk or dawn?")}]]></Comment></Comments>',
        "A2/content.rtf": rtf(r"The lamp went out.\par"),
        "A3/content.rtf": rtf(r"Nobody read this."),
        "C2/content.rtf": rtf(r"It was over."),
        "R1/content.rtf": rtf(r"High water at six."),
        "T1/content.rtf": rtf(r"Rubbish."),
    }
    scrivx = (
        '<?xml version="1.0" encoding="UTF-8"?><ScrivenerProject Identifier="X" Version="2.0">'
        f"<Binder>{binder}</Binder>"
        '<LabelSettings><Labels><Label ID="-1">No Label</Label><Label ID="1">Blue</Label></Labels></LabelSettings>'
        '<StatusSettings><StatusItems><Status ID="-1">No Status</Status><Status ID="2">First Draft</Status></StatusItems></StatusSettings>'
        "<ProjectProperties><ProjectTitle>The Late Ferry</ProjectTitle><FullName>Ada Holt</FullName></ProjectProperties>"
        "</ScrivenerProject>"
    )
    return {
        "The Late Ferry.scrivx": scrivx,
        "Files/version.txt": "23",
        **{f"Files/Data/{name}": content for name, content in data.items()},
    }


def scrivener_2() -> Files:
    scenes = _item("3", "Text", "Landfall") + _item("4", "Text", "The lamp")
    chapter = _item("2", "Folder", "The Gate", scenes)
    binder = _item("1", "DraftFolder", "Draft", chapter)
    binder += _item("9", "TrashFolder", "Trash", _item("10", "Text", "Gone"))
    return {
        "Ferry.scrivx": f'<?xml version="1.0"?><ScrivenerProject Version="1.0"><Binder>{binder}</Binder></ScrivenerProject>',
        "Files/Docs/3.rtf": rtf(r"Mara came ashore."),
        "Files/Docs/3_synopsis.txt": "She lands.",
        "Files/Docs/3_notes.rtf": rtf("Ask about ropes."),
        "Files/Docs/4.rtf": rtf(r"The lamp went out."),
        "Files/Docs/10.rtf": rtf(r"Rubbish."),
    }


_NWD = "%%~name: {0}\n%%~path: 0/{1}\n%%~kind: NOVEL/DOCUMENT\n%%~hash: 0\n%%~date: x/y\n"
_NOVEL = {
    "0000000000001": "#! The Late Ferry\n\n>> By Ada Holt <<\n",
    "0000000000002": "# Part One\n",
    "0000000000003": "## The Gate\n\n%Synopsis: She lands.\n\n@pov: Mara\n",
    "0000000000004": (
        "### Landfall\n\n% is this the tide?\n%Note.Ropes: Ask about ropes.\n\n"
        "Mara came [i]ashore[/i] at dusk, in _rain_ and ~~no~~ <W>.\n“Late,” said Tom.[footnote:f1]\n\n"
        "[vspace:2]\n\n%Footnote.f1: By an hour.\n>> Centred words. <<\n"
    ),
    "0000000000005": "### The lamp\n\nThe lamp went out.\n",
    "0000000000006": "##! Coda\n\nIt was over.\n",
    "0000000000007": "# Mara\n\nA ferry woman.\n",
    "0000000000008": "### Thrown away\n\nRubbish.\n",
    "0000000000009": "### Off\n\nNobody read this.\n",
}
_ROWS = (
    ("000000000000a", "None", 0, "ROOT", "NOVEL", "", "Novel", "yes"),
    ("0000000000001", "000000000000a", 0, "FILE", "NOVEL", "DOCUMENT", "Title Page", "yes"),
    ("0000000000002", "000000000000a", 1, "FILE", "NOVEL", "DOCUMENT", "Part One", "yes"),
    ("0000000000003", "000000000000a", 2, "FILE", "NOVEL", "DOCUMENT", "The Gate", "yes"),
    ("0000000000005", "0000000000003", 1, "FILE", "NOVEL", "DOCUMENT", "The lamp", "yes"),
    ("0000000000004", "0000000000003", 0, "FILE", "NOVEL", "DOCUMENT", "Landfall", "yes"),
    ("0000000000009", "0000000000003", 2, "FILE", "NOVEL", "DOCUMENT", "Off", "no"),
    ("0000000000006", "000000000000a", 3, "FILE", "NOVEL", "DOCUMENT", "Coda", "yes"),
    ("000000000000b", "None", 1, "ROOT", "CHARACTER", "", "Characters", "yes"),
    ("0000000000007", "000000000000b", 0, "FILE", "CHARACTER", "NOTE", "Mara", "yes"),
    ("000000000000c", "None", 2, "ROOT", "TRASH", "", "Trash", "yes"),
    ("0000000000008", "000000000000c", 0, "FILE", "TRASH", "DOCUMENT", "Thrown away", "yes"),
)


def novelwriter_2() -> Files:
    items = "".join(
        f'<item handle="{key}" parent="{above}" root="x" order="{order}" type="{kind}" class="{root}"'
        f' layout="{layout}"><meta expanded="yes" /><name status="s" import="i" active="{on}">{name}'
        "</name></item>"
        for key, above, order, kind, root, layout, name, on in _ROWS
    )
    return {
        "nwProject.nwx": '<?xml version="1.0" encoding="utf-8"?>\n<novelWriterXML appVersion="2.7" fileVersion="1.5">'
        "<project><name>The Late Ferry</name><author>Ada Holt</author></project><settings><autoReplace>"
        f'<entry key="W">wind</entry></autoReplace></settings><content items="12">{items}</content></novelWriterXML>',
        **{f"content/{key}.nwd": _NWD.format("x", key) + text for key, text in _NOVEL.items()},
    }


def novelwriter_1() -> Files:
    items = "".join(
        f'<item handle="{key}" order="{order}" parent="{above}"><name>{name}</name><type>{kind}</type>'
        f"<class>{root}</class><exported>{on == 'yes'}</exported><layout>{'NOTE' if layout == 'NOTE' else 'SCENE'}</layout></item>"
        for key, above, order, kind, root, layout, name, on in _ROWS
    )
    return {
        "nwProject.nwx": '<?xml version="1.0"?><novelWriterXML appVersion="1.0" fileVersion="1.2">'
        "<project><name>ferry</name><title>The Late Ferry</title><author>Ada Holt</author></project>"
        '<settings><autoReplace><entry key="W">wind</entry></autoReplace></settings>'
        f"<content>{items}</content></novelWriterXML>",
        **{f"content/{key}.nwd": _NWD.format("x", key) + text for key, text in _NOVEL.items()},
    }


def manuskript() -> Files:
    def head(title: str, **more: str) -> str:
        fields = {"title": title, "ID": "1", "type": "md", **more}
        return (
            "".join(f"{key}:{' ' * (15 - len(key))}{value}\n" for key, value in fields.items())
            + "\n\n"
        )

    chapter = "outline/0-Part_One/0-The_Gate"
    return {
        "MANUSKRIPT": "1",
        "infos.txt": "Title:          The Late Ferry\nAuthor:         Ada Holt\n",
        "status.txt": "TODO\nFirst draft\n",
        "labels.txt": "Idea:                #ffff00\nBlue:                #0000ff\n",
        "characters/0-Mara.txt": "Name:           Mara\nID:             0\nColor:          #ff0000\nGoal:           To land.\n                And to stay.\n",
        "world.opml": '<?xml version="1.0"?><opml version="1.0"><body><outline name="Port Ellen" ID="0" description="A harbour."/></body></opml>',
        "plots.xml": '<?xml version="1.0"?><root><plot name="The ferry" ID="0" result="It sails."/></root>',
        "outline/0-Part_One/folder.txt": head("Part One", compile="2"),
        f"{chapter}/folder.txt": head("The Gate", summarySentence="She lands.", compile="2"),
        f"{chapter}/0-Landfall.md": head(
            "Landfall",
            notes="Ask about\n                ropes.",
            status="2",
            label="2",
            compile="2",
        )
        + "Mara came *ashore* at dusk.\n“Late,” said Tom.",
        f"{chapter}/10-Later.md": head("Later", compile="2") + "Tom slept.\n\nMara did not.",
        f"{chapter}/2-The_lamp.md": head("The lamp", compile="2") + "The lamp went out.",
        f"{chapter}/3-Off.md": head("Off", compile="0") + "Nobody read this.",
        "outline/1-Coda.md": head("Coda", compile="2") + "It was over.",
    }


def folder(files: Files, at: Path) -> Path:
    for name, content in files.items():
        path = at / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return at


def packed(files: Files, prefix: str = "") -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(prefix + name, text)
    return content.getvalue()
