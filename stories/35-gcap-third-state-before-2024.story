{
  "format": "sekisho-story-1",
  "id": "35-gcap-third-state-before-2024",
  "row": 35,
  "title": {
    "ja": "次期戦闘機の完成品の第三国移転：2024年3月26日より前（仮想）",
    "en": "The next fighter to a third state before 26 March 2024 (hypothetical)"
  },
  "told": {
    "ja": "2023年12月の改正は、共同開発した完成品の第三国への直接移転を先送りした。日英伊の次期戦闘機の完成品は、第三国に移転できなかった。",
    "en": "The revision of December 2023 put off the question of finished joint developments going straight to third states: the fighter of Japan, the United Kingdom and Italy could not."
  },
  "decision": "N",
  "sources": [
    { "key": "JIJI23", "cite": "press or law-firm note (JIJI23), December 2023", "confidence": "secondary" }
  ],
  "assumptions": [
    {
      "ja": "仮想の事例である。全ての事実は、規則の境目を示すために置いた。",
      "en": "A hypothetical case: every fact is set to show where the rule ends."
    },
    {
      "ja": "移転先は、協定が発効している国として豪州を仮に置いた。",
      "en": "Australia stands for a state with an agreement in force."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Garnet Terrace Coast Office", "countries": ["AUS"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2024-03-25",
      "transfer-kind": "export",
      "destination": "AUS",
      "recipient-kind": "foreign-government",
      "item-kind": "fighter",
      "form": "finished",
      "programme": "gcap",
      "purposes": ["joint-development"],
      "use-categories": [],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "production-equipment": false,
      "sdf-weapon": true,
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
      "sustains-exported": false,
      "licensor-request": false,
      "part-has-own-function": false,
      "part-lethal": false,
      "positive-security": { "value": true, "by": "NSS", "on": "2024-03-25", "source": "仮定（assumed）", "confidence": "unverified" },
      "destination-suitable": { "value": true, "by": "METI", "on": "2024-03-25", "source": "仮定（assumed）", "confidence": "unverified" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2024-03-25", "source": "仮定（assumed）", "confidence": "unverified" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2024-03-25", "source": "仮定（assumed）", "confidence": "unverified" },
      "control-assured": { "value": true, "by": "METI", "on": "2024-03-25", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-treaty": { "value": false, "by": "MOFA", "on": "2024-03-25", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2024-03-25", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2024-03-25", "source": "仮定（assumed）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2024-03-25", "source": "仮定（assumed）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2024-03-25", "source": "仮定（assumed）", "confidence": "unverified" }
    }
  },
  "expect": [
    {
      "on": "2022-12-09",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "security-partner": true }
    },
    { "on": "2023-12-22", "regime": "transfer", "outcome": "not-covered", "not_rules": ["A4"] },
    { "on": "2024-03-25", "regime": "transfer", "outcome": "not-covered", "not_rules": ["A4"] }
  ],
  "flips": [
    {
      "on": "2024-03-25",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["A4"],
      "facts": { "form": "part", "special-purpose-part": true, "sustains-exported": true },
      "note": { "ja": "維持のための部品は認められた。", "en": "Parts for upkeep were allowed." }
    }
  ]
}
