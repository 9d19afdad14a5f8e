# SPDX-License-Identifier: GPL-3.0-or-later
"""Steps by keyboard alone. The accessibility bus is only looked at, to know when to go on."""

import re

from driver import REGISTER, choose_file, keys, tr, type_text, until
from opgave import HUS


def begin(program):
    until("the first way in with the keys", lambda: program.focused("list item", tr("Try Havneby Kommune")))
    keys("2")
    choose_file(program, tr("Choose the register’s file"), REGISTER)
    dialog = program.front(tr("Bring in the register"))
    until("the button with the keys", lambda: program.focused("push button", tr("_Bring in")))
    assert dialog.reads(re.compile(f"^{HUS}"))
    keys("Return")
    until("the end of the import", lambda: program.window(tr("Bring in the register")) is None)
    program.front("Pejl")


def tab_to(program, role, name, most=20):
    """Presses Tab until it has the keys; a person would not go on for ever."""
    for _press in range(most):
        before = program.focus()
        if program.focused(role, name):
            return
        keys("Tab")
        until("another control with the keys", lambda: program.focus() not in (None, before))
    raise AssertionError(f"{most} times Tab do not reach {role} »{name}«")


def new_tilsyn(program):
    keys("ctrl+n")
    dialog = program.front(tr("New tilsyn"))
    until("the search with the keys", lambda: program.focused("entry"))
    type_text("renpris")
    until("one place", lambda: len(list(dialog.find_all("list item"))) == 1)
    keys("Return")
    until("the end of the dialog", lambda: program.window(tr("New tilsyn")) is None)
    program.front("Pejl")
