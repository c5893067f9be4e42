"""The pictures of the sample, drawn by Pillow with its built-in font: the same bytes each time."""

import math
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

INK, BLUE, GREY, RULE = "#22252B", "#24407F", "#5C6069", "#C9C2B6"
TEAL, TINT, PAPER, DESK = "#0C6B64", "#9FD2C8", "#FBFAF6", "#CDBFA9"
_WIDTH, _HEIGHT = 1100, 700
_MARGIN = 60


class _Sheet:
    """A picture while it is drawn: text and hand-like lines on paper."""

    def __init__(self, ground: str = PAPER) -> None:
        self.image = Image.new("RGB", (_WIDTH, _HEIGHT), ground)
        self.draw = ImageDraw.Draw(self.image)

    def text(self, x: float, y: float, words: str, size: int = 28, colour: str = INK) -> None:
        """Write one line; x and y are its left top."""
        self.draw.text((x, y), words, font=ImageFont.load_default(size), fill=colour)

    def line(self, x0: float, y0: float, x1: float, y1: float, colour: str = INK) -> None:
        """A line as by hand: it wavers by a pixel or two."""
        steps = max(2, int(math.hypot(x1 - x0, y1 - y0) / 18))
        points = []
        for n in range(steps + 1):
            part, waver = n / steps, 1.4 * math.sin(n * 1.7 + x0 + y0)
            points.append((x0 + (x1 - x0) * part + waver, y0 + (y1 - y0) * part - waver))
        self.draw.line(points, fill=colour, width=3)

    def box(self, x: float, y: float, width: float, height: float, fill: str = "") -> None:
        """A rectangle with hand-drawn sides."""
        if fill:
            self.draw.rectangle((x, y, x + width, y + height), fill=fill)
        for ends in (
            (x, y, x + width, y),
            (x, y + height, x + width, y + height),
            (x, y, x, y + height),
            (x + width, y, x + width, y + height),
        ):
            self.line(*ends)

    def png(self) -> bytes:
        """The picture as a PNG of few colours."""
        target = BytesIO()
        self.image.quantize(64).save(target, "PNG", optimize=True)
        return target.getvalue()


def _bars(title: str, rows: tuple[tuple[str, float, str], ...], most: float) -> bytes:
    """A bar chart; each row is a name, a length and the words at the bar's end."""
    sheet = _Sheet("#FFFFFF")
    sheet.text(_MARGIN, 44, title, 34)
    pitch = (_HEIGHT - 190) / len(rows)
    for n, (name, length, label) in enumerate(rows):
        y = 140 + n * pitch
        long = length / most * 600
        sheet.text(_MARGIN, y + pitch / 2 - 30, name)
        sheet.draw.rectangle((300, y, 300 + long, y + pitch * 0.6), fill=TEAL)
        sheet.text(316 + long, y + pitch / 2 - 30, label)
    sheet.draw.line((300, 120, 300, _HEIGHT - 40), fill=GREY, width=2)
    return sheet.png()


def lesson_starts() -> bytes:
    """A bar chart: from the door to work, October to June."""
    rows = (
        ("October", 360.0, "6 min"),
        ("February", 180.0, "3 min"),
        ("June", 110.0, "1 min 50 s"),
    )
    return _bars("From the door to work, mean of ten lessons", rows, 360)


def facts_quiz() -> bytes:
    """A bar chart: pupils who know their number facts."""
    found = {"October": 7, "December": 11, "February": 14, "April": 17, "June": 19}
    rows = tuple((name, float(n), f"{n} of 27") for name, n in found.items())
    return _bars("Pupils with 20 or more of 25 facts", rows, 27)


def fluency_counts() -> bytes:
    """Words read in a minute by six pupils, October and June."""
    counts = {
        "B": (61, 88),
        "C": (47, 56),
        "D": (70, 92),
        "E": (64, 89),
        "F": (52, 64),
        "G": (73, 95),
    }
    sheet = _Sheet("#FFFFFF")
    sheet.text(_MARGIN, 44, "Words read in a minute: October and June", 34)
    for n, (pupil, (october, june)) in enumerate(counts.items()):
        y = 130 + n * 88
        sheet.text(_MARGIN, y + 14, f"Pupil {pupil}")
        sheet.draw.rectangle((230, y, 230 + october * 5.5, y + 26), outline=TEAL, width=3)
        sheet.draw.rectangle((230, y + 32, 230 + june * 5.5, y + 58), fill=TEAL)
        sheet.text(244 + june * 5.5, y + 12, f"{october} and {june}: gained {june - october}", 24)
    return sheet.png()


