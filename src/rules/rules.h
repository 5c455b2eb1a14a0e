/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * rules - the language in which law is written, and the engine that decides, explains and asks
 *
 *   syntax.h   bytes -> documents (lexer, parser), and back (formatter)
 *   book.h     documents -> a Rulebook: facts, packs, rules, one graph of conditions a pack
 *              (checker)
 *   value.h    what is known about a fact, and the four truth values
 *   decide.h   a pack and the facts -> the outcomes still possible, conditions, levels, reports
 *   access.h   who may do what: access documents, decided, explained and proved
 *   route.h    which steps something may take: route documents, decided, explained and proved
 *   explain.h  why: a proof object, rendered as text, JSON and HTML in both languages
 *   ask.h      which open facts can still change the result, best first; proofs of invariants (Z3)
 *   lint.h     what is legal but unwise in a pack
 *   show.h     a pack printed back whole, and two packs compared
 *   mutate.h   law broken on purpose, to test what tests it
 *
 * Promises: no implicit default: a missing or contradictory fact never turns a refusal into a
 * permission. The same facts, packs and day give the same answer, bytes included. Hostile documents
 * meet named limits (syntax.h), never a crash.
 * Floor 1, pure: bytes and facts in, answers out. Uses base, Z3. Owns no tables.
 * To add a keyword: keyword.c (both twins), spelling.c, parse_*.c, format_pieces.c,
 * sekisho-rules(5).
 * To add a kind of atom: book.h NodeKind, check.c, decide.c, explain.c, ask.c, each has a switch
 * the compiler checks for completeness.
 */
#pragma once

#include "rules/syntax.h"
#include "rules/value.h"

#include "rules/book.h"

#include "rules/decide.h"

#include "rules/access.h"
#include "rules/ask.h"
#include "rules/explain.h"
#include "rules/lint.h"
#include "rules/mutate.h"
#include "rules/route.h"
#include "rules/show.h"
