/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * gate - the checkpoint: packs, registers and a case together give a judgement
 *
 *   library.h   all packs and registers of a data directory, checked against each other
 *   casefile.h  a transfer as JSON or as a person's answers, turned into testimony on facts
 *   judge.h     one line of a case under the law of a day, as known on a day: outcome, proof,
 *               questions
 *   account.h   a judgement in words: text and JSON
 *   history.h   the same line under every law from the first pack on: the verdict timeline
 *
 * Promises: fails closed: a day without a pack, a fact without a witness, a register that is silent
 * never permit anything. What is judged today can be judged again with the same answer as long as
 * the data is the same: the days (law time, knowledge time) are always arguments, never the clock.
 * Floor 2, pure. Uses base, rules, registers, terms, offset. Owns no tables.
 * To add a regime: a folder under packs/. To add a register: a file under registers/. No code.
 */
#pragma once

#include "gate/library.h"

#include "gate/casefile.h"

#include "gate/judge.h"

#include "gate/account.h"

#include "gate/history.h"
