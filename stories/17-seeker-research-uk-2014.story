{
  "format": "sekisho-story-1",
  "id": "17-seeker-research-uk-2014",
  "row": 17,
  "title": {
    "ja": "シーカーに関する日英共同研究（2014年）",
    "en": "Joint seeker research with the United Kingdom, 2014"
  },
  "told": {
    "ja": "空対空誘導弾に我が国のシーカー技術を用いる可能性を英国と共同で研究するため、技術情報を提供することが認められた。",
    "en": "Technical data could go to the United Kingdom to study, together, whether a Japanese seeker could serve an air-to-air missile of the Meteor type."
  },
  "decision": "A",
  "sources": [
    {
      "key": "METI14",
      "cite": "Ministry of Economy, Trade and Industry, page on the transfers of 17 July 2014",
      "confidence": "official"
    },
    { "key": "D1LAW", "cite": "press or law-firm note (D1LAW), 2014", "confidence": "secondary" }
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
    },
    {
      "ja": "相手国の装備への寄与が小さいとの判断はなかったものとした。",
      "en": "No finding of a small contribution is stated."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Pebble Ferry Coast Office", "countries": ["GBR"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2014-07-17",
      "transfer-kind": "export",
      "destination": "GBR",
      "recipient-kind": "foreign-government",
      "item-kind": "missile",
      "form": "technology",
      "programme": "other-programme",
      "purposes": ["joint-development"],
      "use-categories": [],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "arms-technology": true,
      "production-equipment": false,
      "sdf-weapon": false,
      "licence-produced": false,
      "joint-developed": false,
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
      "class-needs-caution": { "value": true, "by": "NSS", "on": "2014-07-17", "source": "METI14", "confidence": "official" },
      "examination-needs-caution": false,
      "publication-must-wait": false,
      "positive-security": { "value": true, "by": "NSS", "on": "2014-07-17", "source": "METI14", "confidence": "official" },
      "destination-suitable": { "value": true, "by": "METI", "on": "2014-07-17", "source": "METI14", "confidence": "official" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2014-07-17", "source": "METI14", "confidence": "official" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2014-07-17", "source": "METI14", "confidence": "official" },
      "control-assured": { "value": true, "by": "METI", "on": "2014-07-17", "source": "METI14", "confidence": "official" },
      "banned-by-treaty": { "value": false, "by": "MOFA", "on": "2014-07-17", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2014-07-17", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2014-07-17", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2014-07-17", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2014-07-17", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "list-item": "item-1",
      "incorporated": false,
      "free-return": false,
      "own-export-of-meti": false,
      "forces-agreement-exempt": false,
      "approval-area": false,
      "catch-all-ground": false,
      "item-1-import-return": false
    }
  },
  "expect": [
    {
      "on": "2014-07-17",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2A"],
      "requires": ["prior-consent", "strict-exam", "licence", "publication"],
      "alternatives": [],
      "level": "nsc",
      "bucket": "k2a"
    },
    {
      "on": "2014-07-17",
      "regime": "export-control",
      "outcome": "licence-required",
      "not_requires": ["goods-individual"],
      "licences": ["technology-individual"],
      "findings": ["technology-leg"]
    }
  ],
  "flips": [
    {
      "on": "2014-07-17",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "purposes": ["cooperation"] }
    },
    {
      "on": "2014-07-17",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "positive-security": false }
    },
    {
      "on": "2014-07-17",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "development-partner": false }
    },
    {
      "on": "2014-07-17",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "destination": "BRA", "security-partner": false }
    },
    {
      "on": "2014-07-17",
      "regime": "transfer",
      "outcome": "undecided",
      "open": ["security-partner"],
      "facts": { "security-partner": false },
      "note": {
        "ja": "登録簿と食い違う申述は、許可を導かない。",
        "en": "A statement against the register leaves the case open, never permitted."
      }
    },
    {
      "on": "2014-07-17",
      "regime": "transfer",
      "outcome": "permitted",
      "alternatives": ["check-controls"],
      "facts": { "small-share": true },
      "note": { "ja": "寄与が小さければC4が開く。", "en": "A small share would open C4." }
    },
    {
      "on": "2014-07-17",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "arms-technology": false }
    }
  ]
}
