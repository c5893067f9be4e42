"""What changed is seen by line and colour, and heard in words."""

from dataclasses import replace

from portfolio.compare import compare
from tests.builders import an_entry
from ui.tokens import LIGHT
from ui.widgets.version_html import private_html, public_html


def test_changes_are_underlined_struck_and_told() -> None:
    """Neither by colour alone."""
    before = an_entry(body="Most could explain")
    changes = compare(before, replace(before, body="Ten could explain"))
    seen = public_html(changes, LIGHT, is_spoken=False)
    heard = public_html(changes, LIGHT, is_spoken=True)

    assert 'underline">Ten<' in seen and 'line-through">Most<' in seen
    assert "added: Ten end" in heard and "taken out: Most end" in heard


def test_the_private_layer_stands_apart() -> None:
    """It is folded in a part of its own."""
    before = an_entry(private="SECRET")
    changes = compare(before, replace(before, private="SECRET still", body="x"))
    assert "SECRET" not in public_html(changes, LIGHT, is_spoken=False)
    assert "still" in private_html(changes, LIGHT, is_spoken=False)


def test_her_words_are_never_taken_for_markup() -> None:
    """A text about <b> shows it."""
    changes = compare(None, an_entry(body="a <b> & c"))
    assert "a &lt;b&gt; &amp; c" in public_html(
        tuple(one.unsigned() for one in changes), LIGHT, is_spoken=False
    )
