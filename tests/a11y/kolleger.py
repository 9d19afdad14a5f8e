# SPDX-License-Identifier: GPL-3.0-or-later
"""Colleagues, each with a machine of their own: keys, a card, the six words, and a visit in their window."""

import os
import re

from besoeg import ENTRY
from driver import REGISTER, choose_file, keys, run_pejl, tr, type_text, until
from postkasse import to_udveksling, udveksling

HUS = "Børnehuset Ærenprisen"
SET = "Tre børn bygger en bro af madrasser."
KODE = "fire ord der huskes"
POST = 60  # seconds that what goes by the mailbox may take on a busy machine


class Person:
    """Somebody with a machine: a data folder with keys, a store, and a card to hand out."""

    def __init__(self, tests, navn, maskine=""):
        self.navn = navn
        self.data = tests.path(navn + maskine)
        os.makedirs(self.data)
        self.store = os.path.join(self.data, "tilsyn.pejl")
        self.key = os.path.join(self.data, "pejl", "noegler.pejlnoegle")
        self.kode = os.path.join(self.data, "kode.txt")
        self.card = tests.path(f"{navn}{maskine}.pejlkort")
        self.program = None
        with open(self.kode, "w", encoding="utf-8") as file:
            file.write(KODE + "\n")

    @property
    def with_keys(self):
        """So that a command finds them."""
        return "--store", self.store, "--key-file", self.key, "--key-passphrase-file", self.kode

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


def make_card(person):
    run_pejl("card", "--name", person.navn, "--out", person.card, *person.with_keys)


def begin_with_keys(person):
    """A municipality that is in Pejl already, and keys that were made earlier."""
    run_pejl("import-register", REGISTER, "--store", person.store)
    make_card(person)


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


def make_keys(person):
    """On a machine that has none yet, and no keyring."""
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


def editor(person):
    return person.program.main.find("filler", HUS)


def write_evidens(page, text):
    """The field has the keys as soon as the visit is open."""
    field = page.wait_for("text", ENTRY)
    until("the field with the keys", lambda: field.focused)
    type_text(text)
    keys("Return")
    until("the evidens in the stream", lambda: page.reads(re.compile(re.escape(text))))


def record_visit(person):
    """Recorded as on any day, by keys."""
    program = person.program
    keys_to(program, "ctrl+n")
    dialog = program.front(tr("New tilsyn"))
    dialog.wait_for("entry").write("renpris")
    until("one place", lambda: len(list(dialog.find_all("list item"))) == 1)
    dialog.wait_for("push button", "Uanmeldt").act()
    dialog.wait_for("push button", tr("C_reate")).act()
    until("the end of the dialog", lambda: program.window(tr("New tilsyn")) is None)
    page = until("the editor", lambda: editor(person))
    write_evidens(page, SET)
    return page


def open_visit(person):
    program = person.program
    keys_to(program, "ctrl+alt+4")
    until("the visit in the list", lambda: program.main.find("list item", re.compile(f"^{HUS}")), POST)
    keys("F6", "Return")
    return until("the editor", lambda: editor(person))
