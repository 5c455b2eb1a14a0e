// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// A page of a file that is being screened follows it without being loaded again: the server tells how
// far it is, in the words the page has, and when it is done the parts of the page that then differ are
// taken over. Where the server tells nothing any more, the page says so and leads to itself.
'use strict';

const job = document.querySelector('[data-events]');
const aloud = document.getElementById('progress-told');
const QUARTERS = 4; // it is said aloud this often on the way, and at the end
let quarter = 0;

function tell(told) {
    const bar = job.querySelector('progress');
    bar.max = told.total;
    bar.value = told.done;
    for (const place of job.querySelectorAll('[data-told]')) {
        place.textContent = told[place.dataset.told];
    }
    const now = Math.floor((QUARTERS * told.done) / told.total);
    if (now !== quarter) {
        quarter = now;
        aloud.textContent = told.rows;
    }
}

// Whoever stands in a part that is replaced is not sent back to the top of the page.
async function takeOver() {
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const done = page.getElementById('job');
    if (!answer.ok || !done || done.dataset.events) {
        throw new Error('not done');
    }
    const stood = document.activeElement;
    for (const part of document.querySelectorAll('[data-part]')) {
        const held = part.contains(stood);
        part.replaceChildren(...page.querySelector(`[data-part="${part.dataset.part}"]`).childNodes);
        if (held) {
            job.focus();
        }
    }
    delete job.dataset.events;
    aloud.textContent = ['h2', '[data-told=rows]'].map((what) =>
        job.querySelector(what).textContent).join(' ');
}

const lost = () => {
    document.getElementById('progress-lost').hidden = false;
};

const events = new EventSource(job.dataset.events);
events.addEventListener('progress', (event) => tell(JSON.parse(event.data)));
events.addEventListener('end', () => {
    events.close();
    takeOver().catch(lost);
});
// What is closed for good was told to be: by the end that another page came to, or by a refusal.
events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) {
        takeOver().catch(lost);
    }
});
