"""What pages put into their texts and addresses to run in whatever shows them. Each calls `pwn()` where it runs."""

from __future__ import annotations

import html
from typing import Final

__all__ = ["PAYLOADS", "RUNNING", "page"]

# Kinds of the common XSS cheat sheets: markup, handlers, addresses, and signs that are read only after decoding.
_MARKUP: Final = {
    "script": "<script>pwn()</script>",
    "script in odd case": "<ScRiPt>pwn()</sCrIpT>",
    "script with a slash": "<script/x>pwn()</script>",
    "script without an end": "<script>pwn()//",
    "script in a script": "<scr<script>ipt>pwn()</scr</script>ipt>",
    "script behind an end": "</script><script>pwn()</script>",
    "script behind ends": "</title></style></textarea></noscript></template><script>pwn()</script>",
    "double escaped script": "<!--<script>--><script>pwn()</script>",
    "image": "<img src=x onerror=pwn()>",
    "image with slashes": "<img/src=x/onerror=pwn()>",
    "image with quotes": '"><img src="x" onerror="pwn()">',
    "image with apostrophes": "'><img src='x' onerror='pwn()'>",
    "image behind a backquote": "`><img src=x onerror=pwn()>",
    "image without an end": "<img src=x onerror=pwn() ",
    "svg": "<svg onload=pwn()>",
    "svg script": "<svg><script>pwn()</script></svg>",
    "svg animation": '<svg><animate onbegin="pwn()" attributeName="x" dur="1s">',
    "svg link": '<svg><a xlink:href="javascript:pwn()"><text y="9">x</text></a></svg>',
    "mathml": '<math><mtext><table><mglyph><style><img src=x onerror="pwn()">',
    "body": "<body onload=pwn()>",
    "frame": '<iframe src="javascript:parent.pwn()"></iframe>',
    "frame with a document": '<iframe srcdoc="<script>parent.pwn()</script>"></iframe>',
    "object": '<object data="javascript:pwn()"></object>',
    "embed": '<embed src="javascript:pwn()">',
    "form": '<form action="javascript:pwn()"><button>x</button></form>',
    "button": '<button formaction="javascript:pwn()">x</button>',
    "input": "<input autofocus onfocus=pwn()>",
    "details": "<details open ontoggle=pwn()>",
    "video": "<video><source onerror=pwn()></video>",
    "marquee": "<marquee onstart=pwn()>x</marquee>",
    "style": "<style>@import 'javascript:pwn()';</style>",
    "style attribute": '<p style="background:url(javascript:pwn())">x</p>',
    "meta refresh": '<meta http-equiv="refresh" content="0;url=javascript:pwn()">',
    "base": '<base href="javascript:pwn()//">',
    "link element": '<link rel="stylesheet" href="javascript:pwn()">',
    "template": "<template><img src=x onerror=pwn()></template>",
    "noscript": '<noscript><p title="</noscript><img src=x onerror=pwn()>">',
    "plaintext": "<plaintext><img src=x onerror=pwn()>",
    "comment": "<!-- --><img src=x onerror=pwn()><!-- -->",
    "odd comment": "<!--><img src=x onerror=pwn()>-->",
    "processing instruction": "<?x ><img src=x onerror=pwn()>?>",
    "cdata": "<![CDATA[<img src=x onerror=pwn()>]]>",
    "escaped once": "&lt;img src=x onerror=pwn()&gt;",
    "escaped twice": "&amp;lt;img src=x onerror=pwn()&amp;gt;",
    "numeric references": "&#60;img src=x onerror=pwn()&#62;",
    "references without an end": "&#x3Cimg src=x onerror=pwn()&#x3E",
    "wide angle brackets": "＜img src=x onerror=pwn()＞",
    "overlong angle bracket": "\u00c0\u00bcimg src=x onerror=pwn()>",
    "nul in a name": "<im\x00g src=x onerror=pwn()>",
    "half a character": "<\ud800img src=x onerror=pwn()>",
}
_ADDRESSES: Final = {
    "javascript": "javascript:pwn()",
    "javascript in odd case": "JaVaScRiPt:pwn()",
    "javascript behind a blank": " \x01javascript:pwn()",
    "javascript with a tab": "java\tscript:pwn()",
    "javascript with a line break": "java\nscript:pwn()",
    "javascript with a return": "java\r\nscript:pwn()",
    "javascript with a control": "java\x00script\x08:pwn()",
    "javascript with a C1 control": "java\x9bscript:pwn()",
    "javascript with a zero width space": "java\u200bscript:pwn()",
    "javascript with a soft hyphen": "java\u00adscript:pwn()",
    "javascript with a bidi override": "\u202ejavascript:pwn()",
    "javascript with a reference": "&#106;avascript&#58;pwn()",
    "javascript with named references": "java&Tab;script&colon;pwn()",
    "javascript with percents": "javascript%3Apwn()",
    "javascript as a comment": "javascript://a.vn/%0Apwn()",
    "javascript behind an address": "https://a.vn/\njavascript:pwn()",
    "view-source": "view-source:javascript:pwn()",
    "feed": "feed:javascript:pwn()",
    "blob": "blob:https://a.vn/x",
    "filesystem": "filesystem:https://a.vn/temporary/x",
    "vbscript": "vbscript:pwn()",
    "data": "data:text/html,<script>parent.pwn()</script>",
    "data in base64": "data:text/html;base64,PHNjcmlwdD5wYXJlbnQucHduKCk8L3NjcmlwdD4=",
    "data with an image": 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="pwn()"/>',
    "file": "file:///etc/passwd",
    "quote in an address": 'https://a.vn/" onmouseover="pwn()',
    "angle bracket in an address": "https://a.vn/><img src=x onerror=pwn()>",
    "parenthesis in an address": "https://a.vn/) ![x](javascript:pwn()",
    "backslash in an address": "https://a.vn/\\",
    "backquote in an address": "https://a.vn/`<img src=x onerror=pwn()>`",
    "reference in an address": "https://a.vn/&gt;&#10;&lt;img src=x onerror=pwn()&gt;",
}
# What CommonMark, GFM and their neighbours read as markup.
_MARKDOWN: Final = {
    "link": "[x](javascript:pwn())",
    "link in brackets": "[x](<javascript:pwn()>)",
    "link with a title": '[x](javascript:pwn() "x")',
    "link with a reference": "[x](&#106;avascript:pwn())",
    "link with a data address": "[x](data:text/html,<script>pwn()</script>)",
    "link with vbscript": "[x](vbscript:pwn())",
    "image in Markdown": "![x](javascript:pwn())",
    "image with a handler": '![x"onerror="pwn()](x)',
    "image in a link": "[![x](x)](javascript:pwn())",
    "autolink": "<javascript:pwn()>",
    "autolink of data": "<data:text/html,pwn>",
    "reference definition": "[x]: javascript:pwn()",
    "reference": "[x][y]\n\n[y]: javascript:pwn()",
    "shortcut reference": "[x]\n\n[x]: <javascript:pwn()>",
    "footnote": "x[^1]\n\n[^1]: <img src=x onerror=pwn()>",
    "unbalanced brackets": "](javascript:pwn())",
    "opening bracket": "x [",
    "escaped brackets": "\\[x\\](javascript:pwn())",
    "escaped escape": "\\\\<img src=x onerror=pwn()>",
    "backslash at the end": "x\\",
    "code span": "`<img src=x onerror=pwn()>`",
    "open code span": "x ` y",
    "fence": "```\n<img src=x onerror=pwn()>\n```",
    "tilde fence": "~~~ html\n<img src=x onerror=pwn()>\n~~~",
    "indented code": "\n\n    <img src=x onerror=pwn()>",
    "heading": "# x",
    "headings": "x\n# y\n## z ##",
    "underlined heading": "x\n===",
    "underlined heading of two": "x\n---",
    "rule": "***",
    "rule of hyphens": "- - -",
    "list": "- x\n- y",
    "list with plus": "+ x",
    "list with stars": "* x",
    "ordered list": "1. x\n2) y",
    "task": "- [x] y",
    "quote": "> x\n> > y",
    "alert": "> [!WARNING]\n> x",
    "table": "x | y\n--- | ---\n1 | 2",
    "pipe": "x | y",
    "escaped pipe": "x \\| y",
    "strong": "**x** __y__",
    "strike": "~~x~~",
    "math": "$x$ $$\\href{javascript:pwn()}{x}$$",
    "front matter": "---\ntitle: x\n---",
    "directive": ":::{raw} html\n<img src=x onerror=pwn()>\n:::",
    "role": "{raw-html}`<img src=x onerror=pwn()>`",
    "template braces": "{{ pwn() }} {% include x %} ${pwn()}",
    "attributes": "x {onclick=pwn()}",
    "comment in MyST": "% x",
    "hard break": "x  \ny\\\nz",
    "html block": "<div>\n\n<img src=x onerror=pwn()>\n\n</div>",
    "html comment": "<!-- x\n\n--> <img src=x onerror=pwn()>",
    "open html comment": "x <!--",
    "return as a line break": "x\r# y\r\r    <img src=x onerror=pwn()>",
    "line separators": "x\u2028# y\u2029- z\x85> w\x0b===\x0c---",
    # Signs that whoever prints takes away together with the escape behind them.
    "C1 before brackets": "\x9b[x\x9b](javascript:pwn())",
    "C1 before angle brackets": "\x9b<img src=x onerror=pwn()\x9b>",
    "escape before brackets": "\x1b[x\x1b](javascript:pwn())",
    "C1 string": "\x9d<img src=x onerror=pwn()>\x9c",
    "terminal title": "\x1b]0;x\x07<img src=x onerror=pwn()>",
    "terminal link": "\x1b]8;;javascript:pwn()\x1b\\x\x1b]8;;\x1b\\",
    "bidi override": "\u202e<img src=x onerror=pwn()>\u2066",
    "tag characters": "<\U000e0041img src=x onerror=pwn()>",
}
# What a spreadsheet runs; vnnews writes none.
_FORMULAS: Final = {"formula": '=HYPERLINK("javascript:pwn()")', "at": "@SUM(1)", "plus": "+1+cmd|'/C x'!A0"}
_JSON: Final = {
    "end of the string": '"}</script><script>pwn()</script>',
    "escaped end": '\\"}<!--<script>',
    "escaped angle bracket": "\\u003c/script>\\u003cscript>pwn()\\u003c/script>",
}

