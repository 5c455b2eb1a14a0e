// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// Screening in the browser: a name asked, files of names, holdings, versions of lists, and a hit that
// one person decides and another confirms. Everybody named is invented.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
    const importList = (name, bytes) => {
        writeFileSync(join(record, 'list.csv'), bytes);
        made('keeper', 'list', 'import', '--kind', 'plain', '--name', name, '--file',
            join(record, 'list.csv'), '--file-name', `${name}.csv`);
    };
    const more = readFileSync('tests/lists/plain.csv', 'utf8').trimEnd();
    const further = (id) => `${id},Further Works (invented),company${','.repeat(10)}\n`;
    importList('watch', `${more}\n${further('W-8')}`);
    importList('watch', `${more}\n${further('W-8')}${further('W-9')}`);
    importList('gone', 'id,name\nG-1,Gone Works (invented)\n');
    made('keeper', 'list', 'withdraw', '--kind', 'plain', '--name', 'gone', '--reason',
        'published no more (invented)');
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
    // The first to ask waits for the image of the lists, with all other browsers beside.
    await card.waitFor({ timeout: 120000 });
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
    point('no hit is told', /no hit/.test(await page.locator('[role=status] h2').innerText()), true);
    await page.context().close();
}

// A workbook with one sheet, its texts in their cells; members are stored, not compressed.
function workbook(rows) {
    const text = (cell) => cell.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    const sheet = rows.map((row) => `<row>${row.map((cell) =>
        `<c t="inlineStr"><is><t>${text(cell)}</t></is></c>`).join('')}</row>`).join('');
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';
    return stored([
        ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/' +
            'content-types"/>'],
        ['_rels/.rels', `<Relationships xmlns="${packages}"><Relationship Id="r1" Type="${office}` +
            '/officeDocument" Target="xl/workbook.xml"/></Relationships>'],
        ['xl/workbook.xml', `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet ` +
            'name="names" sheetId="1" r:id="r1"/></sheets></workbook>'],
        ['xl/_rels/workbook.xml.rels', `<Relationships xmlns="${packages}"><Relationship Id="r1" ` +
            `Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`],
        ['xl/worksheets/sheet1.xml',
            `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`],
    ]);
}

function crc32(bytes) {
    let crc = ~0;
    for (const byte of bytes) {
        crc ^= byte;
        for (let bit = 0; bit < 8; bit++) {
            crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
        }
    }
    return ~crc >>> 0;
}

function stored(members) {
    const files = [];
    const entries = [];
    let at = 0;
    for (const [path, content] of members) {
        const name = Buffer.from(path);
        const bytes = Buffer.from(content);
        const common = Buffer.alloc(26);
        common.writeUInt16LE(20, 0);
        common.writeUInt32LE(crc32(bytes), 10);
        common.writeUInt32LE(bytes.length, 14);
        common.writeUInt32LE(bytes.length, 18);
        common.writeUInt16LE(name.length, 22);
        const rest = Buffer.alloc(14);
        rest.writeUInt32LE(at, 10);
        files.push(Buffer.from('PK\x03\x04'), common, name, bytes);
        entries.push(Buffer.from('PK\x01\x02\x14\x00'), common, rest, name);
        at += 30 + name.length + bytes.length;
    }
    const directory = Buffer.concat(entries);
    const end = Buffer.alloc(18);
    end.writeUInt16LE(members.length, 4);
    end.writeUInt16LE(members.length, 6);
    end.writeUInt32LE(directory.length, 8);
    end.writeUInt32LE(at, 12);
    return Buffer.concat([...files, directory, Buffer.from('PK\x05\x06'), end]);
}

