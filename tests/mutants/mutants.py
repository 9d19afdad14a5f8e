#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts one named fault at a time into the merge, and asks whether the tests notice.

Arguments: the source folder, the build folder, and names of mutants (all of them when none is named). Neither folder is touched: the one
file is compiled in a folder of its own, with the flags of the build, and linked before the library that holds the sound one. The test
case that is named beside a mutant is asked first, and alone; only when it notices nothing are whole programs."""

import concurrent.futures
import json
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile

MERGE = ("test-store-merge", "/store-merge/")
OPPONENT = ("test-udveksling-modstander", "/udveksling/modstander/")
SLET = ("test-slet", "/slet/")
LOST = ("test-noegler-tabt", "/noegler-tabt/")
HISTORIES = ("test-konvergens", "/konvergens/")
# Which programs are asked when the test case that is named does not notice; the dearest last.
PROGRAMS = [MERGE[0], SLET[0], OPPONENT[0], LOST[0], HISTORIES[0]]

# name, file, what stands there (exactly once), what the mutant has instead, and the test case that has to notice
MUTANTS = [
    ("delete-hides-unseen-edits", "pejl-row.c", "return for_it > 0 && against == 0 && informed;", "return for_it > 0 && against == 0;",
     MERGE, "delete-meets-unseen-edit"),
    ("delete-beats-undelete", "pejl-row.c", "return for_it > 0 && against == 0 && informed;", "return for_it > 0 && informed;",
     MERGE, "delete-meets-undelete"),
    ("contested-delete-is-silent", "pejl-row.c", "return for_it > 0 && (against > 0 || !informed);", "return FALSE;",
     MERGE, "delete-meets-unseen-edit"),
    ("delete-sees-one-field", "pejl-row.c", "if (sees_all || head_at (row, i)->field == write->field)", "if (head_at (row, i)->field == write->field)",
     MERGE, "delete-meets-unseen-edit"),
    ("earliest-is-shown", "pejl-row.c", "return hlc != than_hlc ? hlc > than_hlc", "return hlc != than_hlc ? hlc < than_hlc",
     MERGE, "conflict-and-resolution"),
    ("conflicts-are-silent", "pejl-row.c", "if (first != NULL && !say_the_same (first, head))", "if (FALSE)",
     MERGE, "conflict-and-resolution"),
    ("equal-values-conflict", "pejl-row.c", "if (first != NULL && !say_the_same (first, head))", "if (first != NULL)",
     MERGE, "equal-values"),
    ("parent-after-child-counts", "pejl-row.c", "if (!was_named (row, write->field, &op->ref))", "if (TRUE)",
     MERGE, "child-before-parent"),
    ("first-parent-only", "pejl-row.c", "for (guint p = 0; p < write->n_parents; p++)\n    supersede", "for (guint p = 0; p < MIN (write->n_parents, 1); p++)\n    supersede",
     MERGE, "conflict-and-resolution"),
    ("changed-entries-come-in", "pejl-merge.c", "return memcmp (hash, op->hash, PEJL_HASH_LEN) == 0;", "return TRUE;",
     MERGE, "forks-gaps-forgeries"),
    ("gaps-come-in", "pejl-merge.c", "if (op->ref.seq == 0 || !hash_at (writer->db, op->ref.rid, op->ref.seq - 1, prev))", "if (op->ref.seq == 0 || (!hash_at (writer->db, op->ref.rid, op->ref.seq - 1, prev) && FALSE))",
     MERGE, "gap-made-to-fit"),
    ("clock-stands-still", "pejl-merge.c", "writer->at.hlc = MAX (writer->at.hlc, op->hlc);", "",
     MERGE, "clock"),
    ("stale-rows-are-written-on", "pejl-merge.c", "  pejl_writer_forget_rows (self->writer);\n", "",
     MERGE, "conflict-and-resolution"),
    ("later-roles-change-nothing", "pejl-merge.c", "if (pejl_ret_decides (((PejlOp *) op)->table))", "if (FALSE)",
     OPPONENT, "role"),
    ("form-overwrites-unseen", "pejl-writer.c", "if (set->base != NULL)", "if (FALSE)",
     MERGE, "base-keeps-unseen"),
    ("form-forgets-own-edits", "pejl-writer.c", "if (head->field == (guint32) set->field && head->ref.rid == writer->at.rid)", "if (FALSE)",
     MERGE, "base-knows-own"),
    ("roles-are-not-asked", "pejl-ret.c", "op->refused = !pejl_retter_allow (retter, op);", "op->refused = FALSE;",
     OPPONENT, "role"),
    ("ended-role-goes-on", "pejl-ret.c", "if (end == NULL || pejl_vektor_holds (end->vektor, ref))", "if (TRUE)",
     OPPONENT, "grants"),
    ("anybody-grants", "pejl-ret.c", "if (tildeling->counts || !may_grant (retter, tildeling))", "if (tildeling->counts)",
     OPPONENT, "grant-by-konsulent"),
    ("anybody-names-who-goes-on", "pejl-ret.c", "if (tildeling->counts && !tildeling->ended && tildeling->rolle == PEJL_RET_INGEN", "if (!tildeling->ended && tildeling->rolle == PEJL_RET_INGEN",
     LOST, "by-konsulent"),
    ("anybodys-word-in-the-packet", "pejl-hent-proev.c", "return pejl_retter_maa_give (p->retter, af);", "return TRUE;",
     HISTORIES, "histories"),
    ("any-keys-go-on", "pejl-hent-proev.c", "&& goes_on_for (p, key, kaede->stempel_noegle))", ")",
     HISTORIES, "histories"),
    ("nobody-goes-on", "pejl-ret.c", "return goes_on_for (retter, gammel, ny, AFLOESERE_MAX);", "return FALSE;",
     LOST, "arrives"),
    ("erasure-that-comes-first-is-forgotten", "pejl-merge.c", "  pejl_slet_op (t->slettet, op);\n", "",
     SLET, "erasure-comes-first"),
    ("erasures-of-others-are-not-done", "pejl-merge.c", "return nye != NULL && (pejl_sletninger_is_empty (nye) || pejl_slet_apply (db, nye, changes, error));", "return nye != NULL;",
     SLET, "reaches-colleagues"),
    ("erased-text-still-shows", "pejl-slet.c", "         && pejl_laas_remake (db, rows, changes, error)\n", "",
     SLET, "record-without-contents"),
    ("erasures-reach-only-their-writers-texts", "pejl-slet.c", "    add_post (sletninger, poster[i]);", "    if (g_ascii_strtoull (poster[i], NULL, 16) == op->ref.rid)\n      add_post (sletninger, poster[i]);",
     HISTORIES, "histories"),
    ("one-text-an-erasure", "pejl-slet.c", "for (guint i = 0; poster[i] != NULL; i++)", "for (guint i = 0; i < 1 && poster[i] != NULL; i++)",
     HISTORIES, "histories"),
    ("refused-erasures-are-done", "pejl-slet.c", "if (op->table == PEJL_TABLE_SLETNING && !op->refused)", "if (op->table == PEJL_TABLE_SLETNING)",
     SLET, "role-on-merge"),
    ("erasures-end-with-the-role", "pejl-ret-slet.c", "pejl_retter_har_haft (retter, noegle)", "pejl_retter_role (retter, noegle) == PEJL_RET_CENTERCHEF",
     SLET, "role-ended"),
    ("granted-erasures-stay-undone", "pejl-merge.c", "decide (ops) ? pejl_sletninger_read (db, error) : erasures_among (db, ops, error)", "erasures_among (db, ops, error)",
     SLET, "role-on-merge"),
    ("what-went-wrongly-stays-away", "pejl-merge.c", "(tilbage->len == 0 || pejl_slet_bring_back (db, tilbage, changes, error))", "TRUE",
     SLET, "role-on-merge"),
    ("ones-own-needs-the-role", "pejl-ret.c", "  if (op->table == PEJL_TABLE_SLETNING)\n    return pejl_retter_sletning_staar (retter, op);\n", "",
     SLET, "role-at-home"),
    ("anybody-erases", "pejl-ret.c", "|| pejl_vektor_holds (retter->founding->vektor, &op->ref))", "|| op->table == PEJL_TABLE_SLETNING || pejl_vektor_holds (retter->founding->vektor, &op->ref))",
     HISTORIES, "histories"),
    ("what-stood-before-the-roles-falls", "pejl-ret.c", " || pejl_vektor_holds (retter->founding->vektor, &op->ref))", ")",
     OPPONENT, "role"),
    ("what-tells-of-roles-brings-nothing-back", "pejl-hent.c", "         && take_returning (store, pakke, cancellable, error)\n", "",
     SLET, "role-with-the-text"),
    ("everything-is-ones-own", "pejl-ret-slet.c", "return rid == of\n         || (", "return TRUE || rid == of\n         || (",
     SLET, "role-at-home"),
    ("own-erasures-are-not-done", "pejl-writer.c", " && follow_erasure (writer, op, changes, error);", ";",
     SLET, "record-without-contents"),
    ("erased-texts-conflict", "pejl-row.c", "(a->value.kind == PEJL_VALUE_ERASED && b->value.kind == PEJL_VALUE_ERASED) || ", "",
     SLET, "two-that-are-erased"),
    ("keys-can-be-erased", "pejl-slet.c", " && table != PEJL_TABLE_KORT", "",
     SLET, "only-texts-of-people"),
]


def commands(build):
    return {pathlib.PurePath(c["file"]).name: c for c in json.loads((build / "compile_commands.json").read_text())}


def link_command(build, program):
    lines = subprocess.run(["ninja", "-C", str(build), "-t", "commands", f"tests/core/{program}"], capture_output=True, text=True, check=True)
    return shlex.split(lines.stdout.strip().split("\n")[-1])


def mutate(source, old, new):
    text = source.read_text(encoding="utf-8")
    if text.count(old) != 1:
        sys.exit(f"{source}: the place of a mutant stands there {text.count(old)} times: {old}")
    return text.replace(old, new)


def compile_mutant(command, text, folder, name):
    """Quickly rather than well; and a cache of compilations has no use for it."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    words = [w for w in shlex.split(command["command"]) if w != "-Werror" and pathlib.PurePath(w).name != "ccache"]
    out = folder / (name + ".o")
    words[words.index("-o") + 1] = str(out)
    words[words.index("-c") + 1] = str(file)
    for flag in ("-MF", "-MQ"):
        if flag in words:
            words[words.index(flag) + 1] = str(folder / "depends")
    subprocess.run([*words, "-O0", "-g0"], cwd=command["directory"], check=True, stderr=subprocess.DEVNULL)
    return out