def explain_tally() -> bytes:
    """Tally marks: how 28 pupils answered “why?” in three months."""
    sheet = _Sheet()
    sheet.text(_MARGIN, 40, "Why?  28 pupils, asked one by one", 36, BLUE)
    heads = ("", "full sentence", "part of a reason", "one word or none")
    rows = (("October", 11, 8, 9), ("February", 18, 5, 5), ("June", 25, 2, 1))
    for column, head in enumerate(heads):
        sheet.text(_MARGIN + _tally_x(column), 130, head, 26, GREY)
    for n, (month, *numbers) in enumerate(rows):
        y = 200 + n * 155
        sheet.line(_MARGIN, y - 14, _WIDTH - _MARGIN, y - 14, GREY)
        sheet.text(_MARGIN, y + 8, month, 30)
        for column, number in enumerate(numbers, 1):
            _tally(sheet, _MARGIN + _tally_x(column), y, number)
            sheet.text(_MARGIN + _tally_x(column), y + 96, str(number), 26)
    return sheet.png()


def _tally_x(column: int) -> int:
    return (0, 170, 520, 760)[column]


def _tally(sheet: _Sheet, x: float, y: float, number: int) -> None:
    """Strokes in fives, the fifth across; three fives a row."""
    for n in range(number):
        row, place = divmod(n, 15)
        group, stroke = divmod(place, 5)
        left, top = x + group * 92, y + row * 46
        if stroke == 4:
            sheet.line(left - 8, top + 34, left + 62, top + 4, BLUE)
        else:
            sheet.line(left + stroke * 17, top, left + stroke * 17, top + 38, BLUE)


def exit_card() -> bytes:
    """An exit card: 0.4 and 0.35 on two squares of a hundred."""
    sheet = _Sheet(DESK)
    sheet.draw.rectangle((50, 40, _WIDTH - 50, _HEIGHT - 40), fill=PAPER)
    for x0, cells, label in ((130, 40, "0.4"), (610, 35, "0.35")):
        for n in range(100):
            column, row = divmod(n, 10)
            x, y = x0 + column * 34, 90 + row * 34
            fill = TINT if n < cells else PAPER
            sheet.draw.rectangle((x, y, x + 34, y + 34), fill=fill, outline=GREY)
        sheet.box(x0, 90, 340, 340)
        sheet.text(x0 + 130, 446, label, 44, BLUE)
    sheet.text(130, 530, "0.4 is bigger because 40 hundredths", 36, BLUE)
    sheet.text(130, 584, "is more than 35", 36, BLUE)
    return sheet.png()


def faded_examples() -> bytes:
    """Three subtractions on a board, each with one step less."""
    sheet = _Sheet("#F4F6F5")
    sums = (("483", "157", "326", "1"), ("562", "238", "24", "2"), ("741", "416", "", "3"))
    for n, (top, bottom, answer, number) in enumerate(sums):
        x = 110 + n * 330
        sheet.text(x, 90, f"Example {number}", 32, TEAL)
        sheet.text(x + 40, 190, "  ".join(top), 62, BLUE)
        sheet.text(x, 280, "-", 62, BLUE)
        sheet.text(x + 40, 280, "  ".join(bottom), 62, BLUE)
        sheet.line(x, 370, x + 240, 370)
        shown = answer if number != "2" else " " + answer
        sheet.text(x + 40 + (50 if number == "2" else 0), 390, "  ".join(shown.strip()), 62, BLUE)
        sheet.line(x, 480, x + 240, 480)
    for n, words in enumerate(("all steps shown", "one step missing", "yours alone")):
        sheet.text(120 + n * 330, 530, words, 30, GREY)
    return sheet.png()


