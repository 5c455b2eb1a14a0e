/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * mof_split - the names in one cell of the asset-freeze list (the room's own)
 *
 * One cell holds all aliases, first in Japanese, then in Latin letters, and each sheet of the list
 * divides them in a way of its own:
 *   (a)例山・一(b)例川・二 (a.k.a.: (a)Ichi Reiyama (b)Niji Reikawa, born 1 Jan. 1960 in Reimura)
 *   （別称、例商事、例貿易）(f.k.a. Rei Trading LLC; a.k.a. Rei Commerce)
 *   例山・一；例川・二 / Ichi Reiyama; Niji Reikawa
 *   例山・一（Ichi Reiyama）
 */
#pragma once

#include "screening/reader.h"

/* Tells each name in the cell; notes go to the remarks, their births to the births. "不明" (not
 * known) and the like are no names. */
void mof_split(ListReading *reading, Str cell, NameStrength strength);

/* Tells what is divided by "(a)", line breaks, 又は, 、 and semicolons: births, nationalities. */
typedef void TellPiece(ListReading *reading, Str piece);
void mof_each(ListReading *reading, Str cell, TellPiece *tell);

/* Tells what is divided by "(a)" and line breaks alone: addresses, passports. */
void mof_each_lettered(ListReading *reading, Str cell, TellPiece *tell);

bool mof_says_nothing(Str cell); /* empty, 不明, なし, n.a., a dash */
