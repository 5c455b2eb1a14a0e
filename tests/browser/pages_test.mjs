// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// Every kind of page in both languages: no barrier that axe-core can find, in light and in the dark,
// no complaint on the console, complete without script, and usable in a window of 320 pixels.
import { barriers, point, run } from './tap.mjs';

const story = '/stories/27-philippines-radar-2020';
const facts = 'decision-date=2020-08-28&destination=PHL&item-kind=radar';
const pages = [
    '/',
    '/?q=%E7%A7%BB%E8%BB%A2',
    '/?q=nothing-has-this-word',
    story,
    `${story}/decision?expect=4`,
    `${story}/decision?on=1950-01-01`,
    `${story}/timeline`,
    '/packs',
    '/packs/transfer-2014',
    '/packs/compare',
    '/packs/compare?from=transfer-2014&to=transfer-2023',
    '/registers',
    '/registers/un-measures?on=2010-01-01',
    '/registers/instruments?on=all',
    '/try',
    `/try?mode=step&${facts}`,
    `/try?mode=step&${facts}&ask=destination`,
    `/try?mode=all&${facts}`,
    `/try/timeline?${facts}`,
    '/planning',
    '/planning/ways',
    '/planning/sale',
    '/planning/risks',
    '/planning/loan',
    '/planning/exposure',
    '/planning/offsets',
    '/planning/workshare',
    '/planning/clock',
    '/about',
];
const troubles = [
    '/nothing',
    '/packs?on=yesterday',
    '/try?mode=all&destination=XXX&decision-date=2020-13-01',
    '/try?mode=step&asked=destination',
];

// What the browser says on the console; the status of a page that tells of trouble is no news.
function listen(page, said) {
    page.on('console', (message) => {
        if (!/status of 4\d\d/.test(message.text())) {
            said.push(message.text());
        }
    });
    page.on('pageerror', (error) => said.push(error.message));
}

const wider = (page) =>
    page.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth);

await run(async ({ open }) => {
    for (const lang of ['ja', 'en']) {
        const page = await open(`/${lang}/about`, { lang });
        const bare = await open(`/${lang}/about`, { lang, script: false });
        const dark = await open(`/${lang}/about`, { lang, dark: true });
        const said = [];
        listen(page, said);
        for (const path of [...pages, ...troubles]) {
            const address = `/${lang}${path}`;
            await page.setViewportSize({ width: 1280, height: 900 });
            const reply = await page.goto(address);
            point(`${address}: found, or not`, reply.status() >= 400, troubles.includes(path));
            point(`${address}: no barrier`, await barriers(page), []);
            await page.setViewportSize({ width: 320, height: 640 });
            point(`${address}: 320 pixels are enough`, (await wider(page)) <= 0, true);
            point(`${address}: nothing on the console`, said.splice(0), []);
            if (lang === 'en') {
                await dark.goto(address);
                point(`${address}: no barrier in the dark`, await barriers(dark), []);
            }
            const words = await page.locator('h1').innerText();

            await bare.goto(address);
            const without = await bare.locator('h1').innerText();
            point(`${address}: the same without script`, without, words);
            const html = await bare.locator('html').getAttribute('lang');
            point(`${address}: language`, html, lang);
        }
    }
});
