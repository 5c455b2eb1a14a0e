{
  "format": "sekisho-story-1",
  "id": "h05-united-nations-recipient",
  "row": null,
  "title": {
    "ja": "国連機関への提供：C1(b)（仮想）",
    "en": "To a United Nations agency: exception C1(b) (hypothetical)"
  },
  "told": {
    "ja": "国連機関に防護器材を提供する。移転先が国際連合等であるときは、管理体制の確認によることができる。",
    "en": "Protective gear goes to an agency of the United Nations, whose own controls may be confirmed instead of prior consent."
  },
  "sources": [
    { "key": "WJ", "cite": "worldjpn.net, text of the Three Principles of 2014", "confidence": "official" },
    { "key": "GK", "cite": "general knowledge", "confidence": "unverified" }
  ],
  "assumptions": [
    {
      "ja": "仮想の事例である。全ての事実は、規則の境目を示すために置いた。",
      "en": "A hypothetical case: every fact is set to show where the rule ends."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Thistle Windmill Service Bureau", "countries": ["KEN"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2015-06-01",
      "transfer-kind": "export",
      "destination": "KEN",
      "recipient-kind": "un-body",
      "item-kind": "protective-gear",
      "form": "finished",
      "programme": "other-programme",
      "purposes": ["peace"],
      "use-categories": [],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "production-equipment": false,
      "sdf-weapon": false,
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
      "positive-security": { "value": true, "by": "NSS", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "security-partner": false,
      "destination-suitable": { "value": true, "by": "METI", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "control-assured": { "value": true, "by": "METI", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-treaty": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "urgent": false,
      "humanitarian": true,
      "tender-data": false,
      "small-value": false,
      "small-quantity": false,
      "low-concern": false
    }
  },
  "expect": [
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K1b", "C1b"],
      "not_rules": ["K1a"],
      "alternatives": ["check-controls"],
      "bucket": "k1"
    }
  ],
  "flips": [
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K1a"],
      "alternatives": [],
      "facts": { "recipient-kind": "foreign-government" }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K1b"],
      "alternatives": ["check-controls"],
      "facts": { "recipient-kind": "un-mission" }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "alternatives": [],
      "facts": {
        "positive-peace": false,
        "purposes": ["cooperation"],
        "security-partner": true,
        "use-categories": ["rescue"]
      }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "purposes": [] }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "positive-peace": false }
    }
  ]
}
