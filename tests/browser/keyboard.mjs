// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// keyboard - somebody with a keyboard and nothing else. Every key that is pressed is looked at: where
// the focus is, whether it is seen, whether anything lies over it, and whether it went on in the order
// of the page. What is wrong is kept, each fault once, until it is asked for.

// What the page says of itself: read, never touched. `order`: of all that can be reached, by place in
// the document.
function look() {
    const one = document.activeElement;
    if (!one || one === document.body || one === document.documentElement) {
        return { lost: true, what: 'nothing' };
    }
    const style = getComputedStyle(one);
    const boxes = [...one.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
    const box = boxes[0] ?? one.getBoundingClientRect();
    const inside = (x, most) => Math.min(Math.max(x, 1), most - 2);
    const points = [[box.left + box.width / 2, box.top + Math.min(box.height / 2, 20)],
        [box.left + 3, box.top + 3], [box.right - 3, box.top + 3]];
    const seen = points.some(([x, y]) => {
        if (y < 0 || y > innerHeight) {
            return false;
        }
        const there = document.elementFromPoint(inside(x, innerWidth), inside(y, innerHeight));
        return there && (one.contains(there) || there.contains(one) && !there.matches('.panel'));
    });
    return {
        lost: false,
        what: `${one.tagName.toLowerCase()}${one.id ? `#${one.id}` : ''}${one.name ? `[${one.name}]` : ''} `
            + (one.innerText ?? one.value ?? '').slice(0, 30).replaceAll('\n', ' '),
        main: one.id === 'main',
        shown: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
            || style.boxShadow !== 'none',
        seen,
        small: one.matches('a, button, input, select, summary') && (box.width < 24 || box.height < 24)
            && !one.closest('p, li, dd, td, th, caption') ? [box.width, box.height].map(Math.round) : null,
        at: [box.left + scrollX, box.top + scrollY, box.right + scrollX, box.bottom + scrollY]
            .map(Math.round),
    };
}

// Is what is meant before or behind the focus, on it, or nowhere? `choose`: the last of several; by
// name and place of a form alone.
function compass([selector, last]) {
    const all = [...document.querySelectorAll(selector)].filter((one) => one.getClientRects().length > 0
        && one.type !== 'hidden' && !one.disabled
        && one.checkVisibility());
    const goal = last ? all.at(-1) : all[0];
    if (!goal) {
        const folded = document.querySelector(selector);
        return folded ? 'folded' : 'nowhere';
    }
    const here = document.activeElement;
    const same = here.type === 'radio' && here.name === goal.name && here.form === goal.form;
    if (here === goal || same) {
        return 'here';
    }
    if (!here || here === document.body) {
        return 'behind';
    }
    return here.compareDocumentPosition(goal) & Node.DOCUMENT_POSITION_PRECEDING ? 'before' : 'behind';
}

export function keyboard(page, name) {
    const faults = new Set();
    let presses = 0;
    let last = null;
    page.on('filechooser', () => {}); // from the first page on, the system's window is asked for here
    const fault = async (what) => faults.add(`${new URL(page.url()).pathname}: ${what}`);

    // The state of the page after a key; `may`: the focus may be nowhere, as on a page just opened.
    async function after(key, may = false) {
        const now = await page.evaluate(look);
        if (now.lost && !may) {
            await fault(`after ${key} the focus is nowhere`);
        }
        if (!now.lost && !now.shown) {
            await fault(`nobody sees the focus on ${now.what}`);
        }
        if (!now.lost && !now.seen) {
            await fault(`something lies over ${now.what}`);
        }
        if (now.small) {
            await fault(`${now.what} is ${now.small}`);
        }
        if (key === 'Tab' && last?.at && now.at && now.at[3] <= last.at[1] && now.at[0] < last.at[2]) {
            await fault(`from ${last.what} back up to ${now.what}`);
        }
        last = now;
        return now;
    }

    async function press(key, may = false) {
        presses += 1;
        await page.keyboard.press(key);
        return after(key, may);
    }

    // Enter or Space where it leads to another page.
    async function go(key = 'Enter') {
        presses += 1;
        const from = page.url();
        const came = page.waitForNavigation({ waitUntil: 'load', timeout: 20000 });
        await page.keyboard.press(key);
        await came.catch(() => fault(`${key} leads nowhere from ${from}`));
        last = null;
        await arrive();
        return after(key, true);
    }

    // A browser goes to the place that an address names when it first draws the page: that may be
    // after the page is loaded.
    async function arrive() {
        const until = Date.now() + 5000;
        while (Date.now() < until && await page.evaluate(() =>
            document.querySelector(':target[tabindex]') && document.activeElement === document.body)) {
            await page.waitForTimeout(20);
        }
    }

    // By Tab, or by Shift and Tab, until the focus is on it.
    async function reach(selector, { end = false, most = 500 } = {}) {
        let before = '';
        for (let i = 0; i < most; i += 1) {
            const way = await page.evaluate(compass, [selector, end]);
            if (way === 'here') {
                return true;
            }
            if (way === 'folded') {
                await unfold(selector);
                continue;
            }
            if (way === 'nowhere' || (before && way !== before)) {
                await fault(way === 'nowhere' ? `there is no ${selector}` : `${selector} was passed by`);
                return false;
            }
            before = way;
            await press(way === 'before' ? 'Shift+Tab' : 'Tab');
        }
        await fault(`${selector} was not reached`);
        return false;
    }

    // What is folded is unfolded, from without to within.
    async function unfold(selector) {
        await page.evaluate((what) => {
            for (const one of document.querySelectorAll('[data-asked]')) {
                delete one.dataset.asked;
            }
            let shut = document.querySelector(what);
            for (let fold = shut?.closest('details:not([open])'); fold;
                fold = fold.parentElement.closest('details:not([open])')) {
                shut = fold;
            }
            shut?.querySelector(':scope > summary')?.setAttribute('data-asked', 'yes');
        }, selector);
        if (await reach('summary[data-asked]')) {
            await press('Enter');
        }
    }

    // Past the menu, as who comes to a page does first.
    async function enter() {
        const first = await press('Tab');
        const skips = await page.evaluate(() => document.activeElement.className === 'skip');
        if (!skips || !first.seen) {
            await fault('the first Tab does not show the way past the menu');
        }
        const inMain = await press('Enter');
        if (!inMain.main) {
            await fault('the way past the menu leads elsewhere');
        }
    }

    async function follow(selector, more = {}) {
        if (await reach(selector, more)) {
            await go();
        }
    }

    async function write(text) {
        presses += text.length;
        await page.keyboard.press('Control+a');
        await page.keyboard.type(text);
        await after('a letter');
    }

    // One control of a form, by its name: written, chosen with arrows, ticked, or given a file.
    async function answer(form, field, value) {
        await rowFor(form, field);
        const control = `${form} [name="${field}"]`;
        if (!await reach(control)) {
            return;
        }
        const kind = await page.evaluate(() => document.activeElement.type);
        if (kind === 'select-one') {
            await choose(value);
        } else if (kind === 'radio') {
            await pick(`${control}[value="${value}"]`);
        } else if (kind === 'checkbox') {
            for (const one of String(value).split(',')) {
                if (await reach(`${control}[value="${one}"]`)) {
                    await press('Space');
                }
            }
        } else if (kind === 'file') {
            const asked = page.waitForEvent('filechooser');
            await press('Enter');
            await (await asked).setFiles(value); // the window is the system's, not ours
            await after('the choice of a file');
        } else {
            await write(String(value));
        }
    }

    // In a list: down, or up, to the value or the words.
    async function choose(value) {
        const steps = await page.evaluate((wanted) => {
            const list = document.activeElement;
            const found = [...list.options].findIndex((one) =>
                wanted.label ? one.text.includes(wanted.label) : one.value === wanted);
            return found < 0 ? null : found - list.selectedIndex;
        }, value);
        if (steps === null) {
            await fault(`${JSON.stringify(value)} is not offered`);
            return;
        }
        for (let i = 0; i < Math.abs(steps); i += 1) {
            presses += 1;
            await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
        }
        await after('an arrow');
    }

    async function pick(selector) {
        const chosen = () => page.evaluate((what) =>
            document.activeElement.matches(what) && document.activeElement.checked, selector);
        const on = await page.evaluate((what) => document.activeElement.matches(what), selector);
        if (on && !await chosen()) {
            await press('Space');
        }
        for (let i = 0; i < 20 && !await chosen(); i += 1) {
            await press('ArrowDown');
        }
        if (!await chosen()) {
            await fault(`${selector} cannot be chosen`);
        }
    }

    // Asks for rows until the field is there; each time one goes on from the new row.
    async function rowFor(form, field) {
        const parts = field.split('.');
        for (let i = 1; i < parts.length; i += 1) {
            const list = parts.slice(0, i).join('.');
            const there = await page.evaluate((what) => document.querySelectorAll(what).length,
                `${form} [name="${field}"], ${form} [name^="${field}."]`);
            if (/^\d+$/.test(parts[i]) && there === 0) {
                await reach(`${form} button[name=_more][value="${list}"]`);
                const now = await go();
                if (now.lost) {
                    await fault(`after another row of ${list} the focus is nowhere`);
                }
            }
        }
    }

    // Sends a form; the page that comes has to tell what became of it, and be on it.
    async function send(form) {
        await reach(`${form} button[type=submit]:not([name])`, { end: true });
        const now = await go();
        if (now.lost) {
            await fault(`after ${form} was sent the focus is nowhere`);
        }
        return now;
    }

    // From end to end and back: as many steps, and each one another.
    async function traverse() {
        const walk = async (key) => {
            const seen = [];
            for (let i = 0; i < 500; i += 1) {
                const now = await press(key, true);
                if (now.lost && i > 0) {
                    break; // out of the page, as it should be
                }
                if (now.lost) {
                    continue;
                }
                const mark = `${now.what} ${now.at}`;
                if (seen.includes(mark)) {
                    break;
                }
                seen.push(mark);
            }
            return seen;
        };
        last = null;
        const down = await walk('Tab');
        last = null;
        const up = await walk('Shift+Tab');
        return { down: down.length, up: up.length };
    }

    return {
        page, press, go, reach, enter, follow, write, answer, send, traverse, fault, after,
        presses: () => presses,
        // What was wrong on the way, and no more of it from here.
        faults: () => {
            const all = [...faults];
            faults.clear();
            return all.map((one) => `${name} ${one}`);
        },
    };
}
