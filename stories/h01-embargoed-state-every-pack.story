{
  "format": "sekisho-story-1",
  "id": "h01-embargoed-state-every-pack",
  "row": null,
  "title": {
    "ja": "安保理の禁輸対象国への武器：1967年から2026年までの全ての規則集（仮想）",
    "en": "Arms to a state under a Security Council embargo, under every pack from 1967 to 2026 (hypothetical)"
  },
  "told": {
    "ja": "その時々に安保理の禁輸の下にあった国に小銃を移転する。他の事実がいかに有利でも、どの規則集も絶対に認めない。",
    "en": "Rifles go to a state that was under an embargo of the Security Council at the time. However good all other facts are, every pack bars it absolutely."
  },
  "sources": [
    { "key": "WJ", "cite": "worldjpn.net, text of the Three Principles of 2014", "confidence": "official" },
    {
      "key": "METIEN",
      "cite": "Ministry of Economy, Trade and Industry, English page",
      "confidence": "official"
    },
    { "key": "GK", "cite": "general knowledge", "confidence": "unverified" }
  ],
  "assumptions": [
    {
      "ja": "仮想の事例である。全ての事実は、規則の境目を示すために置いた。",
      "en": "A hypothetical case: every fact is set to show where the rule ends."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Pebble Lantern Coast Office", "countries": ["PRK"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2026-05-15",
      "transfer-kind": "export",
      "destination": "PRK",
      "recipient-kind": "foreign-government",
      "item-kind": "small-arms",
      "form": "finished",
      "programme": "other-programme",
      "purposes": ["peace", "cooperation", "joint-development"],
      "use-categories": [],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "production-equipment": false,
      "sdf-weapon": true,
      "licence-produced": false,
      "joint-developed": false,
      "development-partner": false,
      "within-acsa": false,
      "us-mutual-tech": false,
      "positive-peace": true,
      "sdf-act-gift": false,
      "victim-of-aggression": false,
      "minimal-influence": false,
      "parts-pool": false,
      "to-licensor": false,
      "small-share": false,
      "new-type": false,
      "policy-at-stake": false,
      "class-needs-caution": false,
      "examination-needs-caution": false,
      "publication-must-wait": false,
      "combat-underway": false,
      "special-circumstances": false,
      "weapon-for-mission": false,
      "sustains-exported": false,
      "licensor-request": false,
      "part-has-own-function": false,
      "part-lethal": false,
      "positive-security": { "value": true, "by": "NSS", "on": "2026-05-15", "source": "仮定（assumed）", "confidence": "unverified" },
      "security-partner": { "value": true, "by": "NSS", "on": "2026-05-15", "source": "仮定（assumed）", "confidence": "unverified" },
      "destination-suitable": { "value": true, "by": "METI", "on": "2026-05-15", "source": "仮定（assumed）", "confidence": "unverified" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2026-05-15", "source": "仮定（assumed）", "confidence": "unverified" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2026-05-15", "source": "仮定（assumed）", "confidence": "unverified" },
      "control-assured": { "value": true, "by": "METI", "on": "2026-05-15", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-treaty": { "value": false, "by": "MOFA", "on": "2026-05-15", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2026-05-15", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2026-05-15", "source": "仮定（assumed）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2026-05-15", "source": "仮定（assumed）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2026-05-15", "source": "仮定（assumed）", "confidence": "unverified" },
      "communist-bloc": false,
      "conflict-area": false,
      "prototype-for-technology": false,
      "small-arms-goods": true,
      "missile-related": false,
      "committee-exemption": false,
      "anti-piracy-use": false
    }
  },
  "expect": [
    {
      "on": "1968-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["T2"],
      "not_rules": ["O1"],
      "facts": { "destination": "RHO" }
    },
    {
      "on": "1978-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["T2"],
      "not_rules": ["M2"],
      "facts": { "destination": "ZAF" }
    },
    {
      "on": "1990-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["T2"],
      "facts": { "destination": "ZAF" }
    },
    {
      "on": "2005-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["T2"],
      "facts": { "destination": "CIV" }
    },
    {
      "on": "2012-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["T2"],
      "facts": { "destination": "LBY" }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["P1b"],
      "facts": { "destination": "CAF" }
    },
    {
      "on": "2022-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["P1b"],
      "facts": { "destination": "SOM" }
    },
    {
      "on": "2024-01-15",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["P1b"],
      "facts": { "destination": "PRK" }
    },
    {
      "on": "2024-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["P1b"],
      "facts": { "destination": "LBY" }
    },
    { "on": "2026-05-15", "regime": "transfer", "outcome": "prohibited", "rules": ["P1b"] }
  ],
  "flips": [
    {
      "on": "1968-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "not_rules": ["T2"],
      "facts": { "destination": "RHO", "committee-exemption": true }
    },
    {
      "on": "1968-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "not_rules": ["T2"],
      "facts": { "destination": "THA" }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "not_rules": ["P1b"],
      "facts": { "destination": "CAF", "committee-exemption": true }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "not_rules": ["P1b"],
      "facts": { "destination": "CAF", "recipient-kind": "un-mission" },
      "note": { "ja": "国連の任務は措置の対象外である。", "en": "A United Nations mission is exempt." }
    },
    {
      "on": "2024-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "not_rules": ["P1b"],
      "facts": { "destination": "SOM" },
      "note": {
        "ja": "2023年12月1日に政府が禁輸から外れた。",
        "en": "Its government was freed on 1 December 2023."
      }
    },
    {
      "on": "2024-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["P1b"],
      "facts": { "destination": "SOM", "recipient-kind": "armed-group" }
    },
    {
      "on": "1968-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["O1"],
      "not_rules": ["T2"],
      "facts": { "destination": "RHO", "recipient-kind": "un-mission" }
    }
  ]
}
