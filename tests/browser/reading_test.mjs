// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// How somebody reads who sets letters wider, twice as large, or in colours of their own, or over a slow
// line: the main pages in both languages. What people looked at besides is in docs/checks.md.
import { actAs } from './portal.mjs';
import { enter, serveRecord } from './record.mjs';
import { point, run } from './tap.mjs';

const record = await serveRecord(enter);
process.env.SEKISHO_URL = record.url;
const { radar } = record.items;
const pages = ['/desk', '/', `/items/${radar}`, `/items/${radar}/facts`, `/items/${radar}/decision`,
    `/items/${radar}/answers`, '/cases', '/op/item.open', '/stories/27-philippines-radar-2020/decision'];
// WCAG 2.2, 1.4.12.
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`;

// What sticks out of the page, or is cut off within it.
const lost = (page) => page.evaluate(() => {
    const cut = [...document.querySelectorAll('main *, header *')].filter((one) => {
        const style = getComputedStyle(one);
        return one.clientWidth > 2 && [style.overflowX, style.overflowY].includes('hidden')
            && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
            && !one.closest('svg, thead');
    });
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return [wide, cut.map((one) => one.innerText.slice(0, 30))];
});

async function letters(page, path) {
    for (const [name, style, width] of [['wider letters', spacing, 1280], ['wider letters', spacing, 320],
        ['letters twice as large', 'html { font-size: 200% !important; }', 1280]]) {
        await page.goto(path);
        await page.setViewportSize({ width, height: 900 });
        await page.addStyleTag({ content: style });
        point(`${path} at ${width}, ${name}: nothing is lost`, await lost(page), [0, []]);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
}

// Where the reader's colours take the place of ours, what is current still differs from the others.
async function ownColours(page, path) {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(path);
    const borders = await page.evaluate(() => [...document.querySelectorAll('.item-tabs, .tabs')].map((tabs) => {
        const of = (what) => [...tabs.querySelectorAll(what)].map((one) => getComputedStyle(one).borderBottomColor);
        return of('a[aria-current]').some((one) => of('a:not([aria-current])').includes(one));
    }));
    point(`${path} in one's own colours: what is current is seen`, borders.filter((same) => same), []);
    await page.emulateMedia({ forcedColors: 'none' });
}

// In bytes: nothing that no page needs, and nothing twice.
async function weight(page, path) {
    const line = await page.context().newCDPSession(page);
    const came = { Document: 0, Stylesheet: 0, Script: 0 };
    const kinds = {};
    line.on('Network.responseReceived', (one) => { kinds[one.requestId] = one.type; });
    line.on('Network.loadingFinished', (one) => { came[kinds[one.requestId]] += one.encodedDataLength; });
    await line.send('Network.enable');
    await page.goto(path, { waitUntil: 'networkidle' });
    point(`${path}: at most 120 kB (${Math.round(came.Document / 1000)})`, came.Document < 120000, true);
    point(`${path}: style and script, which it has, in under 2 kB`, came.Stylesheet + came.Script < 2000, true);
    await line.detach();
}

await run(
    async ({ open }) => {
        for (const lang of ['ja', 'en']) {
            const page = await open(`/${lang}/about`, { lang });
            await actAs(page, 'mori', record.url);
            for (const path of pages.map((one) => `/${lang}${one}`)) {
                await letters(page, path);
                await ownColours(page, path);
                await weight(page, path);
            }
            await page.context().close();
        }
    },
    async () => point('the server stops when told', await record.stop(), 0),
);
