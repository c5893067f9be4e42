"""The structure tree of the file, and the annotations of links and fields.

ISO 32000-1, 14.7; PDF/UA-1 asks for every one of these keys.
"""

from collections.abc import Sequence
from urllib.parse import quote

from exporters.pdf.objects import PdfFile, refs, text_string
from exporters.pdf.press import Press
from exporters.pdf.style import HEIGHT, POINTS
from exporters.pdf.tags import Annotated, Element, FieldBox, LinkBox, Marked

_LINKS_FROM = 100_000  # keys of links in the parent tree, after those of all pages
_SAFE = "%/:?#[]@!$&'*+,;=~-._"  # of an address: what is neither quoted nor told in octal


class Structure:
    """Writes the structure tree, the parent tree and the annotations.

    `pages` are the numbers of the page objects; `notes` those of the annotations, in their order.
    """

    def __init__(self, file: PdfFile, press: Press, pages: Sequence[int]) -> None:
        self._file, self._press, self._pages = file, press, pages
        self._links = [one for one in press.tape.links if one is not None]
        self.notes = [file.number() for _one in self._links]
        self._link_parents: dict[int, int] = {}

    def write(self, language: str) -> int:
        """Write everything; gives the number of the tree's root."""
        file, top = self._file, self._press.root
        root, parents = file.number(), file.number()
        top.number_all(file.number)
        self._element(top, root, f"/Lang{text_string(language)}")
        for index, one in enumerate(self._links):
            self._annotation(index, one)
        lists = [f"{index}[{refs(one.number for one in page)}]"
                 for index, page in enumerate(self._press.tape.parents)]  # fmt: skip
        lists += [f"{_LINKS_FROM + index} {self._link_parents[index]} 0 R"
                  for index in range(len(self._links))]  # fmt: skip
        file.add(f"<</Nums[{' '.join(lists)}]>>", parents)
        return file.add(
            f"<</Type/StructTreeRoot/K {top.number} 0 R/ParentTree {parents} 0 R"
            f"/ParentTreeNextKey {_LINKS_FROM + len(self._links)}>>",
            root,
        )

    def notes_of(self, page: int) -> list[int]:
        """The annotations of a page, in reading order."""
        return [note for note, one in zip(self.notes, self._links, strict=True) if one.page == page]

    def _element(self, one: Element, parent: int, more: str = "") -> None:
        """The object of an element and all below it."""
        kids, page = [], -1
        for child in one.children:
            if isinstance(child, Element):
                kids.append(f"{child.number} 0 R")
                self._element(child, one.number)
            elif isinstance(child, Marked):
                page = child.page if page < 0 else page
                kids.append(str(child.mcid) if child.page == page else self._elsewhere(child))
            else:
                kids.append(self._link_child(child, one))
        where = f"/Pg {self._pages[page]} 0 R" if page >= 0 else ""
        self._file.add(
            f"<</S/{one.kind}/P {parent} 0 R{where}/K[{' '.join(kids)}]{_attributes(one)}{more}>>",
            one.number,
        )

    def _elsewhere(self, child: Marked) -> str:
        """Marked content on another page than the element's first."""
        return f"<</Type/MCR/Pg {self._pages[child.page]} 0 R/MCID {child.mcid}>>"

    def _link_child(self, child: Annotated, parent: Element) -> str:
        self._link_parents[child.number] = parent.number
        page = self._pages[self._links[child.number].page]
        return f"<</Type/OBJR/Obj {self.notes[child.number]} 0 R/Pg {page} 0 R>>"

    def _annotation(self, index: int, one: LinkBox | FieldBox) -> None:
        rect = " ".join(f"{value:.2f}" for value in one.box)
        inside = self._field(one) if isinstance(one, FieldBox) else self._link(one)
        self._file.add(
            f"<</Type/Annot{inside}/Rect[{rect}]/StructParent {_LINKS_FROM + index}>>",
            self.notes[index],
        )

    def _field(self, one: FieldBox) -> str:
        """A form field; its kind stands in its entries."""
        return (
            f"/Subtype/Widget/T{text_string(one.name)}/TU{text_string(one.words)}"
            f"/P {self._pages[one.page]} 0 R{one.entries}"
        )

    def _link(self, one: LinkBox) -> str:
        """A link to a place in the file, or to an address."""
        head = f"/Subtype/Link/Border[0 0 0]/F 4/Contents{text_string(one.words or one.target)}"
        place = self._press.tape.places.get(one.target)
        if place is not None:
            top = destination(self._press, place.top - 2)
            return f"{head}/Dest[{self._pages[place.page]} 0 R/XYZ 0 {top:.2f} null]"
        if ":" in one.target:
            return f"{head}/A<</S/URI/URI({quote(one.target, safe=_SAFE)})>>"
        return f"{head}/Dest[{self._pages[0]} 0 R/Fit]"


def destination(press: Press, top: float) -> float:
    """A height of the design, in millimetres from the top, in points from the foot of the page."""
    return press.look.on_page(0, (HEIGHT - top) * POINTS)[1]


def _attributes(one: Element) -> str:
    """What a figure, a head cell or a list tells of itself."""
    found = f"/Alt{text_string(one.alt)}" if one.alt else ""
    if one.box:
        box = " ".join(f"{value:.2f}" for value in one.box)
        found += f"/A<</O/Layout/Placement/Block/BBox[{box}]>>"
    if one.scope:
        columns = f"/ColSpan {one.columns}" if one.columns > 1 else ""
        found += f"/A<</O/Table/Scope/{one.scope}{columns}>>"
    if one.is_ordered is not None:
        found += f"/A<</O/List/ListNumbering/{'Decimal' if one.is_ordered else 'Disc'}>>"
    return found
