// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// An offer is written: the form begins with what the letter answers, what it comes to and lacks stands
// beside it, as it is filled in with script, by a button without, and what was typed is never lost.
import { barriers, point, run } from './tap.mjs';
import { enter, sekisho, serveRecord } from './record.mjs';

let number = '';
const record = await serveRecord((dir) => {
    const items = enter(dir);
    const made = sekisho(dir, 'case', 'open', '--as', 'mori', '--json', '--route', 'direct-sale',
        '--country', 'PHL', '--programme', 'TRUST', '--currency', 'USD', '--title.ja',
        '警戒管制レーダー（架空）', '--title.en', 'Warning radars (invented)', '--marking', 'open',
        '--letter.kind', 'defined', '--letter.reference', 'AF/26/3', '--letter.dated', '2026-09-01',
        '--letter.end-use', 'watching the air space', '--letter.items.0.item', 'warning radar',
        '--letter.items.0.quantity', '4', '--letter.items.0.unit', 'set');
    number = JSON.parse(made).number;
    return items;
});
process.env.SEKISHO_URL = record.url;

async function form(open, lang, options, who = 'mori') {
    const page = await open(`/${lang}/about`, { lang, ...options });
    await page.context().addCookies([{ name: 'sekisho-as', value: who, url: record.url }]);
    await page.goto(`/${lang}/op/offer.draft?case=${number}&_case=${number}`);
    return page;
}

const field = (page, name) => page.locator(`[name="terms.${name}"]`);
const panel = (page) => page.locator('#reckoned').innerText();

async function begins(open) {
    for (const lang of ['ja', 'en']) {
        for (const dark of [false, true]) {
            const page = await form(open, lang, { dark });
            point(`${lang}: no barrier${dark ? ', dark' : ''}`, await barriers(page), []);
            await page.setViewportSize({ width: 320, height: 800 });
            point(`${lang}: fits a narrow window`, await page.evaluate(() =>
                document.documentElement.scrollWidth <= document.documentElement.clientWidth), true);
            await page.context().close();
        }
    }
    const page = await form(open, 'en', { script: false });
    point('the case is filled in', await field(page, 'case').inputValue(), number);
    point('and what the letter answers', await field(page, 'reference').inputValue(), 'AF/26/3');
    point('and what it asks for', await field(page, 'lines.0.quantity').inputValue(), '4');
    point('no price is made up', await field(page, 'lines.0.unit-minor').inputValue(), '');
    point('nobody is taken to have said it is no major equipment',
        await page.locator('[name="terms.lines.0.major"]:checked').count(), 0);
    point('what is lacking leads to its field',
        await page.locator('#reckoned a[href="#f-terms.lines.0.unit-minor"]').count(), 1);
    await page.context().close();
    const other = await form(open, 'en', { script: false }, 'ishi');
    point('an auditor is shown no reckoning', await other.locator('#reckoned').count(), 0);
    await other.context().close();
}

async function reckonsByButton(open) {
    const page = await form(open, 'en', { script: false });
    await field(page, 'lines.0.unit-minor').fill('250000');
    await field(page, 'authority').fill('an invented act');
    await page.locator('button[name=_reckon]').click();
    point('four at 2,500.00', (await panel(page)).includes('10,000.00 USD'), true);
    point('the total that follows stands in the form',
        await field(page, 'lines.0.total-minor').inputValue(), '1000000');
    point('what was typed stays', await field(page, 'authority').inputValue(), 'an invented act');
    await field(page, 'lines.0.quantity').fill('many');
    await page.locator('button[name=_reckon]').click();
    point('what is no number is told', (await panel(page)).includes('10,000.00 USD'), false);
    point('and stays', await field(page, 'lines.0.quantity').inputValue(), 'many');
    await page.locator('form.operation button[type=submit]:not([name])').click();
    point('an offer with gaps is refused', await page.locator('.error-summary').count(), 1);
    point('with all that was typed', await field(page, 'authority').inputValue(), 'an invented act');
    await page.context().close();
}

async function reckonsAsTyped(open) {
    const page = await form(open, 'ja', {});
    const asked = page.waitForResponse((one) => one.request().method() === 'POST');
    await field(page, 'lines.0.unit-minor').fill('２５００００');
    await field(page, 'lines.0.unit-minor').blur();
    await asked;
    await page.locator('#reckoned', { hasText: '10,000.00 USD' }).waitFor();
    point('the total is filled in, of full-width digits',
        await field(page, 'lines.0.total-minor').inputValue(), '1000000');
    point('nothing else moved', await field(page, 'lines.0.unit-minor').inputValue(), '２５００００');
    const chosen = page.waitForResponse((one) => one.request().method() === 'POST');
    await page.locator('[name="terms.lines.0.major"][value=yes]').check();
    await chosen;
    await page.locator('#reckoned .task-not-started').first().waitFor();
    point('major equipment is asked for its package',
        await page.locator('#reckoned .task-not-started').count() > 0, true);
    point('still no barrier', await barriers(page), []);
    await page.context().close();
}

await run(
    async ({ open }) => {
        await begins(open);
        await reckonsByButton(open);
        await reckonsAsTyped(open);
    },
    async () => point('the server stops when told', await record.stop(), 0),
);
