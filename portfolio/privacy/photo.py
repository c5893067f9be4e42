"""A copy of a picture for a page: turned upright, made smaller, all metadata taken off."""

import io

MOST_PIXELS = 1600  # on the longer side: 200 dots per inch over the page's text width
COARSE = ("1", "P", "PA")  # modes in which pixels cannot be mixed
MOST_SOURCE_PIXELS = 120_000_000  # beyond every phone's camera; larger ones are taken for bombs


def page_copy(content: bytes) -> bytes | None:
    """A JPEG or PNG copy for a page; None when it is no picture that can be read."""
    from PIL import Image, ImageOps  # noqa: PLC0415  only exports need it

    from portfolio.privacy.decode import NO_PICTURE, opened  # noqa: PLC0415  as above

    try:
        with opened(content) as picture:
            if picture.width * picture.height > MOST_SOURCE_PIXELS:
                return None
            # made smaller first: a JPEG is then not even decoded in full
            small = picture.convert("RGB") if picture.mode in COARSE else picture
            small.thumbnail((MOST_PIXELS, MOST_PIXELS), reducing_gap=1.0)
            upright = ImageOps.exif_transpose(small).convert("RGB")
    except NO_PICTURE:
        return None
    target = io.BytesIO()
    bare = Image.new("RGB", upright.size)
    bare.paste(upright)
    bare.save(target, "JPEG", quality=85)
    return target.getvalue()
