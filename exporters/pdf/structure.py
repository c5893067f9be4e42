"""The structure tree of the finished file, and the annotations of links and fields.

ISO 32000-1, 14.7; PDF/UA-1 asks for every one of these keys.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from exporters.pdf.book import Bookmark
from exporters.pdf.press import Press
from exporters.pdf.style import HEIGHT, POINTS, WIDTH
from exporters.pdf.tags import Annotated, Element, FieldBox, LinkBox, Marked

_LINKS_FROM = 100_000  # keys of links in the parent tree, after those of all pages


@dataclass(frozen=True, slots=True)
class Bound:
    """Drawn pages with what the file tells of itself."""

    press: Press
    title: str
    author: str
    language: str
    made_on: date
    bookmarks: Sequence[Bookmark] = ()
    box: tuple[float, float, float, float] = (0, 0, WIDTH * POINTS, HEIGHT * POINTS)


class Structure:
    """Builds the structure tree, the parent tree and the links' annotations."""

    def __init__(self, pdf: pikepdf.Pdf, book: Bound) -> None:
        self._pdf, self._book = pdf, book
        self._pages = [page.obj for page in pdf.pages]
        self._annotations = [self._annotation(n, one) for n, one in enumerate(book.press.links)]
        self._objects: dict[int, Object] = {}
        self._link_parents: dict[int, Object] = {}

    def build(self) -> None:
        """Add everything to the file."""
        pdf, root = self._pdf, self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        top = self._element(self._book.press.root, root)
        assert top is not None
        top.Lang = String(self._book.language)
        root.K = top
        numbers: list[object] = []
        for index, parents in enumerate(self._book.press.parents):
            page = self._pages[index]
            page.StructParents, page.Tabs = index, Name.S
            numbers += [index, Array([self._objects[id(one)] for one in parents])]
        for index, one in enumerate(self._book.press.links):
            page = self._pages[one.page]
            if "/Annots" not in page:
                page.Annots = Array()
            page.Annots.append(self._annotations[index])
            numbers += [_LINKS_FROM + index, self._link_parents[index]]
        root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(numbers)))
        root.ParentTreeNextKey = _LINKS_FROM + len(self._annotations)
        pdf.Root.StructTreeRoot = root
        pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _element(self, one: Element, parent: Object) -> Object | None:
        """The object of an element and all below it; None when nothing was drawn in it."""
        if one.is_empty:
            return None
        made = self._pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{one.kind}"), P=parent)
        )
        self._objects[id(one)] = made
        children: list[object] = []
        for child in one.children:
            if isinstance(child, Element):
                below = self._element(child, made)
                if below is not None:
                    children.append(below)
            elif isinstance(child, Marked):
                page = self._pages[child.page]
                children.append(Dictionary(Type=Name.MCR, Pg=page, MCID=child.mcid))
            else:
                children.append(self._link_child(child, made))
        made.K = Array(children)
        self._attributes(one, made)
        return made

    def _link_child(self, child: Annotated, parent: Object) -> Dictionary:
        self._link_parents[child.number] = parent
        page = self._pages[self._book.press.links[child.number].page]
        return Dictionary(Type=Name.OBJR, Obj=self._annotations[child.number], Pg=page)

    def _attributes(self, one: Element, made: Object) -> None:
        if one.alt:
            made.Alt = String(one.alt)
        if one.box:
            box = Array([round(value, 2) for value in one.box])
            made.A = Dictionary(O=Name.Layout, Placement=Name.Block, BBox=box)
        if one.scope:
            made.A = Dictionary(O=Name.Table, Scope=Name(f"/{one.scope}"))
            if one.columns > 1:
                made.A.ColSpan = one.columns
        if one.is_ordered is not None:
            made.A = Dictionary(
                O=Name.List, ListNumbering=Name.Decimal if one.is_ordered else Name.Disc
            )

    def _annotation(self, index: int, one: LinkBox | FieldBox) -> Object:
        if isinstance(one, FieldBox):
            return self._field(index, one)
        return self._link(index, one)

    def _field(self, index: int, one: FieldBox) -> Object:
        """A form field; slip.py makes the form of all of them."""
        return self._pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                Rect=Array([round(value, 2) for value in one.box]),
                F=4,
                T=String(one.name),
                TU=String(one.words),
                MaxLen=one.most,
                StructParent=_LINKS_FROM + index,
            )
        )

    def _link(self, index: int, one: LinkBox) -> Object:
        """A link to a place in the file, or to an address."""
        made = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([round(value, 2) for value in one.box]),
            Border=Array([0, 0, 0]),
            F=4,
            Contents=String(one.words or one.target),
            StructParent=_LINKS_FROM + index,
        )
        place = self._book.press.places.get(one.target)
        if place is not None:
            top = (HEIGHT - place.top + 2) * POINTS
            made.Dest = Array([self._pages[place.page], Name.XYZ, 0, round(top, 2), None])
        elif ":" in one.target:
            address = quote(one.target, safe="%/:?#[]@!$&'()*+,;=~-._")
            made.A = Dictionary(S=Name.URI, URI=String(address))
        else:
            made.Dest = Array([self._pages[0], Name.Fit])
        return self._pdf.make_indirect(made)
