#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole visit over the accessibility bus, from planned to final, on a small laptop without a net: everything is found by its role
and name, nothing by a mouse. Then the power goes, and all that was written is still there."""

import re
import sys

import gi

import besoeg
from besoeg import EVIDENS
from driver import Tests, keys, run_pejl, tr, type_text, until
from opgave import ARTER, level, verify

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402


def show_only(program, state):
    """Opens the choice of which tilsyn are listed, and takes another by the keys, which is all that GTK 4.8 gives it."""
    program.main.wait_for("push button", re.compile(f"^{tr('Which tilsyn')}: ")).act()
    item = until(f"»{state}« offered", lambda: program.app.find("list item", where=lambda node: node.reads(state)))
    for _press in range(8):
        before = until("a choice with the keys", lambda: program.focused("list item"))
        if before == item:
            break
        keys("Down")
        until("the next choice with the keys", lambda: program.focus() not in (None, before))
    keys("Return")
    until(f"only »{state}«", lambda: program.main.find("push button", f"{tr('Which tilsyn')}: {state}"))


def open_visit(program, house, choice, status):
    """From the list of the tilsyn: the words of the house, and which are looked for. It is the first of them."""
    keys("ctrl+alt+4")
    page = until("the tilsyn", lambda: program.main.find("filler", tr("Tilsyn")))
    page.wait_for("entry", tr("Find a place")).write(house)
    show_only(program, choice)
    until("the visit first in the list",
          lambda: re.match(f"{house}, .*, {status}, ", getattr(page.find("list", tr("Tilsyn")).find("list item"), "name", "")))
    program.front("Pejl")
    keys("ctrl+f")
    until("the search with the keys", lambda: program.focused("entry"))
    keys("F6", "Return")
    until("the visit", lambda: program.main.find("filler", house))


class Visit:
    """The visit's page, each part of it found anew when it is asked for."""

    def __init__(self, program, house):
        self.program, self.house = program, house

    @property
    def page(self):
        return until("the visit", lambda: self.program.main.find("filler", self.house))

    def show(self, tab):
        self.page.wait_for("push button", tr(tab)).act()

    def field(self, name):
        return self.page.wait_for("text", name)

    def write(self, name, text):
        self.field(name).write(text)

    def add_evidens(self, kind, text, words, tegn, key):
        self.page.wait_for("push button", ARTER[kind]).act()
        field = self.field(besoeg.ENTRY)
        until("the field with the keys", lambda: field.focused)
        type_text(f"{text} #{words}")
        until(f"the tegn »{tegn}« offered", lambda: field.description == tegn)
        keys(key)
        until("the text without the word of the tegn", lambda: field.text.strip() == text)
        self.page.wait_for("push button", tr("Add the evidens")).act()
        until("the evidens in the stream", lambda: self.stream().reads(re.compile(re.escape(text))))
        until("an empty field", lambda: field.text == "")

    def stream(self):
        return self.page.find("list", tr("Evidens of the visit, newest last"))


def judge(visit):
    visit.show("Vurdering")
    visit.page.wait_for("push button", level(besoeg.OMRAADE, besoeg.NIVEAU, besoeg.NIVEAU_NAVN)).act()
    visit.write(tr("Reason: %s") % besoeg.OMRAADE, besoeg.GRUND)


def worry(visit):
    """What GTK 4.8 makes of one choice among several has no action: the keys take it."""
    keys("F6")
    choice = until("the choice with the keys", lambda: visit.program.focused("check box", besoeg.BEKYMRING))
    keys("space")
    until("the choice taken", lambda: choice.has(besoeg.CHECKED))
    visit.write(tr("Reason of the concern"), besoeg.BEKYMRING_GRUND)


FEEDBACK = besoeg.text_name("Feedback", "Leder and medarbejdere")


def give_feedback(visit):
    visit.show("Tilbagemelding")
    until("the feedback with the keys", lambda: visit.program.focused("text", FEEDBACK))
    visit.write(FEEDBACK, besoeg.TILBAGEMELDING)


def agree(visit):
    """A point of the handleplan from the evidens whose tegn was missing."""
    visit.show("Evidens")
    until("the field with the keys", lambda: visit.program.focused("text", besoeg.ENTRY))
    keys("F6", "F6")
    until("the stream with the keys", lambda: visit.program.focused("list item", re.compile(re.escape(EVIDENS[0][1]))))
    keys("Down")
    until("the evidens with the keys", lambda: visit.program.focused("list item", re.compile(re.escape(EVIDENS[1][1]))))
    keys("ctrl+h")
    until("the point with the keys", lambda: visit.program.focused("text", tr("What is done")))
    visit.write(tr("What is done"), besoeg.HANDLING)


def step_on(visit, ident):
    """With the step's key until it is final: the first evidens made it a draft, and the law has what it demands."""
    for status in ("dialog med leder", "i høring"):
        keys("ctrl+shift+Return")
        besoeg.stands(visit.program.store, ident, status)
    keys("ctrl+shift+Return")
    until("the question", lambda: visit.program.focused("push button", tr("Make final"))).act()
    besoeg.stands(visit.program.store, ident, "endelig")


def check_shown(visit):
    """All that was written stands where it was written, and can no more be changed."""
    for _kind, text, _words, tegn, _key in EVIDENS:
        assert visit.stream().reads(re.compile(re.escape(text))), f"»{text}« is gone"
        assert visit.stream().reads(re.compile(re.escape(tegn))), f"»{tegn}« is gone"
    visit.show("Vurdering")
    assert visit.page.find("push button", level(besoeg.OMRAADE, besoeg.NIVEAU, besoeg.NIVEAU_NAVN)).has(Atspi.StateType.PRESSED)
    assert visit.field(tr("Reason: %s") % besoeg.OMRAADE).text == besoeg.GRUND
    assert visit.page.find("check box", besoeg.BEKYMRING).has(besoeg.CHECKED)
    assert visit.field(tr("Reason of the concern")).text == besoeg.BEKYMRING_GRUND
    visit.show("Tilbagemelding")
    assert visit.field(FEEDBACK).text == besoeg.TILBAGEMELDING
    visit.show("Handleplan")
    until("the point", lambda: visit.page.find("list item", where=lambda node: node.reads(EVIDENS[1][3])))
    until("the new point with the keys", lambda: visit.program.focused("text", tr("New point")))
    keys("shift+Tab")
    until("the point with the keys", lambda: visit.program.focused("list item"))
    keys("Return")
    until("what is done", lambda: visit.field(tr("What is done")).text == besoeg.HANDLING)


def whole_visit(tests):
    """a whole visit over the accessibility bus, without a network"""
    besoeg.tell_network()
    store = tests.path("besoeg.pejl")
    run_pejl("demo", "--store", store)
    row = besoeg.planned(store)
    program = tests.start(store)
    focused = besoeg.Focused()
    besoeg.fill_display(program)
    open_visit(program, row["sted"], tr("Planned, soonest first"), "planlagt")
    visit = Visit(program, row["sted"])
    for evidens in EVIDENS:
        visit.add_evidens(*evidens)
    judge(visit)
    worry(visit)
    give_feedback(visit)
    agree(visit)
    step_on(visit, row["id"])
    program.kill()
    verify(store)
    besoeg.check_store(store, row["id"], len(EVIDENS))

    program = tests.start(store)
    besoeg.fill_display(program)
    open_visit(program, row["sted"], tr("Finished"), "endelig")
    check_shown(Visit(program, row["sted"]))
    program.close()
    verify(store)
    focused.check()


if __name__ == "__main__":
    besoeg.apart()
    sys.exit(Tests(whole_visit).run())