def river_words() -> bytes:
    """Five word cards about rivers, in English and Welsh."""
    sheet = _Sheet()
    words = (
        ("source", "tarddiad"),
        ("mouth", "aber"),
        ("bank", "glan"),
        ("meander", "ystum"),
        ("flood", "llif"),
    )
    for n, (english, welsh) in enumerate(words):
        x = 40 + n * 208
        sheet.box(x, 120, 188, 430, "#FFFFFF")
        for wave in range(3):
            for k in range(8):
                y = 190 + wave * 44 + (n - 2) * k * 2 + 8 * math.sin(k)
                sheet.line(x + 14 + k * 20, y, x + 34 + k * 20, y + 6, BLUE)
        sheet.text(x + 22, 370, english, 36)
        sheet.text(x + 22, 450, welsh, 32, TEAL)
    return sheet.png()


def seating_plan(pairs: int, *, with_arrow: bool) -> bytes:
    """A plan of double desks with invented initials; six near the door are shaded."""
    sheet = _Sheet()
    sheet.text(_MARGIN, 30, "Board", 30, GREY)
    sheet.text(_WIDTH - 150, _HEIGHT - 60, "Door", 30, GREY)
    letters = "ABCDEFGHJKLMNOPRSTWY"
    for n in range(pairs):
        row, column = divmod(n, 4)
        x, y = 80 + column * 250, 90 + row * 142
        near_door = not with_arrow and n in (7, 10, 11)
        for side in (0, 1):
            sheet.box(x + side * 95, y, 95, 84, TINT if near_door else "#FFFFFF")
            first, last = letters[(n * 3 + side) % 20], letters[(n * 7 + side * 5 + 4) % 20]
            sheet.text(x + side * 95 + 26, y + 26, first + last, 30, BLUE)
        if with_arrow and column < 3 and n + 1 < pairs:
            sheet.line(x + 200, y + 42, x + 240, y + 42, TEAL)
            sheet.line(x + 240, y + 42, x + 228, y + 32, TEAL)
            sheet.line(x + 240, y + 42, x + 228, y + 52, TEAL)
    return sheet.png()


def fact_wall() -> bytes:
    """A display of 144 products, 61 of them coloured."""
    sheet = _Sheet("#E9DFCB")
    sheet.text(_MARGIN, 24, "Ffeithiau / Facts", 40, TEAL)
    known = sorted(range(144), key=lambda n: (max(divmod(n, 12)), n))[:61]
    for n in range(144):
        row, column = divmod(n, 12)
        x, y = 220 + column * 54, 84 + row * 49
        sheet.draw.rectangle((x, y, x + 50, y + 45), fill=TINT if n in known else PAPER)
        sheet.text(x + 6, y + 11, str((row + 1) * (column + 1)), 20)
    return sheet.png()


def sentence_stems() -> bytes:
    """A display of four sentence stems."""
    sheet = _Sheet("#E9DFCB")
    stems = (
        "I think ...  because ...",
        "I agree with ...  and I add ...",
        "It cannot be ...  since ...",
        "First I thought ...,  now I think ...",
    )
    for n, words in enumerate(stems):
        sheet.box(120 + (n % 2) * 40, 60 + n * 150, 800, 112, "#FFFFFF")
        sheet.text(160 + (n % 2) * 40, 92 + n * 150, words, 42, BLUE)
    return sheet.png()


def spelling_page() -> bytes:
    """A page of a spelling journal."""
    sheet = _Sheet()
    for n in range(9):
        sheet.draw.line((0, 120 + n * 64, _WIDTH, 120 + n * 64), fill=RULE, width=2)
    words = (
        ("because", "be / cause", "He hid because the dog came."),
        ("thought", "th / ough / t", "I thought it was my coat."),
        ("suddenly", "sudden / ly", "It went dark, not suddenly."),
    )
    for n, (word, parts, sentence) in enumerate(words):
        y = 76 + n * 192
        sheet.text(70, y, word, 40, BLUE)
        sheet.text(420, y, parts, 40, BLUE)
        sheet.text(110, y + 64, sentence, 40, BLUE)
    return sheet.png()
