"""Pictures drawn for the tests."""

import io

from PIL import Image, ImageDraw


def picture(width: int, height: int) -> bytes:
    """A plain PNG with a frame and a cross, so that a cut edge is seen."""
    image = Image.new("RGB", (width, height), "#E8E2D5")
    draw = ImageDraw.Draw(image)
    draw.rectangle((8, 8, max(9, width - 9), height - 9), outline="#33373F", width=4)
    draw.line((0, 0, width, height), fill="#8FA9C4", width=6)
    target = io.BytesIO()
    image.save(target, "PNG")
    return target.getvalue()