def link(words, build, mutant, folder, program):
    words = list(words)
    out = folder / program
    words[words.index("-o") + 1] = str(out)
    first = next(i for i, w in enumerate(words) if w.endswith(".a"))
    words.insert(first, str(mutant))
    subprocess.run(words, cwd=build, check=True)
    return out


def notices(root, program, *arguments):
    """What hangs is noticed, too."""
    environment = dict(os.environ, G_TEST_SRCDIR=str(root), G_DEBUG="fatal-criticals", PEJL_KONVERGENS_SEEDS="100")
    try:
        return subprocess.run([str(program), *arguments], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                              timeout=240).returncode != 0
    except subprocess.TimeoutExpired:
        return True


def case_of(mutant):
    (program, prefix), case = mutant[4:]
    return program, prefix + case


def who_notices(root, build, links, made, folder, mutant):
    program, case = case_of(mutant)
    if notices(root, link(links[program], build, made, folder, program), "-p", case):
        return case
    for program in PROGRAMS:
        if notices(root, link(links[program], build, made, folder, program)):
            return f"{program}, and not {case} as is written beside it"
    return None


def try_mutant(root, build, compiled, links, mutant):
    name, file, old, new = mutant[:4]
    with tempfile.TemporaryDirectory(prefix="pejl-mutant-") as temporary:
        folder = pathlib.Path(temporary)
        source = (build / compiled[file]["file"]).resolve()
        made = compile_mutant(compiled[file], mutate(source, old, new), folder, file)
        by = who_notices(root, build, links, made, folder, mutant)
    print(f"killed    {name} ({by})" if by else f"SURVIVED  {name}", flush=True)
    return by is not None


def check_sound(root, build, cases, pool):
    """A test case that fails in any case would notice every mutant."""
    failing = pool.map(lambda c: notices(root, build / "tests/core" / c[0], "-p", c[1]), cases)
    broken = [case for (_, case), fails in zip(cases, failing) if fails]
    if broken:
        sys.exit("without a mutant these fail as well: " + ", ".join(broken))


def main():
    root, build = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    wanted = sys.argv[3:]
    unknown = set(wanted) - {m[0] for m in MUTANTS}
    if unknown:
        sys.exit("there is no mutant " + ", ".join(sorted(unknown)))
    compiled = commands(build)
    links = {program: link_command(build, program) for program in PROGRAMS}
    chosen = [m for m in MUTANTS if not wanted or m[0] in wanted]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        check_sound(root, build, sorted({case_of(m) for m in chosen}), pool)
        killed = sum(pool.map(lambda m: try_mutant(root, build, compiled, links, m), chosen))
    print(f"{killed} of {len(chosen)} killed")
    return 0 if killed == len(chosen) else 1


sys.exit(main())
