// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// tap - what the browser tests share. A test is a file x_test.mjs:
//
//     import { point, run } from './tap.mjs';
//     await run(async ({ open }) => {
//         const page = await open('/stories/minesweepers', { script: false });
//         point('the page has a heading', await page.locator('h1').count(), 1);
//     });
//
// scripts/test starts the server and gives its address as SEKISHO_URL and the browser as
// SEKISHO_BROWSER.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let points = 0;
let failed = 0;

// One point: is what we got the same as what we want, compared as JSON?
export function point(name, got, want) {
    const well = JSON.stringify(got) === JSON.stringify(want);
    points += 1;
    if (!well) {
        failed += 1;
        console.log(`# got ${JSON.stringify(got)}, want ${JSON.stringify(want)}`);
    }
    console.log(`${well ? 'ok' : 'not ok'} ${points} - ${name}`);
}

// What axe-core finds wrong with a page (WCAG 2.2 A and AA), as a list of short lines. The page must
// have been opened with script.
export async function barriers(page) {
    await page.evaluate(axe);
    const result = await page.evaluate(() =>
        globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }),
    );
    return result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(', ')}`);
}

// Runs one test file: opens the browser, then `last` whatever happened, prints the plan, and ends the
// program.
export async function run(test, last = async () => {}) {
    const browser = await chromium.launch({
        executablePath: process.env.SEKISHO_BROWSER ?? '/usr/bin/chromium',
        args: ['--no-sandbox'],
    });
    const open = async (path, { script = true, lang = 'ja-JP', width = 1280, dark = false } = {}) => {
        const context = await browser.newContext({
            baseURL: process.env.SEKISHO_URL,
            // A page's policy forbids scripts of others; axe-core is one.
            bypassCSP: script,
            javaScriptEnabled: script,
            locale: lang,
            colorScheme: dark ? 'dark' : 'light',
            viewport: { width, height: 900 },
        });
        const page = await context.newPage();
        await page.goto(path);
        return page;
    };
    try {
        await test({ browser, open });
    } catch (error) {
        point(`ended early: ${String(error.message).split('\n')[0]}`, false, true);
    }
    await browser.close();
    await last();
    console.log(`1..${points}`);
    process.exit(failed > 0 ? 1 : 0);
}
