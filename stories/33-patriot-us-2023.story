{
  "format": "sekisho-story-1",
  "id": "33-patriot-us-2023",
  "row": 33,
  "title": {
    "ja": "ペトリオット・ミサイルの米国への移転（2023年）",
    "en": "Patriot missiles for the United States, 2023"
  },
  "told": {
    "ja": "運用指針の改正により、ライセンス生産品は完成品を含めライセンス元の国に移転できるようになり、その日に航空自衛隊の保有するPAC-2とPAC-3を米国政府に移転することが決まった。契約は2024年7月、引渡しは2025年11月である。",
    "en": "The revision let items made under licence, finished ones included, go to the licensor's state. On the same day PAC-2 and PAC-3 missiles of the air force were released to the United States Government. Contract July 2024, delivery November 2025."
  },
  "decision": "AC",
  "sources": [
    { "key": "WTJ", "cite": "press or law-firm note (WTJ), 2023", "confidence": "secondary" },
    { "key": "CALIBER", "cite": "press or law-firm note (CALIBER), 2024", "confidence": "secondary" },
    { "key": "9JA", "cite": "press or law-firm note (9JA), November 2025", "confidence": "secondary" },
    { "key": "JIJI23", "cite": "press or law-firm note (JIJI23), December 2023", "confidence": "secondary" }
  ],
  "assumptions": [
    {
      "ja": "審査の各認定（仕向国・最終需要者の適切性、懸念、管理、条約・安保理決議）は、移転が認められたこと自体から読み取った。",
      "en": "The findings of the examination (destination, end user, concern, control, treaties, Council duties) are read from the approval itself."
    },
    {
      "ja": "武器の三要件（輸出令別表第一の一の項、軍隊の使用、直接戦闘の用）を満たすものとした。政府が例外又は三原則によって扱ったことによる。",
      "en": "The three limbs of the arms test are taken as met, because the government dealt with the case under the principles."
    },
    {
      "ja": "国家安全保障会議で審議されたことから、特に慎重な検討を要する案件であったとした。",
      "en": "The Council deliberated it: it is taken to have needed special caution."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Elder Orchard Coast Office", "countries": ["USA"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2023-12-22",
      "transfer-kind": "export",
      "destination": "USA",
      "recipient-kind": "foreign-government",
      "item-kind": "missile",
      "form": "finished",
      "programme": "other-programme",
      "purposes": ["cooperation"],
      "use-categories": [],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "production-equipment": false,
      "sdf-weapon": true,
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
      "new-type": true,
      "policy-at-stake": false,
      "class-needs-caution": { "value": true, "by": "NSS", "on": "2023-12-22", "source": "審議されたことからの推認（read from the deliberation）", "confidence": "unverified" },
      "examination-needs-caution": false,
      "publication-must-wait": false,
      "combat-underway": false,
      "special-circumstances": false,
      "weapon-for-mission": false,
      "sustains-exported": false,
      "licensor-request": { "value": true, "by": "ATLA", "on": "2023-12-22", "source": "JIJI23", "confidence": "secondary" },
      "part-has-own-function": false,
      "part-lethal": false,
      "licensor-state": "USA",
      "positive-security": { "value": true, "by": "NSS", "on": "2023-12-22", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "destination-suitable": { "value": true, "by": "METI", "on": "2023-12-22", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2023-12-22", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2023-12-22", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "control-assured": { "value": true, "by": "METI", "on": "2023-12-22", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-treaty": { "value": false, "by": "MOFA", "on": "2023-12-22", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2023-12-22", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2023-12-22", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2023-12-22", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2023-12-22", "source": "承認からの推認（read from the approval）", "confidence": "unverified" }
    }
  },
  "expect": [
    {
      "on": "2023-12-21",
      "regime": "transfer",
      "outcome": "not-covered",
      "rules": [],
      "not_rules": ["K2B"],
      "note": {
        "ja": "改正の前日は完成品を移転できない。",
        "en": "The day before, finished products could not go."
      }
    },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["A1", "A8", "A9"],
      "requires": [
        "prior-consent",
        "advance-agreement",
        "combat-weighed",
        "strict-exam",
        "licence",
        "publication",
        "annual-report"
      ],
      "alternatives": [],
      "level": "nsc",
      "bucket": "k2b"
    }
  ],
  "flips": [
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
      "facts": { "licensor-state": "GBR" }
    },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "licensor-request": false }
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
      "requires": ["publication"],
      "level": "nsc",
      "facts": { "class-needs-caution": false, "new-type": false },
      "note": {
        "ja": "武器は必ず国家安全保障会議による（A8）。",
        "en": "A weapon always goes to the Council (A8)."
      }
    },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "permitted",
      "not_requires": ["publication", "combat-weighed"],
      "level": "section-chiefs",
      "facts": { "item-kind": "radar", "sdf-weapon": false, "class-needs-caution": false, "new-type": false },
      "note": { "ja": "武器でなければA8は及ばない。", "en": "A8 does not reach what is no weapon." }
    },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "not-covered",
      "rules": ["E1"],
      "facts": { "destination-suitable": false }
    },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "not-covered",
      "rules": ["E2"],
      "facts": { "end-user-suitable": false }
    },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "not-covered",
      "rules": ["E3"],
      "facts": { "no-undue-concern": false }
    },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "not-covered",
      "rules": ["E4"],
      "facts": { "control-assured": false }
    }
  ]
}
