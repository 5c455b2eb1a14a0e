/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * cost - planning models: what things may cost
 *
 *   figure.h   numbers of estimates, read and written; rounding to money
 *   learn.h    learning curves: Crawford and Wright, rate effect, fixed cost, Boone's flattening
 *   fit.h      the curve that lots already built lie on
 *   explain.h  how much of a difference in unit cost learning, rate and fixed cost can explain
 *   value.h    options compared for value for money; delay and risk as lines of cost
 *   picture.h  a curve as a picture with its table
 *
 * Promises: estimates and never postings: floating point is allowed here, and only here and in the
 * scores of screening. Every answer carries its model, inputs and assumptions, and says how it
 * rounds to money (cost_money: half away from zero, once, at the end). Crawford and Wright never
 * mix: their curves are different types.
 *
 * Floor 1, pure. Uses base and the mathematical functions of C. Owns no tables.
 * To add a model: its function in learn.h with its published check figure as a test.
 */
#pragma once

#include "cost/figure.h"

#include "cost/learn.h"

#include "cost/fit.h"

#include "cost/explain.h"

#include "cost/value.h"

#include "cost/picture.h"
