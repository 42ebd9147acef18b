"""A page as its reader sees it: elements with their texts, found by class or by tag."""

from __future__ import annotations

from html.parser import HTMLParser


class Element:
    def __init__(self, tag: str, attributes: dict):
        self.tag, self.attributes, self.children = tag, attributes, []

    @property
    def text(self) -> str:
        parts = (one if isinstance(one, str) else one.text for one in self.children)
        return " ".join("".join(parts).split())

    def all(self, name: str) -> list[Element]:
        """Those within that have this tag, or ".this" class, in order."""
        found = []
        for one in self.children:
            if isinstance(one, str):
                continue
            classes = (one.attributes.get("class") or "").split()
            if one.tag == name or (name[0] == "." and name[1:] in classes):
                found.append(one)
            found += one.all(name)
        return found

    def rows(self) -> list[list[str]]:
        """Those of a table, header first."""
        return [
            [cell.text for cell in row.children if cell.tag in ("th", "td")]
            for row in self.all("tr")
        ]


class _Reader(HTMLParser):
    void = {"meta", "img", "br"}

    def __init__(self):
        super().__init__()
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag, attributes):
        element = Element(tag, dict(attributes))
        self.open[-1].children.append(element)
        if tag == "br":
            element.children.append("\n")
        if tag not in self.void:
            self.open.append(element)

    def handle_endtag(self, tag):
        assert self.open.pop().tag == tag, f"</{tag}> closes another"

    def handle_data(self, data):
        self.open[-1].children.append(data)


def read(html: str) -> Element:
    reader = _Reader()
    reader.feed(html)
    assert len(reader.open) == 1, "something is left open"
    return reader.root
