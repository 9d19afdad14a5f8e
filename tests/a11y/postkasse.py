# SPDX-License-Identifier: GPL-3.0-or-later
"""The page Udveksling and its mailbox folder."""

import re

from driver import choose_file, keys, tr, until


def to_udveksling(program):
    program.main
    keys("ctrl+alt+9")
    return udveksling(program)


def udveksling(program):
    return until("the page Udveksling", lambda: program.main.find(
        "filler", tr("Udveksling"), lambda node: "page.hent" in node.actions()))


def choose_mailbox(program, folder):
    udveksling(program).act("page.vaelg-mappe")
    choose_file(program, tr("The mailbox folder"), folder)
    looked_at = tr("Looked at %s. All that you have written lies there.").split("%s", maxsplit=1)[0]
    until("the mailbox looked at", lambda: udveksling(program).reads(re.compile("^" + looked_at)))