async function send(page, name, buffer) {
    await page.goto('/en/screen/file');
    await page.locator('[name=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
    await page.locator('form.panel button[type=submit]').click();
}

const result = (page, format) => page.locator(`a[href*="result=${format}"]`);

// The file of answers, once there is one: the page comes to it by itself.
async function answers(page, format) {
    await result(page, format).waitFor({ timeout: 60000 });
    const waits = page.waitForEvent('download');
    await result(page, format).click();
    return readFileSync(await (await waits).path(), 'utf8');
}

async function files(open) {
    const page = await open('/en/actor', { script: false });
    await actAs(page, 'hara');
    const csv = Buffer.from('name,type\nTarek Samarkandi,person\n...,person\nNobody Else,\n');
    const forget = () => page.locator('form button.second').click();
    await send(page, 'a.csv', csv);
    const lines = (await answers(page, 'jsonl')).trim().split('\n').map((one) => JSON.parse(one));
    point('an answer to every row', lines.map((one) => one.row), [1, 2, 3]);
    point('a hit, a refusal, none', [lines[0].hits[0].alert, typeof lines[1].error,
        lines[2].hits.length], [true, 'string', 0]);
    const table = (await answers(page, 'csv')).trim().split('\r\n');
    point('as a table', [table[0].includes('name_matched'), table.length >= 4], [true, true]);
    point('counted', (await page.locator('dl.facts dd').allInnerTexts()).map((one) => one.trim()),
        ['rows 1, hits 1', 'rows 1', 'rows 1']);
    await page.locator('table.lists tbody th a').click();
    point('beside the entry from there', await page.locator('section.hit').count(), 1);
    const sheet = workbook([['name', 'type'], ['Tarek Samarkandi', 'person'], ['Nobody & Sons', '']]);
    await send(page, 'a.xlsx', sheet);
    const same = (await answers(page, 'jsonl')).trim().split('\n').map((one) => JSON.parse(one));
    point('a workbook says the same', same.map((one) => [one.name, one.hits.length]),
        [['Tarek Samarkandi', 1], ['Nobody & Sons', 0]]);
    const address = page.url();
    const sent = page.waitForResponse((one) => one.request().method() === 'POST');
    await forget();
    await sent;
    await page.waitForURL((one) => one.href !== address);
    point('forgotten when told', (await page.goto(address)).status(), 404);
    await page.context().close();
}

// A page that goes on by itself may do so just now: then the way there is taken again.
async function go(page, path) {
    for (;;) {
        try {
            return await page.goto(path);
        } catch (error) {
            if (!/interrupted by another navigation/.test(error.message)) {
                throw error;
            }
        }
    }
}

async function longFile(open) {
    const page = await open('/en/actor', { script: false });
    const rows = (count) => Buffer.from(`name\n${'Nobody Whatever\n'.repeat(count)}`);
    await actAs(page, 'ono');
    await send(page, 'most.csv', rows(20000));
    const address = page.url();
    const done = async () => Number(await page.locator('progress').getAttribute('value'));
    const first = await done();
    point('the most rows there may be', await page.locator('progress').getAttribute('max'), '20000');
    point('a part at a time', first > 0 && first < 20000, true);
    await page.waitForFunction(() => true);
    await page.waitForResponse((response) => response.url() === address);
    await page.waitForLoadState();
    point('it goes on by itself, without script', (await done()) > first, true);
    await go(page, `${address}?still=yes`);
    const still = await done();
    await page.waitForTimeout(1500);
    point('and stays when told', await done(), still);
    await page.locator('a.primary').click();
    point('until told to go on', (await done()) > still, true);
    point('no answers before the end', (await go(page, `${address}?result=csv`)).status(), 404);
    await actAs(page, 'hara');
    point('nobody else’s', (await go(page, address)).status(), 404);
    point('nor its answers', (await go(page, `${address}?result=csv`)).status(), 404);
    await actAs(page, 'ono');
    await go(page, address);
    sekisho(record.record, 'list', 'import', '--kind', 'plain', '--name', 'other', '--file',
        'tests/lists/plain.csv', '--file-name', 'other.csv', '--as', 'keeper');
    await go(page, address);
    point('other lists: anew, and said', /Other lists came into force/.test(
        await page.locator('.caution').first().innerText()), true);
    const lines = (await answers(page, 'jsonl')).trim().split('\n');
    point('all of it', lines.length, 20000);
    await page.context().close();
}

// With script the page follows the file where it is: it is not loaded again, nobody's focus moves, and
// what is said aloud is said a few times.
async function followed(open) {
    const page = await open('/en/actor');
    const rows = (count) => Buffer.from(`name\n${'Tarek Samarkandi\nNobody Whatever\n'.repeat(count)}`);
    await actAs(page, 'ono');
    await send(page, 'followed.csv', rows(10000));
    await page.locator('progress').waitFor();
    let loaded = 0;
    page.on('framenavigated', () => {
        loaded += 1;
    });
    await page.evaluate(() => {
        globalThis.said = [];
        globalThis.seen = [];
        const told = document.getElementById('progress-told');
        const bar = document.querySelector('progress');
        new MutationObserver(() => globalThis.said.push(told.textContent)).observe(told,
            { childList: true });
        new MutationObserver(() => globalThis.seen.push(bar.value)).observe(bar,
            { attributeFilter: ['value'] });
    });
    point('running without barrier', await barriers(page), []);
    await page.locator('form button.second').focus();
    await result(page, 'csv').waitFor({ timeout: 120000 });
    const [said, seen] = await page.evaluate(() => [globalThis.said, globalThis.seen]);
    point('its bar moves', [seen.length > 2, seen.every((one, i) => i === 0 || one > seen[i - 1])],
        [true, true]);
    point('it is said now and then', said.length > 1 && said.length < seen.length + 2 &&
        said.length <= 5, true);
    point('and at the end', said.at(-1), 'Screened 20000 of 20000 rows');
    point('nothing was loaded again', loaded, 0);
    point('focus stays', await page.evaluate(() => document.activeElement.className), 'second');
    point('counted', (await page.locator('#job dd').first().innerText()).trim(),
        'rows 10000, hits 10000');
    point('and shown', (await page.locator('table.lists tbody tr').count()) >= 100, true);
    point('done without barrier', await barriers(page), []);
    point('answers', (await answers(page, 'jsonl')).trim().split('\n').length, 20000);
    await page.locator('form button.second').click();
    await page.waitForURL(/screen\/file$/);
    await page.route('**/progress', (route) => route.fulfill({ status: 404, body: '' }));
    await send(page, 'lost.csv', rows(10000));
    await page.locator('#progress-lost').waitFor();
    point('what is lost is said, and leads back', await page.locator('#progress-lost a')
        .getAttribute('href'), new URL(page.url()).pathname);
    await page.locator('form button.second').click();
    await page.waitForURL(/screen\/file$/);
    await page.context().close();
}

async function badFiles(open) {
    const page = await open('/en/actor', { script: false });
    await actAs(page, 'hara');
    const bad = [
        ['too many rows', 'a.csv', Buffer.from(`name\n${'A B\n'.repeat(20001)}`), /20001 rows/],
        ['empty', 'a.csv', Buffer.from(''), /choose a file/],
        ['a head alone', 'a.csv', Buffer.from('name,type\n'), /no name in it/],
        ['no such column', 'a.csv', Buffer.from('nmae,type\nA B,person\n'), /nmae/],
        ['no text', 'a.csv', Buffer.from([0x6e, 0x61, 0x6d, 0x65, 0x0a, 0xff, 0xfe, 0x0a]), /UTF-8/],
        ['a broken workbook', 'a.xlsx', workbook([['name'], ['A B']]).subarray(0, 300), /./],
    ];
    for (const [why, name, buffer, says] of bad) {
        await send(page, name, buffer);
        const summary = page.locator('.error-summary li');
        point(`${why}: said`, (await summary.count()) > 0 &&
            says.test(await summary.first().innerText()), true);
        point(`${why}: stays on the form`, new URL(page.url()).pathname, '/en/screen/file');
    }
    const forged = await page.request.post('/en/screen/file', {
        multipart: { _token: 'x', file: { name: 'a.csv', mimeType: 'text/csv', buffer: bad[0][2] } },
        headers: { Origin: record.url },
    });
    point('a form that is not ours', forged.status(), 403);
    await page.context().close();
}

const register = `holder,held,share,control,from,until,source
Tarek Samarkandi,Umi Holdings (invented),60,,2020-01-01,,register
Umi Holdings (invented),Hama Trading (invented),50,,2020-01-01,,register
Hama Trading (invented),Umi Holdings (invented),10,,2021-01-01,,report
Somebody Else,Hama Trading (invented),50,yes,2020-01-01,,register
`;

async function ownedBy(page, party, buffer = Buffer.from(register)) {
    await page.locator('[name=file]').setInputFiles({ name: 'h.csv', mimeType: 'text/csv', buffer });
    await page.locator('[name=party]').fill(party);
    await page.locator('form.panel button[type=submit]').click();
}

async function owned(open) {
    const page = await open('/en/actor', { script: false });
    await actAs(page, 'hara');
    await page.goto('/en/screen/owned');
    await ownedBy(page, 'Hama Trading (invented)');
    point('owned', /is owned by listed parties: they hold 50 %/.test(
        await page.locator('[role=status] h2').innerText()), true);
    point('a picture with a name and words', [await page.locator('.picture svg[role=img]').count(),
        (await page.locator('.picture svg desc').textContent()).includes('60 %')], [1, true]);
    point('the same as a table', await page.locator('table:has(#holdings) tbody tr').count(), 3);
    point('who is listed', await page.locator('table:has(#listed) tbody tr').count(), 1);
    await page.goto('/en/screen/owned');
    await page.locator('[name=listed]').fill('Somebody Else');
    await ownedBy(page, 'Hama Trading (invented)');
    point('who is named is listed too', await page.locator('table:has(#listed) tbody tr').count(), 2);
    await page.goto('/en/screen/owned');
    await ownedBy(page, 'Hama Tradin');
    point('not in the register', /is not in the register/.test(
        await page.locator('.error-summary').innerText()), true);
    await page.goto('/en/screen/owned');
    await ownedBy(page, 'A', Buffer.from('name\nA\n'));
    point('no register', await page.locator('.error-summary').count(), 1);
    await page.context().close();
}

async function hits(open) {
    const page = await open('/en/actor', { script: false });
    const submit = (where) => page.locator(`${where} button[type=submit]`).first().click();
    await actAs(page, 'mori');
    await page.goto(`/en/items/${item}/parties`);
    await submit('section.party');
    point('screened', await page.locator('#sent').count(), 1);
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
    await page.locator('a[href*="/hits?"]').click();
    point('its hits, of any state', await page.locator('table.items tbody tr').count(), 1);
    await page.goto(address);
    await page.locator('.finding a[href*="/replay"]').click();
    point('the search made again', [await page.locator('.notice').count(),
        await page.locator('table.beside tbody tr').count()], [1, 5]);
    await page.goto(`/en/items/${item}/parties`);
    point('settled', /to be settled 0/.test(await page.locator('section.party').innerText()), true);
    await page.context().close();
    return new URL(address).pathname.slice(3);
}

async function versions(open) {
    const page = await open('/en/actor', { script: false });
    await actAs(page, 'hara');
    await page.goto('/en/lists');
    point('a list out of force', await page.locator('table:has(#withdrawn-caption) tbody tr').count(),
        1);
    await page.locator('table:has(#withdrawn-caption) tbody th a').click();
    point('and why', /no more \(invented\)/.test(await page.locator('.caution').innerText()), true);
    await page.goto('/en/lists/plain:watch');
    const said = () => page.locator('p[role=status]').innerText();
    point('the last two', /Added 1, removed 0/.test(await said()), true);
    const from = await page.locator('#from option').evaluateAll((all) => all.map((one) => one.value));
    await page.locator('#from').selectOption(from[0]);
    await page.locator('#to').selectOption(from[2]);
    await page.locator('form.panel button[type=submit]').click();
    point('any two', /Added 0, removed 2/.test(await said()), true);
    point('no such version', (await page.goto('/en/lists/plain:watch?from=1')).status(), 404);
    await page.context().close();
}

async function everyPage(open, hit) {
    const pages = ['/screen', query, '/screen?name=...', '/screen/file', '/screen/owned',
        '/hits?state=any', `/hits?state=any&item=${item}`, hit, `${hit}/replay`, '/lists', '/lists/un',
        '/lists/plain:watch', '/lists/plain:gone', `/items/${item}/parties`];
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
        await page.goto(`/${lang}/screen/owned`);
        await ownedBy(page, 'Hama Trading (invented)');
        point(`${lang}: a picture and no barrier`, await barriers(page), []);
        await send(page, 'a.csv', Buffer.from('name\nTarek Samarkandi\n'));
        point(`${lang}: answers and no barrier`, await barriers(page), []);
        await page.locator('form button.second').click();
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
        await badFiles(open);
        await owned(open);
        await versions(open);
        await everyPage(open, await hits(open));
        await longFile(open);
        await followed(open);
    },
    async () => point('the server stops when told', await record.stop(), 0),
);
