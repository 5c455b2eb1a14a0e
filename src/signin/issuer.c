/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Signing in where an organisation signs its own people in: OpenID Connect's authorization code
 * with PKCE. What is sent along (state, nonce, code verifier) follows from one challenge, so that
 * nothing is kept while somebody is away.
 */
#include "phrases_issuer.h"
#include "signin/idtoken.h"
#include "signin/issuers.h"

#include "world/world.h"

enum { URL_BYTES_MAX = 4000, REPLY_BYTES_MAX = 64 << 10, CODE_BYTES_MAX = 4000 };

typedef struct Issuing {
    Office *office;
    Vault *vault;
    Arena *arena;
    const IssuerAsked *asked;
    SigninIssuerGetRow row;
    const SigninIdentityCalledRow *called;
    size_t called_count;
    Str subject;
    bool found;
    Str ask_at, token_at, keys_at; /* as the issuer publishes them */
} Issuing;

/* ---- looking at the record ------------------------------------------------------------------- */

typedef struct Listed {
    Arena *arena;
    const SigninIssuersRow *rows;
    size_t count;
} Listed;

static int read_list(Db *db, void *context)
{
    Listed *listed = context;
    int r = signin_issuers(db, listed->arena, ISSUERS_MAX, &listed->rows, &listed->count);
    return r ? trace(r) : 0;
}

int signin_issuer_choices(Office *office, Arena *arena, const IssuerChoice **ret_choices,
                          size_t *ret_count)
{
    Listed listed = { .arena = arena };
    int r = store_read(office_store(office), read_list, &listed);

    if (r)
        return trace(r);
    IssuerChoice *choices = NEW_ARRAY(arena, IssuerChoice, listed.count + 1);
    for (size_t i = 0; i < listed.count; i++)
        choices[i] = (IssuerChoice){ listed.rows[i].id,
                                     issuer_label(listed.rows[i].name_ja, listed.rows[i].name_en) };
    *ret_choices = choices;
    *ret_count = listed.count;
    return 0;
}

static int read_issuer(Db *db, void *context)
{
    Issuing *issuing = context;
    int r = signin_issuer_get(db, issuing->arena, issuing->asked->issuer, &issuing->row,
                              &issuing->found);
    return r ? trace(r) : 0;
}

static int read_identity(Db *db, void *context)
{
    Issuing *issuing = context;
    int r = signin_identity_called(db, issuing->arena, issuing->asked->issuer, issuing->subject, 1,
                                   &issuing->called, &issuing->called_count);
    return r ? trace(r) : 0;
}

/* ---- what goes along ------------------------------------------------------------------------- */

/* The browser, the issuer, and where the answer is to come to. */
static Str bound_to(const Issuing *issuing)
{
    Text text = text_open(issuing->arena, URL_BYTES_MAX);

    id_write(&text, issuing->asked->issuer);
    text_all(&text, issuing->asked->browser, S("\n"), issuing->asked->return_to);
    return text_str(&text);
}

static Str derived(const Issuing *issuing, Str what, Str state)
{
    Text text = text_open(issuing->arena, 300), written = text_open(issuing->arena, 100);

    text_all(&text, what, S("\n"), state);
    Hash mac = vault_mac(issuing->vault, text_str(&text));
    text_base64url(&written, hash_bytes(&mac));
    return text_str(&written);
}

static Str challenge_of(const Issuing *issuing, Str verifier)
{
    Text text = text_open(issuing->arena, 100);
    Hash hash = hash_of(verifier);

    text_base64url(&text, hash_bytes(&hash));
    return text_str(&text);
}

/* ---- where the issuer is asked --------------------------------------------------------------- */

static Str text_of(const Json *object, Str key)
{
    const Json *member = json_member(object, key);
    return member && member->type == JSON_STRING ? member->string : S("");
}

/* OpenID Connect Discovery 1.0: what it publishes must be its own. */
static Phrase read_published(Issuing *issuing, Str body)
{
    Findings findings = { .arena = issuing->arena };
    const Json *tree = json_read(issuing->arena, body, S(""), &findings);

    issuing->ask_at = text_of(tree, S("authorization_endpoint"));
    issuing->token_at = text_of(tree, S("token_endpoint"));
    issuing->keys_at = text_of(tree, S("jwks_uri"));
    return tree && str_eq(text_of(tree, S("issuer")), issuing->row.address) &&
                   issuer_address_is_good(issuing->ask_at) &&
                   issuer_address_is_good(issuing->token_at) &&
                   issuer_address_is_good(issuing->keys_at)
               ? PHRASE_NONE
               : PHRASE_ISSUER_NOT_ITS_OWN;
}

