{
  "format": "sekisho-story-1",
  "id": "16-pac2-gyro-2014",
  "row": 16,
  "title": {
    "ja": "PAC-2の部品（シーカージャイロ）の米国への移転（2014年）",
    "en": "PAC-2 seeker gyros for the United States, 2014"
  },
  "told": {
    "ja": "ライセンス生産した誘導装置の部品を、ライセンス元の米国企業に納める案件で、完成品はカタールに渡る見込みであった。三原則の下で最初に認められ、ライセンス元への納入であるため事前同意に代えて管理体制の確認によることができた。",
    "en": "Gyros made under licence go to the American licensor; the finished missiles were to go on to Qatar. It was the first case under the new principles. As the parts go to the licensor, confirming its controls could stand in for Japan's prior consent."
  },
  "decision": "A",
  "sources": [
    {
      "key": "METI14",
      "cite": "Ministry of Economy, Trade and Industry, page on the transfers of 17 July 2014",
      "confidence": "official"
    },
    { "key": "NTV14", "cite": "press or law-firm note (NTV14), July 2014", "confidence": "secondary" }
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
    { "role": "end-user", "type": "organisation", "name": "Ochre Windmill Works Ltd", "countries": ["USA"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2014-07-17",
      "transfer-kind": "export",
      "destination": "USA",
      "recipient-kind": "company",
      "item-kind": "missile-part",
      "form": "part",
      "programme": "other-programme",
      "purposes": ["cooperation"],
      "use-categories": [],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "special-purpose-part": true,
      "production-equipment": false,
      "sdf-weapon": false,
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
      "to-licensor": true,
      "small-share": false,
      "new-type": true,
      "policy-at-stake": false,
      "class-needs-caution": { "value": true, "by": "NSS", "on": "2014-07-17", "source": "METI14", "confidence": "official" },
      "examination-needs-caution": false,
      "publication-must-wait": false,
      "licensor-state": "USA",
      "licensor-request": false,
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
      "on": "2014-03-31",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["M2"],
      "facts": { "communist-bloc": false, "conflict-area": false, "anti-piracy-use": false },
      "note": { "ja": "三原則等の最後の日。", "en": "The last day of the old principles." }
    },
    {
      "on": "2014-07-17",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2B"],
      "requires": ["strict-exam", "licence", "publication", "annual-report"],
      "alternatives": ["check-controls"],
      "level": "nsc",
      "bucket": "k2b"
    },
    {
      "on": "2014-07-17",
      "regime": "export-control",
      "outcome": "licence-required",
      "not_requires": ["technology-individual"],
      "licences": ["goods-individual"],
      "findings": ["goods-leg"]
    }
  ],
  "flips": [
    {
      "on": "2014-07-17",
      "regime": "transfer",
      "outcome": "permitted",
      "requires": ["prior-consent"],
      "alternatives": [],
      "facts": { "to-licensor": false },
      "note": {
        "ja": "C3の「ライセンス元への納入」を外す。",
        "en": "C3 without \"delivered to the licensor\"."
      }
    },
    {
      "on": "2014-07-17",
      "regime": "transfer",
      "outcome": "permitted",
      "alternatives": [],
      "facts": { "form": "service" },
      "note": { "ja": "C3の「部品」を外す。", "en": "C3 without \"part\"." }
    },
    {
      "on": "2014-07-17",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "licence-produced": false }
    },
    {
      "on": "2014-07-17",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "licensor-state": "GBR" }
    },
    {
      "on": "2014-07-17",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "form": "finished" }
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
      "facts": { "purposes": ["joint-development"] }
    },
    {
      "on": "2014-07-17",
      "regime": "transfer",
      "outcome": "permitted",
      "not_requires": ["publication"],
      "level": "directors-general",
      "facts": { "class-needs-caution": false }
    },
    {
      "on": "2014-07-17",
      "regime": "transfer",
      "outcome": "not-covered",
      "rules": ["E1"],
      "facts": { "destination-suitable": false }
    },
    {
      "on": "2014-07-17",
      "regime": "transfer",
      "outcome": "not-covered",
      "rules": ["E2"],
      "facts": { "end-user-suitable": false }
    },
    {
      "on": "2014-07-17",
      "regime": "transfer",
      "outcome": "not-covered",
      "rules": ["E3"],
      "facts": { "no-undue-concern": false }
    },
    {
      "on": "2014-07-17",
      "regime": "transfer",
      "outcome": "not-covered",
      "rules": ["E4"],
      "facts": { "control-assured": false }
    }
  ]
}
