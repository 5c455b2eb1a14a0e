// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// Comfort only: every page is complete without it. Paper shows what is folded away, and the tree of
// reasons opens and folds at once. The buttons stand in the page, hidden, with their words.
'use strict';

const folded = () => document.querySelectorAll('main details');

addEventListener('beforeprint', () => {
    for (const part of folded()) {
        part.dataset.open = part.open ? 'yes' : 'no';
        part.open = true;
    }
});

addEventListener('afterprint', () => {
    for (const part of folded()) {
        part.open = part.dataset.open !== 'no';
    }
});

for (const buttons of document.querySelectorAll('[data-folds]')) {
    buttons.hidden = false;
    buttons.addEventListener('click', (event) => {
        const button = event.target.closest('button');
        for (const part of button ? folded() : []) {
            part.open = button.value === 'open';
        }
    });
}

// A form is not sent into a broken line, where the browser would put its own page in its place.
addEventListener('submit', (event) => {
    const said = event.target.querySelector('.offline');
    if (said) {
        said.hidden = navigator.onLine;
        if (!navigator.onLine) {
            event.preventDefault();
        }
    }
});

// What follows from a form that is being written is reckoned as it is filled in: the page that its
// own button would bring is asked for, and two things are taken over, the panel and empty totals.
let asked = 0;
const reckon = async (form, button) => {
    const mine = ++asked;
    const typed = new FormData(form);
    typed.set(button.name, button.value);
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(typed) });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const panel = page.getElementById('reckoned');
    if (!answer.ok || !panel || mine !== asked) {
        return;
    }
    const parts = panel.querySelectorAll('[data-part]');
    document.querySelectorAll('#reckoned [data-part]').forEach((part, i) =>
        part.replaceChildren(...parts[i].childNodes));
    for (const total of page.querySelectorAll('input[name$=".total-minor"]')) {
        const here = form.elements[total.name];
        // Into a field that is being written in nothing is put.
        if (here && !here.value && here !== document.activeElement) {
            here.value = total.value;
        }
    }
};

for (const form of document.querySelectorAll('form[data-reckons]')) {
    const button = form.querySelector('button[name=_reckon]');
    let waiting;
    form.addEventListener('change', () => {
        clearTimeout(waiting);
        waiting = setTimeout(() => reckon(form, button).catch(() => {}), 300);
    });
}

// What is typed into a form is kept in this window until it is recorded: a page that was left or a
// session that ended loses nothing. It is offered, not put back unasked; to whoever wrote it, alone;
// and no file or password is kept. The request stays the same, so that what was recorded after all is
// not recorded twice.
const WRITTEN = 'written ';
const SENT = 'sent';
const heldOf = (form) => [...new FormData(form)].filter(([name, value]) =>
    name !== '_token' && typeof value === 'string' && form.elements[name].type !== 'password');
// Which form it is: whose, and about what; not in which language, nor by which way one came.
const placeOf = (form) => WRITTEN + JSON.stringify([form.dataset.writer,
    new URL(form.action).pathname.replace(/^\/[a-z]+/, ''),
    ...[...form.querySelectorAll('input[type=hidden]')].filter((one) => !one.name.startsWith('_'))
        .map((one) => [one.name, one.value])]);
const dropAll = (others) => Object.keys(sessionStorage).filter((key) =>
    key.startsWith(WRITTEN) && others(key)).forEach((key) => sessionStorage.removeItem(key));

const putBack = (form, held) => {
    const again = document.createElement('form');
    const put = ([name, value]) => {
        const field = document.createElement('input');
        field.type = 'hidden';
        field.name = name;
        field.value = value;
        again.append(field);
    };
    again.method = 'post';
    again.action = form.action;
    held.forEach(put);
    put(['_token', form.elements._token.value]);
    put(['_more', '-']); // the form with what is in it, and no row more
    document.body.append(again);
    again.submit();
};

// Nothing is offered where all of it stands already: after an error, or another row.
const offer = (form, place) => {
    const notice = form.querySelector('[data-written]');
    const kept = JSON.parse(sessionStorage.getItem(place) ?? '[]');
    const here = new Set(heldOf(form).map(String));
    if (kept.every(([name, value]) => name.startsWith('_') || !value || here.has(`${name},${value}`))) {
        return;
    }
    notice.hidden = false;
    notice.addEventListener('click', (event) => {
        const button = event.target.closest('button');
        if (button?.value === 'back') {
            putBack(form, kept);
        } else if (button) {
            sessionStorage.removeItem(place);
            notice.hidden = true;
            form.querySelector('input:not([type=hidden]), select, textarea')?.focus();
        }
    });
};

