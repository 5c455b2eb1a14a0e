// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// person - somebody who signs in and works by keyboard alone: what the tests of that share. What every
// key does to the focus is looked at by keyboard.mjs.
import { codeOf, inTime, password } from './account.mjs';
import { keyboard } from './keyboard.mjs';
import { sekisho } from './record.mjs';
import { point } from './tap.mjs';

export const words = (page) => page.locator('main').innerText();

// An invitation of each, made before the record is served.
export function invite(record, handles) {
    return Object.fromEntries(handles.map((handle) => {
        const said = sekisho(record, 'sign-in', 'invite', handle, '--as', 'keeper', '--reason', 'for a test');
        return [handle, /([A-Z2-7]{4}-){5}[A-Z2-7]{4}/.exec(said)[0]];
    }));
}

export async function trouble(page) {
    const box = page.locator('.error-summary');
    return await box.count() ? box.innerText() : '';
}

// From an invitation to one's own account, and in. `wrong`: two passwords that differ are tried first.
export async function signedIn(open, handle, invitation, { lang, script, wrong = false }) {
    const page = await open(`/${lang}/sign-in`, { lang, script });
    const hands = keyboard(page, handle);
    const at = (path) => `/${lang}${path}`;
    await hands.enter();
    await hands.follow(`main a[href*="/sign-in/open"]`);
    await hands.answer('main form', 'handle', handle);
    await hands.answer('main form', 'invitation', invitation.toLowerCase());
    await hands.reach('main form button');
    await hands.go();
    const key = await page.locator('dl code').first().innerText();
    const secret = async (again) => {
        await hands.answer('main form', 'password', password);
        await hands.answer('main form', 'again', again);
        await inTime();
        await hands.answer('main form', 'code', codeOf(key, -1));
        await hands.reach('main form button');
        return hands.go();
    };
    if (wrong) {
        const told = await secret('something else entirely');
        point(`${lang}: two passwords that differ are told of where one is`, told.what?.slice(0, 8), 'div#sent');
    }
    await secret(password);
    point(`${lang} ${handle}: an account`, await page.locator('ol.codes li').count(), 10);
    await hands.enter();
    await hands.follow('main .actions a');
    if (new URL(page.url()).pathname.endsWith('/sign-in')) {
        await hands.answer('main form', 'handle', handle);
        await hands.answer('main form', 'password', password);
        await hands.answer('main form', 'code', codeOf(key));
        await hands.go();
    }
    point(`${lang} ${handle}: in`, await page.locator('.acting strong').count(), 1);
    return { ...hands, handle, at, lang };
}

// By the menu to a page, and on from it by links.
export async function way(one, ...links) {
    for (const link of links) {
        await one.follow(link);
    }
    await one.enter();
}

export const menu = (one, path) => `header .tabs a[href="${one.at(path)}"]`;

// The form of an operation where the page has it or leads to it, filled in and sent.
export async function does(one, operation, values = {}) {
    const form = `form[action*="/op/${operation}#"], form[action$="/op/${operation}"]`;
    if (await one.page.locator(form).count() === 0) {
        await one.follow(`main a[href*="/op/${operation}?"], main a[href$="/op/${operation}"]`);
    }
    for (const [field, value] of flat(values)) {
        await one.answer(`form[action*="/op/${operation}"]`, field, value);
    }
    const now = await one.send(`form[action*="/op/${operation}"]`);
    point(`${one.lang} ${one.handle}: ${operation}`, await trouble(one.page), '');
    point(`${one.lang} ${one.handle}: ${operation}: one is where it says so`, / ?#sent/.test(now.what.replace('#', ' #')), true);
}

// Whoever opens what is protected for the first time says why.
export async function says(one, why) {
    const form = 'form[action*="/op/reading.explain"]';
    if (await one.page.locator(form).count() > 0) {
        await one.answer(form, 'why', why);
        await one.follow(`${form} button[type=submit]:not([name])`);
        point(`${one.lang} ${one.handle}: asked why, and then there`, await one.page.locator(form).count(), 0);
    }
}

// { a: { b: 1 }, c: [{ d: 2 }] } as [['a.b', 1], ['c.0.d', 2]].
function flat(values, prefix = '') {
    return Object.entries(values).flatMap(([name, value]) =>
        typeof value === 'object' && !('label' in value) ? flat(value, `${prefix}${name}.`)
            : [[prefix + name, value.label ? value : String(value)]]);
}

export async function signsOut(one) {
    await one.follow('.acting a[href*="/sign-in/mine"]');
    await one.enter();
    await one.reach('button[value=sign-out]');
    await one.go();
    point(`${one.lang} ${one.handle}: out`, new URL(one.page.url()).pathname, one.at('/sign-in'));
}

// Pages walked through from end to end and back, wide and narrow.
export async function walks(one, ...links) {
    for (const link of links) {
        await one.follow(link);
        for (const width of [1280, 320]) {
            await one.page.setViewportSize({ width, height: 800 });
            const { down, up } = await one.traverse();
            point(`${one.lang} ${new URL(one.page.url()).pathname} at ${width}: nobody is caught`,
                [down > 5, down < 500, up], [true, true, down]);
        }
        await one.page.setViewportSize({ width: 1280, height: 800 });
    }
}