PAYLOADS: Final[dict[str, str]] = {**_MARKUP, **_ADDRESSES, **_MARKDOWN, **_FORMULAS, **_JSON}
"""Payloads by name."""
RUNNING: Final = ("script", "image", "svg", "frame", "frame with a document", "details")
"""Those that run in a browser by themselves where nobody escapes them."""

STORY: Final = "Chợ nổi họp từ bốn giờ sáng, ghe nào cũng treo một cây bẹo. Người mua nhìn bẹo mà biết ghe bán gì."


def page(payload: str, *, escaped: bool) -> str:
    """A page that has a payload in every place that holds text or an address, as text or as it is."""
    said = html.escape(payload) if escaped else payload
    quoted = html.escape(payload)
    string = payload.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    string = string if not escaped else string.replace("<", "\\u003c")
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{said}</title>
<link rel="canonical" href="{quoted}"><meta property="og:image" content="{quoted}">
<meta property="og:title" content="{quoted}"><meta name="author" content="{quoted}">
<meta property="article:section" content="{quoted}">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{string}", "description": "{string}",
 "author": {{"name": "{string}", "url": "{string}"}}, "keywords": ["{string}"], "image": "{string}",
 "url": "{string}", "articleSection": "{string}"}}</script></head><body>
<nav class="breadcrumb"><a class="block-see-more__tag" href="{quoted}">{said}</a></nav>
<h1 class="article-header__title" data-field="title">{said}</h1>
<div data-field="author"><span class="article-meta__name"><a href="{quoted}">{said}</a></span></div>
<time class="article-meta__time" data-field="distributionDate">16:30, 10/09/2026</time>
<main class="article-editor" id="article-editor" data-field="body">
<h4 class="article-content__lead" data-field="sapo">{said}</h4>
<p>{STORY}</p><p>{said}</p><p>{said} {STORY}</p><p>{STORY} <a href="{quoted}">{said}</a> <b>{said}</b><i>{said}</i></p>
<p>Sáng nay<br>{said}<br>{said}</p><h2>{said}</h2><h3>Tít phụ {said}</h3>
<figure><img src="{quoted}" alt="{quoted}"><figcaption>{said} Ảnh: {said}</figcaption></figure>
<figure><img src="/a.jpg" alt="{quoted}" title="{quoted}"><figcaption>{said}</figcaption></figure>
<ul><li>{said}</li><li>Ghe {said}<ul><li>{said}</li></ul></li></ul><ol><li>{said}</li></ol>
<table><caption>{said}</caption><tr><th>{said}</th><th>Bẹo</th></tr><tr><td>{said}</td><td>{said}</td></tr></table>
<blockquote><p>{said}</p></blockquote><blockquote><p>Lời của {said} trên sông.</p></blockquote>
<iframe src="{quoted}"></iframe><iframe src="https://www.youtube.com/embed/x" title="{quoted}"></iframe>
<video src="{quoted}" poster="{quoted}"></video><p>{STORY}</p><p>Theo {said}</p></main>
<div class="related-detail_news"><h3><a href="{quoted}">{said}</a></h3></div>
<div class="tags"><div class="list-tag"><a class="tag" href="{quoted}"><span class="tag-name">{said}</span></a></div>
</div>
</body></html>"""
