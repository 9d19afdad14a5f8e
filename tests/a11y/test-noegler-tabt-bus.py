#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A konsulent's machine and keys are gone, with a visit that nobody has had yet. On a new machine a backup is opened and new keys made;
the centerchef compares the six words of the new card and says, by keys alone, that it goes on for the old one. Then the visit arrives,
and what is written with the new keys stands in it beside the old words."""

import os
import re
import shutil
import sys

from besoeg import row_of, tilsyn
from driver import Tests, keys, run_pejl, tr, until
from kolleger import (POST, SET, Person, begin_with_keys, editor, get_to_know, make_card, make_keys, open_keys, open_visit,
                      record_visit, write_evidens)
from postkasse import choose_mailbox
from tastatur import tab_to

EFTER = "Broen er blevet længere, og to børn måler den."


def words(person):
    """Of the person's own card."""
    said = run_pejl("card", "--format", "keys", *person.with_keys)
    return next(line.split("\t")[1] for line in said.splitlines() if line.startswith("ord\t"))


def confirm(person, other):
    run_pejl("card", "add", other.card, "--words", words(other), *person.with_keys)


def hand_over(person, other, packet):
    """By e-mail, in the time before the loss."""
    run_pejl("packet", "make", "--to", other.card, "--out", packet, *person.with_keys)
    run_pejl("packet", "take", packet, *other.with_keys)


def municipality(tests, chef, konsulent):
    """Roles are founded, and the konsulent has all that there is."""
    begin_with_keys(chef)
    make_card(konsulent)
    confirm(chef, konsulent)
    confirm(konsulent, chef)
    run_pejl("card", "found", *chef.with_keys)
    run_pejl("card", "grant", "--to", konsulent.card, "--role", "konsulent", *chef.with_keys)
    hand_over(chef, konsulent, tests.path("roller.pejlpakke"))
    hand_over(konsulent, chef, tests.path("svar.pejlpakke"))


def new_machine(tests, lost):
    """All that is left is a backup on another disk: no keys are in it."""
    copy = tests.path("kopi.pejl")
    run_pejl("backup", "--out", copy, "--store", lost.store)
    shutil.rmtree(lost.data)
    found = Person(tests, lost.navn, "-ny")
    os.rename(copy, found.store)
    return found


def goes_on_for(chef, old):
    """The choice beside the card, its question, and what is said then, all by keys."""
    program = chef.program
    page = chef.page
    page.wait_for("push button", tr("Withdraw the card…"))
    tab_to(program, ("combo box", "push button", "toggle button"), re.compile("^" + tr("Goes on for")), 40)
    keys("space")
    until("the old card offered", lambda: program.app.find(("list item", "label"), re.compile(re.escape(old))))
    keys("Down", "Return")
    yes = program.find("push button", tr("It goes on for it"))
    assert program.app.reads(tr("Does the new card go on for the old one?"))
    until("the question with the keys", lambda: program.focus() and program.focus() != page)
    tab_to(program, "push button", yes.name)
    keys("Return")
    program.says(tr("It is signed and goes out with the next packet"))


def keys_lost(tests):
    """lost keys: a new card goes on for the old one, the old words arrive, and the new keys write on"""
    anna, bo = Person(tests, "Anna"), Person(tests, "Bo")
    folder = tests.path("postkasse")
    os.makedirs(folder)
    municipality(tests, anna, bo)
    bo.start(tests)
    record_visit(bo)
    bo.program.close()
    ident = next(row["id"] for row in tilsyn(bo.store))
    assert not tilsyn(anna.store), "the visit was handed over before the keys were lost"

    old = bo
    bo = new_machine(tests, old)
    bo.start(tests)
    bo.to_udveksling().act("page.noegler")
    make_keys(bo)
    anna.start(tests)
    open_keys(anna)
    choose_mailbox(anna.program, folder)
    choose_mailbox(bo.program, folder)
    get_to_know(anna, bo)
    assert not tilsyn(anna.store), "what only the old keys could sign was believed of the new ones"
    goes_on_for(anna, f"{old.navn} (")

    page = open_visit(anna)
    until("the old words", lambda: page.reads(re.compile(re.escape(SET))))
    write_evidens(open_visit(bo), EFTER)
    until("the words of the new keys", lambda: editor(anna).reads(re.compile(re.escape(EFTER))), POST)
    for person in (anna, bo):
        person.program.close()
        assert row_of(person.store, ident)["evidens"] == "2", row_of(person.store, ident)
        run_pejl("verify", person.store)


if __name__ == "__main__":
    sys.exit(Tests(keys_lost).run())
