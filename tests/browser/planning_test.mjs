// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// The pages of planning as people use them, in both languages, in light and in the dark: the shipped
// example and one's own file are drawn with their table, and what cannot be drawn is refused with
// its reason while what was entered stays.
import { barriers, point, run } from './tap.mjs';

const asking = ['sale', 'loan', 'exposure', 'offsets', 'workshare', 'clock'];
const subjects = ['ways', ...asking];

const text = (page) => page.locator('#f-text');
const wider = (page) =>
    page.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth);

// Sends the form; the status of the page that comes.
async function send(page) {
    const [reply] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === 'POST'),
        page.locator('form.panel button[type=submit]:not([name])').click(),
    ]);
    await page.waitForLoadState();
    return reply.status();
}

// What is seen of an answer: a picture with its words for who does not see it, and a table as long.
const drawn = (page) =>
    page.evaluate(() => {
        const words = document.querySelector('.picture svg desc')?.textContent ?? '';
        const rows = document.querySelectorAll('table tbody tr').length;
        return words.split('\n').length - 1 === rows && rows > 0;
    });

// Two letters on one place cannot be read: pairs of words of the picture whose boxes cover each other,
// and words that leave it.
const unreadable = (page) =>
    page.evaluate(() => {
        const frame = document.querySelector('.picture svg').getBoundingClientRect();
        const all = [...document.querySelectorAll('.picture svg text')]
            .filter((one) => !one.closest('g[transform]'))
            .map((one) => ({ words: one.textContent, box: one.getBoundingClientRect() }));
        const out = all.filter(
            ({ box }) =>
                box.left < frame.left - 1 ||
                box.right > frame.right + 1 ||
                box.bottom > frame.bottom + 1,
        );
        const over = all.filter(({ box }, i) =>
            all
                .slice(0, i)
                .some(
                    ({ box: other }) =>
                        Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
                        Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 3,
                ),
        );
        return [...out, ...over].map(({ words }) => words);
    });

// A heading that is said to be something else is no heading.
const disguised = (page) => page.locator(':is(h1, h2, h3)[role]').count();

async function seen(page, name) {
    point(`${name}: drawn`, await drawn(page), true);
    point(`${name}: every word can be read`, await unreadable(page), []);
    point(`${name}: no barrier`, await barriers(page), []);
    point(`${name}: headings are headings`, await disguised(page), 0);
    await page.setViewportSize({ width: 320, height: 640 });
    point(`${name}: 320 pixels are enough`, (await wider(page)) <= 0, true);
    await page.setViewportSize({ width: 1280, height: 900 });
}

// The form as it stands, sent for its paper: what comes, without leaving the page.
const paper = (page) =>
    page.evaluate(async () => {
        const form = document.querySelector('form.panel');
        const body = new FormData(form, form.querySelector('button[name=form]'));
        const reply = await fetch(form.action, { method: 'POST', body });
        const bytes = new Uint8Array(await reply.arrayBuffer());
        return [reply.status, reply.headers.get('content-type'), String.fromCharCode(...bytes.slice(0, 5))];
    });

async function examples(open, lang, dark) {
    const page = await open(`/${lang}/planning`, { lang, dark });
    for (const subject of subjects) {
        const name = `${lang} ${subject}${dark ? ' in the dark' : ''}`;
        await page.goto(`/${lang}/planning/${subject}`);
        await seen(page, name);
        if (subject === 'ways' || dark) {
            continue;
        }
        const before = await text(page).inputValue();
        await text(page).fill('');
        await page.locator('#f-file').setInputFiles({
            name: 'mine.txt',
            mimeType: 'text/plain',
            buffer: Buffer.from(before),
        });
        point(`${name}: a file is taken`, await send(page), 200);
        point(`${name}: and stands in the box`, await text(page).inputValue(), before);
        await seen(page, `${name}, sent`);
        const printed = [200, 'application/pdf', '%PDF-'];
        point(`${name}: and is made into a paper`, await paper(page), printed);
    }
    await page.context().close();
}

// What was entered stays, and what is wrong is told first, as text.
async function refused(page, name, entered, status) {
    point(`${name}: refused`, status, 422);
    point(`${name}: nothing is drawn`, await page.locator('.picture').count(), 0);
    const told = await page.locator('.error-summary li').count();
    point(`${name}: the reasons`, told > 0, true);
    point(`${name}: what was entered stays`, await text(page).inputValue(), entered);
    point(`${name}: no barrier`, await barriers(page), []);
}

async function type(page, address, entered) {
    await page.goto(address);
    await text(page).fill(entered);
    return send(page);
}

async function choose(page, address, file, bytes) {
    await page.goto(address);
    await page
        .locator('#f-file')
        .setInputFiles({ name: file, mimeType: 'text/plain', buffer: Buffer.from(bytes) });
    return send(page);
}

async function mistakes(open, lang) {
    const page = await open(`/${lang}/planning`, { lang });
    const example = {};
    for (const subject of asking) {
        await page.goto(`/${lang}/planning/${subject}`);
        example[subject] = await text(page).inputValue();
    }
    for (const [i, subject] of asking.entries()) {
        const address = `/${lang}/planning/${subject}`;
        const other = example[asking[(i + 1) % asking.length]];
        let name = `${lang} ${subject}`;

        const prose = 'Dear colleagues,\nthe price is {unknown}.';
        await refused(page, `${name}: neither JSON nor CSV`, prose, await type(page, address, prose));
        await refused(page, `${name}: of another page`, other, await type(page, address, other));
        await refused(page, `${name}: nothing`, '', await type(page, address, ''));

        const hostile = `</textarea><script>globalThis.struck = 1</script>,"'&`;
        await refused(page, `${name}: a script`, hostile, await type(page, address, hostile));
        name = `${name}: a script as a file's name`;
        const file = '<img src=x onerror=globalThis.struck=1>.json';
        await refused(page, name, 'no', await choose(page, address, file, 'no'));
        const said = await page.locator('.error-summary').innerText();
        point(`${name}: the name is told`, said.includes('<img src=x'), true);
        point(`${name}: as text`, await page.locator('.error-summary img').count(), 0);
        point(`${name}: and not run`, await page.evaluate(() => globalThis.struck ?? 0), 0);

        const long = `${lang} ${subject}: too long`;
        const status = await choose(page, address, 'long.csv', 'x'.repeat((1 << 20) + 1));
        await refused(page, long, example[subject], status);
    }
    await page.context().close();
}

// A field beside the file.
async function fields(open, lang) {
    const page = await open(`/${lang}/planning/workshare`, { lang });
    const entered = await text(page).inputValue();
    await page.locator('#f-party').fill('<b>Nobody</b>');
    await page.locator('#f-least').fill('140 %');
    await refused(page, `${lang} a party unknown, a share above the whole`, entered, await send(page));
    const kept = [
        await page.locator('#f-party').inputValue(),
        await page.locator('#f-least').inputValue(),
    ];
    point(`${lang} both fields stay`, kept, ['<b>Nobody</b>', '140 %']);
    point(`${lang} both are told of`, await page.locator('.error-summary li').count(), 2);
    await page.context().close();
}

await run(async ({ open }) => {
    for (const lang of ['ja', 'en']) {
        await examples(open, lang, false);
        await examples(open, lang, true);
        await mistakes(open, lang);
        await fields(open, lang);
    }
});