static int open_issuing(Issuing *issuing, Phrase *ret_flaw)
{
    Text url = text_open(issuing->arena, URL_BYTES_MAX);
    Str body;
    int r = office_vault(issuing->office, &issuing->vault);

    if (!r)
        r = store_read(office_store(issuing->office), read_issuer, issuing);
    if (r)
        return trace(r);
    *ret_flaw = PHRASE_ISSUER_NONE_SUCH;
    if (!issuing->found || issuing->row.withdrawn_at)
        return SIGNIN_E_WRONG;
    text_all(&url, issuing->row.address, S("/.well-known/openid-configuration"));
    *ret_flaw = PHRASE_ISSUER_NO_ANSWER;
    r = issuer_document(issuing->arena, text_str(&url), false, &body);
    if (r)
        return r < 0 ? trace(r) : SIGNIN_E_WRONG;
    *ret_flaw = read_published(issuing, body);
    return *ret_flaw == PHRASE_NONE ? 0 : SIGNIN_E_WRONG;
}

static void put_pair(Text *text, Str between, Str name, Str value)
{
    text_all(text, between, name, S("="));
    text_url(text, value);
}

int signin_issuer_begin(Office *office, Arena *arena, const IssuerAsked *asked, Str *ret_url,
                        Phrase *ret_flaw)
{
    Issuing issuing = { .office = office, .arena = arena, .asked = asked };
    Text url = text_open(arena, 2 * URL_BYTES_MAX);
    int r = open_issuing(&issuing, ret_flaw);

    if (r)
        return r < 0 ? trace(r) : r;
    Str state = challenge_make(issuing.vault, arena, CHALLENGE_ISSUER, bound_to(&issuing));
    text_put(&url, issuing.ask_at);
    put_pair(&url, S("?"), S("response_type"), S("code"));
    put_pair(&url, S("&"), S("scope"), S("openid"));
    put_pair(&url, S("&"), S("client_id"), issuing.row.client);
    put_pair(&url, S("&"), S("redirect_uri"), asked->return_to);
    put_pair(&url, S("&"), S("state"), state);
    put_pair(&url, S("&"), S("nonce"), derived(&issuing, S("nonce"), state));
    put_pair(&url, S("&"), S("code_challenge_method"), S("S256"));
    put_pair(&url, S("&"), S("code_challenge"),
             challenge_of(&issuing, derived(&issuing, S("verifier"), state)));
    if (issuing.row.acr.len)
        put_pair(&url, S("&"), S("acr_values"), issuing.row.acr);
    *ret_url = text_str(&url);
    return 0;
}

/* ---- the answer ------------------------------------------------------------------------------ */

/* The state must be ours, for this browser, of now, and not have let anybody in yet. */
static int check_state(const Issuing *issuing, Id *ret_state, Phrase *ret_flaw)
{
    Str bytes;
    int64_t spent;

    *ret_flaw = PHRASE_ISSUER_OTHER_STATE;
    if (!issuing->asked->browser.len ||
        !base64url_read(issuing->arena, issuing->asked->state, &bytes) ||
        !challenge_fits(issuing->vault, issuing->arena, CHALLENGE_ISSUER, bound_to(issuing), bytes,
                        ret_state))
        return SIGNIN_E_WRONG;
    int r = vault_counter(issuing->vault, *ret_state, &spent);
    if (r)
        return trace(r);
    if (spent != INT64_MIN)
        return SIGNIN_E_WRONG;
    *ret_flaw = PHRASE_NONE;
    return 0;
}

/* RFC 6749, 2.3.1: both parts as in a form, then as HTTP's own user and password. */
static int put_secret(const Issuing *issuing, Str *ret_header)
{
    Text pair = text_open(issuing->arena, URL_BYTES_MAX);
    Text header = text_open(issuing->arena, 2 * URL_BYTES_MAX);
    Str secret;

    *ret_header = S("");
    if (id_is_none(issuing->row.secret))
        return 0;
    int r = vault_get(issuing->vault, issuing->arena, VAULT_CLIENT, issuing->row.secret,
                      issuing->asked->issuer, &secret);
    if (r)
        return r < 0 ? trace(r) : SIGNIN_E_WRONG;
    text_url(&pair, issuing->row.client);
    text_char(&pair, ':');
    text_url(&pair, secret);
    text_put(&header, S("Authorization: Basic "));
    text_base64(&header, text_str(&pair));
    *ret_header = text_str(&header);
    return 0;
}

static int fetch_token(const Issuing *issuing, Str *ret_token)
{
    Text body = text_open(issuing->arena, 4 * URL_BYTES_MAX);
    Findings findings = { .arena = issuing->arena };
    Str headers[2] = { STR("Accept: application/json") };
    HttpReply reply;
    int r = put_secret(issuing, &headers[1]);

    if (r)
        return r < 0 ? trace(r) : r;
    put_pair(&body, S(""), S("grant_type"), S("authorization_code"));
    put_pair(&body, S("&"), S("code"), issuing->asked->code);
    put_pair(&body, S("&"), S("redirect_uri"), issuing->asked->return_to);
    put_pair(&body, S("&"), S("client_id"), issuing->row.client);
    put_pair(&body, S("&"), S("code_verifier"),
             derived(issuing, S("verifier"), issuing->asked->state));
    const HttpRequest request = { .method = S("POST"),
                                  .url = issuing->token_at,
                                  .content_type = S("application/x-www-form-urlencoded"),
                                  .body = text_str(&body),
                                  .headers = headers,
                                  .header_count = headers[1].len ? 2 : 1 };
    r = world_http_send(issuing->arena, &request, REPLY_BYTES_MAX, &reply);
    if (r < 0)
        return trace(r);
    if (r || reply.status != 200)
        return SIGNIN_E_WRONG;
    *ret_token = text_of(json_read(issuing->arena, reply.body, S(""), &findings), S("id_token"));
    return ret_token->len ? 0 : SIGNIN_E_WRONG;
}

