# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program as a screen reader and a keyboard do: finds by role and name, acts by action, presses keys, and waits
for conditions with a deadline. There is no window manager in the tests' display; the driver gives the newest window the keys,
which is all that one would do.
"""

import gettext
import itertools
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
REGISTER = os.path.join(os.path.dirname(HERE), "app", "register.csv")
PATIENCE = 20  # seconds that a condition may take before a test gives up
BEAT = 15  # milliseconds between two looks
TOPMOST = 60  # objects of the tree among which a toast is
LEAVES = ("label", "image", "scroll bar", "separator")  # nothing of use is below them

_danish = gettext.translation("pejl", os.environ.get("PEJL_LOCALEDIR"), ["da"], fallback=True)


def tr(text):
    """The program's text in the language in which it is shown, its mnemonic taken out."""
    return _danish.gettext(text).replace("_", "")


class Missing(AssertionError):
    """A condition did not come true in time."""


def until(what, condition, patience=PATIENCE):
    """The first true value of condition(), looked at between events of the bus; Missing when it takes too long."""
    end = time.monotonic() + patience
    context = GLib.MainContext.default()
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise Missing(f"waited {patience} s for: {what}")
        done = []
        source = GLib.timeout_source_new(BEAT)
        source.set_callback(lambda *_args: done.append(True) or False)
        source.attach(context)
        while not done:
            context.iteration(True)


def every(milliseconds, step):
    """Calls step() at that rate until it gives False."""
    loop = GLib.MainLoop()
    failure = []

    def tick():
        try:
            if step():
                return True
        except BaseException as error:  # it belongs to the caller, not to the main loop
            failure.append(error)
        loop.quit()
        return False

    GLib.timeout_add(milliseconds, tick)
    loop.run()
    if failure:
        raise failure[0]


def safe(ask, otherwise=None):
    """An object of the bus can be gone when it is asked: that is an answer, not a fault."""
    try:
        return ask()
    except GLib.Error:
        return otherwise


# --- what a screen reader finds ---


class Node:
    """One accessible object."""

    def __init__(self, accessible):
        self.accessible = accessible
        self._role = None

    def __eq__(self, other):
        return isinstance(other, Node) and self.accessible == other.accessible

    @property
    def role(self):
        if self._role is None:
            self._role = safe(self.accessible.get_role_name)
        return self._role or ""

    @property
    def name(self):
        return safe(self.accessible.get_name, "") or ""

    @property
    def description(self):
        return safe(self.accessible.get_description, "") or ""

    @property
    def parent(self):
        found = safe(self.accessible.get_parent)
        return Node(found) if found is not None else None

    def has(self, state):
        states = safe(self.accessible.get_state_set)
        return states is not None and states.contains(state)

    @property
    def visible(self):
        """Neither it nor what it stands in is hidden."""
        node = self
        while node is not None and node.role not in ("application", "desktop frame", ""):
            if not node.has(Atspi.StateType.VISIBLE):
                return False
            node = node.parent
        return True

    def children(self):
        for index in range(safe(self.accessible.get_child_count, 0) or 0):
            child = safe(lambda i=index: self.accessible.get_child_at_index(i))
            if child is not None:
                yield Node(child)

    def walk(self, backwards=False):
        """Everything below, in the order of the tree, or what came last first."""
        for child in reversed(list(self.children())) if backwards else self.children():
            yield child
            if child.role not in LEAVES:
                yield from child.walk(backwards)

    def find_all(self, role=None, name=None, where=None):
        """What is so below it and not hidden. Each question is a call on the bus, so the dear ones come last."""
        roles = role if isinstance(role, tuple) else (role,)
        for node in self.walk():
            if (role is None or node.role in roles) and (name is None or _matches(name, node.name)) \
                    and (where is None or where(node)) and node.visible:
                yield node

    def find(self, role=None, name=None, where=None):
        return next(self.find_all(role, name, where), None)

    def wait_for(self, role=None, name=None, where=None):
        """What is so below it, as soon as it is there."""
        return until(f"{role or 'anything'} »{name if name is not None else ''}« in »{self.name}«",
                     lambda: self.find(role, name, where))

    def texts(self):
        """Every name below, and every text: what is there to be read aloud."""
        for node in self.walk():
            yield node.name
            if node.role in ("text", "entry"):
                yield node.text

    def reads(self, text):
        return any(_matches(text, said) for said in self.texts())

    @property
    def text(self):
        interface = safe(self.accessible.get_text_iface)
        if interface is None:
            return ""
        count = safe(lambda: Atspi.Text.get_character_count(interface), 0) or 0
        return safe(lambda: Atspi.Text.get_text(interface, 0, count), "") or ""

    def write(self, text):
        """Puts the text in place of what stands there, as dictation does."""
        interface = safe(self.accessible.get_editable_text_iface)
        assert interface is not None, f"{self.role} »{self.name}« cannot be written in"
        Atspi.EditableText.set_text_contents(interface, text)
        until(f"»{text}« in {self.name}", lambda: self.text == text)

    @property
    def focused(self):
        return self.has(Atspi.StateType.FOCUSED)

    def actions(self):
        interface = safe(self.accessible.get_action_iface)
        if interface is None:
            return []
        count = safe(interface.get_n_actions, 0) or 0
        return [safe(lambda i=i: Atspi.Action.get_action_name(interface, i), "") for i in range(count)]

    def act(self, name=None):
        """Does its action of that name, or its first."""
        names, said = self.actions(), f"{self.role} »{self.name}«"
        assert names, f"{said} can do nothing"
        index = names.index(name) if name else 0
        assert safe(lambda: self.accessible.get_action_iface().do_action(index), False), f"{said} refused {names[index]}"

    def dump(self, out=sys.stderr, depth=0):
        """The tree as a screen reader has it, for the log of a test that failed."""
        text = self.text
        marks = "".join(mark for mark, state in (("*", Atspi.StateType.FOCUSED), ("-", Atspi.StateType.SELECTED))
                        if self.has(state))
        said = f" = {text!r}" if text and text != self.name else ""
        actions = f" {self.actions()}" if self.role != "label" and self.actions() else ""
        print(f"# {'  ' * depth}{marks}{self.role} »{self.name}«{said}{actions}", file=out)
        for child in self.children():
            if child.has(Atspi.StateType.VISIBLE):
                child.dump(out, depth + 1)


