// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// Screening in the browser: a name asked, a file of names, and a hit that one person decides and
// another confirms. Everybody named is invented.
import { readFileSync } from 'node:fs';
import { barriers, point, run } from './tap.mjs';
import { sekisho, serveRecord } from './record.mjs';

const people = [
    ['mori', 'clerk', 'Mori Aoi (invented)'],
    ['hara', 'examiner', 'Hara Ken (invented)'],
    ['ono', 'examiner', 'Ono Itsuki (invented)'],
];

function fill(record) {
    const made = (as, ...words) => JSON.parse(sekisho(record, ...words, '--as', as, '--json'));
    const office = made('keeper', 'organisation', 'list').organisations[0].organisation;
    for (const [handle, role, name] of people) {
        made('keeper', 'person', 'add', '--handle', handle, '--organisation', office, '--name-ja',
            name, '--name-en', name, '--roles', role, '--clearance', 'closed-circle', '--from',
            '2000-01-01');
    }
    for (const [kind, file] of [['un', 'un.xml'], ['plain', 'plain.csv']]) {
        made('keeper', 'list', 'import', '--kind', kind, '--name', kind === 'plain' ? 'watch' : '',
            '--file', `tests/lists/${file}`, '--file-name', file);
    }
    const item = made('mori', 'item', 'open', '--title.ja', 'レーダー（架空）', '--title.en',
        'Radar (invented)', '--marking', 'open', '--regimes', 'transfer').reference;
    made('mori', 'item', 'name-party', item, '--role', 'buyer', '--name', 'タレク・サマルカンディ',
        '--type', 'person', '--birth-date', '1961-07-08');
    return item;
}

const record = await serveRecord(fill, []);
process.env.SEKISHO_URL = record.url;
const item = record.items;
const query = '/screen?name=Tarek%20Samarkandi&type=person&birth_date=1961-07-08';

async function actAs(page, handle) {
    await page.context().addCookies([{ name: 'sekisho-as', value: handle, url: record.url }]);
}

async function asked(open) {
    const page = await open('/en/actor', { script: false });
    await actAs(page, 'hara');
    await page.goto('/en/screen');
    await page.locator('[name=name]').fill('Tarek Samarkandi');
    await page.locator('[name=birth_date]').fill('1961-07-08');
    await page.locator('form.panel button[type=submit]').click();
    const card = page.locator('section.hit').first();
    point('an alert', await card.locator('.state-alert').count(), 1);
    point('beside the entry in its own script', /طارق/.test(await card.innerText()), true);
    point('with its list and version', /consolidated list, issued 2026-03-04/.test(
        await card.innerText()), true);
    point('and reasons', (await card.locator('.reasons li').count()) > 1, true);
    const refused = async (address) => (await page.goto(address)).status();
    point('nothing to compare', await refused('/en/screen?name=...'), 422);
    point('says so', await page.locator('.error-summary li').count(), 1);
    point('no such day', await refused('/en/screen?name=A+B&birth_date=1974-13-45'), 422);
    point('no name', await refused('/en/screen?type=person'), 422);
    point('no such field', await refused('/en/screen?nmae=A'), 400);
    await page.goto('/en/screen?name=Quite+Elsewhere+Person');
    point('no hit is told', /no hit/.test(await page.locator('h2[role=status]').innerText()), true);
    await page.context().close();
}

async function files(open) {
    const page = await open('/en/actor', { script: false });
    await actAs(page, 'hara');
    const send = async (name, buffer, format) => {
        await page.goto('/en/screen/file');
        await page.locator('[name=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
        await page.locator(`[name=format][value=${format}]`).check();
        const waits = page.waitForEvent('download');
        await page.locator('form.panel button[type=submit]').click();
        return readFileSync(await (await waits).path(), 'utf8');
    };
    const csv = Buffer.from('name,type\nTarek Samarkandi,person\n...,person\nNobody Else,\n');
    const lines = (await send('a.csv', csv, 'jsonl')).trim().split('\n').map((one) => JSON.parse(one));
    point('an answer to every row', lines.map((one) => one.row), [1, 2, 3]);
    point('a hit, a refusal, none', [lines[0].hits[0].alert, typeof lines[1].error,
        lines[2].hits.length], [true, 'string', 0]);
    const table = (await send('a.csv', csv, 'csv')).trim().split('\r\n');
    point('as a table', [table[0].includes('name_matched'), table.length >= 4], [true, true]);
    await page.goto('/en/screen/file');
    await page.locator('form.panel button[type=submit]').click();
    point('no file', await page.locator('.error-summary li').count(), 1);
    const forged = await page.request.post('/en/screen/file', {
        multipart: { _token: 'x', file: { name: 'a.csv', mimeType: 'text/csv', buffer: csv } },
        headers: { Origin: record.url },
    });
    point('a form that is not ours', forged.status(), 403);
    await page.context().close();
}

async function hits(open) {
    const page = await open('/en/actor', { script: false });
    const submit = (where) => page.locator(`${where} button[type=submit]`).first().click();
    await actAs(page, 'mori');
    await page.goto(`/en/items/${item}/parties`);
    await submit('section.party');
    point('screened', await page.locator('.notice').count(), 1);
    point('a hit to be settled', await page.locator('table.items tbody tr').count(), 1);
    await actAs(page, 'hara');
    await page.goto('/en/hits');
    await page.locator('table.items tbody th a').click();
    const address = page.url();
    point('party beside entry', (await page.locator('table.beside tbody tr').count()) > 4, true);
    await page.locator('[name=verdict][value=false]').check();
    await page.locator('[name=reason]').fill('Another year and place of birth (invented)');
    await submit('section:has(#decide)');
    point('decided', await page.locator('.hit-decided').count(), 1);
    point('whoever decided sees why not to confirm',
        await page.locator('section:has(#confirm) .caution').count(), 1);
    await actAs(page, 'ono');
    await page.goto(address);
    await submit('section:has(#confirm)');
    point('confirmed by another', await page.locator('.hit-confirmed').count(), 1);
    await page.goto(`/en/items/${item}/parties`);
    point('settled', /to be settled 0/.test(await page.locator('section.party').innerText()), true);
    await page.context().close();
    return new URL(address).pathname.slice(3);
}

async function everyPage(open, hit) {
    const pages = ['/screen', query, '/screen?name=...', '/screen/file', '/hits?state=', hit, '/lists',
        '/lists/un', '/lists/plain:watch', `/items/${item}/parties`];
    for (const lang of ['ja', 'en']) {
        const page = await open(`/${lang}/about`, { lang });
        await actAs(page, 'hara');
        for (const path of pages) {
            const address = `/${lang}${path}`;
            await page.setViewportSize({ width: 1280, height: 900 });
            await page.goto(address);
            point(`${address}: no barrier`, await barriers(page), []);
            await page.setViewportSize({ width: 320, height: 640 });
            const wider = await page.evaluate(
                () => document.documentElement.scrollWidth - globalThis.innerWidth,
            );
            point(`${address}: 320 pixels are enough`, wider <= 0, true);
        }
        await page.goto(`/${lang}/screen`);
        await page.locator('[name=name]').focus();
        await page.keyboard.type('Tarek Samarkandi');
        await page.keyboard.press('Enter');
        await page.waitForURL(/name=Tarek/);
        point(`${lang}: by keyboard alone`, (await page.locator('section.hit').count()) > 0, true);
        await page.context().close();
    }
}

await run(
    async ({ open }) => {
        await asked(open);
        await files(open);
        await everyPage(open, await hits(open));
    },
    async () => point('the server stops when told', await record.stop(), 0),
);
