#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole task by keyboard alone, in a real window. The accessibility bus is only looked at, to know when to go on."""

import os
import re
import sys

from driver import Tests, choose_file, keys, tr, type_text, until
from opgave import DISTRIKT, EVIDENS, HUS, VURDERINGER, check_pdf, level, verify
from tastatur import begin, new_tilsyn, tab_to


def put_into_distrikt(program):
    """All of them at once, into a distrikt that is named on the way."""
    tab_to(program, "list item", None)
    keys("ctrl+a")
    tab_to(program, "push button", tr("Move to distrikt"))
    keys("space")
    until("the menu with the keys", lambda: program.focused("menu item"))
    keys("Return")
    until("the name of the distrikt with the keys", lambda: program.focused("text"))
    type_text(DISTRIKT)
    keys("Return")
    program.reads(tr("Distrikt %s") % DISTRIKT)


def add_evidens(program, kind, text, words, tegn):
    field = until("the field with the keys", lambda: program.focused(
        "text", tr("New evidens. # picks tegn, @ picks stue, Ctrl+B counts children and adults, Enter saves")))
    keys(f"ctrl+{kind}")
    type_text(f"{text} #{words}")
    until(f"the tegn »{tegn}« offered", lambda: field.description == tegn)
    keys("Return")
    until("the text without the word of the tegn", lambda: field.text.strip() == text)
    keys("Return")
    until("an empty field", lambda: field.text == "")


def judge(program, area, number, name, reason):
    """From the area's level with the keys: Alt+digit, Tab to the reason, and on to the next area."""
    tab_to(program, "push button", re.compile(f"^{area}: "), 60)
    keys(f"alt+{number}")
    tab_to(program, "text", tr("Reason: %s") % area)
    type_text(reason)
    until("the reason", lambda: program.focus().text == reason)


def whole_task(tests):
    """the whole task by keyboard alone"""
    store, report = tests.path("tastatur.pejl"), tests.path("tastatur.pdf")
    program = tests.start(store)
    begin(program)
    put_into_distrikt(program)
    new_tilsyn(program)
    for evidens in EVIDENS:
        add_evidens(program, *evidens)
    keys("ctrl+Next")
    for vurdering in VURDERINGER:
        judge(program, *vurdering)
    keys("ctrl+q")
    program.ends()
    verify(store)

    program = tests.start(store)
    program.front("Pejl")
    keys("ctrl+z")
    area, _number, _name, reason = VURDERINGER[-1]
    keys("ctrl+alt+4")
    until("the tilsyn in the list", lambda: program.main.find("list item", re.compile(f"^{HUS}")))
    keys("F6", "Return")
    editor = until("the editor", lambda: program.main.find("filler", HUS))
    for _kind, text, _words, _tegn in EVIDENS:
        assert editor.reads(re.compile(re.escape(text))), f"»{text}« is gone after the restart"
    field = until("the reason", lambda: editor.find("text", tr("Reason: %s") % area))
    assert field.text == "", f"»{reason}« was not taken back"
    assert editor.find("push button", level(*VURDERINGER[0][:3])), "the level is gone"

    keys("ctrl+alt+5")
    page = until("the committee's page", lambda: program.main.find(
        "filler", tr("Committee"), lambda node: "page.export-report" in node.actions()))
    until("the numbers", lambda: page.reads(re.compile("6 dagtilbud")))
    keys("ctrl+e")
    choose_file(program, tr("Save the report"), report, saving=True)
    until("the report", lambda: os.path.exists(report))
    keys("ctrl+q")
    program.ends()
    verify(store)
    check_pdf(report, DISTRIKT)


if __name__ == "__main__":
    sys.exit(Tests(whole_task).run())
