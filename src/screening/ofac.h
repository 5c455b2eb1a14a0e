/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * ofac - what the two formats of the United States list share: the issuer's words for numbers
 */
#pragma once

#include "screening/reader.h"

ReadList read_ofac_xml;

/* The kind of number that the issuer's words at the beginning of `text` mean, and their length.
 * False: none of them stands there. */
bool ofac_number_kind(Str text, IdentifierKind *ret_kind, size_t *ret_len);

/* What stands in the remarks of a CSV row between semicolons: births, nationalities, numbers and
 * weak aliases are told as what they are; the whole is kept as remarks too. */
void ofac_tell_remarks(ListReading *reading, Str remarks);
