"""Markdown as a tree of blocks: what a teacher writes, read as she means it."""

from portfolio.markup.blocks import (
    CodeBlock,
    Heading,
    ListBlock,
    Paragraph,
    PictureBlock,
    Quote,
    Run,
    TableBlock,
    plain,
)
from portfolio.markup.parse import MOST_COLUMNS, parse


def test_bold_italic_code_and_links_become_runs() -> None:
    """The looks of words survive the way to the page."""
    (block,) = parse("a **b** *c* `d` [e](https://e.example)")
    assert block == Paragraph(
        (
            Run("a "),
            Run("b", bold=True),
            Run(" "),
            Run("c", italic=True),
            Run(" "),
            Run("d", code=True),
            Run(" "),
            Run("e", link="https://e.example"),
        )
    )


def test_heading_levels_never_skip_one() -> None:
    """A screen reader's list of headings has no holes."""
    levels = [one.level for one in parse("###### deep\n\n# top\n\n#### low")
              if isinstance(one, Heading)]  # fmt: skip
    assert levels == [1, 1, 2]


def test_lists_know_their_numbers_and_nest() -> None:
    """Steps keep the numbers she gave them."""
    (block,) = parse("3. three\n4. four\n    - inner")
    assert isinstance(block, ListBlock)
    assert (block.is_ordered, block.start, len(block.items)) == (True, 3, 2)
    inner = block.items[1][1]
    assert isinstance(inner, ListBlock)
    assert not inner.is_ordered


def test_quotes_code_and_forced_line_breaks_are_kept() -> None:
    """A pupil's words, a line of code and an address keep their shape."""
    quote, code, lines = parse("> said\n\n    x = 1\n      y\n\none  \ntwo")
    assert quote == Quote((Paragraph((Run("said"),)),))
    assert code == CodeBlock(("x = 1", "  y"))
    assert isinstance(lines, Paragraph)
    assert [run.text for run in lines.runs] == ["one", "\n", "two"]


def test_a_table_has_its_head_apart() -> None:
    """Readers aloud say the head of a column before its cell."""
    (block,) = parse("| Day | Cards |\n|---|--:|\n| 24 April | **11** |")
    assert isinstance(block, TableBlock)
    assert [plain(cell) for cell in block.head] == ["Day", "Cards"]
    assert block.rows[0][1] == (Run("11", bold=True),)


def test_a_table_too_wide_to_read_becomes_lines() -> None:
    """Forty columns fit on no page; "heading: value" does."""
    count = MOST_COLUMNS + 1
    head, cells = ("|".join(f"{word}{n}" for n in range(count)) for word in "hv")
    blocks = parse(f"{head}\n{'|'.join(['---'] * count)}\n{cells}")
    assert [plain(one.runs) for one in blocks if isinstance(one, Paragraph)][:2] == [
        "h0: v0",
        "h1: v1",
    ]
    assert len(blocks) == count


def test_pictures_come_from_the_evidence_alone() -> None:
    """A text can never pull a file of the computer, or of the internet, onto the page."""
    own, other = parse("![A card](evidence:abc)\n\n![x](file:///etc/passwd)")
    assert own == PictureBlock("abc", "A card")
    assert other == Paragraph((Run("x"),))


def test_only_web_and_mail_addresses_are_links() -> None:
    """No click in the file runs anything."""
    text = "[a](javascript:alert(1)) [b](data:text/html,x) [c](file:///x) [d](mailto:d@e.cymru)"
    (block,) = parse(text)
    assert isinstance(block, Paragraph)
    assert [run.link for run in block.runs if run.link] == ["mailto:d@e.cymru"]


def test_html_is_text_like_any_other() -> None:
    """What she typed is what is read; nothing is executed and nothing vanishes."""
    (block,) = parse("a <b>bold</b> <script>alert(1)</script> &amp; & < >")
    assert isinstance(block, Paragraph)
    assert plain(block.runs) == "a <b>bold</b> <script>alert(1)</script> &amp; & < >"


def test_signs_in_code_are_the_signs_that_were_typed() -> None:
    """What a pupil typed into the computer is shown as she typed it."""
    line, block = parse("`a<b & &lt;`\n\n    if a > b: <tag>")
    assert line == Paragraph((Run("a<b & &lt;", code=True),))
    assert block == CodeBlock(("if a > b: <tag>",))


def test_an_address_in_brackets_is_read_and_followed() -> None:
    """It is not scrambled as for a web page."""
    (block,) = parse("<siân@e.cymru>")
    assert block == Paragraph((Run("siân@e.cymru", link="mailto:siân@e.cymru"),))


def test_words_after_a_heading_in_a_list_stay_and_keep_their_place() -> None:
    """No word that she wrote is lost on the way to the page."""
    (block,) = parse("- one\n- # Head\nmore *words*\n- two")
    assert isinstance(block, ListBlock)
    assert block.items[1] == (
        Heading(1, (Run("Head"),)),
        Paragraph((Run("more "), Run("words", italic=True))),
    )
