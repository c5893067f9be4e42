"""Appendix: pictures and the pages of PDFs, each whole on a page of its own."""

from exporters.pdf.book import Book


def draw_appendix(book: Book) -> None:
    """Draw what has an appendix page."""
