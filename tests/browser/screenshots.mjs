// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// The pictures of docs/screenshots: see scripts/screenshots.
//
//     node tests/browser/screenshots.mjs RECORD DIR
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { acceptedCase } from './fms.mjs';
import { admit, enterOutsiders, offerCase } from './portal.mjs';
import { enter, program, sekisho, serve, serveRecord } from './record.mjs';

const [record, into] = process.argv.slice(2);
const ask = (...words) => JSON.parse(execFileSync(program,
    [...words, '--record', record, '--as', 'meti.clerk', '--json'], { encoding: 'utf8' }));
const cases = ask('case', 'list').cases;
const radars = cases.find((one) => one.country === 'PHL').number;
const items = ask('item', 'list').items;
const item = items[0].reference;

// Name, path, who looks, how wide, how it is answered.
const pages = [
    ['desk', '/desk', 'meti.reviewer'],
    ['cases', '/cases', 'meti.clerk'],
    ['case', `/cases/${radars}`, 'meti.clerk'],
    ['case-phone', `/cases/${radars}`, 'meti.clerk', 390],
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
    ['case-money', '/books/case?programme=TRUST&case=PH-R-1&currency=JPY', 'meti.finance'],
    ['planning-sale', '/planning/sale', 'meti.clerk'],
    ['screening', '/screen?name=Grey+Petrel+Trading', 'meti.clerk'],
    ['journal', '/journal', 'meti.clerk'],
    ['decision', '/stories/27-philippines-radar-2020/decision', 'meti.clerk'],
    ['history', '/stories/27-philippines-radar-2020', 'meti.clerk'],
    ['pack', '/packs/transfer-2026', 'meti.clerk'],
];

// Beside it, what a buying government is let in to: an offer that waits for it, and one it has accepted.
// It stands on the last day that our registers were checked on.
let waits, accepted;
process.env.SEKISHO_TODAY = '2026-11-21';
const other = await serveRecord((dir) => {
    enterOutsiders(dir);
    enter(dir);
    waits = offerCase(dir, 'PHL', { ja: '警戒管制レーダー（架空）', en: 'Warning radars (invented)' });
    admit(dir, waits, 'embassy', 'buyer');
    sekisho(dir, 'question', 'put', waits, '--as', 'mori', '--organisation', 'embassy', '--words',
        'どこに設置しますか。 / Where will they stand?', '--due', '2026-12-10');
    accepted = acceptedCase(dir, process.env.SEKISHO_TODAY);
    sekisho(dir, 'reading', 'explain', '--kind', 'case', '--subject', accepted, '--why', 'I handle it (invented)',
        '--as', 'mori');
});
const others = [
    ['portal', `/cases/${waits}`, 'rao'],
    ['portal-terms', `/cases/${waits}/terms`, 'rao'],
    ['case-terms', `/cases/${accepted}/terms`, 'mori'],
    ['reading-why', `/cases/${accepted}`, 'abe', 1200, 403],
];

const browser = await chromium.launch({
    executablePath: process.env.SEKISHO_BROWSER ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
});

async function take(url, list) {
    for (const lang of ['ja', 'en']) {
        const context = await browser.newContext({ baseURL: url, locale: lang });
        const page = await context.newPage();
        for (const [name, path, who, width = 1200, status = 200] of list) {
            await page.setViewportSize({ width, height: 1500 });
            await context.addCookies([{ name: 'sekisho-as', value: who, url }]);
            const reply = await page.goto(`/${lang}${path}`);
            if (reply.status() !== status) {
                throw new Error(`${lang}${path} answers ${reply.status()}`);
            }
            await page.screenshot({ path: join(into, `${name}-${lang}.png`) });
        }
        await context.close();
    }
}

// A record as it is served just now: its own, one that is not begun, and one where people sign in.
async function served(at, how, list) {
    const server = await serve(at, how);
    await take(server.url, list);
    await server.stop();
}

await take(other.url, others);
await other.stop();
delete process.env.SEKISHO_TODAY;
await served(record, [], pages);
await served(record, ['--sign-in'], [['sign-in', '/sign-in', '']]);
await served('/var/lib/sekisho', ['--set-up'], [['set-up', '/set-up', '']]);
const practice = join(into, 'practice');
sekisho(practice, 'record', 'create', '--practice', 'yes');
await served(practice, [], [['tutorial', '/tutorial', 'clerk']]);
await browser.close();
