/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "verify/tree.h"
#include "verify/verify.h"

#include <string.h>

/* The proof of one event (C2SP tlog-proof). Sekisho puts the text of the leaf into `extra`. */
typedef struct Proof {
    char leaf[LEAF_BYTES_MAX];
    size_t leaf_len;
    int64_t index;
    Hash hashes[VERIFY_PROOF_HASHES_MAX];
    size_t hash_count;
    char note[NOTE_BYTES_MAX];
    size_t note_len;
} Proof;

static bool read_leaf(Verifier *verifier, FILE *file, Proof *proof)
{
    char *line;
    size_t len;

    if (!verify_line(verifier, file, &line, &len))
        return verifier->defects == 0 && verify_complain(verifier, SAY_PROOF_FORM);
    if (!bytes_start((Bytes){ line, len }, B("extra ")) ||
        !bytes_base64((Bytes){ line + 6, len - 6 }, (uint8_t *)proof->leaf, sizeof proof->leaf,
                      &proof->leaf_len))
        return verify_complain(verifier, SAY_PROOF_NO_LEAF);
    return true;
}

static bool read_index(Verifier *verifier, FILE *file, Proof *proof)
{
    char *line;
    size_t len;

    if (!verify_line(verifier, file, &line, &len))
        return verifier->defects == 0 && verify_complain(verifier, SAY_PROOF_FORM);
    return (bytes_start((Bytes){ line, len }, B("index ")) &&
            bytes_number((Bytes){ line + 6, len - 6 }, &proof->index)) ||
           verify_complain(verifier, SAY_PROOF_FORM);
}

/* Hashes up to an empty line. */
static bool read_hashes(Verifier *verifier, FILE *file, Proof *proof)
{
    char *line;
    size_t len;

    while (verify_line(verifier, file, &line, &len)) {
        if (len == 0)
            return true;
        if (proof->hash_count == VERIFY_PROOF_HASHES_MAX ||
            !bytes_base64_hash((Bytes){ line, len }, &proof->hashes[proof->hash_count++]))
            return verify_complain(verifier, SAY_PROOF_FORM);
    }
    return verifier->defects == 0 && verify_complain(verifier, SAY_PROOF_FORM);
}

/* The checkpoint is all that is left. */
static bool read_note(Verifier *verifier, FILE *file, Proof *proof)
{
    char *line;
    size_t len;

    while (verify_line(verifier, file, &line, &len)) {
        if (len + 1 > sizeof proof->note - proof->note_len)
            return verify_complain(verifier, SAY_NOTE_MALFORMED);
        memcpy(proof->note + proof->note_len, line, len);
        proof->note_len += len;
        proof->note[proof->note_len++] = '\n';
    }
    return verifier->defects == 0;
}

static bool check(Verifier *verifier, const Proof *proof)
{
    NoteKey keys[1 + VERIFY_WITNESSES_MAX] = { verifier->key };
    Bytes text = { proof->leaf, proof->leaf_len };
    Checkpoint checkpoint;
    int64_t seq = -1;
    Leaf leaf;

    memcpy(keys + 1, verifier->witnesses, verifier->witness_count * sizeof keys[0]);
    if (!verify_checkpoint(verifier, (Bytes){ proof->note, proof->note_len }, keys,
                           1 + verifier->witness_count, false, &checkpoint))
        return false;
    if (!leaf_read(text, &leaf))
        return verify_complain(verifier, SAY_LEAF);
    if (!bytes_number(leaf.seq, &seq) || seq != proof->index)
        return verify_complain(verifier, SAY_INDEX);
    if (!tree_includes(tree_leaf(text), proof->index, checkpoint.size, proof->hashes,
                       proof->hash_count, &checkpoint.root))
        return verify_complain(verifier, SAY_PROOF);
    verifier->events = 1;
    verify_tell_event(verifier, &leaf);
    return true;
}

bool verify_proof(Verifier *verifier, FILE *file)
{
    static Proof proof;

    proof = (Proof){ 0 };
    return read_leaf(verifier, file, &proof) && read_index(verifier, file, &proof) &&
           read_hashes(verifier, file, &proof) && read_note(verifier, file, &proof) &&
           check(verifier, &proof);
}