/* A key that is not there may have come since. */
static int check_token(Issuing *issuing, Str token, Phrase *ret_flaw)
{
    const IdWanted wanted = { .issuer = issuing->row.address,
                              .client = issuing->row.client,
                              .nonce = derived(issuing, S("nonce"), issuing->asked->state),
                              .acr = issuing->row.acr,
                              .amr = issuing->row.amr,
                              .now = world_now() };

    *ret_flaw = PHRASE_ISSUER_NO_KEY;
    for (int fresh = 0; fresh < 2 && *ret_flaw == PHRASE_ISSUER_NO_KEY; fresh++) {
        Str keys;
        int r = issuer_document(issuing->arena, issuing->keys_at, fresh, &keys);
        if (r < 0)
            return trace(r);
        *ret_flaw = r ? PHRASE_ISSUER_NO_ANSWER
                      : id_token_check(issuing->arena, token, keys, &wanted, &issuing->subject);
    }
    return *ret_flaw == PHRASE_NONE ? 0 : SIGNIN_E_WRONG;
}

/* No account is made here: whoever nobody bound is nobody. */
static int find_person(Issuing *issuing, Phrase *ret_flaw)
{
    int r = store_read(office_store(issuing->office), read_identity, issuing);

    if (r)
        return trace(r);
    *ret_flaw = issuing->called_count == 0             ? PHRASE_ISSUER_NOBODY
                : issuing->called[0].confirmed_at == 0 ? PHRASE_ISSUER_UNCONFIRMED
                                                       : PHRASE_NONE;
    return *ret_flaw == PHRASE_NONE ? 0 : SIGNIN_E_WRONG;
}

static int enter(const Issuing *issuing, Id state, SignedIn *in)
{
    Entering entering = { .office = issuing->office,
                          .vault = issuing->vault,
                          .arena = issuing->arena,
                          .person = issuing->called[0].person,
                          .bearer = bearer_make(),
                          .signed_in = in };
    const IdentityUsed used = { issuing->called[0].id, entering.bearer.id };
    Bearer device;
    int r = challenge_spend(issuing->vault, state);

    if (r == VAULT_E_SPENT) {
        in->flaw = PHRASE_ISSUER_OTHER_STATE;
        return SIGNIN_E_WRONG;
    }
    if (!r)
        r = signin_read(issuing->office, issuing->arena, entering.person, &entering.row);
    if (!r)
        r = signin_knows_device(issuing->vault, issuing->arena, entering.person,
                                issuing->asked->device, &device, &entering.known);
    if (!r)
        r = signin_let_in(&entering, S("identity.use"), &identity_used_shape, &used);
    return r < 0 ? trace(r) : r;
}

int signin_issuer_enter(Office *office, Arena *arena, const IssuerAsked *asked,
                        SignedIn *ret_signed)
{
    Issuing issuing = { .office = office, .arena = arena, .asked = asked };
    Throttle throttle = throttle_of_source(arena, asked->source);
    Id state;
    Str token;

    *ret_signed = (SignedIn){ .flaw = PHRASE_ISSUER_BROKEN };
    if (asked->code.len == 0 || asked->code.len > CODE_BYTES_MAX)
        return SIGNIN_E_WRONG;
    int r = open_issuing(&issuing, &ret_signed->flaw);
    if (!r)
        r = check_state(&issuing, &state, &ret_signed->flaw);
    if (!r)
        r = throttle_wait(issuing.vault, &throttle, &ret_signed->wait);
    if (!r && ret_signed->wait > 0)
        return SIGNIN_E_WAIT;
    if (!r) {
        ret_signed->flaw = PHRASE_ISSUER_NO_TOKEN;
        r = fetch_token(&issuing, &token);
    }
    if (!r)
        r = check_token(&issuing, token, &ret_signed->flaw);
    if (!r)
        r = find_person(&issuing, &ret_signed->flaw);
    if (!r) {
        r = enter(&issuing, state, ret_signed);
        return r < 0 ? trace(r) : r;
    }
    if (r == SIGNIN_E_WRONG && throttle_failed(issuing.vault, &throttle))
        return fault(FAULT_STORE, "what failed is not remembered");
    return r < 0 ? trace(r) : r;
}
