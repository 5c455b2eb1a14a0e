// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// The pages of a record: no barrier, complete without script, usable in a narrow window; and its
// forms: recorded once, refused with the reason beside the field, from our own pages only, never
// approved by whoever had a hand in it.
import { barriers, point, run } from './tap.mjs';
import { serveRecord } from './record.mjs';

const record = await serveRecord();
process.env.SEKISHO_URL = record.url;
const item = `/items/${record.items.radar}`;
const pages = [
    '/',
    '/?words=%E8%AD%A6%E6%88%92',
    '/?state=open&held=yes',
    '/stories',
    item,
    ...['facts', 'questions', 'assessment', 'decision', 'timeline', 'compare', 'precedents',
        'documents', 'proof', 'status'].map((tab) => `${item}/${tab}`),
    `/items/${record.items.vests}/decision`,
    '/people',
    '/journal',
    '/journal/3',
    '/actor',
    '/op',
    '/op/item.open',
    `/op/item.state?item=${record.items.radar}`,
];

async function actAs(page, handle) {
    await page.context().addCookies([{ name: 'sekisho-as', value: handle, url: record.url }]);
}

// How many leaves the journal has, as its page says.
async function size() {
    const page = await fetch(`${record.url}/en/journal`, { headers: { Cookie: 'sekisho-as=keeper' } });
    return Number(/class="figure">(\d+)</.exec(await page.text())[1]);
}

async function everyPage(open) {
    for (const lang of ['ja', 'en']) {
        const page = await open(`/${lang}/about`, { lang });
        const bare = await open(`/${lang}/about`, { lang, script: false });
        await actAs(page, 'hara');
        await actAs(bare, 'hara');
        const said = [];
        page.on('console', (message) => said.push(message.text()));
        page.on('pageerror', (error) => said.push(error.message));
        for (const path of pages) {
            const address = `/${lang}${path}`;
            await page.setViewportSize({ width: 1280, height: 900 });
            const reply = await page.goto(address);
            point(`${address}: found`, reply.status(), 200);
            point(`${address}: no barrier`, await barriers(page), []);
            await page.setViewportSize({ width: 320, height: 640 });
            const wider = await page.evaluate(
                () => document.documentElement.scrollWidth - globalThis.innerWidth,
            );
            point(`${address}: 320 pixels are enough`, wider <= 0, true);
            point(`${address}: nothing on the console`, said.splice(0), []);
            const words = await page.locator('h1').innerText();
            await bare.goto(address);
            point(`${address}: the same without script`, await bare.locator('h1').innerText(), words);
        }
        await page.context().close();
        await bare.context().close();
    }
}

async function choosing(open) {
    const page = await open('/en/', { script: false });
    point('nobody acts: one chooses first', new URL(page.url()).pathname, '/en/actor');
    await page.locator('input[name=actor][value=mori]').check();
    await page.getByRole('button').click();
    point('then the docket', await page.locator('table.items tbody tr').count(), 3);
    const banner = await page.locator('.acting').innerText();
    point('who acts stands above', /Mori Aoi.*asserted/s.test(banner), true);
    const cookies = await page.context().cookies();
    point('no script sees a cookie, no other site sends one',
        cookies.every((one) => one.httpOnly && one.sameSite === 'Strict'), true);
    await page.context().close();
}

async function opening(open) {
    const page = await open('/en/actor', { script: false });
    await actAs(page, 'mori');
    await page.goto('/en/op/item.open');
    const before = await size();
    await page.locator('form.operation button[type=submit]').last().click();
    point('an empty form is refused', (await page.locator('.error-summary li').count()) > 0, true);
    await page.locator('.error-summary a').first().click();
    point('and says it beside the field', (await page.locator('.has-error').count()) > 0, true);
    point('nothing was recorded', await size(), before);
    await page.locator('[name="title.en"]').fill('Rescue boats <b>&"');
    await page.locator('[name=marking][value=open]').check();
    await page.locator('form.operation button[type=submit]').last().click();
    point('a full one is recorded', await page.locator('.panel.done').count(), 1);
    point('as one leaf', await size(), before + 1);
    await page.goto('/en/?words=Rescue');
    const title = await page.locator('table.items tbody th').innerText();
    point('what was typed is text', title, 'Rescue boats <b>&"');
    await page.context().close();
}

async function twice(open) {
    const page = await open('/en/actor', { script: false });
    await actAs(page, 'mori');
    await page.goto(`/en${item}/facts`);
    const fields = await page.locator('form.operation input[type=hidden]').evaluateAll((all) =>
        Object.fromEntries(all.map((one) => [one.name, one.value])),
    );
    const form = { ...fields, fact: 'form', value: 'finished' };
    const send = (data, headers = {}) =>
        page.request.post('/en/op/item.state', {
            form: data,
            headers: { Origin: record.url, ...headers },
            maxRedirects: 0,
        });
    const before = await size();
    const first = await send(form);
    point('recorded, and back to the page', first.status(), 303);
    point('sent again: the same answer', (await send(form)).status(), 303);
    point('written once', await size(), before + 1);
    point('another body under the same request', (await send({ ...form, value: 'parts' })).status(),
        422);
    const other = { ...form, _request: '', _version: '' };
    point('no token', (await send({ ...other, _token: '' })).status(), 403);
    point('a wrong token', (await send({ ...other, _token: 'a'.repeat(64) })).status(), 403);
    point('a foreign origin', (await send(other, { Origin: 'http://a.example' })).status(), 403);
    point('a foreign site', (await send(other, { 'Sec-Fetch-Site': 'cross-site' })).status(), 403);
    point('a field nobody declared', (await send({ ...other, colour: 'red' })).status(), 422);
    point('a value that is none', (await send({ ...other, fact: 'destination', value: '?' })).status(),
        422);
    point('too long a value', (await send({ ...other, source: 'x'.repeat(5000) })).status(), 422);
    point('and nothing more was written', await size(), before + 1);
    await page.context().close();
}

