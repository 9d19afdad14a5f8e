#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole task over the accessibility bus, in a real window: what a screen reader finds is found, what it can do is done."""

import os
import re
import sys

from driver import REGISTER, Tests, choose_file, keys, tr, type_text, until
from opgave import ARTER, EVIDENS, HUS, KOMMUNE, VURDERINGER, check_pdf, level, verify


def begin(program):
    """From the first start to a municipality with the register's dagtilbud."""
    program.main.wait_for(where=lambda node: "page.own" in node.actions()).act("page.own")
    choose_file(program, tr("Choose the register’s file"), REGISTER)
    dialog = program.front(tr("Bring in the register"))
    until("the preview", lambda: dialog.reads(re.compile("^6 ")) and dialog.reads(re.compile(HUS)))
    dialog.wait_for("push button", tr("_Bring in")).act()
    until("the end of the import", lambda: program.window(tr("Bring in the register")) is None)
    program.reads(re.compile(f"^{HUS}"))


def name_municipality(program):
    keys("ctrl+comma")
    dialog = program.front(tr("Preferences"))
    dialog.wait_for("text", tr("Name of the municipality")).write(KOMMUNE)
    dialog.act("window.close")
    until("the end of the preferences", lambda: program.window(tr("Preferences")) is None)
    until("the name of the municipality", lambda: program.main.find("label", KOMMUNE))


def new_tilsyn(program):
    keys("ctrl+n")
    dialog = program.front(tr("New tilsyn"))
    dialog.wait_for("entry").write("renpris")
    until("one place", lambda: len(list(dialog.find_all("list item"))) == 1)
    dialog.wait_for("push button", "Uanmeldt").act()
    dialog.wait_for("push button", tr("C_reate")).act()
    until("the end of the dialog", lambda: program.window(tr("New tilsyn")) is None)
    program.front("Pejl")
    return until("the editor", lambda: editor(program))


def editor(program):
    return program.main.find("filler", HUS)


def entry(program):
    return editor(program).find("text", tr("New evidens. # picks tegn, @ picks stue, Ctrl+B counts children and adults, Enter saves"))


def stream(program):
    return editor(program).find("list", tr("Evidens of the visit, newest last"))


def add_evidens(program, kind, text, words, tegn):
    page = editor(program)
    page.wait_for("push button", ARTER[kind]).act()
    field = entry(program)
    until("the field with the keys", lambda: field.focused)
    type_text(f"{text} #{words}")
    until(f"the tegn »{tegn}« offered", lambda: field.description == tegn)
    keys("Return")
    until("the text without the word of the tegn", lambda: field.text.strip() == text)
    page.wait_for("push button", tr("Add the evidens")).act()
    until("the evidens in the stream", lambda: stream(program).reads(re.compile(re.escape(text))))
    until("an empty field", lambda: field.text == "")


def judge(program, area, number, name, reason):
    page = editor(program)
    page.wait_for("push button", level(area, number, name)).act()
    field = reason_of(program, area)
    field.write(reason)


def reason_of(program, area):
    return until(f"the reason of {area}", lambda: editor(program).find("text", tr("Reason: %s") % area))


def open_tilsyn(program):
    """The list's rows have no action on GTK 4.8: the keys open it."""
    keys("ctrl+alt+4")
    until("the tilsyn in the list", lambda: program.main.find("list item", re.compile(f"^{HUS}")))
    keys("F6", "Return")
    until("the editor", lambda: editor(program))


def undo_one(program):
    """The last thing written before the restart: the reason of the last area."""
    area, _number, _name, reason = VURDERINGER[-1]
    assert reason_of(program, area).text == reason
    program.main.act("win.undo")
    until("the reason taken back", lambda: reason_of(program, area).text == "")
    first_area, _number, _name, first_reason = VURDERINGER[0]
    assert reason_of(program, first_area).text == first_reason


def export(program, report):
    keys("ctrl+alt+5")
    page = until("the committee's page", lambda: program.main.find(
        "filler", tr("Committee"), lambda node: "page.export-report" in node.actions()))
    until("the numbers", lambda: page.find("image", re.compile("Systematik|Kvalitet")) or page.reads(re.compile("1 af 6")))
    page.act("page.export-report")
    choose_file(program, tr("Save the report"), report, saving=True)
    until("the report", lambda: os.path.exists(report))


def whole_task(tests):
    """the whole task over the accessibility bus"""
    store, report = tests.path("bus.pejl"), tests.path("bus.pdf")
    program = tests.start(store)
    begin(program)
    name_municipality(program)
    new_tilsyn(program)
    for kind, text, words, tegn in EVIDENS:
        add_evidens(program, kind, text, words, tegn)
    editor(program).wait_for("push button", tr("Vurdering")).act()
    for area, number, name, reason in VURDERINGER:
        judge(program, area, number, name, reason)
    program.close()
    verify(store)

    program = tests.start(store)
    open_tilsyn(program)
    for _kind, text, _words, _tegn in EVIDENS:
        assert stream(program).reads(re.compile(re.escape(text))), f"»{text}« is gone after the restart"
    undo_one(program)
    export(program, report)
    program.close()
    verify(store)
    check_pdf(report, KOMMUNE)


if __name__ == "__main__":
    sys.exit(Tests(whole_task).run())