if (document.querySelector('.panel.done, .notice#sent')) {
    sessionStorage.removeItem(sessionStorage.getItem(SENT));
}
sessionStorage.removeItem(SENT);
addEventListener('submit', (event) => {
    if (event.submitter?.value === 'sign-out') {
        dropAll(() => true);
    }
});

for (const form of document.querySelectorAll('form[data-writer]')) {
    const place = placeOf(form);
    const keep = () => sessionStorage.setItem(place, JSON.stringify(heldOf(form)));
    let waiting;
    dropAll((key) => JSON.parse(key.slice(WRITTEN.length))[0] !== form.dataset.writer);
    offer(form, place);
    form.addEventListener('input', () => {
        clearTimeout(waiting);
        waiting = setTimeout(keep, 300);
    });
    form.addEventListener('submit', () => {
        clearTimeout(waiting);
        keep();
        sessionStorage.setItem(SENT, place);
    });
}

// A field that names something suggests what there is as one types: the list that came with the page
// is filled again by what the server then finds, which is what whoever asks may see.
const wait = new WeakMap();
const suggest = async (field) => {
    const address = new URL(field.dataset.offers, location.href);
    address.searchParams.set('words', field.value);
    const answer = await fetch(address);
    if (!answer.ok || wait.get(field)?.words !== field.value) {
        return;
    }
    const { offers } = await answer.json();
    field.list.replaceChildren(...offers.map(({ value, words }) => new Option(words, value)));
};
addEventListener('input', (event) => {
    const field = event.target;
    if (!field.dataset.offers || !field.list) {
        return;
    }
    clearTimeout(wait.get(field)?.timer);
    wait.set(field, { words: field.value, timer: setTimeout(() =>
        suggest(field).catch(() => {}), 250) });
});

// A list is narrowed, opened by a kept filter or turned over in its page: its parts are asked for alone
// and take the place of those that stand. The address is the one the page has without script, and the
// way back leads through it. Where anything but the list comes, the page itself is gone to.
const list = document.getElementById('list');
let shownAt = location.pathname + location.search;
let turning = 0;
const partOf = (root, name) => root.querySelector(`[data-part="${name}"]`);
const takeParts = (page, keepsForm) => {
    const stood = document.activeElement;
    const held = list.contains(stood) && stood;
    for (const part of list.querySelectorAll(':scope > [data-part]')) {
        if (part.dataset.part !== 'form' || !keepsForm) {
            part.replaceChildren(...partOf(page, part.dataset.part).childNodes);
        }
    }
    if (held && !held.isConnected) {
        (document.getElementById(held.id) ?? partOf(list, 'count')).focus();
    }
};
const turnTo = async (address, keepsForm) => {
    const mine = ++turning;
    list.setAttribute('aria-busy', 'true');
    const answer = await fetch(address, { headers: { 'X-Fragment': 'list' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (mine !== turning) {
        return;
    }
    if (!answer.ok || answer.headers.get('X-Fragment') !== 'list') {
        throw new Error('no list');
    }
    takeParts(page, keepsForm);
    stops(list);
    shownAt = address.pathname + address.search;
    list.removeAttribute('aria-busy');
};
const turn = (event, address, keepsForm) => {
    if (address.origin !== location.origin || address.pathname !== location.pathname) {
        return;
    }
    event.preventDefault();
    turnTo(address, keepsForm).then(() => history.pushState(null, '', address),
        () => location.assign(address));
};
if (list) {
    list.addEventListener('submit', (event) => {
        const form = event.target;
        if (form.method === 'get') {
            const address = new URL(form.action);
            address.search = new URLSearchParams(new FormData(form));
            turn(event, address, true);
        }
    });
    list.addEventListener('click', (event) => {
        const link = event.target.closest('a[href]');
        if (link && !event.button && !event.metaKey && !event.ctrlKey && !event.shiftKey &&
            !event.altKey) {
            const address = new URL(link.href);
            if (address.pathname + address.search !== shownAt) {
                turn(event, address, false);
            }
        }
    });
    addEventListener('popstate', () => {
        const address = new URL(location.href);
        if (address.pathname + address.search !== shownAt) {
            turnTo(address, false).catch(() => location.reload());
        }
    });
}

// A table wider than its window scrolls by keyboard; one that fits need not be stopped at.
const stops = (root) => {
    for (const region of root.querySelectorAll('.scroll')) {
        if (region.scrollWidth <= region.clientWidth) {
            region.removeAttribute('tabindex');
        }
    }
};
stops(document);