async function fourEyes(open) {
    const decision = `/en/items/${record.items.vests}/decision`;
    const page = await open('/en/actor', { script: false });
    const approve = async (handle) => {
        await actAs(page, handle);
        await page.goto(decision);
        await page.locator('section:has(#approve) button[type=submit]').click();
    };
    await approve('hara');
    const said = await page.locator('.error-summary').innerText();
    point('whoever drafted may not approve', /may not/.test(said), true);
    await page.goto(decision);
    point('nothing is decided', await page.locator('.identity .state-drafted').count(), 1);
    point('and the page says why', await page.locator('.four-eyes .caution').count(), 1);
    await approve('ono');
    point('somebody else may', await page.locator('.state-decided').count() > 0, true);
    point('the explanation is frozen', await page.locator('pre.frozen').count(), 1);
    await page.context().close();
}

async function documents(open) {
    const page = await open('/en/actor', { script: false });
    await actAs(page, 'mori');
    await page.goto(`/en${item}/documents`);
    await page.locator('[name=name]').fill('letter.txt');
    await page.locator('[name=marking][value=open]').check();
    await page.locator('[name=_document]').setInputFiles({
        name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('A letter (invented).\n'),
    });
    await page.locator('form.operation button[type=submit]').last().click();
    point('a document is added', await page.locator('main tbody tr').count(), 1);
    const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('main tbody a').click(),
    ]);
    point('and comes back', download.suggestedFilename(), 'letter.txt');
    await page.context().close();
}

async function programs(open) {
    const page = await open('/en/about', { script: false });
    const api = (path, options = {}) => page.request.fetch(`/api/v1/${path}`, options);
    const as = { 'Sekisho-As': 'mori', 'Content-Type': 'application/json' };
    const key = { ...as, 'Idempotency-Key': '3f2c9a52-6f0e-4c0f-9d0f-1f2e3d4c5b6a' };
    const data = JSON.stringify({ title: { en: 'By a program' }, marking: 'open' });
    const before = await size();
    point('openapi', (await (await api('openapi.json')).json()).openapi.startsWith('3.1'), true);
    point('nobody acts', (await api('item/open', { method: 'POST', data,
        headers: { 'Content-Type': 'application/json' } })).status(), 400);
    point('no key', (await api('item/open', { method: 'POST', headers: as, data })).status(), 400);
    point('no JSON type', (await api('item/open', { method: 'POST', data,
        headers: { ...key, 'Content-Type': 'text/plain' } })).status(), 415);
    point('no JSON', (await api('item/open', { method: 'POST', headers: key, data: '{' })).status(),
        400);
    point('a change by GET', (await api('item/open', { headers: as })).status(), 405);
    point('no such operation', (await api('item/burn', { headers: as })).status(), 404);
    const wrong = await api('item/open', { method: 'POST', headers: key, data: '{"colour":1}' });
    const problem = await wrong.json();
    point('undeclared: a problem', [wrong.status(), wrong.headers()['content-type']],
        [422, 'application/problem+json']);
    point('with its pointer', problem.errors.some((one) => one.pointer === '/colour'), true);
    point('nothing was written', await size(), before);
    const done = await api('item/open', { method: 'POST', headers: key, data });
    const again = await api('item/open', { method: 'POST', headers: key, data });
    point('done, and replayed', [done.status(), await again.text() === await done.text(),
        again.headers()['idempotency-replayed']], [200, true, 'true']);
    point('written once', await size(), before + 1);
    const list = await (await api('item/list?words=program', { headers: as })).json();
    point('read by GET', list.items.length, 1);
    // Nobody is told that something exists: the answer is the same before it does and after.
    const stranger = async (path) => {
        const reply = await page.request.fetch(path, { headers: { 'Sekisho-As': 'doi' } });
        return `${reply.status()} ${await reply.text()}`;
    };
    const [year, number] = (await done.json()).reference.split('-');
    const next = `${year}-${String(Number(number) + 1).padStart(4, '0')}`;
    const paths = [`/api/v1/item/${next}/show`, `/api/v1/item/${next}/timeline`];
    const missing = await Promise.all(paths.map(stranger));
    const secret = await api('item/open', { method: 'POST',
        data: JSON.stringify({ title: { en: 'A secret' }, marking: 'restricted' }),
        headers: { ...as, 'Idempotency-Key': '4f2c9a52-6f0e-4c0f-9d0f-1f2e3d4c5b6a' } });
    point('opened', (await secret.json()).reference, next);
    point('hidden as if it were not there', await Promise.all(paths.map(stranger)), missing);
    point('which is not found', missing.every((one) => one.startsWith('404 ')), true);
    const note = await (await page.request.get('/log/checkpoint')).text();
    point('the log is published', note.split('\n')[0], 'record.example/browser');
    point('a tile that is not there', (await page.request.get('/log/tile/0/999')).status(), 404);
    await page.context().close();
}

await run(
    async ({ open }) => {
        await everyPage(open);
        await choosing(open);
        await opening(open);
        await twice(open);
        await fourEyes(open);
        await documents(open);
        await programs(open);
    },
    async () => point('the server stops when told', await record.stop(), 0),
);
