/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/identity.h"

bool country_meant(Str text, Country *ret_country)
{
    return country_find(str_trim(text), ret_country);
}
