#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An oplæg presented by the keys that a remote clicker sends, in the real program."""

import re
import sys

from driver import Tests, keys, run_pejl, tr, until


def present(tests):
    """the presenter by keys"""
    store = tests.path("oplaeg.pejl")
    run_pejl("demo", "--store", store)
    program = tests.start(store)
    program.main
    keys("ctrl+alt+8")
    page = until("the page", lambda: program.main.find("filler", tr("Presentation"),
                                                       lambda node: "page.present" in node.actions()))
    until("the slides", lambda: page.find("list item", re.compile("^1 ")))
    page.act("page.present")
    speaker = until("the speaker's window", lambda: program.window(re.compile("^Kvalitet i dagtilbud")))
    until("the first slide", lambda: speaker.reads(re.compile("^1 af ")))
    keys("Page_Down")
    until("the second slide", lambda: speaker.reads(re.compile("^2 af ")))
    keys("Tab", "Return")
    until("what is behind the mark",
          lambda: speaker.reads(tr("As the data are now, up to the cut-off. No house is named.")))
    keys("5", "Return")
    until("the fifth slide", lambda: speaker.reads(re.compile("^5 af ")))
    keys("Page_Up")
    until("the fourth slide", lambda: speaker.reads(re.compile("^4 af ")))
    keys("b")
    until("black", lambda: speaker.reads(tr("The room sees black")))
    keys("period")
    until("no longer black", lambda: not speaker.reads(tr("The room sees black")))
    keys("Escape")
    until("the end", lambda: program.window(re.compile("^Kvalitet i dagtilbud")) is None)
    assert program.is_running()
    program.main.act("window.close")
    program.ends()


if __name__ == "__main__":
    sys.exit(Tests(present).run())
