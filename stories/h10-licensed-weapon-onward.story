{
  "format": "sekisho-story-1",
  "id": "h10-licensed-weapon-onward",
  "row": null,
  "title": {
    "ja": "ライセンス元国からの第三国移転への同意：A2（仮想）",
    "en": "Consent to onward transfer by the licensor's state: A2 (hypothetical)"
  },
  "told": {
    "ja": "米国が、我が国から受け取ったライセンス生産のミサイルを第三国に移すため同意を求める。武器であるときは、現に戦闘が行われている国には認められない。",
    "en": "The United States asks to pass on missiles made under its licence in Japan. A weapon may not go to a state where combat is found under way, save in special circumstances."
  },
  "sources": [
    { "key": "DZ23", "cite": "press or law-firm note (DZ23), 2023", "confidence": "secondary" },
    {
      "key": "JIJI1213",
      "cite": "press or law-firm note (JIJI1213), 13 December 2023",
      "confidence": "secondary"
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
    { "role": "end-user", "type": "organisation", "name": "Zinnia Orchard Coast Office", "countries": ["POL"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2023-12-22",
      "transfer-kind": "third-party-consent",
      "holder": "USA",
      "destination": "POL",
      "recipient-kind": "foreign-government",
      "item-kind": "missile",
      "form": "finished",
      "programme": "other-programme",
      "purposes": [],
      "use-categories": [],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "production-equipment": false,
      "licence-produced": true,
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
      "security-partner": false,
      "destination-suitable": { "value": true, "by": "METI", "on": "2023-12-22", "source": "仮定（assumed）", "confidence": "unverified" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2023-12-22", "source": "仮定（assumed）", "confidence": "unverified" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2023-12-22", "source": "仮定（assumed）", "confidence": "unverified" },
      "control-assured": { "value": true, "by": "METI", "on": "2023-12-22", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-treaty": { "value": false, "by": "MOFA", "on": "2023-12-22", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2023-12-22", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2023-12-22", "source": "仮定（assumed）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2023-12-22", "source": "仮定（assumed）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2023-12-22", "source": "仮定（assumed）", "confidence": "unverified" },
      "licensor-state": "USA"
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
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["A2", "A9"],
      "requires": ["prior-consent", "advance-agreement", "publication"],
      "level": "nsc"
    }
  ],
  "flips": [
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["A2X"],
      "facts": { "combat-underway": true }
    },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "permitted",
      "not_rules": ["A2X"],
      "facts": { "combat-underway": true, "special-circumstances": true }
    },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "permitted",
      "not_rules": ["A2X"],
      "facts": { "combat-underway": true, "item-kind": "radar" },
      "note": { "ja": "武器でなければ戦闘は妨げない。", "en": "Combat bars weapons only." }
    },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "holder": "GBR" }
    },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "licence-produced": false }
    },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "transfer-kind": "export" }
    },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "not-covered",
      "not_rules": ["A2"],
      "facts": { "positive-security": false }
    }
  ]
}
