// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// What people do here, with and without script: by keyboard, searching, changing the language,
// going through an interview to its end.
import { point, run } from './tap.mjs';

// A radar for a foreign government, as in history; every other question is answered with "no".
const answers = {
    'decision-date': '2020-08-28',
    destination: 'PHL',
    'transfer-kind': 'export',
    'recipient-kind': 'foreign-government',
    'item-kind': 'radar',
    form: 'finished',
    programme: 'other-programme',
    purposes: 'cooperation',
    'use-categories': 'warning',
    'listed-item-1': 'yes',
    'military-specification': 'yes',
    'direct-combat': 'yes',
    'positive-security': 'yes',
    'destination-suitable': 'yes',
    'end-user-suitable': 'yes',
    'no-undue-concern': 'yes',
    'control-assured': 'yes',
};

// Answers the question on the page: as planned, else "no", else that nobody can say now.
async function answerOne(page) {
    const asked = await page.locator('form.one input[name=asked]').getAttribute('value');
    const control = (value) => page.locator(`form.one [name="${asked}"][value="${value}"]`);
    const planned = answers[asked];
    if ((await page.locator(`form.one select[name="${asked}"]`).count()) > 0) {
        await page.locator(`form.one select[name="${asked}"]`).selectOption(planned ?? '?');
    } else if ((await page.locator(`form.one input.short[name="${asked}"]`).count()) > 0) {
        await page.locator(`form.one input.short[name="${asked}"]`).fill(planned ?? '?');
    } else if (planned || (await control('no').count()) === 0) {
        await control(planned ?? '?').check();
    } else {
        await control('no').check();
    }
    await page.locator('form.one button[type=submit]').click();
}

const verdict = (page) => page.locator('[role=status] .verdict').first().innerText();
const reasons = (page) => page.locator('section.decision').innerHTML();

async function interview(open, script) {
    const how = script ? 'with script' : 'without script';
    const page = await open('/en/try', { script });
    await page.getByRole('button', { name: 'One question a step' }).click();
    let steps = 0;
    for (; steps < 120 && (await page.locator('form.one').count()) > 0; steps += 1) {
        await answerOne(page);
    }
    point(`${how}: the interview asks more than a little`, steps > 3, true);
    point(`${how}: and ends`, steps < 120, true);
    point(`${how}: as history did`, (await verdict(page)).includes('may be permitted'), true);
    const stepwise = [await verdict(page), await reasons(page)];

    await page.getByRole('link', { name: 'All questions at once' }).first().click();
    point(`${how}: all at once says the same`, [await verdict(page), await reasons(page)], stepwise);
    await page.getByRole('button', { name: 'Judge' }).first().click();
    point(`${how}: and when sent`, [await verdict(page), await reasons(page)], stepwise);
    await page.context().close();
}

async function change(open) {
    const page = await open('/en/try?mode=step&decision-date=2020-08-28&destination=PHL');
    await page.getByRole('link', { name: 'Change: Country of destination' }).click();
    const select = page.locator('select[name=destination]');
    point('the answer given is chosen', await select.inputValue(), 'PHL');
    await select.selectOption('USA');
    await page.getByRole('button', { name: 'Next' }).click();
    const answered = await page.locator('dl.answers').innerText();
    point('an answer can be changed', answered.includes('United States'), true);

    await page.goto('/en/try?mode=step&decision-date=2020-13-01');
    await page.locator('.error-summary a').click();
    const focused = await page.evaluate(() => document.activeElement.id);
    point('an error leads to its field', focused, 'f-decision-date');
    await page.context().close();
}

async function search(open, word) {
    const page = await open('/ja/', { script: false });
    await page.locator('#q').fill(word);
    await page.locator('form.search button').click();
    const rows = await page.locator('table.stories tbody tr').count();
    point(`a search for ${word} finds`, rows > 0, true);
    point(`the word ${word} stays in its field`, await page.locator('#q').inputValue(), word);
    await page.context().close();
}

async function keyboard(open, lang) {
    const page = await open(`/${lang}/`);
    await page.keyboard.press('Tab');
    const first = await page.evaluate(() => document.activeElement.className);
    point(`${lang}: the first Tab reaches the way past the menu`, first, 'skip');
    const box = await page.locator('.skip').boundingBox();
    point(`${lang}: and shows it`, box.y >= 0, true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const inside = await page.evaluate(() =>
        document.querySelector('main').contains(document.activeElement),
    );
    point(`${lang}: which leads into the page`, inside, true);
    await page.context().close();
}

async function languages(open) {
    const page = await open('/ja/packs/compare?from=transfer-2014&to=transfer-2022');
    await page.getByRole('link', { name: 'English', exact: true }).click();
    const url = new URL(page.url());
    point('the other language, the same page', url.pathname + url.search,
        '/en/packs/compare?from=transfer-2014&to=transfer-2022');
    await page.context().close();
}

async function timeline(open) {
    const page = await open('/en/stories/33-patriot-us-2023/timeline', { script: false });
    const drawn = await page.locator('svg.timeline a').count();
    const listed = await page.locator('table.slices tbody tr').count();
    point('the drawing and the table have the same slices', drawn, listed);
    point('there are several', drawn > 3, true);
    await page.locator('table.slices tbody tr').last().getByRole('link').click();
    point('a slice leads to its decision', await page.locator('section.decision').count(), 1);
    await page.context().close();
}

async function folds(open) {
    const page = await open('/en/packs/transfer-2014');
    const shut = page.locator('main details:not([open])');
    point('texts are folded', (await shut.count()) > 10, true);
    await page.getByRole('button', { name: 'Unfold all texts' }).click();
    point('and unfold at once', await shut.count(), 0);
    await page.context().close();
    const bare = await open('/en/packs/transfer-2014', { script: false });
    point('no button without script', await bare.locator('[data-folds]').first().isVisible(), false);
    await bare.context().close();
}

await run(async ({ open }) => {
    await interview(open, true);
    await interview(open, false);
    await change(open);
    await search(open, '移');
    await search(open, '移転');
    await keyboard(open, 'ja');
    await keyboard(open, 'en');
    await languages(open);
    await timeline(open);
    await folds(open);
});
