{
  "format": "sekisho-story-1",
  "id": "23-f100-engine-parts-2017",
  "row": 23,
  "title": {
    "ja": "F100エンジンの部品の米国への移転（2017年）",
    "en": "F100 engine parts for the United States, 2017"
  },
  "told": {
    "ja": "F-15戦闘機のF100エンジンについて、ライセンス生産した部品をライセンス元の米国企業に納めることが認められた。",
    "en": "Parts of the F100 engine of the F-15, made under licence, could go to the American licensor."
  },
  "decision": "A",
  "sources": [
    {
      "key": "DETRAP",
      "cite": "Government page on cases of the National Security Council",
      "confidence": "official"
    }
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
    { "role": "end-user", "type": "organisation", "name": "Umber Lantern Works Ltd", "countries": ["USA"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2017-12-18",
      "transfer-kind": "export",
      "destination": "USA",
      "recipient-kind": "company",
      "item-kind": "aircraft-part",
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
      "new-type": false,
      "policy-at-stake": false,
      "class-needs-caution": { "value": true, "by": "NSS", "on": "2017-12-18", "source": "審議されたことからの推認（read from the deliberation）", "confidence": "unverified" },
      "examination-needs-caution": false,
      "publication-must-wait": false,
      "licensor-state": "USA",
      "licensor-request": false,
      "positive-security": { "value": true, "by": "NSS", "on": "2017-12-18", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "destination-suitable": { "value": true, "by": "METI", "on": "2017-12-18", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2017-12-18", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2017-12-18", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "control-assured": { "value": true, "by": "METI", "on": "2017-12-18", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-treaty": { "value": false, "by": "MOFA", "on": "2017-12-18", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2017-12-18", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2017-12-18", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2017-12-18", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2017-12-18", "source": "承認からの推認（read from the approval）", "confidence": "unverified" }
    }
  },
  "expect": [
    {
      "on": "2017-12-18",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2B", "C3"],
      "requires": ["strict-exam", "licence", "publication"],
      "alternatives": ["check-controls"],
      "level": "nsc",
      "bucket": "k2b"
    }
  ],
  "flips": [
    {
      "on": "2017-12-18",
      "regime": "transfer",
      "outcome": "permitted",
      "alternatives": [],
      "facts": { "to-licensor": false }
    },
    {
      "on": "2017-12-18",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "licence-produced": false }
    },
    {
      "on": "2017-12-18",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "destination": "AUS", "security-partner": true },
      "note": { "ja": "この類型は米国に限る。", "en": "This limb is for the United States alone." }
    }
  ]
}
