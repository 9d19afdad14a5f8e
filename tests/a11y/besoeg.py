# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole visit, as it is told to both who make it: over the accessibility bus, and by keyboard alone. It is made where a konsulent
sits: on a small laptop's display, and without a net."""

import csv
import io
import os
import re
import subprocess
import sys

import gi

from driver import Node, _xdotool, run_pejl, tr, until

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

WIDTH, HEIGHT = 1366, 768
APART = "PEJL_A11Y_APART"  # says that the test is on that display already

# Kind of evidens, what is written, the words that pick a tegn, the tegn, and the key that says whether it was seen or missing.
EVIDENS = [
    (1, "Fire børn bygger en havn af klodser, og en voksen spørger til skibene.", "vej",
     "Lader børnenes leg vise vej i hverdagen", "Return"),
    (2, "Lederen siger: på stuemødet når vi sjældent hen til børnenes egne ideer.", "fast",
     "Har fast tid til refleksion over KVALid på stuemøderne", "alt+Return"),
]
OMRAADE, NIVEAU, NIVEAU_NAVN = "Børnesyn", 4, "god"
GRUND = "legen følges ude, og oftere og oftere inde på stuerne"
BEKYMRING = "Ingen bekymring"
BEKYMRING_GRUND = "der er en plan, og den følges"
TILBAGEMELDING = "Bliv ved med at gå ind i legen. Tag børnenes ideer med på stuemødet."
KOMMENTAR = "vi kan genkende det hele"
CHECKED = Atspi.StateType.CHECKED
HANDLING = "et fast punkt på stuemødet hver uge"


ENTRY = tr("New evidens. # picks tegn, @ picks stue, Ctrl+B counts children and adults, Enter saves")


def text_name(text, readers):
    """What a text for readers is called: who reads it belongs to its name."""
    return tr("%s. Read by: %s") % (tr(text), tr(readers))


# --- a display and a network of its own ---


def apart():
    """Runs the test again without a network, as far as the machine allows it, on a display as large as a small laptop's."""
    if APART in os.environ:
        return
    command = ["xvfb-run", "-a", "-s", f"-screen 0 {WIDTH}x{HEIGHT}x24 -dpi 96", sys.executable, *sys.argv]
    unshare = ["unshare", "--map-current-user", "--net"]
    if _allowed([*unshare, "true"]):
        command = [*unshare, *command]
    os.execvpe(command[0], command, {**os.environ, APART: "1"})


def _allowed(command):
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def networks():
    """The names of the networks that there are besides the machine's own loop."""
    with open("/proc/net/dev", encoding="ascii") as file:
        return [line.split(":")[0].strip() for line in file if ":" in line and not line.strip().startswith("lo:")]


def tell_network():
    found = networks()
    print(f"# the machine does not allow to be without a network: {', '.join(found)}" if found else "# there is no network", flush=True)


def fill_display(program):
    """As a window manager does with a window that is as large as can be."""
    window = max(_xdotool("search", "--onlyvisible", "--pid", str(program.process.pid), "--name", ".").split(), key=int)
    _xdotool("windowmove", window, "0", "0")
    _xdotool("windowsize", window, str(WIDTH), str(HEIGHT))
    until("a window of the display's size",
          lambda: f"{WIDTH}x{HEIGHT}" in _xdotool("getwindowgeometry", window))


# --- what is said of it ---


class Focused:
    """Hears all that gets the keys, and keeps what a screen reader could only call by its role."""

    def __init__(self):
        self.heard, self.nameless, self.by_text = 0, [], set()
        self._listener = Atspi.EventListener.new(self._on_focused)
        self._listener.register("object:state-changed:focused")

    def _on_focused(self, event):
        if not event.detail1:
            return
        try:
            role, name = event.source.get_role_name(), event.source.get_name()
        except GLib.Error:  # gone before it could be asked
            return
        self.heard += 1
        if (name or "").strip():
            return
        # A choice of a drop-down has no name of its own on GTK 4.8; a screen reader reads the label in it.
        text = next((said for said in Node(event.source).texts() if said.strip()), None)
        if role == "list item" and text:
            self.by_text.add(text)
        else:
            self.nameless.append(f"{role} in {self._around(event.source)}")

    @staticmethod
    def _around(accessible):
        said = []
        try:
            while (accessible := accessible.get_parent()) is not None and len(said) < 6:
                said.append(f"{accessible.get_role_name()} »{accessible.get_name()}«")
        except GLib.Error:
            pass
        return ", ".join(said)

    def check(self):
        self._listener.deregister("object:state-changed:focused")
        assert self.heard > 10, f"only {self.heard} things told that they got the keys"
        assert not self.nameless, "without a name: " + "; ".join(self.nameless)
        print(f"# {self.heard} times something got the keys, each with a name; only by a label in it: {sorted(self.by_text)}")


# --- the store ---


def tilsyn(store):
    """All tilsyn, each as the command line tells of it."""
    return list(csv.DictReader(io.StringIO(run_pejl("tilsyn", "list", "--format", "csv", "--store", store)), delimiter=";"))


def row_of(store, ident):
    return next(row for row in tilsyn(store) if row["id"] == ident)


def planned(store):
    """A planned visit whose day has come, to a house that has no other one planned: its row of the list."""
    rows = [row for row in tilsyn(store) if row["status"] == "planlagt"]
    places = [row["sted"] for row in rows]
    today = GLib.DateTime.new_now_local().format("%Y-%m-%d")
    return next(row for row in rows if row["omfang"] == "dagtilbud" and row["dato"] <= today
                and places.count(row["sted"]) == 1 and not row["sted"].startswith("Dagplejen"))


def not_planned(store):
    """A house that has been visited, and for which no visit is planned."""
    rows = tilsyn(store)
    planned_places = {row["sted"] for row in rows if row["status"] == "planlagt"}
    return next(row["sted"] for row in rows if row["omfang"] == "dagtilbud" and row["sted"] not in planned_places
                and row["sted"].startswith("Børnehaven"))


def newest_planned(store, house):
    """The row of the one visit that is planned to the house, as soon as it is."""
    return until("the planned visit", lambda: next(
        (row for row in tilsyn(store) if row["sted"] == house and row["status"] == "planlagt"), None))


def stands(store, ident, status):
    """What is said of it at the window's edge is soon gone: the store tells how far it is."""
    until(f"the visit as »{status}«", lambda: row_of(store, ident)["status"] == status)


def check_store(store, ident, evidens):
    """All that was told in both ways, as the command line has it."""
    now = row_of(store, ident)
    assert (now["status"], now["evidens"], now["vurderinger"]) == ("endelig", str(evidens), "1"), now
    history = run_pejl("history", ident, "--store", store)
    for text in (BEKYMRING.lower(), BEKYMRING_GRUND, TILBAGEMELDING):
        assert text in history, f"»{text}« is not in {history}"
    punkter = run_pejl("handleplan", "list", "--format", "csv", "--store", store)
    assert any(now["sted"] in line and EVIDENS[1][3] in line for line in punkter.splitlines()), punkter
    for text in (EVIDENS[0][1], EVIDENS[1][1], GRUND):
        found = run_pejl("find", *re.findall(r"\w+", text), "--store", store)
        assert ident in found, f"»{text}« is not in {found}"
