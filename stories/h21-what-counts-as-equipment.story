{
  "format": "sekisho-story-1",
  "id": "h21-what-counts-as-equipment",
  "row": null,
  "title": {
    "ja": "「防衛装備」の範囲：2014年以後（仮想）",
    "en": "What counts as defence equipment since 2014 (hypothetical)"
  },
  "told": {
    "ja": "武器と武器技術を合わせて防衛装備という。部品は武器専用のもの、技術は武器の設計、製造又は使用に係るものに限る。武器製造関連設備は武器と同様に扱う。",
    "en": "Arms and arms technology are defence equipment. A part counts only if made for arms alone, technology only if for their design, production or use; plant for making arms counts as arms."
  },
  "sources": [
    { "key": "WJ", "cite": "worldjpn.net, text of the Three Principles of 2014", "confidence": "official" },
    {
      "key": "METIEN",
      "cite": "Ministry of Economy, Trade and Industry, English page",
      "confidence": "official"
    }
  ],
  "assumptions": [
    {
      "ja": "仮想の事例である。全ての事実は、規則の境目を示すために置いた。",
      "en": "A hypothetical case: every fact is set to show where the rule ends."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Kelp Lantern Coast Office", "countries": ["GBR"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2015-06-01",
      "transfer-kind": "export",
      "destination": "GBR",
      "recipient-kind": "foreign-government",
      "item-kind": "radar",
      "form": "finished",
      "programme": "other-programme",
      "purposes": ["cooperation"],
      "use-categories": ["surveillance"],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "special-purpose-part": true,
      "arms-technology": true,
      "production-equipment": false,
      "sdf-weapon": false,
      "licence-produced": false,
      "joint-developed": false,
      "development-partner": false,
      "within-acsa": false,
      "us-mutual-tech": false,
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
    }
  },
  "expect": [
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2B"],
      "facts": { "form": "finished" }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2B"],
      "facts": { "form": "part" }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2B"],
      "facts": { "form": "technology" }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2B"],
      "facts": { "form": "service" }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2B"],
      "facts": {
        "listed-item-1": false,
        "military-specification": false,
        "direct-combat": false,
        "production-equipment": true
      }
    }
  ],
  "flips": [
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "form": "finished", "listed-item-1": false }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "form": "finished", "military-specification": false }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "form": "finished", "direct-combat": false }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "form": "part", "listed-item-1": false }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "form": "part", "military-specification": false }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "form": "part", "direct-combat": false }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "form": "technology", "listed-item-1": false }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "form": "technology", "military-specification": false }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "form": "technology", "direct-combat": false }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "form": "service", "listed-item-1": false }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "form": "service", "military-specification": false }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "form": "service", "direct-combat": false }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "form": "part", "special-purpose-part": false }
    },
    {
      "on": "2015-06-01",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "form": "technology", "arms-technology": false }
    }
  ]
}
