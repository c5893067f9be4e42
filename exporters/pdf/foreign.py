"""How large the pages of other people's PDFs are: all that laying them out has to know."""

from functools import lru_cache

MOST_PAGES = 200  # of one file: what is longer is attached, and nobody reads it on paper


@lru_cache(maxsize=64)
def page_sizes(content: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of each page in points, as it is looked at; empty for what cannot be read.

    An encrypted file cannot.
    """
    from portfolio.pdfium import NO_PDF, open_pdf  # noqa: PLC0415  0.1 s; few documents need it

    try:
        with open_pdf(content) as pdf:
            return tuple(pdf[n].get_size() for n in range(min(len(pdf), MOST_PAGES)))
    except NO_PDF:
        return ()
