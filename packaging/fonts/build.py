"""Makes resources/fonts from the npm packages @fontsource/*: `build.py NODE_MODULES DEJAVU_FOLDER`.

The slices of a face are merged into one TrueType file. For PDFs a copy of each with tabular
figures in its character map is made as well, since reportlab applies no OpenType features.
Run by hand; the results are committed.
"""

import io
import shutil
import sys
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

TARGET = Path(__file__).parents[2] / "resources" / "fonts"
SLICES = ("latin", "latin-ext", "greek", "cyrillic", "vietnamese")
DROPPED = ("GSUB", "GPOS", "GDEF", "DSIG", "STAT", "MVAR", "HVAR", "avar", "fvar", "gvar")
TABULAR = "0123456789:."
FACES = (
    ("inter", "Inter", (400, 500, 600, 700)),
    ("atkinson-hyperlegible-next", "AtkinsonHyperlegibleNext", (400, 500, 600, 700)),
)


def tabular_glyphs(font: TTFont) -> dict[str, str]:
    """The font's own replacements for figures of one width."""
    found: dict[str, str] = {}
    table = font["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for index in record.Feature.LookupListIndex:
            for sub in table.LookupList.Lookup[index].SubTable:
                found |= getattr(getattr(sub, "ExtSubTable", sub), "mapping", {})
    return found


def bake_tabular(font: TTFont) -> None:
    """Let the character map point at the figures of one width."""
    glyphs = tabular_glyphs(font)
    for table in font["cmap"].tables:
        if table.isUnicode():
            for code, name in list(table.cmap.items()):
                if chr(code) in TABULAR and name in glyphs:
                    table.cmap[code] = glyphs[name]


def merged(files: Path, package: str, weight: int, *, is_tabular: bool) -> TTFont:
    """One face from its slices, without the tables that only a browser needs."""
    parts = []
    for piece in SLICES:
        path = files / f"{package}-{piece}-{weight}-normal.woff2"
        if not path.exists():
            continue
        font = TTFont(path)
        if is_tabular:
            bake_tabular(font)
        font.flavor = None
        for tag in DROPPED:
            if tag in font:
                del font[tag]
        part = io.BytesIO()
        font.save(part)
        part.seek(0)
        parts.append(part)
    return Merger().merge(parts)


def rename(font: TTFont, family: str, weight: int) -> None:
    """Give the face a family of its own, so that the system's copy is never taken for it."""
    for record in font["name"].names:
        if record.nameID in (1, 16):
            record.string = family
        elif record.nameID in (2, 17):
            record.string = str(weight)
        elif record.nameID == 4:
            record.string = f"{family} {weight}"
        elif record.nameID == 6:
            record.string = f"{family}-{weight}"
    font["OS/2"].usWeightClass = weight


def main(node_modules: Path, dejavu: Path) -> None:
    """Make every face."""
    TARGET.mkdir(exist_ok=True)
    for package, family, weights in FACES:
        home = node_modules / "@fontsource" / package
        shutil.copy(home / "LICENSE", TARGET / f"{family}-LICENSE.txt")
        for weight in weights:
            for is_tabular in (False, True):
                name = f"{family}Tab" if is_tabular else family
                font = merged(home / "files", package, weight, is_tabular=is_tabular)
                rename(font, name, weight)
                font.save(TARGET / f"{name}-{weight}.ttf")
    shutil.copy(dejavu / "DejaVuSans.ttf", TARGET / "DejaVuSans.ttf")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
