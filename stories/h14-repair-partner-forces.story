{
  "format": "sekisho-story-1",
  "id": "h14-repair-partner-forces",
  "row": null,
  "title": {
    "ja": "米国以外の軍隊への修理の役務：A6（仮想）",
    "en": "Repair for a partner's forces other than the United States': A6 (hypothetical)"
  },
  "told": {
    "ja": "寄港した豪州軍の艦艇を国内で修理する。2023年12月の改正まで、修理等の役務は米軍に限られていた。",
    "en": "A ship of the Australian navy is repaired in Japan. Until December 2023 such services were for United States forces alone."
  },
  "sources": [
    { "key": "FUJII", "cite": "press or law-firm note (FUJII)", "confidence": "secondary" }
  ],
  "assumptions": [
    {
      "ja": "仮想の事例である。全ての事実は、規則の境目を示すために置いた。",
      "en": "A hypothetical case: every fact is set to show where the rule ends."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Damson Causeway Supply Depot", "countries": ["AUS"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2023-12-22",
      "transfer-kind": "export",
      "destination": "AUS",
      "recipient-kind": "foreign-forces",
      "item-kind": "destroyer",
      "form": "service",
      "programme": "other-programme",
      "purposes": ["cooperation"],
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
      "positive-security": { "value": true, "by": "NSS", "on": "2023-12-22", "source": "仮定（assumed）", "confidence": "unverified" },
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
      "facts": { "sdf-weapon": true }
    },
    {
      "on": "2023-12-21",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2B"],
      "facts": { "sdf-weapon": true, "destination": "USA" }
    },
    { "on": "2023-12-22", "regime": "transfer", "outcome": "permitted", "rules": ["K2B"], "bucket": "k2b" }
  ],
  "flips": [
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "recipient-kind": "company" }
    },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "form": "finished" }
    },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "destination": "BRA", "security-partner": false }
    }
  ]
}
