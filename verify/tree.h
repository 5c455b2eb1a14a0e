/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * tree - the hash tree of RFC 6962, as far as a checker needs it
 */
#pragma once

#include "verify/bytes.h"

Hash tree_leaf(Bytes leaf); /* SHA-256(0x00 || leaf) */

/* Does the proof lead from the leaf at `index` to the root of the first `size` leaves? */
bool tree_includes(Hash leaf, int64_t index, int64_t size, const Hash *proof, size_t count,
                   const Hash *root);
