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
        if (here && !here.value) {
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

// A table wider than its window scrolls by keyboard; one that fits need not be stopped at.
for (const region of document.querySelectorAll('.scroll')) {
    if (region.scrollWidth <= region.clientWidth) {
        region.removeAttribute('tabindex');
    }
}
