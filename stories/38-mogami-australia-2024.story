{
  "format": "sekisho-story-1",
  "id": "38-mogami-australia-2024",
  "row": 38,
  "title": {
    "ja": "豪州の次期汎用フリゲート（令和6年度型護衛艦、2024年）",
    "en": "Improved Mogami frigates for Australia, 2024, if chosen"
  },
  "told": {
    "ja": "豪州の次期汎用フリゲートの共同開発・生産の相手に選ばれた場合に、艦艇、部品、技術情報を移転することが認められ、翌日公表された。2025年8月5日に選ばれ、契約は2026年である。",
    "en": "If chosen to develop and build Australia's general-purpose frigate together, Japan could transfer ships, parts and data; published the next day. Chosen on 5 August 2025, contract in 2026."
  },
  "decision": "AC",
  "sources": [
    { "key": "MOD24", "cite": "Ministry of Defense, page of November 2024", "confidence": "official" },
    {
      "key": "JIJI-1128",
      "cite": "press or law-firm note (JIJI-1128), 28 November 2024",
      "confidence": "secondary"
    },
    { "key": "UKDJ", "cite": "press or law-firm note (UKDJ)", "confidence": "secondary" }
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
    { "role": "end-user", "type": "organisation", "name": "Indigo Causeway Coast Office", "countries": ["AUS"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2024-11-27",
      "transfer-kind": "export",
      "destination": "AUS",
      "recipient-kind": "foreign-government",
      "item-kind": "destroyer",
      "programme": "other-programme",
      "purposes": ["joint-development"],
      "use-categories": [],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "production-equipment": false,
      "licence-produced": false,
      "joint-developed": true,
      "development-partner": true,
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
      "class-needs-caution": { "value": true, "by": "NSS", "on": "2024-11-27", "source": "審議されたことからの推認（read from the deliberation）", "confidence": "unverified" },
      "examination-needs-caution": false,
      "publication-must-wait": false,
      "combat-underway": false,
      "special-circumstances": false,
      "weapon-for-mission": false,
      "sustains-exported": false,
      "licensor-request": false,
      "part-has-own-function": false,
      "part-lethal": false,
      "positive-security": { "value": true, "by": "NSS", "on": "2024-11-27", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "destination-suitable": { "value": true, "by": "METI", "on": "2024-11-27", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2024-11-27", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2024-11-27", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "control-assured": { "value": true, "by": "METI", "on": "2024-11-27", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-treaty": { "value": false, "by": "MOFA", "on": "2024-11-27", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2024-11-27", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2024-11-27", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2024-11-27", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2024-11-27", "source": "承認からの推認（read from the approval）", "confidence": "unverified" }
    },
    "lines": [
      {
        "id": "ships",
        "title": { "ja": "艦艇", "en": "Ships" },
        "facts": { "form": "finished" }
      },
      {
        "id": "parts",
        "title": { "ja": "部品", "en": "Parts" },
        "facts": { "form": "part", "special-purpose-part": true }
      },
      {
        "id": "data",
        "title": { "ja": "技術情報", "en": "Technical data" },
        "facts": { "form": "technology", "arms-technology": true }
      }
    ]
  },
  "expect": [
    {
      "on": "2024-11-27",
      "line": "ships",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2A"],
      "requires": ["prior-consent", "advance-agreement", "combat-weighed", "publication", "licence"],
      "alternatives": [],
      "level": "nsc",
      "bucket": "k2a"
    },
    {
      "on": "2024-11-27",
      "line": "parts",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2A"],
      "requires": ["prior-consent", "advance-agreement", "publication"],
      "alternatives": [],
      "level": "nsc",
      "bucket": "k2a"
    },
    {
      "on": "2024-11-27",
      "line": "data",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2A"],
      "requires": ["prior-consent", "advance-agreement", "publication"],
      "alternatives": [],
      "level": "nsc",
      "bucket": "k2a"
    }
  ],
  "flips": [
    {
      "on": "2024-11-27",
      "line": "ships",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "development-partner": false }
    },
    {
      "on": "2024-11-27",
      "line": "ships",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "purposes": [] }
    },
    {
      "on": "2024-11-27",
      "line": "ships",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "positive-security": false }
    },
    {
      "on": "2024-11-27",
      "line": "ships",
      "regime": "transfer",
      "outcome": "permitted",
      "not_requires": ["advance-agreement"],
      "facts": { "joint-developed": false },
      "note": { "ja": "A9は共同開発品に及ぶ。", "en": "A9 reaches joint developments." }
    }
  ]
}
