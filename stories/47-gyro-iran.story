{
  "format": "sekisho-story-1",
  "id": "47-gyro-iran",
  "row": 47,
  "title": {
    "ja": "航空機部品のイラン向け不正輸出（1991年発覚）",
    "en": "Gyros and fighter parts for Iran, found out in 1991"
  },
  "told": {
    "ja": "航空電子機器の企業が、F-4戦闘機のジャイロなど一の項の部品を許可なくイランに輸出していたことが1991年に発覚した。",
    "en": "In 1991 it came out that an avionics firm had exported item 1 parts, gyros of the F-4 fighter among them, to Iran without a licence."
  },
  "decision": "X",
  "sources": [
    { "key": "GK", "cite": "general knowledge", "confidence": "unverified" }
  ],
  "assumptions": [
    {
      "ja": "輸出の日は資料になく、戦争中と発覚の年の二つの日を置いた。",
      "en": "The days of export are not in the sources: one day of the war and one of 1991 stand for them."
    },
    {
      "ja": "部品が三要件を満たすことは前提とした。",
      "en": "That the parts meet the three limbs is assumed."
    }
  ],
  "limits": {
    "ja": "犯罪の成否は規則集の答えることではない。",
    "en": "Whether a crime was committed is not for the packs."
  },
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Nutmeg Quarry Works Ltd", "countries": ["IRN"] }
  ],
  "case": {
    "facts": {
      "decision-date": "1986-06-01",
      "transfer-kind": "export",
      "destination": "IRN",
      "recipient-kind": "company",
      "item-kind": "aircraft-part",
      "form": "part",
      "programme": "other-programme",
      "purposes": [],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "special-purpose-part": true,
      "production-equipment": false,
      "prototype-for-technology": false,
      "us-mutual-tech": false,
      "within-acsa": false,
      "communist-bloc": false,
      "conflict-area": true,
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
      "on": "1986-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["T3"],
      "note": { "ja": "イラン・イラク戦争の間。", "en": "During the war between Iran and Iraq." }
    },
    {
      "on": "1991-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["M2"],
      "facts": { "conflict-area": false },
      "note": {
        "ja": "戦争の後でも慎むこととされた。",
        "en": "After the war the restraint of 1976 still stops it."
      }
    },
    {
      "on": "1986-06-01",
      "regime": "export-control",
      "outcome": "licence-required",
      "licences": ["goods-individual"],
      "note": { "ja": "許可を要し、得ていなかった。", "en": "A licence was required, none was held." }
    }
  ]
}
