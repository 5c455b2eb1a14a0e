// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// Asks the browser for a passkey, and sends what it gives with the form the page brought. Whatever
// is right or wrong with it the server says. Bytes go as hexadecimal.
'use strict';

const hexOf = (buffer) =>
    Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
const bytesOf = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const challengeOf = (form) => {
    const text = atob(form.dataset.challenge.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
};

async function use(form) {
    const { rawId, response } = await navigator.credentials.get({
        publicKey: {
            challenge: challengeOf(form),
            rpId: form.dataset.address,
            userVerification: 'required',
        },
    });
    return {
        credential: rawId,
        client: response.clientDataJSON,
        data: response.authenticatorData,
        signature: response.signature,
        user: response.userHandle ?? new ArrayBuffer(0),
    };
}

async function make(form) {
    const { address, user, handle, person, known } = form.dataset;
    const { response } = await navigator.credentials.create({
        publicKey: {
            challenge: challengeOf(form),
            rp: { id: address, name: 'Sekisho' },
            user: { id: bytesOf(user), name: handle, displayName: person },
            pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: 'public-key', alg })),
            authenticatorSelection: {
                residentKey: 'required',
                requireResidentKey: true,
                userVerification: 'required',
            },
            excludeCredentials: known.split(' ').filter(Boolean)
                .map((id) => ({ type: 'public-key', id: bytesOf(id) })),
            attestation: 'none',
        },
    });
    return { client: response.clientDataJSON, attestation: response.attestationObject };
}

async function ask(form) {
    const failed = form.querySelector('[data-passkey-failed]');
    const button = form.querySelector('button');
    failed.hidden = true;
    button.disabled = true;
    try {
        const given = await (form.dataset.passkey === 'make' ? make(form) : use(form));
        for (const [name, buffer] of Object.entries(given)) {
            form.elements.namedItem(name).value = hexOf(buffer);
        }
        form.submit();
    } catch {
        failed.hidden = false;
        button.disabled = false;
    }
}

for (const form of window.PublicKeyCredential ? document.querySelectorAll('[data-passkey]') : []) {
    form.hidden = false;
    document.querySelector('[data-passkey-without]').hidden = true;
    form.addEventListener('submit', (event) => {
        event.preventDefault();
        ask(form);
    });
}

// A page taken out of the browser's memory can be used again.
addEventListener('pageshow', () => {
    for (const button of document.querySelectorAll('[data-passkey] button')) {
        button.disabled = false;
    }
});
