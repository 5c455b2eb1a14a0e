/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/bundle.h"

static const Str format = STR("sekisho-bundle-1");

/* ---- Writing ---- */

static void put_text(Text *text, const char *before, Str value)
{
    text_c(text, before);
    text_json(text, value);
}

static void put_base64(Text *text, const char *before, Str bytes)
{
    text_c(text, before);
    text_char(text, '"');
    text_base64(text, bytes);
    text_char(text, '"');
}

void bundle_head_write(Text *text, const BundleHead *head)
{
    put_text(text, "{\"format\":", format);
    put_text(text, ",\"origin\":", head->origin);
    put_text(text, ",\"checkpoint\":", head->note);
    text_c(text, ",\"keys\":[");
    for (size_t i = 0; i < head->key_count; i++)
        put_text(text, i > 0 ? "," : "", head->keys[i]);
    text_c(text, "],\"count\":");
    text_int(text, head->count);
    text_c(text, "}\n");
}

static void put_value(Text *text, const Erasable *value)
{
    text_c(text, "{\"commitment\":\"");
    hash_write(text, value->commitment);
    put_base64(text, "\",\"salt\":", (Str){ (const char *)value->salt, EVENT_SALT_BYTES });
    put_text(text, ",\"value\":", value->value);
    text_c(text, "}");
}

void bundle_line_write(Text *text, const BundleLine *line)
{
    text_c(text, "{\"index\":");
    text_int(text, line->index);
    put_text(text, ",\"leaf\":", line->leaf);
    put_base64(text, ",\"salt\":", line->salt);
    put_text(text, ",\"payload\":", line->payload);
    text_c(text, ",\"proof\":[");
    for (size_t i = 0; i < line->proof.count; i++)
        put_base64(text, i > 0 ? "," : "", hash_bytes(&line->proof.nodes[i]));
    text_c(text, "],\"values\":[");
    for (size_t i = 0; i < line->value_count; i++) {
        text_c(text, i > 0 ? "," : "");
        put_value(text, &line->values[i]);
    }
    text_c(text, "]}\n");
}

/*
 * Reading. What is missing or of another type is read as empty: what was read is then written again
 * and held against the line, and that lets nothing pass but the one spelling.
 */

static Str text_of(const Json *object, Str name)
{
    const Json *member = json_member(object, name);

    return member && member->type == JSON_STRING ? member->string : S("");
}

static int64_t number_of(const Json *object, Str name)
{
    const Json *member = json_member(object, name);

    return member && member->type == JSON_INT ? member->number : -1;
}

static const Json *list_of(const Json *object, Str name, size_t *ret_count)
{
    const Json *member = json_member(object, name);
    bool list = member && member->type == JSON_ARRAY;

    *ret_count = list ? member->count : 0;
    return list ? member->first : NULL;
}

static Str bytes_of(Arena *arena, Str base64)
{
    Str bytes;

    return base64_read(arena, base64, &bytes) ? bytes : S("");
}

static bool written_so(Text *again, Str line)
{
    Str text = text_str(again);

    return !again->full && text.len == line.len + 1 && str_starts(text, line);
}

static const Json *tree_of(Arena *arena, Str line)
{
    Findings findings = { .arena = arena };

    return json_read(arena, line, S(""), &findings);
}

bool bundle_head_read(Arena *arena, Str line, BundleHead *ret_head)
{
    const Json *root = tree_of(arena, line);
    BundleHead head = { .origin = text_of(root, S("origin")),
                        .note = text_of(root, S("checkpoint")),
                        .count = number_of(root, S("count")) };
    const Json *key = list_of(root, S("keys"), &head.key_count);

    if (!root || head.key_count > BUNDLE_KEYS_MAX)
        return false;
    Str *keys = NEW_ARRAY(arena, Str, BUNDLE_KEYS_MAX);

    for (size_t i = 0; key; key = key->next, i++)
        keys[i] = key->string;
    head.keys = keys;
    Text again = text_open(arena, TEXT_MAX);

    bundle_head_write(&again, &head);
    *ret_head = head;
    return written_so(&again, line);
}

static void copy_bytes(uint8_t *to, size_t count, Str from)
{
    for (size_t i = 0; i < count && i < from.len; i++)
        to[i] = (uint8_t)from.at[i];
}

static void read_proof(Arena *arena, const Json *root, TreeProof *proof)
{
    const Json *node = list_of(root, S("proof"), &proof->count);

    if (proof->count > TREE_PROOF_MAX)
        proof->count = 0;
    for (size_t i = 0; i < proof->count; i++, node = node->next)
        copy_bytes(proof->nodes[i].bytes, sizeof proof->nodes[i].bytes,
                   bytes_of(arena, node->string));
}

static void read_values(Arena *arena, const Json *root, BundleLine *line)
{
    const Json *item = list_of(root, S("values"), &line->value_count);

    if (line->value_count > EVENT_VALUES_MAX)
        line->value_count = 0;
    Erasable *values = NEW_ARRAY(arena, Erasable, line->value_count ? line->value_count : 1);

    for (size_t i = 0; i < line->value_count; i++, item = item->next) {
        if (!hash_read(text_of(item, S("commitment")), &values[i].commitment))
            values[i].commitment = hash_none();
        copy_bytes(values[i].salt, EVENT_SALT_BYTES, bytes_of(arena, text_of(item, S("salt"))));
        values[i].value = text_of(item, S("value"));
    }
    line->values = values;
}

bool bundle_line_read(Arena *arena, Str bytes, BundleLine *ret_line)
{
    const Json *root = tree_of(arena, bytes);

    if (!root)
        return false;
    BundleLine line = { .index = number_of(root, S("index")),
                        .leaf = text_of(root, S("leaf")),
                        .salt = bytes_of(arena, text_of(root, S("salt"))),
                        .payload = text_of(root, S("payload")) };

    read_proof(arena, root, &line.proof);
    read_values(arena, root, &line);
    Text again = text_open(arena, BUNDLE_LINE_MAX);

    bundle_line_write(&again, &line);
    *ret_line = line;
    return line.salt.len == EVENT_SALT_BYTES && written_so(&again, bytes);
}
