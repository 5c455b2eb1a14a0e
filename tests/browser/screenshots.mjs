// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// The pictures of docs/screenshots: see scripts/screenshots.
//
//     node tests/browser/screenshots.mjs RECORD DIR
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { program, serve } from './record.mjs';

const [record, into] = process.argv.slice(2);
const ask = (...words) => JSON.parse(execFileSync(program,
    [...words, '--record', record, '--as', 'meti.clerk', '--json'], { encoding: 'utf8' }));
const cases = ask('case', 'list').cases;
const radars = cases.find((one) => one.country === 'PHL').number;
const items = ask('item', 'list').items;
const item = items[0].reference;

// Name, path, who looks.
const pages = [
    ['desk', '/desk', 'meti.reviewer'],
    ['cases', '/cases', 'meti.clerk'],
    ['case', `/cases/${radars}`, 'meti.clerk'],
    ['case-terms', `/cases/${radars}/terms`, 'meti.clerk'],
    ['case-timeline', `/cases/${radars}/timeline`, 'meti.clerk'],
    ['case-form', `/op/case.receive?case=${radars}&_case=${radars}`, 'meti.clerk'],
    ['offer', `/op/offer.draft?case=${radars}&_case=${radars}`, 'meti.clerk'],
    ['sheet', '/sheets/K-2026-0001', 'meti.reviewer'],
    ['docket', '/', 'meti.clerk'],
    ['item', `/items/${item}`, 'meti.clerk'],
    ['item-facts', `/items/${item}/facts`, 'meti.clerk'],
    ['item-assessment', `/items/${item}/assessment`, 'meti.clerk'],
    ['item-decision', `/items/${item}/decision`, 'meti.approver'],
    ['item-timeline', `/items/${item}/timeline`, 'meti.clerk'],
    ['books', '/books', 'meti.finance'],
    ['planning-sale', '/planning/sale', 'meti.clerk'],
    ['screening', '/screen?name=Grey+Petrel+Trading', 'meti.clerk'],
    ['journal', '/journal', 'meti.clerk'],
    ['decision', '/stories/27-philippines-radar-2020/decision', 'meti.clerk'],
    ['history', '/stories/27-philippines-radar-2020', 'meti.clerk'],
    ['pack', '/packs/transfer-2026', 'meti.clerk'],
];

const server = await serve(record);
const browser = await chromium.launch({
    executablePath: process.env.SEKISHO_BROWSER ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
});
for (const lang of ['ja', 'en']) {
    const context = await browser.newContext({
        baseURL: server.url, locale: lang, viewport: { width: 1200, height: 1500 },
    });
    const page = await context.newPage();
    for (const [name, path, who] of pages) {
        await context.addCookies([{ name: 'sekisho-as', value: who, url: server.url }]);
        const reply = await page.goto(`/${lang}${path}`);
        if (reply.status() !== 200) {
            throw new Error(`${lang}${path} answers ${reply.status()}`);
        }
        await page.screenshot({ path: join(into, `${name}-${lang}.png`) });
    }
    await context.close();
}
await browser.close();
await server.stop();
