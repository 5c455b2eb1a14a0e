{
  "format": "sekisho-story-1",
  "id": "h16-limbs-of-k2b",
  "row": null,
  "title": {
    "ja": "安全保障・防衛協力の強化の各類型：K2B(ア)から(ウ)（仮想）",
    "en": "The limbs of strengthening cooperation: K2B (a) to (c) (hypothetical)"
  },
  "told": {
    "ja": "物品役務相互提供協定に基づく提供、米国との相互技術交流、米軍艦艇の修理は、それぞれ2014年の運用指針に掲げられている。後の二つは米国に限られる。",
    "en": "Supply under a cross-servicing agreement, technology in the mutual exchange with the United States, and repair for its forces are each listed in the Guidelines of 2014; the last two for the United States alone."
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
    { "role": "end-user", "type": "organisation", "name": "Fennel Ferry Supply Depot", "countries": ["AUS"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2015-06-01",
      "transfer-kind": "export",
      "programme": "other-programme",
      "purposes": ["cooperation"],
      "use-categories": [],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "production-equipment": false,
      "sdf-weapon": false,
      "licence-produced": false,
      "joint-developed": false,
      "development-partner": false,
      "positive-peace": false,
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
      "destination-suitable": { "value": true, "by": "METI", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "control-assured": { "value": true, "by": "METI", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-treaty": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2015-06-01", "source": "仮定（assumed）", "confidence": "unverified" }
    },
    "lines": [
      {
        "id": "acsa",
        "title": { "ja": "豪州軍への部品の提供", "en": "Spare parts for the Australian forces" },
        "facts": {
          "destination": "AUS",
          "recipient-kind": "foreign-forces",
          "item-kind": "aircraft-part",
          "form": "part",
          "special-purpose-part": true,
          "within-acsa": true,
          "us-mutual-tech": false,
          "security-partner": true
        }
      },
      {
        "id": "technology",
        "title": { "ja": "米国への武器技術の提供", "en": "Military technology for the United States" },
        "facts": {
          "destination": "USA",
          "recipient-kind": "foreign-government",
          "item-kind": "missile",
          "form": "technology",
          "arms-technology": true,
          "within-acsa": false,
          "us-mutual-tech": true
        }
      },
      {
        "id": "repair",
        "title": { "ja": "米軍艦艇の修理", "en": "Repair of a ship of the United States forces" },
        "facts": {
          "destination": "USA",
          "recipient-kind": "foreign-forces",
          "item-kind": "destroyer",
          "form": "service",
          "within-acsa": false,
          "us-mutual-tech": false
        }
      }
    ]
  },
  "expect": [
    {
      "on": "2015-06-01",
      "line": "acsa",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2B"],
      "bucket": "k2b"
    },
    {
      "on": "2015-06-01",
      "line": "technology",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2B"],
      "bucket": "k2b"
    },
    {
      "on": "2015-06-01",
      "line": "repair",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2B"],
      "bucket": "k2b"
    }
  ],
  "flips": [
    {
      "on": "2015-06-01",
      "line": "acsa",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "within-acsa": false }
    },
    {
      "on": "2015-06-01",
      "line": "technology",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "destination": "GBR" }
    },
    {
      "on": "2015-06-01",
      "line": "technology",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "us-mutual-tech": false }
    },
    {
      "on": "2015-06-01",
      "line": "technology",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "form": "finished" }
    },
    {
      "on": "2015-06-01",
      "line": "repair",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "form": "finished" }
    },
    {
      "on": "2015-06-01",
      "line": "repair",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "recipient-kind": "company" }
    },
    {
      "on": "2015-06-01",
      "line": "repair",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "destination": "AUS", "security-partner": true }
    }
  ]
}
