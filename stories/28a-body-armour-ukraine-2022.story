{
  "format": "sekisho-story-1",
  "id": "28a-body-armour-ukraine-2022",
  "row": 28,
  "title": {
    "ja": "ウクライナへの防弾チョッキ・鉄帽（2022年）",
    "en": "Body armour and helmets for Ukraine, 2022"
  },
  "told": {
    "ja": "ロシアの侵略を受けるウクライナのため、自衛隊の防弾チョッキ等を譲渡できるよう運用指針が改正された。ウクライナは戦争の当事国であるが、安保理が措置をとる対象ではなく、三原則にいう「紛争当事国」には当たらない。",
    "en": "The Guidelines were amended so that SDF body armour could be given to Ukraine under invasion. Ukraine is at war, yet no state against which the Council takes measures: not a \"party to a conflict\" in the sense of the principles."
  },
  "decision": "AC",
  "sources": [
    { "key": "JIJI22", "cite": "press or law-firm note (JIJI22), March 2022", "confidence": "secondary" },
    { "key": "YOM22", "cite": "press or law-firm note (YOM22), March 2022", "confidence": "secondary" },
    { "key": "JT22", "cite": "press or law-firm note (JT22), March 2022", "confidence": "secondary" }
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
      "ja": "自衛隊法上の武器でないことは前提とした。",
      "en": "That it is no weapon under the SDF Act is assumed."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Amber Ferry Coast Office", "countries": ["UKR"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2022-03-08",
      "transfer-kind": "export",
      "destination": "UKR",
      "recipient-kind": "foreign-government",
      "item-kind": "protective-gear",
      "form": "finished",
      "programme": "other-programme",
      "purposes": ["victim-support"],
      "use-categories": [],
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
      "sdf-act-gift": true,
      "victim-of-aggression": { "value": true, "by": "MOFA", "on": "2022-03-08", "source": "JIJI22", "confidence": "secondary" },
      "minimal-influence": false,
      "parts-pool": false,
      "to-licensor": false,
      "small-share": false,
      "new-type": true,
      "policy-at-stake": false,
      "class-needs-caution": { "value": true, "by": "NSS", "on": "2022-03-08", "source": "審議されたことからの推認（read from the deliberation）", "confidence": "unverified" },
      "examination-needs-caution": false,
      "publication-must-wait": false,
      "positive-security": { "value": true, "by": "NSS", "on": "2022-03-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "destination-suitable": { "value": true, "by": "METI", "on": "2022-03-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2022-03-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2022-03-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "control-assured": { "value": true, "by": "METI", "on": "2022-03-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2022-03-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2022-03-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2022-03-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2022-03-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" }
    }
  },
  "expect": [
    {
      "on": "2022-03-07",
      "regime": "transfer",
      "outcome": "not-covered",
      "not_rules": ["P1c"],
      "facts": { "banned-by-treaty": false },
      "note": { "ja": "改正の前日は、当たる類型がない。", "en": "The day before, no class reaches it." }
    },
    {
      "on": "2022-03-08",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2D"],
      "not_rules": ["P1c"],
      "requires": ["prior-consent", "strict-exam", "licence", "publication"],
      "alternatives": [],
      "level": "nsc",
      "bucket": "aggression-victim"
    }
  ],
  "flips": [
    {
      "on": "2022-03-08",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "sdf-act-gift": false }
    },
    {
      "on": "2022-03-08",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "destination": "MDA" },
      "note": { "ja": "ウクライナに限る。", "en": "For Ukraine alone." }
    },
    {
      "on": "2022-03-08",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "victim-of-aggression": false }
    },
    {
      "on": "2022-03-08",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "positive-security": false }
    },
    {
      "on": "2022-03-08",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "item-kind": "missile", "sdf-weapon": true, "banned-by-treaty": false }
    },
    {
      "on": "2022-03-08",
      "regime": "transfer",
      "outcome": "undecided",
      "open": ["conflict-party"],
      "facts": { "conflict-party": true },
      "note": {
        "ja": "登録簿は否と答える。食い違えば許可されない。",
        "en": "The register says no; against it the case stays open, never permitted."
      }
    },
    {
      "on": "2022-03-08",
      "regime": "transfer",
      "outcome": "not-covered",
      "rules": ["E1"],
      "facts": { "destination-suitable": false }
    },
    {
      "on": "2022-03-08",
      "regime": "transfer",
      "outcome": "not-covered",
      "rules": ["E2"],
      "facts": { "end-user-suitable": false }
    },
    {
      "on": "2022-03-08",
      "regime": "transfer",
      "outcome": "not-covered",
      "rules": ["E3"],
      "facts": { "no-undue-concern": false }
    },
    {
      "on": "2022-03-08",
      "regime": "transfer",
      "outcome": "not-covered",
      "rules": ["E4"],
      "facts": { "control-assured": false }
    },
    {
      "on": "2022-03-08",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "recipient-kind": "company" },
      "note": { "ja": "ウクライナ政府への譲渡に限る。", "en": "To the government of Ukraine alone." }
    }
  ]
}