def _matches(wanted, said):
    if isinstance(wanted, re.Pattern):
        return wanted.search(said) is not None
    # GTK 4.8 says the words of a button whose label and contents are alike twice, the first time with its mnemonic.
    return said.replace("_", "") in (wanted, f"{wanted} {wanted}")


_told = []  # what said last that it got the keys


def _on_focused(event):
    if event.detail1:
        _told[:] = [Node(event.source)]


# --- keys ---


def _xdotool(*arguments):
    """What it prints; nothing when the window that it was asked of is gone."""
    return subprocess.run(["xdotool", *arguments], capture_output=True, text=True, check=False).stdout


def keys(*chords):
    """Real keys, one chord after the other, to the window that has them."""
    subprocess.run(["xdotool", "key", "--delay", "12", *chords], check=True)


def press(letter):
    """One letter, at once."""
    subprocess.run(["xdotool", "key", "--delay", "0", "space" if letter == " " else letter], check=True)


def type_text(text):
    subprocess.run(["xdotool", "type", "--delay", "12", "--", text], check=True, env={**os.environ, "LC_ALL": "C.UTF-8"})


def danish_keyboard():
    """So that æ, ø and å are keys and # is where a Danish konsulent finds it. The display forgets it with its last window."""
    subprocess.run(["setxkbmap", "dk"], check=True)


# --- the program ---


