"""Check a PDF: files that came back or came from others; replies and records are brought in."""

from PySide6.QtWidgets import QWidget

from portfolio.change import Change
from portfolio.library import Library
from portfolio.text import _
from ui.shell import Shell
from ui.widgets.basics import Card, column, label
from ui.widgets.check_card import CheckCard
from ui.widgets.check_pdf import CheckPanel
from ui.widgets.disc import icon_label, icon_row
from ui.widgets.steps import StepPage


class CheckTab(StepPage):
    """The panel with a desk behind it: this portfolio."""

    def __init__(self, shell: Shell) -> None:
        self._shell, self._session = shell, shell.session
        super().__init__(_("Check a PDF"), self._aside())
        self.panel = CheckPanel(
            shell.theme,
            shell.ask,
            shell.session.jobs,
            shell.settings.home,
            shell.session.today,
            self,
        )
        self.body.addWidget(self.panel)
        self.body.addStretch(1)

    def _aside(self) -> QWidget:
        """What a check can tell, and what it cannot."""
        tokens = self._shell.theme.tokens
        card = Card(label(_("What this can tell"), "head"))
        for icon, ink, words in (
            ("check", tokens.ok, _("Whether a file was changed, down to the last letter.")),
            ("check", tokens.ok, _("Which pages were touched after it was signed.")),
            ("minus", tokens.muted, _("Not who wrote a reply: names are as typed.")),
            ("minus", tokens.muted, _("It knows nothing of PDFs made elsewhere.")),
        ):
            sign = icon_label(self._shell.theme, icon, ink, 18)
            card.content.addLayout(icon_row(sign, label(words)))
        told = _("A PDF made elsewhere, or printed and scanned, has nothing to compare. You can "
                 "still attach it to an entry as evidence.")  # fmt: skip
        other = Card(label(_("Not one of yours"), "head"), label(told, "facts"))
        aside = QWidget()
        aside.setLayout(column(card, other, None, spacing=12))
        return aside

    def refresh(self) -> None:
        """What was checked stays."""

    def bring_records(self, card: CheckCard) -> None:
        """Bring the records of one of her own files back; what is here already is left alone."""
        from portfolio.bring_back import (  # noqa: PLC0415  pikepdf; only PDFs need it
            BroughtBack,
            bring_back,
            brought_words,
        )
        from portfolio.imports import MOST_PDF_BYTES, read_whole  # noqa: PLC0415  as above
        from portfolio.imports.pdf import OwnFile, read_pdf  # noqa: PLC0415  as above

        path = card.path
        done: list[BroughtBack] = []

        def work(library: Library) -> Change:
            found = read_pdf(read_whole(path, MOST_PDF_BYTES), path.name)
            assert isinstance(found, OwnFile)
            done.append(bring_back(library, found.shared, found.files))
            return done[0].change

        self._session.do(work, self)
        if done:
            card.tell(" ".join(brought_words(done[0])))

    def keep_reply(self, card: CheckCard) -> None:
        """File a reply that she has looked at, with the file it came in."""
        from portfolio.bring_back import receive  # noqa: PLC0415  as above
        from portfolio.imports import MOST_PDF_BYTES, read_whole  # noqa: PLC0415  as above

        found, path, today = card.looked.reply, card.path, self._session.today()
        assert found is not None

        def work(library: Library) -> Change:
            content = read_whole(path, MOST_PDF_BYTES)
            reply = receive(library, found, content, path.name, today)
            return Change(frozenset({"reply", "evidence"}), frozenset({reply.id}))

        self._session.do(work, self)
        if not self._session.has_failed:
            card.tell(_("Kept as received."))
