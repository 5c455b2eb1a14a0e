{
  "format": "sekisho-story-1",
  "id": "h15-minesweeper-with-gun",
  "row": null,
  "title": { "ja": "機関砲を載せた掃海艇：A7（仮想）", "en": "A minesweeper with its gun: A7 (hypothetical)" },
  "told": {
    "ja": "掃海艇に20ミリ機関砲と機雷処分用の弾薬を載せたまま移転する。2023年12月の改正により、任務や自己防護に必要な武器の搭載は妨げとならない。2026年4月からは用途の限定がない。",
    "en": "A minesweeper goes with its 20 mm gun and disposal charges. Since December 2023 weapons the mission or self-protection needs are no obstacle; from April 2026 the use no longer matters."
  },
  "sources": [
    { "key": "KHITC", "cite": "press or law-firm note (KHITC)", "confidence": "secondary" },
    { "key": "DZ23", "cite": "press or law-firm note (DZ23), 2023", "confidence": "secondary" },
    { "key": "DN26", "cite": "press or law-firm note (DN26), 2026", "confidence": "secondary" }
  ],
  "assumptions": [
    {
      "ja": "仮想の事例である。全ての事実は、規則の境目を示すために置いた。",
      "en": "A hypothetical case: every fact is set to show where the rule ends."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Elder Windmill Coast Office", "countries": ["PHL"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2023-12-22",
      "transfer-kind": "export",
      "destination": "PHL",
      "recipient-kind": "foreign-government",
      "item-kind": "minesweeper",
      "form": "finished",
      "programme": "other-programme",
      "purposes": ["cooperation"],
      "use-categories": ["minesweeping"],
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
      "weapon-for-mission": true,
      "sustains-exported": false,
      "licensor-request": false,
      "part-has-own-function": false,
      "part-lethal": false,
      "positive-security": { "value": true, "by": "NSS", "on": "2023-12-22", "source": "仮定（assumed）", "confidence": "unverified" },
      "security-partner": { "value": true, "by": "NSS", "on": "2023-12-22", "source": "仮定（assumed）", "confidence": "unverified" },
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
    { "on": "2023-12-21", "regime": "transfer", "outcome": "not-covered" },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2B", "A8"],
      "requires": ["publication", "combat-weighed"],
      "level": "nsc",
      "bucket": "k2b"
    },
    {
      "on": "2026-04-21",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2B"],
      "requires": ["diet-notice", "monitoring"],
      "facts": { "use-categories": [], "weapon-for-mission": false }
    }
  ],
  "flips": [
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "weapon-for-mission": false }
    },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "use-categories": [] }
    },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "permitted",
      "not_requires": ["combat-weighed"],
      "level": "section-chiefs",
      "facts": { "sdf-weapon": false, "weapon-for-mission": false }
    }
  ]
}
