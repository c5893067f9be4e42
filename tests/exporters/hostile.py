"""Texts that try to break a Markdown reader, a page, or a PDF. Shared by the tests of all three."""

HOSTILE_WORDS = (
    "Rhos-y-bol \u202egnirts\u2066 <b>bold</b> <script>alert(1)</script> \x00\x07\x1b\x7f \ud800 "
    "\ue000\U000f0000 w\u0302 Ŵŷ 😀👩\u200d🏫 教師 שלום مرحبا हिन्दी (\\) <</S/P>> ET BT %PDF "
    + "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
    * 8
)

_WIDE = "| {} |\n|{}\n| {} |".format(
    " | ".join(f"c{n}" for n in range(40)),
    "---|" * 40,
    " | ".join(f"v{n}" for n in range(40)),
)
_LONG_TABLE = "| a | b | c |\n|:--|:-:|--:|\n" + "\n".join(
    f"| row {n} **b** | [l](https://e.example/{n}) | {'long cell text ' * (n % 7)} |"
    for n in range(90)
)
_DEEP_LIST = "".join("    " * min(n, 40) + f"- n{n}\n" for n in range(50))
_CODE = "\n".join(f"    line {n} <tag> & ampersand é 😀" for n in range(70))

HOSTILE_PIECES = (
    "# Heading <b>unclosed <script>alert(1)</script>",
    "Raw <img src=file:///etc/passwd> <para> <onDraw name='x'/> &lt;i&gt; &copy; &#0; &#xD800; "
    "%s {{ }} \\* \x00\x07\x1b control",
    "![passwd](file:///etc/passwd) ![p](../../etc/passwd) ![e](evidence:v2) ![g](evidence:gone)",
    "![alone](evidence:v2)",
    '[js](javascript:alert(1)) [data](data:text/html,x) [ok](https://e.example/?q="><b>x) '
    "[bad](http://[::1) [mail](mailto:a@b.cy) <https://auto.example/é> <me@school.cymru>",
    "**bold _nested [link *deep* `code`](https://example.org) end_ bold** "
    "[**all bold**](https://example.org/2)",
    "[a whole paragraph that is one link and is long enough to be wrapped over more than one line, "
    "which matters for tags since the words stand on several lines](https://example.org/3)",
    "LONG " + "x" * 20_000,
    "Emoji 😀 👩\u200d🏫 ✓ → ≥ ½ • ŵ Ŵ ŷ ẁ ẅ ỳ; w\u0302 y\u0302. 教師組合 한국어 مرحبا שלום \u202e "
    "\ue000 Ελληνικά Русский Tiếng Việt हिन्दी",
    "- a\n    - b\n        1. c\n\n            para\n\n            > quote\n- [ ] task\n\n  second",
    "> q1\n>> q2\n>>> q3 with `code`\n>\n> - list in quote",
    _CODE,
    _LONG_TABLE,
    _WIDE,
    "| h |\n|---|\n| " + "one enormous cell " * 900 + " |",
    ">" * 300 + " deep quote",
    _DEEP_LIST,
    "###### skip level\n\n# back\n\n#### skip again",
    "[" * 300 + "x" + "]" * 300,
    "*" * 2000 + "a" + "`" * 301,
    "1000000000000. big number\n\n99999999999999999999. again",
    "\x02amp\x03 \x02999999999999\x03 \x02klzzwxh:0001\x03 \x02wzxhzdk:0\x03",
    "[x]: https://e.example\n\n[x] and [y][x] ![x]",
    "| only a head |\n|---|",
    "***\n\n---\n\n___",
    "line one  \nline two\\\nline three",
    "```\nunclosed fence\n\n  x",
)
HOSTILE_MARKDOWN = "\n\n".join(HOSTILE_PIECES)
