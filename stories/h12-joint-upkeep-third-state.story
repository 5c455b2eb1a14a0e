{
  "format": "sekisho-story-1",
  "id": "h12-joint-upkeep-third-state",
  "row": null,
  "title": {
    "ja": "共同開発品の維持のための部品・技術の第三国への移転：A4（仮想）",
    "en": "Parts and technology for the upkeep of joint developments in third states: A4 (hypothetical)"
  },
  "told": {
    "ja": "共同開発の相手国が輸出した完成品を維持するため、部品や技術を第三国に直接移転する。2026年4月からは完成品にも及ぶ。",
    "en": "Parts and technology go straight to a third state to keep up what a partner exported. From April 2026 finished products too."
  },
  "sources": [
    { "key": "JIJI23", "cite": "press or law-firm note (JIJI23), December 2023", "confidence": "secondary" },
    { "key": "LD0306", "cite": "press or law-firm note (LD0306), 6 March 2026", "confidence": "secondary" }
  ],
  "assumptions": [
    {
      "ja": "仮想の事例である。全ての事実は、規則の境目を示すために置いた。",
      "en": "A hypothetical case: every fact is set to show where the rule ends."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Beryl Terrace Coast Office", "countries": ["QAT"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2023-12-22",
      "transfer-kind": "export",
      "destination": "QAT",
      "recipient-kind": "foreign-government",
      "item-kind": "missile-part",
      "form": "part",
      "programme": "other-programme",
      "purposes": [],
      "use-categories": [],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "special-purpose-part": true,
      "production-equipment": false,
      "sdf-weapon": false,
      "licence-produced": false,
      "joint-developed": true,
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
      "sustains-exported": true,
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
    { "on": "2023-12-21", "regime": "transfer", "outcome": "not-covered" },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["A4", "A9"],
      "requires": ["prior-consent", "advance-agreement"],
      "bucket": "k2a"
    },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "form": "finished" }
    },
    {
      "on": "2026-04-21",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["A4"],
      "facts": { "form": "finished", "sustains-exported": false }
    },
    {
      "on": "2026-04-21",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "form": "finished", "item-kind": "missile", "sdf-weapon": true },
      "note": { "ja": "武器には協定が要る（B4）。", "en": "A weapon needs an agreement (B4)." }
    }
  ],
  "flips": [
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "joint-developed": false }
    },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "sustains-exported": false }
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
      "outcome": "permitted",
      "facts": { "form": "technology", "arms-technology": true }
    },
    {
      "on": "2026-04-21",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "joint-developed": false }
    },
    {
      "on": "2026-04-21",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "positive-security": false }
    }
  ]
}
