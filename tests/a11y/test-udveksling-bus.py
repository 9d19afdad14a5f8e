#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two real windows on one display, two stores, one mailbox folder: the first start of a colleague, cards compared by six words, a
visit that is recorded in one window and appears in the other, a text that both change, and the choice between them."""

import os
import re
import sys

from driver import REGISTER, Tests, choose_file, keys, run_pejl, tr, type_text, until
from postkasse import choose_mailbox, to_udveksling, udveksling

HUS = "Børnehuset Ærenprisen"
SET = "Tre børn bygger en bro af madrasser."
OMRAADE = "Børnesyn"
GRUND = "legen viser vej"
ANNAS, BOS = "legen viser vej hele formiddagen", "legen viser vej på begge stuer"
KODE = "fire ord der huskes"
POST = 60  # seconds that what goes by the mailbox may take on a busy machine


class Person:
    """Somebody with a machine: a data folder with keys, a store, and a card to hand out."""

    def __init__(self, tests, navn):
        self.navn = navn
        self.data = tests.path(navn)
        os.makedirs(self.data)
        self.store = os.path.join(self.data, "tilsyn.pejl")
        self.key = os.path.join(self.data, "pejl", "noegler.pejlnoegle")
        self.kode = os.path.join(self.data, "kode.txt")
        self.card = tests.path(f"{navn}.pejlkort")
        self.program = None
        with open(self.kode, "w", encoding="utf-8") as file:
            file.write(KODE + "\n")

    def start(self, tests):
        self.program = tests.start(self.store, env={"XDG_DATA_HOME": self.data})

    @property
    def page(self):
        return udveksling(self.program)

    def to_udveksling(self):
        return to_udveksling(self.program)

    def words(self):
        """As they are said aloud."""
        group = until("six words", lambda: self.page.find(name=re.compile("^" + tr("Six words"))))
        return group.name.split(": ")[1]


def keys_to(program, *chords):
    program.main
    keys(*chords)


def begin_with_keys(person):
    """A municipality that is in Pejl already, and keys that were made earlier."""
    run_pejl("import-register", REGISTER, "--store", person.store)
    run_pejl("card", "--store", person.store, "--key-file", person.key, "--key-passphrase-file", person.kode, "--name", person.navn,
             "--out", person.card)


def write_in(page, label, text):
    field = page.wait_for(("text", "password text", "entry"), tr(label))
    field.write(text)


def open_keys(person):
    """A later start on a machine without a keyring: the passphrase."""
    page = person.to_udveksling()
    page.act("page.noegler")
    write_in(page, "Passphrase", KODE)
    page.wait_for("push button", tr("Open")).act()
    until("the own card", lambda: page.find("push button", tr("Save my card…")))


def first_start(person):
    """The third way in: keys first, then one's own card."""
    person.program.main.wait_for(where=lambda node: "page.kollega" in node.actions()).act("page.kollega")
    page = person.page
    write_in(page, "Your name, as colleagues know you", person.navn)
    page.wait_for("push button", tr("Make my keys")).act()
    write_in(page, "Passphrase", KODE)
    write_in(page, "The passphrase once more", KODE)
    page.wait_for("push button", tr("Make my keys")).act()
    until("the own card", lambda: page.find("push button", tr("Save my card…"))).act()
    choose_file(person.program, tr("Save my card"), person.card, saving=True)
    until("the card", lambda: os.path.exists(person.card))


def get_to_know(person, other):
    """The other's words are heard by telephone, and stand in the window too."""
    person.page.act("page.mit-kort")
    own = person.words()
    person.page.act("page.tilfoej")
    choose_file(person.program, tr("A colleague's card"), other.card)
    until("the other's words", lambda: person.words() != own)
    heard = person.words()
    person.page.wait_for("push button", tr("They are the same")).act()
    until("the card confirmed", lambda: person.page.find("push button", tr("They are the same")) is None)
    return own, heard


def press(page, name):
    """What comes in meanwhile may make the button anew."""

    def pressed():
        button = page.find("push button", name)
        try:
            return button is not None and (button.act() or True)
        except AssertionError:
            return False

    until(f"»{name}« pressed", pressed)


def editor(person):
    return person.program.main.find("filler", HUS)


def new_visit(person):
    """Recorded as on any day."""
    program = person.program
    keys_to(program, "ctrl+n")
    dialog = program.front(tr("New tilsyn"))
    dialog.wait_for("entry").write("renpris")
    until("one place", lambda: len(list(dialog.find_all("list item"))) == 1)
    dialog.wait_for("push button", "Uanmeldt").act()
    dialog.wait_for("push button", tr("C_reate")).act()
    until("the end of the dialog", lambda: program.window(tr("New tilsyn")) is None)
    page = until("the editor", lambda: editor(person))
    field = page.wait_for("text", tr("New evidens. # picks tegn, @ picks stue, Ctrl+B counts children and adults, Enter saves"))
    until("the field with the keys", lambda: field.focused)
    type_text(SET)
    keys("Return")
    until("the evidens in the stream", lambda: page.reads(re.compile(re.escape(SET))))
    page.wait_for("push button", tr("Vurdering")).act()
    page.wait_for("panel", OMRAADE).wait_for("check box", tr("Judge without evidens")).act()
    press(page, f"{OMRAADE}: 4, god")
    write_reason(person, GRUND)


def reason(person):
    return until("the reason", lambda: editor(person) and editor(person).find("text", tr("Reason: %s") % OMRAADE))


def write_reason(person, text):
    reason(person).write(text)
    person.to_udveksling()


def open_visit(person):
    program = person.program
    keys_to(program, "ctrl+alt+4")
    until("the visit in the list", lambda: program.main.find("list item", re.compile(f"^{HUS}")), POST)
    keys("F6", "Return")
    page = until("the editor", lambda: editor(person))
    page.wait_for("push button", tr("Vurdering")).act()


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
    open_visit(bo)
    until("the reason in the other window", lambda: reason(bo).text == GRUND, POST)

    set_mailbox(anna, False)
    set_mailbox(bo, False)
    open_visit(anna)
    write_reason(anna, ANNAS)
    open_visit(bo)
    write_reason(bo, BOS)
    set_mailbox(anna, True)
    set_mailbox(bo, True)
    waits = re.compile("^Udveksling: 1 ")
    for person in (anna, bo):
        until(f"the clash at {person.navn}", lambda p=person: p.program.main.find("list item", waits), POST)
    settle(bo)
    until("the choice in the other window", lambda: anna.program.main.find("list item", waits) is None, POST)
    for person in (anna, bo):
        open_visit(person)
        until(f"the chosen words at {person.navn}", lambda p=person: reason(p).text == BOS)
        person.program.close()
        run_pejl("verify", person.store)


if __name__ == "__main__":
    sys.exit(Tests(two_windows).run())
