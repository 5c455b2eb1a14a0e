// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// A document is read beside the form that is filled in from it: chosen without losing what was typed,
// shown inert, and by those alone who may read it. All of it is invented.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { barriers, point, run } from './tap.mjs';
import { enter, sekisho, serveRecord } from './record.mjs';

const square = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR4nGNQSFiAFTEMLQkAAmxIA' +
    'bLcbYIAAAAASUVORK5CYII=', 'base64');

// One empty sheet, with its table of places.
function paper() {
    const parts = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>'];
    let text = '%PDF-1.4\n';
    const places = parts.map((part, i) => {
        const at = text.length;
        text += `${i + 1} 0 obj${part}endobj\n`;
        return String(at).padStart(10, '0');
    });
    const table = text.length;
    text += `xref\n0 4\n0000000000 65535 f \n${places.map((at) => `${at} 00000 n \n`).join('')}`;
    return `${text}trailer<</Size 4/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
}

const documents = {};
const record = await serveRecord((dir) => {
    const items = enter(dir);
    const item = JSON.parse(sekisho(dir, 'item', 'show', items.radar, '--as', 'mori', '--json')).item;
    const files = { 'letter.txt': '<script>document.title = "broken"</script>\nquantity: 4\n',
        'plan.png': square, 'form.pdf': paper(), 'sheet.csv': 'a,b\n1,2\n' };
    for (const [name, bytes] of Object.entries(files)) {
        const path = join(dir, name);
        writeFileSync(path, bytes);
        documents[name] = JSON.parse(sekisho(dir, 'document', 'add', '--as', 'mori', '--file', path,
            '--name', name, '--marking', 'open', '--about-kind', 'item', '--about', item,
            '--json')).document;
    }
    return items;
});
process.env.SEKISHO_URL = record.url;
const item = record.items.radar;

async function as(open, who, path, options = {}) {
    const page = await open('/en/about', options);
    await page.context().addCookies([{ name: 'sekisho-as', value: who, url: record.url }]);
    await page.goto(path);
    return page;
}

const forms = [
    [`/en/op/item.hold?item=${item}`, 'reason'],
    [`/en/items/${item}/answers`, 'source'],
];

async function without(open) {
    for (const [path, field] of forms) {
        const page = await as(open, 'mori', path, { script: false });
        const typed = page.locator(`#form [name="${field}"]`);
        await typed.fill('typed before');
        point(`${path}: nothing is shown yet`, await page.locator('.paper iframe').count(), 0);
        await page.locator('#paper-choice').selectOption({ label: 'letter.txt' });
        await page.locator('button[name=_look]').click();
        point('the letter stands beside', await page.locator('.paper iframe').getAttribute('src'),
            `/en/documents/${documents['letter.txt']}/look`);
        point('nothing is complained of', await page.locator('.error-summary').count(), 0);
        point('what was typed is there', await typed.inputValue(), 'typed before');
        await page.locator('#paper-choice').selectOption({ label: 'plan.png' });
        await page.locator('button[name=_look]').click();
        point('a picture is one', [await page.locator('.paper img').count(),
            await page.locator('.paper iframe').count(), await typed.inputValue()],
        [1, 0, 'typed before']);
        point('with its size', await page.locator('.paper img').evaluate((one) => one.naturalWidth), 8);
        await page.context().close();
    }
    const page = await as(open, 'mori', `${forms[0][0]}&_beside=${documents['form.pdf']}`,
        { script: false });
    point('in the address too', await page.locator('.paper iframe').getAttribute('title'), 'form.pdf');
    point('and to be saved', await page.locator('.paper p a').last().getAttribute('href'),
        `/en/documents/${documents['form.pdf']}`);
    await page.locator('#form button[type=submit]:not([name])').click();
    point('it stays beside what is wrong', [await page.locator('.error-summary').count(),
        await page.locator('.paper iframe').count()], [1, 1]);
    await page.goto(`${forms[0][0]}&_beside=${record.items.boat}`);
    point('no other thing', await page.locator('.paper iframe, .paper img').count(), 0);
    await page.goto(`/en/op/document.add?about=x`);
    point('not where a file is sent', await page.locator('.paper').count(), 0);
    await page.context().close();
}

async function inert(open) {
    const page = await as(open, 'mori', `${forms[0][0]}&_beside=${documents['letter.txt']}`);
    const frame = page.frames().find((one) => one.url().endsWith('/look'));
    point('the letter can be read', (await frame.locator('body').innerText()).includes('quantity: 4'),
        true);
    point('and does nothing', [await frame.title(), await frame.locator('script').count()], ['', 0]);
    const reply = async (name, rest = '/look') => {
        const got = await page.request.get(`/en/documents/${documents[name]}${rest}`);
        const heads = got.headers();
        return [heads['content-type'], heads['content-disposition'].split(';')[0],
            heads['x-content-type-options'], heads['content-security-policy']];
    };
    const sandbox = "default-src 'none'; sandbox; frame-ancestors 'self'";
    point('text is text', await reply('letter.txt'),
        ['text/plain; charset=utf-8', 'inline', 'nosniff', sandbox]);
    point('a table too', await reply('sheet.csv'),
        ['text/plain; charset=utf-8', 'inline', 'nosniff', sandbox]);
    point('a picture', await reply('plan.png'), ['image/png', 'inline', 'nosniff', sandbox]);
    const paperOf = await reply('form.pdf');
    point('a paper', [paperOf[0], paperOf[2], /frame-ancestors 'self'/.test(paperOf[3]),
        /script-src|unsafe-eval/.test(paperOf[3])], ['application/pdf', 'nosniff', true, false]);
    point('saved as before', (await reply('form.pdf', '')).slice(0, 2),
        ['application/octet-stream', 'attachment']);
    await page.context().addCookies([{ name: 'sekisho-as', value: 'nobody', url: record.url }]);
    const nobody = await page.request.get(`/en/documents/${documents['plan.png']}/look`);
    point('nobody is led away', (await nobody.text()).includes('PNG'), false);
    await page.context().close();
}

async function looks(open) {
    for (const lang of ['ja', 'en']) {
        for (const dark of [false, true]) {
            for (const name of ['letter.txt', 'plan.png']) {
                const page = await as(open, 'mori',
                    `/${lang}/op/item.hold?item=${item}&_beside=${documents[name]}`, { lang, dark });
                point(`${lang} ${name}${dark ? ', dark' : ''}: no barrier`, await barriers(page), []);
                const sides = () => page.evaluate(() => {
                    const form = document.getElementById('form').getBoundingClientRect();
                    const shown = document.querySelector('.paper').getBoundingClientRect();
                    return shown.left >= form.right ? 'beside' : shown.top >= form.bottom && 'below';
                });
                point('beside on a wide window', await sides(), 'beside');
                await page.setViewportSize({ width: 320, height: 800 });
                point('below on a narrow one', await sides(), 'below');
                point('which it fits', await page.evaluate(() =>
                    document.documentElement.scrollWidth <= document.documentElement.clientWidth),
                true);
                await page.context().close();
            }
        }
    }
    const page = await as(open, 'hara', `/en/items/${item}/decision`);
    await page.locator('a[href*="/op/item.draft"]').first().click();
    point('a decision is drafted beside one too', await page.locator('#paper-choice').count(), 1);
    await page.context().close();
}

await run(
    async ({ open }) => {
        await without(open);
        await inert(open);
        await looks(open);
    },
    async () => point('the server stops when told', await record.stop(), 0),
);
