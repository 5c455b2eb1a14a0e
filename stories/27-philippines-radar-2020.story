{
  "format": "sekisho-story-1",
  "id": "27-philippines-radar-2020",
  "row": 27,
  "title": {
    "ja": "フィリピンへの警戒管制レーダー（2020年）",
    "en": "Warning radars for the Philippines, 2020"
  },
  "told": {
    "ja": "固定式3基と移動式1基の警戒管制レーダー（約1億ドル）を、企業とフィリピン国防省との契約により移転することとなった。新品の完成装備品の初めての移転である。",
    "en": "Three fixed and one mobile radar, about 100 million dollars, went to the Philippines by contract between the maker and its defence department: the first new finished equipment transferred."
  },
  "decision": "A",
  "sources": [
    { "key": "SHIPS", "cite": "press or law-firm note (SHIPS), 2020", "confidence": "secondary" },
    { "key": "S1", "cite": "Hattori (2023)", "confidence": "secondary" }
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
      "ja": "自衛隊法上の武器でないことは前提とした。",
      "en": "That it is no weapon under the SDF Act is assumed."
    },
    {
      "ja": "国家安全保障会議で審議される案件としたのは前提である。C0の事前同意は原則どおり課す。",
      "en": "That the Council deliberated it is assumed. Prior consent (C0) applies as to any other case."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Zinnia Windmill Coast Office", "countries": ["PHL"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2020-08-28",
      "transfer-kind": "export",
      "destination": "PHL",
      "recipient-kind": "foreign-government",
      "item-kind": "radar",
      "programme": "other-programme",
      "purposes": ["cooperation"],
      "use-categories": ["warning", "surveillance"],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
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
      "new-type": true,
      "policy-at-stake": false,
      "class-needs-caution": { "value": true, "by": "NSS", "on": "2020-08-28", "source": "審議されたことからの推認（read from the deliberation）", "confidence": "unverified" },
      "examination-needs-caution": false,
      "publication-must-wait": false,
      "positive-security": { "value": true, "by": "NSS", "on": "2020-08-28", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "destination-suitable": { "value": true, "by": "METI", "on": "2020-08-28", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2020-08-28", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2020-08-28", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "control-assured": { "value": true, "by": "METI", "on": "2020-08-28", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2020-08-28", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2020-08-28", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2020-08-28", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2020-08-28", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "list-item": "item-1",
      "incorporated": false,
      "free-return": false,
      "own-export-of-meti": false,
      "forces-agreement-exempt": false,
      "approval-area": false,
      "catch-all-ground": false,
      "item-1-import-return": false
    },
    "lines": [
      {
        "id": "fixed",
        "title": { "ja": "固定式レーダー3基", "en": "Three fixed radars" },
        "facts": { "form": "finished" }
      },
      {
        "id": "mobile",
        "title": { "ja": "移動式レーダー1基", "en": "One mobile radar" },
        "facts": { "form": "finished" }
      },
      {
        "id": "training",
        "title": { "ja": "運用・整備の教育", "en": "Training to use and maintain them" },
        "facts": { "form": "technology", "arms-technology": true }
      }
    ]
  },
  "expect": [
    {
      "on": "1980-01-01",
      "line": "fixed",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["M2"],
      "facts": { "communist-bloc": false, "conflict-area": false },
      "note": { "ja": "1976年の統一見解の下では止まる。", "en": "Under the unified view of 1976 it stops." }
    },
    {
      "on": "2014-04-01",
      "line": "fixed",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2B"],
      "facts": { "security-partner": true, "banned-by-treaty": false },
      "note": {
        "ja": "2014年の規則集では審査に進む。",
        "en": "Under the pack of 2014 it goes to examination."
      }
    },
    {
      "on": "2014-04-01",
      "line": "fixed",
      "regime": "transfer",
      "outcome": "undecided",
      "outcomes": ["not-covered", "permitted"],
      "open": ["end-user-suitable"],
      "facts": { "security-partner": true, "banned-by-treaty": false, "end-user-suitable": null },
      "note": {
        "ja": "審査の認定がなければ決まらない。",
        "en": "Without the finding of the examination nothing is decided."
      }
    },
    {
      "on": "2020-08-28",
      "line": "fixed",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2B"],
      "requires": ["prior-consent", "strict-exam", "licence", "publication", "annual-report"],
      "alternatives": [],
      "level": "nsc",
      "bucket": "k2b"
    },
    {
      "on": "2020-08-28",
      "line": "mobile",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2B"],
      "requires": ["prior-consent"],
      "alternatives": [],
      "level": "nsc",
      "bucket": "k2b"
    },
    {
      "on": "2020-08-28",
      "line": "training",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2B"],
      "requires": ["prior-consent"],
      "alternatives": [],
      "level": "nsc",
      "bucket": "k2b",
      "note": { "ja": "教育に伴う使用の技術。", "en": "Technology of use, given with the training." }
    },
    {
      "on": "2020-08-28",
      "line": "fixed",
      "regime": "export-control",
      "outcome": "licence-required",
      "licences": ["goods-individual"],
      "findings": ["goods-leg"],
      "level": "minister",
      "note": { "ja": "貨物は法第48条による。", "en": "Goods go by article 48." }
    },
    {
      "on": "2020-08-28",
      "line": "training",
      "regime": "export-control",
      "outcome": "licence-required",
      "licences": ["technology-individual"],
      "findings": ["technology-leg"],
      "level": "minister",
      "note": {
        "ja": "教育に伴う技術は法第25条による。",
        "en": "The technology of the training goes by article 25."
      }
    }
  ],
  "flips": [
    {
      "on": "2020-08-28",
      "line": "fixed",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "use-categories": [] }
    },
    {
      "on": "2020-08-28",
      "line": "fixed",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "positive-security": false }
    },
    {
      "on": "2020-08-28",
      "line": "fixed",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "purposes": [] }
    },
    {
      "on": "2020-08-28",
      "line": "fixed",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["P1b"],
      "facts": { "destination": "LBY", "security-partner": false, "committee-exemption": false }
    },
    {
      "on": "2020-08-28",
      "line": "fixed",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "military-specification": false }
    },
    {
      "on": "2020-08-28",
      "line": "training",
      "regime": "transfer",
      "outcome": "permitted",
      "alternatives": ["check-controls"],
      "facts": { "small-share": true }
    },
    {
      "on": "2020-08-28",
      "line": "fixed",
      "regime": "transfer",
      "outcome": "not-covered",
      "rules": ["E1"],
      "facts": { "destination-suitable": false }
    },
    {
      "on": "2020-08-28",
      "line": "fixed",
      "regime": "transfer",
      "outcome": "not-covered",
      "rules": ["E2"],
      "facts": { "end-user-suitable": false }
    },
    {
      "on": "2020-08-28",
      "line": "fixed",
      "regime": "transfer",
      "outcome": "not-covered",
      "rules": ["E3"],
      "facts": { "no-undue-concern": false }
    },
    {
      "on": "2020-08-28",
      "line": "fixed",
      "regime": "transfer",
      "outcome": "not-covered",
      "rules": ["E4"],
      "facts": { "control-assured": false }
    },
    {
      "on": "2020-08-28",
      "line": "fixed",
      "regime": "transfer",
      "outcome": "permitted",
      "requires": ["publication"],
      "level": "nsc",
      "facts": { "class-needs-caution": false, "policy-at-stake": true }
    },
    {
      "on": "2020-08-28",
      "line": "fixed",
      "regime": "transfer",
      "outcome": "permitted",
      "requires": ["publication"],
      "level": "nsc",
      "facts": { "class-needs-caution": false, "examination-needs-caution": true }
    },
    {
      "on": "2020-08-28",
      "line": "fixed",
      "regime": "transfer",
      "outcome": "permitted",
      "not_requires": ["publication"],
      "level": "directors-general",
      "facts": { "class-needs-caution": false }
    }
  ]
}
