"""The copy of a picture that leaves: no position, no device; the picture and its badge stay."""

import io
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from portfolio.privacy.bare import leaving_copy
from portfolio.privacy.photo import page_copy
from tests.exporters.pictures import picture
from tests.fuzz import damaged

HEIC = Path(__file__).parents[2] / "samples" / "held-sideways.heic"  # pillow-heif 1.8.1
BADGES = Path(__file__).parents[4] / "shared" / "data" / "badges"
DEVICE, PLACE, TURNED = 0x0110, 0x8825, 0x0112


def _photo(turned: int = 1) -> bytes:
    """A JPEG as a phone makes it: device, position, a comment, XMP."""
    image = Image.open(io.BytesIO(picture(400, 300)))
    exif = Image.Exif()
    exif[DEVICE], exif[TURNED] = "Siân's phone", turned
    exif[PLACE] = {1: "N", 2: (51.0, 37.0, 12.0)}
    target = io.BytesIO()
    image.save(target, "JPEG", exif=exif, comment=b"Jac at his table", xmp=b"<x>position</x>")
    return target.getvalue()


def test_position_device_and_xmp_come_off_a_photo() -> None:
    """And not one pixel is changed."""
    content = _photo()
    bare = leaving_copy(content, "image/jpeg")
    assert bare is not None
    for word in (b"phone", b"Jac", b"position", b"Exif"):
        assert word in content
        assert word not in bare
    assert _pixels(bare) == _pixels(content)


def test_a_photo_that_was_held_sideways_is_turned_upright() -> None:
    """How it was held stands in the metadata that come off."""
    bare = leaving_copy(_photo(turned=6), "image/jpeg")
    assert bare is not None
    assert Image.open(io.BytesIO(bare)).size == (300, 400)
    assert b"phone" not in bare


def test_texts_come_off_a_png_and_its_badge_stays() -> None:
    """A badge is the picture's point (Open Badges 2.0)."""
    told = PngInfo()
    told.add_itxt("openbadges", '{"badge": true}')
    told.add_text("Author", "Jac Morgan")
    target = io.BytesIO()
    Image.open(io.BytesIO(picture(20, 20))).save(target, "PNG", pnginfo=told)
    bare = leaving_copy(target.getvalue(), "image/png")
    assert bare is not None
    assert b"openbadges" in bare
    assert b"Jac" not in bare
    assert _pixels(bare) == _pixels(target.getvalue())


@pytest.mark.skipif(not BADGES.exists(), reason="the badges made by others are not here")
def test_real_badges_keep_what_was_baked_into_them() -> None:
    """Files made by others."""
    for path in BADGES.glob("*.png"):
        content = path.read_bytes()
        bare = leaving_copy(content, "image/png")
        assert bare is not None
        assert bare.count(b"openbadge") == content.count(b"openbadge") > 0


def test_a_webp_is_made_anew_and_other_files_are_left_alone() -> None:
    """What cannot be taken apart is written again; what is no picture is her own file."""
    target = io.BytesIO()
    exif = Image.Exif()
    exif[DEVICE] = "phone"
    Image.open(io.BytesIO(picture(20, 20))).save(target, "WEBP", exif=exif)
    bare = leaving_copy(target.getvalue(), "image/webp")
    assert bare is not None
    assert b"phone" not in bare
    assert leaving_copy(b"col;umn", "text/csv") == b"col;umn"


def test_a_phones_heic_leaves_as_an_upright_jpeg() -> None:
    """Held sideways, its red corner at the right once upright; position and device come off."""
    content = HEIC.read_bytes()
    bare, shown = leaving_copy(content, "image/heic"), page_copy(content)
    assert b"phone" in content
    for made in (bare, shown):
        assert made is not None
        assert b"phone" not in made
        picture = Image.open(io.BytesIO(made))
        assert (picture.format, picture.size) == ("JPEG", (240, 320))
        assert not picture.getexif()
        red, green, blue = picture.convert("RGB").getpixel((220, 10))  # type: ignore[misc]
        assert red > 150 > 50 > max(green, blue)


@pytest.mark.filterwarnings("ignore::UserWarning")  # Pillow's, of damaged metadata
def test_no_damage_to_a_heic_ends_in_a_traceback() -> None:
    """It comes from a phone by way of a stick."""
    for content in damaged(HEIC.read_bytes(), 200):
        bare = leaving_copy(content, "image/heic")
        assert bare is None or b"phone" not in bare


def test_a_broken_picture_stays_here() -> None:
    """What cannot be read cannot be made bare. No damage ends in a traceback."""
    assert leaving_copy(b"\xff\xd8 no picture", "image/jpeg") is None
    for content in damaged(_photo(), 200):
        bare = leaving_copy(content, "image/jpeg")
        assert bare is None or b"Jac at his table" not in bare or len(bare) < len(content)


def _pixels(content: bytes) -> bytes:
    return Image.open(io.BytesIO(content)).tobytes()
