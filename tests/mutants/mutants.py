#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts one named fault at a time into the merge, and asks whether the tests notice.

Arguments: the source folder, the build folder, and names of mutants (all of them when none is named). The build is not touched: the one
file is compiled beside it, with the flags of the build, and linked before the library that holds the sound one."""

import json
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile

STORE = "src/core/store/"

# name, file, what stands there (exactly once), what the mutant has instead
MUTANTS = [
    ("delete-hides-unseen-edits", "pejl-row.c", "return for_it > 0 && against == 0 && informed;", "return for_it > 0 && against == 0;"),
    ("delete-beats-undelete", "pejl-row.c", "return for_it > 0 && against == 0 && informed;", "return for_it > 0 && informed;"),
    ("contested-delete-is-silent", "pejl-row.c", "return for_it > 0 && (against > 0 || !informed);", "return FALSE;"),
    ("delete-sees-one-field", "pejl-row.c", "if (sees_all || head_at (row, i)->field == write->field)", "if (head_at (row, i)->field == write->field)"),
    ("earliest-is-shown", "pejl-row.c", "return hlc != than_hlc ? hlc > than_hlc", "return hlc != than_hlc ? hlc < than_hlc"),
    ("conflicts-are-silent", "pejl-row.c", "if (first != NULL && !pejl_value_equal (&first->value, &head->value))", "if (FALSE)"),
    ("equal-values-conflict", "pejl-row.c", "if (first != NULL && !pejl_value_equal (&first->value, &head->value))", "if (first != NULL)"),
    ("parent-after-child-counts", "pejl-row.c", "if (!was_named (row, write->field, &op->ref))", "if (TRUE)"),
    ("first-parent-only", "pejl-row.c", "for (guint p = 0; p < write->n_parents; p++)\n    supersede", "for (guint p = 0; p < MIN (write->n_parents, 1); p++)\n    supersede"),
    ("changed-entries-come-in", "pejl-merge.c", "if (memcmp (hash, op->hash, PEJL_HASH_LEN) != 0)", "if (FALSE)"),
    ("gaps-come-in", "pejl-merge.c", "if (op->ref.seq == 0 || !hash_at (writer->db, op->ref.rid, op->ref.seq - 1, prev))", "if (op->ref.seq == 0 || (!hash_at (writer->db, op->ref.rid, op->ref.seq - 1, prev) && FALSE))"),
    ("clock-stands-still", "pejl-merge.c", "writer->at.hlc = MAX (writer->at.hlc, op->hlc);", ""),
    ("stale-rows-are-written-on", "pejl-merge.c", "  pejl_writer_forget_rows (self->writer);\n", ""),
    ("later-roles-change-nothing", "pejl-merge.c", "if (pejl_ret_decides (((PejlOp *) op)->table))", "if (FALSE)"),
    ("form-overwrites-unseen", "pejl-writer.c", "if (set->base != NULL)", "if (FALSE)"),
    ("form-forgets-own-edits", "pejl-writer.c", "if (head->field == (guint32) set->field && head->ref.rid == writer->at.rid)", "if (FALSE)"),
    ("roles-are-not-asked", "pejl-ret.c", "op->refused = !pejl_retter_allow (retter, op);", "op->refused = FALSE;"),
    ("ended-role-goes-on", "pejl-ret.c", "if (end == NULL || pejl_vektor_holds (end->vektor, ref))", "if (TRUE)"),
    ("anybody-grants", "pejl-ret.c", "if (tildeling->counts || !may_grant (retter, tildeling))", "if (tildeling->counts)"),
]

# Which tests have to notice; the dearest last.
TESTS = ["test-store-merge", "test-udveksling-modstander", "test-konvergens"]


def commands(build):
    return {pathlib.PurePath(c["file"]).name: c for c in json.loads((build / "compile_commands.json").read_text())}


def link_command(build, test):
    lines = subprocess.run(["ninja", "-C", str(build), "-t", "commands", f"tests/core/{test}"], capture_output=True, text=True, check=True)
    return shlex.split(lines.stdout.strip().split("\n")[-1])


def mutate(source, old, new):
    text = source.read_text(encoding="utf-8")
    if text.count(old) != 1:
        sys.exit(f"{source}: the place of a mutant stands there {text.count(old)} times: {old}")
    return text.replace(old, new)


def compile_mutant(command, text, folder, name):
    file = folder / name
    file.write_text(text, encoding="utf-8")
    words = shlex.split(command["command"])
    out = folder / (name + ".o")
    words[words.index("-o") + 1] = str(out)
    words[words.index("-c") + 1] = str(file)
    for flag in ("-MF", "-MQ"):
        if flag in words:
            words[words.index(flag) + 1] = str(folder / "depends")
    subprocess.run([w for w in words if w != "-Werror"], cwd=command["directory"], check=True, stderr=subprocess.DEVNULL)
    return out


def link(words, build, mutant, folder, test):
    words = list(words)
    out = folder / test
    words[words.index("-o") + 1] = str(out)
    first = next(i for i, w in enumerate(words) if w.endswith(".a"))
    words.insert(first, str(mutant))
    subprocess.run(words, cwd=build, check=True)
    return out


def notices(program, root):
    """What hangs is noticed, too."""
    environment = dict(os.environ, G_TEST_SRCDIR=str(root), PEJL_KONVERGENS_SEEDS="100")
    try:
        return subprocess.run([str(program)], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=240).returncode != 0
    except subprocess.TimeoutExpired:
        return True


def try_mutant(root, build, compiled, links, mutant):
    name, file, old, new = mutant
    with tempfile.TemporaryDirectory(prefix="pejl-mutant-") as temporary:
        folder = pathlib.Path(temporary)
        made = compile_mutant(compiled[file], mutate(root / STORE / file, old, new), folder, file)
        for test in TESTS:
            if notices(link(links[test], build, made, folder, test), root):
                print(f"killed    {name} ({test})", flush=True)
                return True
    print(f"SURVIVED  {name}", flush=True)
    return False


def main():
    root, build = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    wanted = sys.argv[3:]
    unknown = set(wanted) - {m[0] for m in MUTANTS}
    if unknown:
        sys.exit("there is no mutant " + ", ".join(sorted(unknown)))
    compiled = commands(build)
    links = {test: link_command(build, test) for test in TESTS}
    chosen = [m for m in MUTANTS if not wanted or m[0] in wanted]
    killed = sum(try_mutant(root, build, compiled, links, m) for m in chosen)
    print(f"{killed} of {len(chosen)} killed")
    return 0 if killed == len(chosen) else 1


sys.exit(main())
