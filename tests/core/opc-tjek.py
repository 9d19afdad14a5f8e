#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds a package of office parts to ECMA-376: content types, relations, order of elements. Prints a fault a line, exit 1.

After the faults come facts for the test that asked: "charts N", and for each chart its cached numbers, "chart1 Serie: 1 2 -3".
"""

import posixpath
import sys
import zipfile
import xml.etree.ElementTree as ET

PKG = "{http://schemas.openxmlformats.org/package/2006/"
REL = PKG + "relationships}Relationship"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
NS = {
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
}
SHAPES = "sp grpSp graphicFrame cxnSp pic"

# Sequences of the schemas of ECMA-376 part 1 (PresentationML 19, DrawingML 20 and 21). What may come in any order among each other
# stands in one group, parted by "|".
ORDER = {
    "p:presentation": "sldMasterIdLst notesMasterIdLst handoutMasterIdLst sldIdLst sldSz notesSz smartTags embeddedFontLst "
    "custShowLst photoAlbum custDataLst kinsoku defaultTextStyle modifyVerifier extLst",
    "p:sld": "cSld clrMapOvr transition timing extLst",
    "p:notes": "cSld clrMapOvr extLst",
    "p:sldMaster": "cSld clrMap sldLayoutIdLst transition timing hf txStyles extLst",
    "p:sldLayout": "cSld clrMapOvr transition timing hf extLst",
    "p:notesMaster": "cSld clrMap hf notesStyle extLst",
    "p:cSld": "bg spTree custDataLst controls extLst",
    "p:spTree": "nvGrpSpPr grpSpPr " + SHAPES.replace(" ", "|") + " extLst",
    "p:txStyles": "titleStyle bodyStyle otherStyle extLst",
    "p:sp": "nvSpPr spPr style txBody extLst",
    "p:nvSpPr": "cNvPr cNvSpPr nvPr",
    "p:pic": "nvPicPr blipFill spPr style extLst",
    "p:nvPicPr": "cNvPr cNvPicPr nvPr",
    "p:blipFill": "blip srcRect tile|stretch",
    "p:graphicFrame": "nvGraphicFramePr xfrm graphic extLst",
    "p:nvGraphicFramePr": "cNvPr cNvGraphicFramePr nvPr",
    "p:spPr": "xfrm custGeom|prstGeom noFill|solidFill|gradFill|blipFill|pattFill|grpFill ln effectLst|effectDag scene3d sp3d extLst",
    "p:bgPr": "noFill|solidFill|gradFill|blipFill|pattFill|grpFill effectLst|effectDag extLst",
    "p:txBody": "bodyPr lstStyle p",
    "a:txBody": "bodyPr lstStyle p",
    "a:p": "pPr r|br|fld endParaRPr",
    "a:pPr": "lnSpc spcBef spcAft buClrTx|buClr buSzTx|buSzPct|buSzPts buFontTx|buFont buNone|buAutoNum|buChar|buBlip tabLst "
    "defRPr extLst",
    "a:r": "rPr t",
    "a:fld": "rPr pPr t",
    "a:rPr": "ln noFill|solidFill|gradFill|blipFill|pattFill|grpFill effectLst|effectDag highlight uLnTx|uLn uFillTx|uFill latin ea cs "
    "sym hlinkClick hlinkMouseOver rtl extLst",
    "a:tbl": "tblPr tblGrid tr",
    "a:tr": "tc extLst",
    "a:tc": "txBody tcPr extLst",
    "a:tcPr": "lnL lnR lnT lnB lnTlToBr lnBlToTr cell3D noFill|solidFill|gradFill|blipFill|pattFill|grpFill headers extLst",
    "a:ln": "noFill|solidFill|gradFill|pattFill prstDash|custDash round|bevel|miter headEnd tailEnd extLst",
    "a:theme": "themeElements objectDefaults extraClrSchemeLst custClrLst extLst",
    "a:themeElements": "clrScheme fontScheme fmtScheme extLst",
    "a:clrScheme": "dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink extLst",
    "a:fmtScheme": "fillStyleLst lnStyleLst effectStyleLst bgFillStyleLst",
    "c:chartSpace": "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData "
    "printSettings userShapes extLst",
    "c:chart": "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs extLst",
    "c:plotArea": "layout barChart|lineChart|scatterChart valAx|catAx|dateAx|serAx dTable spPr extLst",
    "c:barChart": "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
    "c:lineChart": "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst",
    "c:ser": "idx order tx spPr invertIfNegative|marker pictureOptions dPt dLbls trendline errBars cat val smooth|shape extLst",
    "c:dLbls": "dLbl numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator "
    "showLeaderLines leaderLines extLst",
    "c:catAx": "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr "
    "crossAx crosses|crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst",
    "c:valAx": "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr "
    "crossAx crosses|crossesAt crossBetween majorUnit minorUnit dispUnits extLst",
    "c:scaling": "logBase orientation max min extLst",
    "c:title": "tx layout overlay spPr txPr extLst",
    "c:legend": "legendPos legendEntry layout overlay spPr txPr extLst",
    "c:numCache": "formatCode ptCount pt extLst",
    "c:strCache": "ptCount pt extLst",
    "c:numRef": "f numCache extLst",
    "c:strRef": "f strCache extLst",
}
# So many of these a theme must have (20.1.4.1).
THEME = {"fillStyleLst": 3, "lnStyleLst": 3, "effectStyleLst": 3, "bgFillStyleLst": 3, "clrScheme": 12}

faults = []
known = {"{%s}" % uri: prefix for prefix, uri in NS.items()}


def fault(text):
    faults.append(text)


def split(tag):
    uri, _, local = tag.rpartition("}")
    return known.get(uri + "}", ""), local


def check_order(part, element):
    prefix, local = split(element.tag)
    order = ORDER.get(f"{prefix}:{local}")
    if order is not None:
        place = {name: at for at, group in enumerate(order.split()) for name in group.split("|")}
        last = -1
        for child in element:
            name = split(child.tag)[1]
            if name not in place:
                fault(f"{part}: {local} may not hold {name}")
            elif place[name] < last:
                fault(f"{part}: {name} comes too late in {local}")
            else:
                last = place[name]
    if prefix == "a" and local in THEME and len(element) != THEME[local]:
        fault(f"{part}: {local} has {len(element)} of {THEME[local]}")
    for child in element:
        check_order(part, child)


def rels_of(part):
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", name + ".rels")


def source_of(rels):
    folder, name = posixpath.split(rels)
    return posixpath.join(posixpath.dirname(folder), name[: -len(".rels")])


def read_relations(zf, names):
    relations = {}
    for rels in (name for name in names if name.endswith(".rels")):
        source = source_of(rels)
        relations[source] = {}
        if source and source not in names:
            fault(f"{rels}: there is no {source}")
        for rel in ET.fromstring(zf.read(rels)).iter(REL):
            if rel.get("Id") in relations[source]:
                fault(f"{rels}: {rel.get('Id')} twice")
            if rel.get("TargetMode") == "External":
                relations[source][rel.get("Id")] = None
                continue
            target = rel.get("Target")
            path = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(posixpath.dirname(source), target))
            relations[source][rel.get("Id")] = path
            if path not in names:
                fault(f"{rels}: {target} is not there")
    return relations


def check_content_types(zf, names):
    root = ET.fromstring(zf.read("[Content_Types].xml"))
    defaults = {e.get("Extension").lower() for e in root.iter(PKG + "content-types}Default")}
    overrides = [e.get("PartName")[1:] for e in root.iter(PKG + "content-types}Override")]
    for name in overrides:
        if name not in names:
            fault(f"content type of {name}, which is not there")
    for name in names - {"[Content_Types].xml"}:
        if name.endswith(".xml") and name not in overrides:
            fault(f"{name} has no content type of its own")
        elif name.rpartition(".")[2].lower() not in defaults:
            fault(f"{name} has no content type")


def check_reachable(names, relations):
    seen, todo = set(), [""]
    while todo:
        source = todo.pop()
        for target in relations.get(source, {}).values():
            if target is not None and target not in seen:
                seen.add(target)
                todo.append(target)
    for name in names - seen - {"[Content_Types].xml"}:
        if not name.endswith(".rels"):
            fault(f"{name} is led to from nowhere")


def check_ids(part, root, relations):
    used = set()
    shapes = set()
    for element in root.iter():
        for key, value in element.attrib.items():
            if key.startswith(R):
                used.add(value)
                if value not in relations.get(part, {}):
                    fault(f"{part}: {value} is no relation")
        if split(element.tag) == ("p", "cNvPr"):
            if element.get("id") in shapes:
                fault(f"{part}: shape {element.get('id')} twice")
            shapes.add(element.get("id"))


def check_alt(part, root):
    """Pictures, charts and tables tell those who do not see them what they show."""
    for kind in ("pic", "graphicFrame"):
        for shape in root.iter("{%s}%s" % (NS["p"], kind)):
            if not next(shape.iter("{%s}cNvPr" % NS["p"])).get("descr"):
                fault(f"{part}: {kind} without alt text")


def check_slide(part, root):
    titles = [ph for ph in root.iter("{%s}ph" % NS["p"]) if ph.get("type") == "title"]
    if len(titles) != 1:
        fault(f"{part}: {len(titles)} titles")


def print_cache(part, root):
    c = "{%s}" % NS["c"]
    for ser in root.iter(c + "ser"):
        name = ser.find(f"{c}tx").find(f".//{c}v").text
        values = [float(pt.find(c + "v").text) for pt in ser.find(c + "val").iter(c + "pt")]
        print(f"{posixpath.basename(part)[:-4]} {name}:", *(f"{value:.12g}" for value in values))


def main():
    with zipfile.ZipFile(sys.argv[1]) as zf:
        infos = zf.infolist()
        names = {info.filename for info in infos}
        if zf.testzip() is not None:
            fault("the zip is damaged")
        if len(names) != len(infos):
            fault("a part twice")
        if any(info.date_time != (1980, 1, 1, 0, 0, 0) for info in infos):
            fault("a part tells the hour of writing")
        relations = read_relations(zf, names)
        check_content_types(zf, names)
        check_reachable(names, relations)
        roots = {name: ET.fromstring(zf.read(name)) for name in sorted(names) if name.endswith(".xml")}
    for name, root in roots.items():
        check_order(name, root)
        check_ids(name, root, relations)
        check_alt(name, root)
        if name.startswith("ppt/slides/"):
            check_slide(name, root)
    for text in faults:
        print(text)
    charts = [name for name in roots if name.startswith(("ppt/charts/", "xl/charts/")) and "/_rels/" not in name]
    print(f"charts {len(charts)}")
    for name in charts:
        print_cache(name, roots[name])
    return 1 if faults else 0


sys.exit(main())