class Program:
    """Pejl on a store, in a window of its own."""

    def __init__(self, store, *arguments, env=None):
        self.store = store
        _told.clear()
        self.process = subprocess.Popen([executable(), "--store", store, *arguments], env={**os.environ, **(env or {})})
        self.app = until("the program on the accessibility bus", self._find_app)
        until("its window", self._front)
        danish_keyboard()

    def _find_app(self):
        assert self.process.poll() is None, f"the program ended at its start with {self.process.returncode}"
        desktop = Atspi.get_desktop(0)
        for index in range(safe(desktop.get_child_count, 0)):
            app = safe(lambda i=index: desktop.get_child_at_index(i))
            if app is not None and safe(app.get_process_id) == self.process.pid and safe(app.get_child_count, 0) > 0:
                app.set_cache_mask(Atspi.Cache.NONE)
                return Node(app)
        return None

    def _front(self):
        """Gives the keys to the program's newest window, and returns its title. What has no title is a menu or a popover, and
        has the keys already."""
        found = _xdotool("search", "--all", "--onlyvisible", "--pid", str(self.process.pid), "--name", ".").split()
        if not found:
            return None
        newest = max(found, key=int)
        if _xdotool("getwindowfocus").strip() != newest:
            _xdotool("windowfocus", newest)
            return None
        return _xdotool("getwindowname", newest).strip()

    def front(self, title):
        """Waits for the window of that title, sees that it has the keys, and returns it."""
        return until(f"the window »{title}« in front", lambda: self._front() == title and self.window(title))

    def windows(self):
        return list(self.app.children())

    def window(self, title):
        return next((window for window in self.windows() if _matches(title, window.name)), None)

    @property
    def main(self):
        return self.front("Pejl")

    def find(self, role=None, name=None, where=None):
        """Waits for it."""
        return until(f"{role or 'anything'} »{name if name is not None else ''}«",
                     lambda: self.app.find(role, name, where))

    def reads(self, text):
        """Waits until the text can be read somewhere in its windows."""
        return until(f"the text »{text}«", lambda: self.app.reads(text))

    def says(self, text):
        """Waits until it is said at the window's edge. It is soon gone, and lies over all else: it is looked for from there."""
        main = self.main
        return until(f"»{text}« said", lambda: any(
            node.role == "label" and _matches(text, node.name) for node in itertools.islice(main.walk(backwards=True), TOPMOST)))

    def focus(self):
        """What has the keys: what told so last, if it still has them. To look for it in the whole tree is dear, and done only
        while nothing has told yet."""
        if _told:
            return _told[0] if _told[0].focused else None
        return self.app.find(where=lambda node: node.focused)

    def focused(self, role, name=None):
        """What has the keys, when it is that; of several roles, any."""
        node = self.focus()
        roles = role if isinstance(role, tuple) else (role,)
        return node if node and node.role in roles and (name is None or _matches(name, node.name)) else None

    def is_running(self):
        return self.process.poll() is None

    def close(self):
        """Closes its main window, which ends it. The end may come before the answer to that: only a program that goes on
        has refused."""
        window = self.main
        index = window.actions().index("window.close")
        answered = safe(lambda: window.accessible.get_action_iface().do_action(index), False)
        self.ends(what="the end of the program" if answered else "the end of a program whose window refused to be closed")

    def ends(self, code=0, what="the end of the program"):
        until(what, lambda: not self.is_running())
        assert self.process.returncode == code, f"it ended with {self.process.returncode}"

    def kill(self):
        """As when the power goes: nothing is told, nothing is written any more. When that was."""
        self.process.send_signal(signal.SIGKILL)
        when = time.monotonic()
        self.process.wait()
        return when

    def dump(self):
        if self.is_running():
            self.app.dump()


def executable():
    return os.environ["PEJL"]


def run_pejl(*arguments, code=0):
    """A command of the program; its output."""
    done = subprocess.run([executable(), *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == code, f"pejl {' '.join(arguments)} ended with {done.returncode}: {done.stdout}{done.stderr}"
    return done.stdout


# --- files ---


def choose_file(program, title, path, saving=False):
    """Types a path into the platform's file chooser and says yes, by keys alone."""
    chooser = program.front(title)
    if saving:
        keys("ctrl+a")
        type_text(path)
    else:
        keys("slash")
        type_text(path[1:])
    until("the path in the file chooser", lambda: chooser.find(("text", "entry"), where=lambda node: node.text == path))
    keys("Return")
    until(f"the end of »{title}«", lambda: program.window(title) is None)


# --- tests ---


class Tests:
    """Runs functions as tests and tells of them in TAP; a failure prints what the screen reader had."""

    def __init__(self, *tests):
        self.tests = tests
        self.folder = tempfile.mkdtemp(prefix="pejl-a11y-")
        self.programs = []
        self.failed = 0

    def start(self, store, *arguments, env=None):
        program = Program(store, *arguments, env=env)
        self.programs.append(program)
        return program

    def path(self, name):
        return os.path.join(self.folder, name)

    def run(self):
        Atspi.init()
        # Atspi gives up after 0.8 s, which a busy machine may need for any answer; what was asked is then done all the same.
        Atspi.set_timeout(PATIENCE * 1000, PATIENCE * 1000)
        listener = Atspi.EventListener.new(_on_focused)
        listener.register("object:state-changed:focused")
        print(f"1..{len(self.tests)}", flush=True)
        for number, test in enumerate(self.tests, 1):
            self._run_one(number, test)
        shutil.rmtree(self.folder)
        return 1 if self.failed else 0

    def _run_one(self, number, test):
        begun = time.monotonic()
        try:
            test(self)
            print(f"ok {number} {test.__doc__}", flush=True)
        except Exception as error:  # pylint: disable=broad-except
            self.failed += 1
            print(f"not ok {number} {test.__doc__}\n# {type(error).__name__}: {error}", flush=True)
            sys.excepthook(*sys.exc_info())
            for program in self.programs:
                program.dump()
            screenshot()
        finally:
            for program in self.programs:
                if program.is_running():
                    program.kill()
            self.programs.clear()
            print(f"# {time.monotonic() - begun:.1f} s", flush=True)


def screenshot():
    """Of the whole display, beside the test's log, when the machine can take one."""
    folder = os.environ.get("PEJL_PICTURES")
    if folder and shutil.which("import"):
        os.makedirs(folder, exist_ok=True)
        path = os.path.join(folder, f"failed-{os.path.basename(sys.argv[0])}.png")
        subprocess.run(["import", "-window", "root", path], check=False)
        print(f"# the display: {path}", flush=True)
