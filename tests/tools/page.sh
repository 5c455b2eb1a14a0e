#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
#
# page.sh PAGE - what the template compiler refuses, and that it takes what comes close
. tests/tools/tap.sh
page=$1

# body WANT LINE...: a template with these lines after its head (line 1).
body() {
    want=$1
    shift
    mkdir -p "$work/in" "$work/out"
    printf '%s\n' '{page p V "v.h"}' "$@" >"$work/in/x.html"
    point "$*" "$(said "$page" "$work/in" "$work/out" "$work/out/d")" "${want:+in/x.html:$want}"
}

# Where a value may not stand
body '2: error: no value may stand in this element: "script"' '<script>let a = {x};</script>'
body '2: error: no value may stand in this element: "style"' '<style>p {x} </style>'
body '2: error: no tag may stand in this element: "script"' '<script>{#if x}1{/if}</script>'
body '2: error: no value may stand in this attribute: "onclick"' '<p onclick="{x}">'
body '2: error: no value may stand in this attribute: "onclick"' '<p ONCLICK="{x}">'
body '2: error: no value may stand in this attribute: "style"' '<p style="color: {x}">'
body '2: error: no value may stand in this attribute: "content"' '<meta content="{x}">'
body '2: error: no value may stand in this attribute: "sandbox"' '<iframe sandbox="{x}">'
body '2: error: no value may stand in this attribute: "data"' '<object data="{x}">'
body '2: error: no tag may stand in a comment' '<!-- {x} -->'
body '2: error: a value may stand in text or in a double-quoted attribute only' '<p {x}>'
body '2: error: a "<" that begins no tag is written &lt;' '<{x}>'
body "2: error: an attribute's value stands in double quotes: \"class\"" '<p class={x}>'
body "2: error: an attribute's value stands in double quotes: \"class\"" "<p class='{x}'>"

# Addresses
body '' '<a href="{url}">'
body '' '<iframe src="{url}" title="{x}">'
body '' '<a href="/case/{id}?on={day}#{part}">'
body '' '<a href="?q={q}">' '<a href="#{q}">' '<a href="https://example.org/{q}">'
body '2: error: what stands before this value does not fix scheme and host: "x"' \
    '<a href="java{x}">'
body '2: error: what stands before this value does not fix scheme and host: "x"' '<a href="//{x}">'
body '2: error: what stands before this value does not fix scheme and host: "x"' \
    '<a href="https://{x}/">'
body '2: error: an address that begins with a value must be that value alone: "x"' \
    '<a href="{x}/edit">'
body '2: error: a block may not decide the beginning of an address: "href"' \
    '<a href="{#if x}/a{/if}">'
body '' '<a href="/p?lang={#if x}en{:else}ja{/if}&amp;q={q}">'
body '2: error: a sentence is no address: "a.b"' '<a href="/{t a.b}">'

# Blocks
body '2: error: this block is never closed' '{#if x}' '<p>'
body '2: error: {/if} closes no {#if}' '{/if}'
body '2: error: {/each} closes no {#each}' '{#if x}{/each}'
body '2: error: {:else} stands in no {#if}' '{:else}'
body '2: error: this {#if} has an {:else} already' '{#if x}a{:else}b{:else}c{/if}'
body '2: error: this branch ends in another place of the HTML than it began' '{#if x}<p {/if}>'
body '2: error: this branch ends in another place of the HTML than it began' \
    '<p class="a{#if x}">{/if}'
body '' '<option{#if x} selected{/if}>' '<p class="a{#if !x} b{/if}">'
body '2: error: this attribute has no name' '<a {#if x}href{/if}="{y}">'
body '2: error: nothing is closed by: "when"' '{#if x}{/when}'
body '2: error: expected {#each path as name}, found: "xs"' '{#each xs in x}{/each}'

# Tags
body '2: error: this is not a field path like case.title: "a b"' '{a b}'
body '2: error: this is not a field path like case.title: "a()"' '{a()}'
body '2: error: this is not a field path like case.title: "a;b"' '{a;b}'
body '2: error: this is not a field path like case.title' '{}'
body '2: error: a tag must end on its line (a literal brace is written {{)' '{x' '}'
body '' '{{ literal }'
body '2: error: this is not a key of the catalogue: "a.b;"' '{t a.b;}'
body '2: error: a sentence takes at most four values: "a.b"' '{t a.b c d e f g}'
body '2: error: a template may stand in text only: "part"' '<p class="{>part}">'
body '3: error: the template ends inside a tag: "p"' '<p class="a"'
body '2: error: a "<" that begins no tag is written &lt;' 'a < b'

# The head
printf '<!-- licence -->\n<p>\n' >"$work/in/x.html"
point 'no head' "$(said "$page" "$work/in" "$work/out" "$work/out/d")" \
    'in/x.html:2: error: a template begins with {page function Type "header.h"}'
plan
