{
  "format": "sekisho-story-1",
  "id": "h13-victim-other-than-ukraine",
  "row": null,
  "title": {
    "ja": "ウクライナ以外の侵略を受けている国への装備：A5（仮想）",
    "en": "Equipment for a victim of aggression other than Ukraine: A5 (hypothetical)"
  },
  "told": {
    "ja": "2023年12月の改正により、国際法に違反する侵略や武力による威嚇を受けている国であれば、ウクライナに限らず、武器以外の装備を移転できる。自衛隊が譲渡するものにも限られない。",
    "en": "Since December 2023 equipment that is no weapon may go to any victim of aggression or of threat of force against international law, not only to Ukraine and not only out of SDF stocks."
  },
  "sources": [
    {
      "key": "METI24",
      "cite": "Ministry of Economy, Trade and Industry, annual report of November 2024",
      "confidence": "official"
    },
    { "key": "FUJII", "cite": "press or law-firm note (FUJII)", "confidence": "secondary" }
  ],
  "assumptions": [
    {
      "ja": "仮想の事例である。全ての事実は、規則の境目を示すために置いた。",
      "en": "A hypothetical case: every fact is set to show where the rule ends."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Cobalt Beacon Coast Office", "countries": ["MDA"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2023-12-22",
      "transfer-kind": "export",
      "destination": "MDA",
      "recipient-kind": "foreign-government",
      "item-kind": "protective-gear",
      "form": "finished",
      "programme": "other-programme",
      "purposes": ["victim-support"],
      "use-categories": [],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "production-equipment": false,
      "licence-produced": false,
      "joint-developed": false,
      "development-partner": false,
      "within-acsa": false,
      "us-mutual-tech": false,
      "positive-peace": false,
      "sdf-act-gift": false,
      "victim-of-aggression": { "value": true, "by": "MOFA", "on": "2023-12-22", "source": "仮定（assumed）", "confidence": "unverified" },
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
      "positive-security": { "value": true, "by": "NSS", "on": "2023-12-22", "source": "仮定（assumed）", "confidence": "unverified" },
      "security-partner": false,
      "destination-suitable": { "value": true, "by": "METI", "on": "2023-12-22", "source": "仮定（assumed）", "confidence": "unverified" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2023-12-22", "source": "仮定（assumed）", "confidence": "unverified" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2023-12-22", "source": "仮定（assumed）", "confidence": "unverified" },
      "control-assured": { "value": true, "by": "METI", "on": "2023-12-22", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-treaty": { "value": false, "by": "MOFA", "on": "2023-12-22", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2023-12-22", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2023-12-22", "source": "仮定（assumed）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2023-12-22", "source": "仮定（assumed）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2023-12-22", "source": "仮定（assumed）", "confidence": "unverified" }
    }
  },
  "expect": [
    {
      "on": "2023-12-21",
      "regime": "transfer",
      "outcome": "not-covered",
      "not_rules": ["K2D"],
      "facts": { "sdf-weapon": false, "sdf-act-gift": true }
    },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2D"],
      "requires": ["prior-consent"],
      "bucket": "aggression-victim"
    }
  ],
  "flips": [
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "victim-of-aggression": false }
    },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "positive-security": false }
    },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "item-kind": "missile" }
    },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "permitted",
      "requires": ["publication"],
      "level": "nsc",
      "facts": { "policy-at-stake": true }
    },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "permitted",
      "requires": ["publication"],
      "level": "nsc",
      "facts": { "examination-needs-caution": true }
    },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "permitted",
      "requires": ["publication"],
      "level": "nsc",
      "facts": { "class-needs-caution": true }
    },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "permitted",
      "not_requires": ["publication"],
      "level": "section-chiefs",
      "facts": {}
    },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "not-covered",
      "not_rules": ["K2D"],
      "facts": { "recipient-kind": "armed-group" },
      "note": { "ja": "支援は国に対するものである。", "en": "The support is for the state." }
    }
  ]
}
