// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
//     run.mjs NAMES QUERIES COUNT
//
// Every name whose length allows a likeness of 0.76 is compared: CPU time a query, and how many
// queries have such a name. Names are in lower case; nothing else is done to them.
import { readFileSync } from 'node:fs';
import { distance } from 'fastest-levenshtein';

const [names, queries] = process.argv.slice(2, 4).map((file) =>
    readFileSync(file, 'utf8').trimEnd().split('\n').map((line) => line.toLowerCase()));
const step = Math.max(1, Math.floor(queries.length / Number(process.argv[4])));
const asked = queries.filter((_, i) => i % step === 0);
const likeness = 0.76;
const times = [];
let hits = 0;

for (const query of asked) {
    const from = process.cpuUsage();
    let best = 0;
    for (const name of names) {
        const longer = Math.max(name.length, query.length);
        if (Math.min(name.length, query.length) < likeness * longer) continue;
        best = Math.max(best, 1 - distance(query, name) / longer);
    }
    const spent = process.cpuUsage(from);
    times.push((spent.user + spent.system) / 1000);
    if (best >= likeness) hits++;
}
times.sort((a, b) => a - b);
for (const part of [50, 95, 99])
    console.log(`fastest-levenshtein p${part}\t${times[Math.floor((times.length * part) / 100)].toFixed(3)}\tms`);
console.log(`fastest-levenshtein queries with a hit\t${((100 * hits) / asked.length).toFixed(3)}\t%`);
