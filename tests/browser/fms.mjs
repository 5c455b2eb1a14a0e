// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// fms - a case by which the State itself sells, carried to the acceptance of its offer with the command
// line: three radars, priced in the books. Everyone and everything is invented.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sekisho } from './record.mjs';

export const price = { maker: 300000000, recoupment: 90000, surcharge: 12853680, total: 312943680 };

const read = (name) => JSON.parse(readFileSync(`tests/cli/params/${name}.json`, 'utf8'));

// One line alone, paid for in advance; what else belongs to a delivery is waived, each with a reason.
function offer(number, today) {
    const { terms } = read('fms-offer');
    const notes = terms.notes.filter((note) => note.code !== 'service').map((note) => note.code !== 'deposit' ? note : {
        ...note, params: [{ name: 'amount', value: { ja: '312,943,680円', en: '312,943,680 yen' } }] });
    return { terms: { ...terms, case: number, dated: today, expiry: '2027-02-14', 'sale-terms': 'advance',
        'deposit-minor': price.total, notes, lines: [{ ...terms.lines[0], months: 1, major: false }],
        waivers: [...terms.waivers, ...['training', 'spares'].map((element) =>
            ({ element, reason: 'ordered by a case of its own (invented)' }))] } };
}

// mori, abe and ono are of the office as record.mjs has it; kano, sato, ueda and hoshi keep its books.
export function acceptedCase(record, today) {
    const act = (as, ...words) => JSON.parse(sekisho(record, ...words, '--as', as, '--json'));
    const from = (params, as, ...words) => {
        const file = join(record, '..', 'params.json');
        writeFileSync(file, JSON.stringify(params));
        return act(as, ...words, '--params', file);
    };
    const meti = act('keeper', 'organisation', 'list').organisations.find((one) => one.handle === 'meti');
    for (const [handle, ja, en] of [['kano', '狩野 文（架空）', 'Kano Fumi (invented)'],
        ['sato', '佐藤 怜（架空）', 'Sato Rei (invented)'], ['ueda', '上田 圭（架空）', 'Ueda Kei (invented)'],
        ['hoshi', '星 南（架空）', 'Hoshi Minami (invented)']]) {
        act('keeper', 'person', 'add', '--handle', handle, '--organisation', meti.organisation, '--name-ja', ja,
            '--name-en', en, '--roles', 'finance', '--clearance', 'restricted', '--from', '2000-01-01');
    }
    const opened = read('fms-open');
    const { number } = from({ ...opened, letter: { ...opened.letter, originator: 'An officer (invented)',
        'end-use': 'watching the air space' } }, 'mori', 'case', 'open');
    const item = act('mori', 'item', 'open', '--title.ja', opened.title.ja, '--title.en', opened.title.en,
        '--marking', 'restricted', '--regimes', 'transfer').reference;
    from(read('sales-facts'), 'mori', 'item', 'state', item);
    act('mori', 'item', 'name-party', item, '--role', 'buyer', '--type', 'organisation', '--name',
        'An invented air force');
    act('mori', 'case', 'add-leg', number, '--kind', 'goods', '--item', item);
    act('mori', 'case', 'add-leg', number, '--kind', 'technology', '--item', item);
    act('abe', 'case', 'complete', number);
    act('kano', 'rate', 'import', '--file', 'examples/books/invented-2026.csv', '--file-name', 'invented-2026.csv',
        '--reason', 'rates of this office');
    from(offer(number, today), 'mori', 'offer', 'draft', number);
    act('kano', 'line', 'price', '--programme', 'TRUST', '--country', 'PHL', '--case', number, '--line', '1',
        '--item', 'coast-radar', '--quantity', '3', '--unit', 'set', '--base', '100000000', '--currency', 'JPY',
        '--source', 'procured', '--recoup', 'yes', '--accepted', today, '--table', 'invented-2026', '--reason',
        'the offer');
    const { made } = act('mori', 'item', 'draft', item, '--verdict', 'permit', '--reason', 'the law permits it');
    act('ono', 'item', 'approve', item, '--draft', made, '--reason', 'agreed');
    const people = act('keeper', 'person', 'list').persons;
    const sheet = act('mori', 'sheet', 'draft', '--subject-kind', 'case', '--subject', number, '--title.ja',
        '申出の送付について（架空）', '--title.en', 'Sending the offer (invented)', '--reason', 'the offer as drafted',
        '--factors.price', 'as the books have it', '--factors.usage', 'watching the air space',
        '--factors.performance', 'as agreed', '--factors.cooperation', 'good (invented)', '--steps.0.kind', 'decide',
        '--steps.0.person', people.find((one) => one.handle === 'ono').person).reference;
    act('ono', 'reading', 'explain', '--kind', 'case', '--subject', number, '--why', 'to decide on the offer (invented)');
    act('ono', 'sheet', 'decide', sheet, '--seal', act('ono', 'sheet', 'show', sheet).seal);
    act('abe', 'offer', 'send', number);
    from({ answers: ['political', 'geopolitical', 'economic', 'technological'].map((group) =>
        ({ group, seen: 'no', what: 'looked at (invented)' })) }, 'mori', 'case', 'weigh-risks', number);
    const letter = join(record, '..', 'letter.txt');
    writeFileSync(letter, 'A letter about invented radars.\n');
    const { hash } = act('mori', 'document', 'add', '--file', letter, '--name', 'letter.txt', '--marking', 'restricted');
    act('mori', 'case', 'receive', number, '--kind', 'signature', '--giver', 'An invented ministry', '--reference',
        'S-1', '--signed-on', today, '--about', 'B', '--document', hash);
    act('abe', 'offer', 'accept', number);
    return number;
}
