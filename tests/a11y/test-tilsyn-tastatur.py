#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole visit by keyboard alone, on a small laptop without a net: from the årshjul to a final version and its correction. The
accessibility bus is only looked at, to know when to go on and what is said."""

import re
import sys

import besoeg
from besoeg import EVIDENS
from driver import Tests, keys, run_pejl, tr, type_text, until
from opgave import verify
from tastatur import tab_to

DOKUMENT, STUE = "Ugeplanen hænger på døren.", "Spirerummet"  # a stue that the house has not yet
BARN, BARN_TEGN = "Et barn på fem år: vi bestemmer selv reglerne.", ("svaret", "Spørger børnene og bruger svaret")
DATA = "Tolv børn og tre voksne hele formiddagen."
MERE = " Han venter på svar."  # what is written to the first evidens later, and divided from it
RETTELSE = "der var fem børn"
RETTET = " Et femte barn kom til."


# --- what has the keys ---


def has_keys(program, role, name, what=None):
    return until(what or f"{role} »{name}« with the keys", lambda: program.focused(role, name))


def written(program, text):
    """Typed into what has the keys; it stands there before anything else is pressed."""
    field = until("a field with the keys", lambda: program.focused("text"))
    type_text(text)
    until(f"»{text}«", lambda: field.text.endswith(text))
    return field


def evidens(program, text):
    return has_keys(program, "list item", re.compile(re.escape(text)), f"the evidens »{text}« with the keys")


def pane_by_pane(program, role, name, most=6):
    """Presses F6 until it has the keys."""
    for _press in range(most):
        if program.focused(role, name):
            return program.focus()
        before = program.focus()
        keys("F6")
        until("another pane with the keys", lambda: program.focus() not in (None, before))
    return has_keys(program, role, name)


def move(program, key, name, most=15):
    """Presses an arrow until what has that name has the keys."""
    for _press in range(most):
        before = until("something with the keys", program.focus)
        if name.search(before.name):
            return
        keys(key)
        until("something else with the keys", lambda: program.focus() not in (None, before))
    raise AssertionError(f"{most} times {key} do not reach {name}")


def walk_to(program, text):
    """From any evidens to another: Home, and down."""
    keys("Home")
    until("the first evidens with the keys", lambda: program.focus() == first(program))
    move(program, "Down", re.compile(re.escape(text)))


def first(program):
    stream = program.main.find("list", tr("Evidens of the visit, newest last"))
    return stream and stream.find("list item", re.compile(r"^\d\d:\d\d"))


# --- the visit ---


def plan(program, house):
    """In the årshjul, today; the point that was planned is chosen, and opened from there."""
    keys("ctrl+alt+6")
    until("the årshjul", lambda: program.main.find("filler", tr("Årshjul")))
    keys("Insert")
    program.front(tr("Plan"))
    has_keys(program, "push button", re.compile(f"^{tr('What')}: "))
    keys("Tab")
    has_keys(program, "push button", re.compile(f"^{tr('Where')}: "))
    keys("space")
    has_keys(program, "entry", tr("Where"), "the search of the places with the keys")
    type_text(house.split()[-1])
    until("the words of the place", lambda: program.focused("entry") and program.focus().text == house.split()[-1])
    keys("Return")
    has_keys(program, "push button", f"{tr('Where')}: {house}")
    keys("Tab")
    until("the date with the keys", lambda: program.focused("text"))
    keys("Return")
    until("the end of the dialog", lambda: program.window(tr("Plan")) is None)
    program.front("Pejl")
    program.says(tr("It is in the årshjul"))
    pane_by_pane(program, "list item", re.compile(house))
    keys("Return")
    until("the visit", lambda: program.main.find("filler", house))


def prepare(program):
    """What the law asks to draw on stands beside the entry; F6 comes to it, and back."""
    has_keys(program, "text", besoeg.ENTRY)
    pane_by_pane(program, ("list item", "push button"), re.compile("^Skærpet tilsyn|, frist |anmeldt,", re.IGNORECASE))
    pane_by_pane(program, "text", besoeg.ENTRY)


def add(program, kind, text, words=None, tegn=None, key="Return", stue=None):
    field = has_keys(program, "text", besoeg.ENTRY)
    keys(f"ctrl+{kind}")
    type_text(text)
    for mark, searched, offered, taken in (("#", words, tegn, key), ("@", stue, tr("Add the stue »%s«") % stue, "Return")):
        if searched:
            type_text(f" {mark}{searched}")
            until(f"»{offered}« offered", lambda o=offered: field.description == o)
            keys(taken)
            until("the text without that word", lambda: field.text.strip() == text)
    until("the text", lambda: field.text.strip() == text)
    keys("Return")
    until("an empty field", lambda: field.text == "")


def put_in_order(program):
    """Edits the first evidens, divides it, joins it again, moves it down and back."""
    text = EVIDENS[0][1]
    pane_by_pane(program, "list item", re.compile(r"^\d\d:\d\d"))
    walk_to(program, text)
    keys("F2", "ctrl+End")
    written(program, MERE)
    keys("Return")
    evidens(program, text + MERE)
    keys("F2", "ctrl+End", *["Left"] * len(MERE))
    until("the text in the field", lambda: program.focused("text") and program.focus().text == text + MERE)
    keys("ctrl+shift+Return")
    evidens(program, f": {MERE.strip()}")
    keys("ctrl+shift+j")
    evidens(program, text + MERE)
    keys("alt+Down")
    until("the other evidens first", lambda: first(program) is not None and EVIDENS[1][1] in first(program).name)
    evidens(program, text + MERE)
    keys("alt+Up")
    until("it first again", lambda: first(program) is not None and text in first(program).name)
    evidens(program, text + MERE)


def judge(program):
    keys("ctrl+Next")
    has_keys(program, "push button", re.compile("^Kvalitet: "))
    tab_to(program, "push button", re.compile(f"^{besoeg.OMRAADE}: "), 40)
    keys(f"alt+{besoeg.NIVEAU}")
    tab_to(program, "text", tr("Reason: %s") % besoeg.OMRAADE)
    written(program, besoeg.GRUND)


def send_and_be_refused(program, ident):
    """To the leder, to be heard, and no further: what the law demands is missing, is said, and has the keys."""
    for status in ("dialog med leder", "i høring"):
        keys("ctrl+shift+Return")
        besoeg.stands(program.store, ident, status)
    keys("ctrl+shift+Return")
    program.says(re.compile("^" + re.escape(tr("It cannot be made final yet. %s.").split("%s")[0])))
    has_keys(program, "check box", besoeg.BEKYMRING)
    besoeg.stands(program.store, ident, "i høring")


def worry(program):
    choice = program.focus()
    keys("space")
    until("the choice taken", lambda: choice.has(besoeg.CHECKED))
    tab_to(program, "text", tr("Reason of the concern"))
    written(program, besoeg.BEKYMRING_GRUND)


def agree(program):
    """One key makes the tegn that was missing a point of the handleplan."""
    keys("ctrl+Prior")
    has_keys(program, "text", besoeg.ENTRY)
    pane_by_pane(program, "list item", re.compile(r"^\d\d:\d\d"))
    walk_to(program, EVIDENS[1][1])
    keys("ctrl+h")
    has_keys(program, "text", tr("What is done"))
    written(program, besoeg.HANDLING)
    keys("F6")
    has_keys(program, "list item", re.compile(re.escape(EVIDENS[1][3])), "the point in its list with the keys")


def give_feedback(program):
    """Each text is typed. Tab goes on to the next, and the comments come after them."""
    keys("ctrl+Prior")
    has_keys(program, "text", besoeg.text_name("Feedback", "Leder and medarbejdere"))
    written(program, besoeg.TILBAGEMELDING)
    tab_to(program, "text", tr("Comments of the leder"))
    written(program, besoeg.KOMMENTAR)
    tab_to(program, "push button", tr("Add comment"))
    keys("space")
    until("the comment in its list", lambda: program.main.find("push button", re.compile("^" + tr("Remove the comment of %s") % "")))
    until("an empty field for the next", lambda: has_keys(program, "text", tr("Comments of the leder")).text == "")


def jump_to_missing(program):
    """From a text F7 goes to the first thing that is missing, and says it; a row of the list itself leads there too."""
    keys("F7")
    program.says(re.compile("er hørt$"))
    has_keys(program, "text", besoeg.ENTRY)
    keys("ctrl+Next")
    has_keys(program, "push button", re.compile("^Kvalitet: "))
    tab_to(program, "push button", re.compile(f"^({tr('Missing')}|{tr('Done')}): "), 60)
    move(program, "Down", re.compile(f"^{tr('Missing')}: .*Systematik"))
    keys("Return")
    has_keys(program, ("check box", "push button"), re.compile("^Systematik: |^" + tr("Judge without evidens")))


def make_final(program, ident):
    keys("ctrl+shift+Return")
    has_keys(program, "push button", tr("Make final"))
    keys("Return")
    besoeg.stands(program.store, ident, "endelig")


def correct(program, ident):
    """Final cannot be written in. A correction with its reason is a new version, which is made final again."""
    tab_to(program, "push button", tr("Open a correction…"), 40)
    keys("Return")
    has_keys(program, "text", tr("Why is it corrected?"))
    written(program, RETTELSE)
    tab_to(program, "push button", tr("Open a correction"))
    keys("Return")
    until("a version that can be written in", lambda: besoeg.row_of(program.store, ident)["status"] != "endelig")
    program.front("Pejl")


def write_again(program, ident):
    """In the correction the text goes on, and it is sent the same way."""
    keys("F2", "ctrl+End")
    written(program, RETTET)
    keys("Return")
    evidens(program, EVIDENS[0][1] + MERE + RETTET)
    keys("ctrl+Next")
    has_keys(program, "push button", re.compile("^Kvalitet: "))
    for status in ("dialog med leder", "i høring"):
        keys("ctrl+shift+Return")
        besoeg.stands(program.store, ident, status)
    make_final(program, ident)


def read_versions(program):
    """Both versions are kept, with the reason of the second."""
    tab_to(program, "push button", tr("Versions"), 60)
    keys("Return")
    dialog = program.front(tr("Versions"))
    until("the reason of the correction", lambda: dialog.reads(RETTELSE))
    assert dialog.reads(tr("Version %u").replace("%u", "1")), "the first version is gone"
    keys("Escape")
    until("the end of the dialog", lambda: program.window(tr("Versions")) is None)
    program.front("Pejl")


def find_again(program, words, text):
    """Ctrl+K, some words, Enter: the evidens that has them."""
    keys("ctrl+k")
    until("the search with the keys", lambda: program.focused("text") or program.focused("entry"))
    type_text(words)
    until("a hit", lambda: program.app.find("list item", re.compile(re.escape(text[:20]))))
    keys("Return")
    evidens(program, text)


def whole_visit(tests):
    """a whole visit by keyboard alone, without a network"""
    besoeg.tell_network()
    store = tests.path("tastatur.pejl")
    run_pejl("demo", "--store", store)
    house = besoeg.not_planned(store)
    program = tests.start(store)
    focused = besoeg.Focused()
    besoeg.fill_display(program)
    plan(program, house)
    ident = besoeg.newest_planned(store, house)["id"]
    prepare(program)
    for kind, text, words, tegn, key in EVIDENS:
        add(program, kind, text, words, tegn, key)
    add(program, 3, BARN, *BARN_TEGN, "ctrl+Return")
    add(program, 4, DOKUMENT, stue=STUE)
    add(program, 5, DATA)
    put_in_order(program)
    judge(program)
    send_and_be_refused(program, ident)
    worry(program)
    agree(program)
    give_feedback(program)
    jump_to_missing(program)
    make_final(program, ident)
    correct(program, ident)
    find_again(program, "klodser skibene", EVIDENS[0][1])
    write_again(program, ident)
    read_versions(program)
    keys("ctrl+q")
    program.ends()
    verify(store)
    besoeg.check_store(store, ident, 5)
    assert ident in run_pejl("find", "femte", "barn", "--store", store)
    focused.check()


if __name__ == "__main__":
    besoeg.apart()
    sys.exit(Tests(whole_visit).run())
