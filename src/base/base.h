/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * base - what every other room stands on (floor 0)
 *
 * Strings, arenas, growing text, failures, findings, dates, moments, money, decimals, countries,
 * Unicode, ids, hashes, JSON, CSV, XML, ZIP, calendars, workbooks, pictures, shapes, the
 * message catalogue. Nothing here knows about law, cases or screens.
 *
 * Promises: no global state that changes after start (faults keep a per-thread trace); bad input
 * ends in Findings, never in a crash; every limit is a named constant beside the function that
 * checks it. Floor 0, pure: no clock, no random, no disk. Libraries: expat, ICU, jansson,
 * libsodium, nettle, zlib. This is the only header of the room that others include. To add a
 * message: texts/en/<room>.texts and texts/ja/<room>.texts, then use its PHRASE_ constant.
 */
#pragma once

#include "base/str.h"

#include "base/arena.h"
#include "base/text.h"

#include "base/date.h"
#include "base/phrase.h"

#include "base/bars.h"
#include "base/confidence.h"
#include "base/country.h"
#include "base/csv.h"
#include "base/csv_reading.h"
#include "base/decimal.h"
#include "base/encode.h"
#include "base/fault.h"
#include "base/finding.h"
#include "base/hash.h"
#include "base/ical.h"
#include "base/id.h"
#include "base/json.h"
#include "base/matrix.h"
#include "base/moment.h"
#include "base/money.h"
#include "base/plot.h"
#include "base/record.h"
#include "base/rng.h"
#include "base/shape.h"
#include "base/sheet.h"
#include "base/sheet_write.h"
#include "base/unicode.h"
#include "base/when.h"
#include "base/xml.h"
#include "base/zip.h"
