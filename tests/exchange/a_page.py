"""Saved pages as archives of fan fiction lay them out, with our own words."""

AO3_PAGE = """<!DOCTYPE html><html><head><title>Late Ferry - Chapter 1 - ada - Port Ellen [Archive of Our Own]</title></head>
<body class="logged-out"><div id="outer" class="wrapper"><ul id="skiplinks"><li><a href="#main">Main Content</a></li></ul>
<div id="header" class="region"><h1 class="heading"><a href="/">Archive of Our Own</a></h1><ul class="primary navigation actions"><li>Fandoms</li></ul></div>
<div id="main" class="chapters-show region" role="main"><ul class="work navigation actions"><li class="chapter entire"><a>Entire Work</a></li></ul>
<div class="wrapper"><dl class="work meta group"><dt class="rating tags">Rating:</dt><dd class="rating tags"><ul><li>General Audiences</li></ul></dd></dl></div>
<div id="workskin"><div class="preface group"><h2 class="title heading">Late Ferry</h2><h3 class="byline heading"><a rel="author" href="/u/ada">ada</a></h3>
<div class="summary module"><h3 class="heading">Summary:</h3><blockquote class="userstuff"><p>Mara lands.</p></blockquote></div>
<div class="notes module"><h3 class="heading">Notes:</h3><blockquote class="userstuff"><p>For everybody who waited.</p></blockquote></div></div>
<div id="chapters" role="article"><div class="chapter" id="chapter-1"><div class="chapter preface group" role="complementary"><h3 class="title"><a href="/c/1">Chapter 1</a>: The Gate</h3>
<div id="notes" class="notes module"><h3 class="heading">Notes:</h3><blockquote class="userstuff"><p>Hello again.</p></blockquote></div></div>
<div class="userstuff module" role="article"><h3 class="landmark heading" id="work">Chapter Text</h3><p>Rain fell on <em>Port Ellen</em>.</p><hr><p>“Late,” said Tom.</p></div>
<div class="chapter preface group" role="complementary"><div class="end notes module" id="chapter_1_endnotes"><h3 class="heading">Notes:</h3><blockquote class="userstuff"><p>More soon.</p></blockquote></div></div></div>
<div class="chapter" id="chapter-2"><div class="chapter preface group"><h3 class="title"><a href="/c/2">Chapter 2</a></h3></div><div class="userstuff module"><h3 class="landmark heading">Chapter Text</h3><p>The lamp went out.</p></div></div></div></div>
<div id="feedback" class="feedback"><h3 class="landmark heading">Actions</h3><p>Kudos from everybody.</p><div id="comments_placeholder"><p>Great chapter!</p></div></div></div>
<div id="footer"><p>About the Archive</p></div></div></body></html>"""

AO3_DOWNLOAD = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html><head><title>Late Ferry - ada - Port Ellen</title></head><body>
<div id="preface"><p class="message"><b>Late Ferry</b><br/>Posted originally on the <a href="x">Archive of Our Own</a> at <a href="y">y</a>.</p>
<div class="meta"><dl class="tags"><dt>Rating:</dt><dd><a>General Audiences</a></dd><dt>Stats:</dt><dd>Words: 12</dd></dl>
<h1>Late Ferry</h1><div class="byline">by <a rel="author" href="/u/ada">ada</a></div>
<p>Summary</p><blockquote class="userstuff"><p>Mara lands.</p></blockquote><p>Notes</p><blockquote class="userstuff"><p>For everybody who waited.</p></blockquote></div></div>
<div id="chapters" class="userstuff"><div class="meta group"><h2 class="heading">Chapter 1: The Gate</h2><p>Chapter Notes</p><blockquote class="userstuff"><p>Hello again.</p></blockquote></div>
<div class="userstuff"><p>Rain fell on <em>Port Ellen</em>.</p><hr/><p>“Late,” said Tom.</p></div>
<div id="endnotes1" class="meta"><p>Chapter End Notes</p><blockquote class="userstuff"><p>More soon.</p></blockquote></div>
<div class="meta group"><h2 class="heading">Chapter 2</h2></div><div class="userstuff"><p>The lamp went out.</p></div></div>
<div id="afterword"><p class="message">Please <a href="z">drop by the Archive and comment</a> to let the creator know if you enjoyed their work!</p></div></body></html>"""

FANFICTION_NET = """<!DOCTYPE html><html><head><title>Late Ferry Chapter 1: The Gate, a port ellen fanfic | FanFiction</title></head><body>
<div id="top"><a href="/">FanFiction</a> unleash your imagination</div><div id="content_parent"><div id="content_wrapper"><div id="content_wrapper_inner">
<div id="profile_top"><span><img src="x"></span><button class="btn">Follow/Fav</button><b class="xcontrast_txt">Late Ferry</b> <span class="xcontrast_txt">By: </span><a class="xcontrast_txt" href="/u/1/ada">ada</a>
<div style="margin-top:2px" class="xcontrast_txt">Mara lands.</div><span class="xgray xcontrast_txt">Rated: Fiction K - English - Chapters: 2 - Words: 12</span></div>
<div role="main" aria-label="story content"><div class="storytextp" id="storytextp"><div class="storytext xcontrast_txt nocopy" id="storytext"><p>A/N: Hello again.</p><p>Rain fell on <em>Port Ellen</em>.</p><p>She waited.</p><p>She waited.</p><p>She waited.</p><p>She waited.</p><p>She waited.</p><p>She waited.</p><p>She waited.</p><p>She waited.</p><p>She waited.</p><hr size="1" noshade><p>“Late,” said Tom.</p></div></div></div>
<div id="review_success">Your review has been posted.</div></div></div></div></body></html>"""
