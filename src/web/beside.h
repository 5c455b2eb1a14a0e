/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * beside - a document that is read beside the form which is filled in from it; private to the room
 *
 * It is chosen from the documents about a subject that whoever acts may see, by a button of the
 * form itself: what was typed comes back with it. The page leads to the document and does not hold
 * it, so it is read when the browser shows it, by the reading that every other look at it is.
 */
#pragma once

#include "web/site.h"

#define BESIDE_FIELD "_beside" /* whose value is the document's id */
#define BESIDE_LOOK "_look"    /* the button that shows another */

/* What stands beside the form: nothing where there is no document, or nobody acts. */
BesideView beside_view(const Visit *visit, Id about, const UrlQuery *fields);

/* A document for a frame or a picture of our own pages alone, inert: "/documents/ID/look". */
Reply document_look_visit(const Visit *visit);
