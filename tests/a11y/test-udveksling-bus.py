#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two real windows on one display, two stores, one mailbox folder: the first start of a colleague, cards compared by six words, a
visit that is recorded in one window and appears in the other, a text that both change, and the choice between them."""

import os
import re
import sys

from driver import Tests, keys, run_pejl, tr, until
from kolleger import POST, Person, begin_with_keys, editor, get_to_know, make_keys, open_keys, open_visit, record_visit
from postkasse import choose_mailbox

OMRAADE = "Børnesyn"
GRUND = "legen viser vej"
ANNAS, BOS = "legen viser vej hele formiddagen", "legen viser vej på begge stuer"


def first_start(person):
    """The third way in: keys first, then one's own card."""
    person.program.main.wait_for(where=lambda node: "page.kollega" in node.actions()).act("page.kollega")
    make_keys(person)


def press(page, name):
    """What comes in meanwhile may make the button anew."""

    def pressed():
        button = page.find("push button", name)
        try:
            return button is not None and (button.act() or True)
        except AssertionError:
            return False

    until(f"»{name}« pressed", pressed)


def new_visit(person):
    page = record_visit(person)
    page.wait_for("push button", tr("Vurdering")).act()
    page.wait_for("panel", OMRAADE).wait_for("check box", tr("Judge without evidens")).act()
    press(page, f"{OMRAADE}: 4, god")
    write_reason(person, GRUND)


def reason(person):
    return until("the reason", lambda: editor(person) and editor(person).find("text", tr("Reason: %s") % OMRAADE))


def write_reason(person, text):
    reason(person).write(text)
    person.to_udveksling()


def open_judgements(person):
    open_visit(person).wait_for("push button", tr("Vurdering")).act()


def set_mailbox(person, on):
    """By the switch, as a person pauses it."""
    switch = person.to_udveksling().wait_for(("toggle button", "switch", "check box"), tr("Send and fetch by itself"))
    switch.act()
    said = tr("Pauses: nothing is fetched and nothing is left there.")
    until("the mailbox paused" if not on else "the mailbox at work",
          lambda: (person.page.find(name=re.compile(re.escape(said))) is None) == on)


def settle(person):
    """One's own words are kept, by the keys that stand beside the choices; both stay in the history."""
    page = person.to_udveksling()
    until("the clash told", lambda: page.reads(re.compile("har begge ændret begrundelsen i vurderingen")))
    page.wait_for(("radio button", "check box"), re.compile("^" + tr("Keep mine")))
    keys("alt+1", "ctrl+Return")
    until("nothing that waits", lambda: page.reads(tr("Nothing waits for your choice")))


def two_windows(tests):
    """two windows, one mailbox: a visit comes over, a clash is made and settled"""
    anna, bo = Person(tests, "Anna"), Person(tests, "Bo")
    folder = tests.path("postkasse")
    os.makedirs(folder)
    begin_with_keys(anna)
    anna.start(tests)
    bo.start(tests)
    first_start(bo)
    open_keys(anna)
    anna_own, anna_heard = get_to_know(anna, bo)
    bo_own, bo_heard = get_to_know(bo, anna)
    assert anna_heard == bo_own and bo_heard == anna_own, "the six words are not the same on both machines"
    choose_mailbox(anna.program, folder)
    choose_mailbox(bo.program, folder)

    new_visit(anna)
    open_judgements(bo)
    until("the reason in the other window", lambda: reason(bo).text == GRUND, POST)

    set_mailbox(anna, False)
    set_mailbox(bo, False)
    open_judgements(anna)
    write_reason(anna, ANNAS)
    open_judgements(bo)
    write_reason(bo, BOS)
    set_mailbox(anna, True)
    set_mailbox(bo, True)
    waits = re.compile("^Udveksling: 1 ")
    for person in (anna, bo):
        until(f"the clash at {person.navn}", lambda p=person: p.program.main.find("list item", waits), POST)
    settle(bo)
    until("the choice in the other window", lambda: anna.program.main.find("list item", waits) is None, POST)
    for person in (anna, bo):
        open_judgements(person)
        until(f"the chosen words at {person.navn}", lambda p=person: reason(p).text == BOS)
        person.program.close()
        run_pejl("verify", person.store)


if __name__ == "__main__":
    sys.exit(Tests(two_windows).run())
