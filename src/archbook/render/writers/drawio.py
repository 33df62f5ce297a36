"""A file of draw.io: the sheet as it is laid out, to be drawn on by hand.

Each kind of line has a layer of its own, so that a network can be shown alone; boxes carry their
reasons as tooltips, frames fold, and a line stays tied to its boxes when they are moved.
"""

from collections.abc import Iterable, Mapping
from xml.etree import ElementTree as ET

from archbook.model.scene import Scene
from archbook.render.card import Say
from archbook.render.drawio.boxes import Boxes
from archbook.render.drawio.cells import Cells, number
from archbook.render.drawio.wires import Wires
from archbook.render.look import Look
from archbook.render.marks import Sheet
from archbook.render.sheet import sheet, speaker


def write(scene: Scene, look: Look) -> bytes:
    """Return *scene* as a file of draw.io."""
    return bind((scene,), look)


def bind(scenes: Iterable[Scene], look: Look) -> bytes:
    """Return *scenes* as a file of draw.io, a page for each."""
    file = ET.Element("mxfile", {"host": "archbook", "type": "device"})
    file.extend(_diagram(scene, look) for scene in scenes)
    ET.indent(file, "")
    written: bytes = ET.tostring(file, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _diagram(scene: Scene, look: Look) -> ET.Element:
    say = speaker(look.language)
    laid_out = sheet(scene, look.language)
    page = ET.Element("diagram", {"id": scene.view, "name": say(scene.title.view)})
    model = ET.SubElement(page, "mxGraphModel", _page(laid_out))
    model.append(_cells(scene, laid_out, say).root)
    return page


def _page(laid_out: Sheet) -> dict[str, str]:
    wide, tall = number(laid_out.width), number(laid_out.height)
    size = {"pageWidth": wide, "pageHeight": tall, "dx": wide, "dy": tall}
    switches = ("grid", "guides", "tooltips", "connect", "arrows", "fold", "page")
    return dict.fromkeys(switches, "1") | size | {"gridSize": "8", "pageScale": "1"}


def _cells(scene: Scene, laid_out: Sheet, say: Say) -> Cells:
    cells = Cells()
    ground = cells.layer("layer/boxes", say(scene.title.view))
    boxes = Boxes(cells, {node.id: node.shape for node in scene.nodes})
    _paper, *marks = laid_out.marks
    boxes.add(tuple(marks), ground)
    links = {link.id: link for link in scene.all_links()}
    meanings = {key.name: say(key.meaning) for key in scene.legend if key.sign == "link"}
    members = {name: link.members for name, link in links.items()}
    wires = Wires(cells, boxes.placed, boxes.reach, members)
    layers: dict[str, str] = {}
    for wired in boxes.wired:
        link = links.get(wired.group.id)
        kind = link.kind if link else ""
        wires.add(wired, _layer(kind, layers, meanings, cells))
    return cells


def _layer(kind: str, layers: dict[str, str], meanings: Mapping[str, str], cells: Cells) -> str:
    """Return the layer of a kind of line; it is made when the first such line comes."""
    if kind not in layers:
        layers[kind] = cells.layer(f"layer/{kind}", meanings.get(kind, kind))
    return layers[kind]
