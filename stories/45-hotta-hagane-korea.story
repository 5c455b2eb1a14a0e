{
  "format": "sekisho-story-1",
  "id": "45-hotta-hagane-korea",
  "row": 45,
  "title": {
    "ja": "堀田ハガネ事件（1976年から1981年）",
    "en": "Gun-barrel steel for the Republic of Korea (Hotta Hagane), 1976 to 1981"
  },
  "told": {
    "ja": "大阪の商社が、砲身の半製品を許可なく韓国に輸出した。発覚後の1981年、国会は武器輸出の厳正な取扱いを求める決議をした。",
    "en": "An Osaka trader exported half-finished gun barrels to the Republic of Korea without a licence. When this came out in 1981 both houses asked for strict handling of arms exports."
  },
  "decision": "X",
  "sources": [
    { "key": "GK", "cite": "general knowledge", "confidence": "unverified" }
  ],
  "assumptions": [
    {
      "ja": "半製品が一の項に当たること、輸出の日は、前提として置いた。",
      "en": "That the half-finished barrels are item 1 goods, and the days of export, are assumed."
    },
    {
      "ja": "仕向国が共産圏・紛争当事国（そのおそれのある国を含む）に当たらないことは前提とした。",
      "en": "That the destination is neither of the communist bloc nor in or near a conflict is assumed."
    }
  ],
  "limits": {
    "ja": "犯罪の成否は規則集の答えることではない。規則集は、許可が要り、得られなかったであろうことのみを言う。",
    "en": "Whether a crime was committed is not for the packs: they say only that a licence was needed and would not have been given."
  },
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Larch Harbour Works Ltd", "countries": ["KOR"] }
  ],
  "case": {
    "facts": {
      "decision-date": "1977-06-01",
      "transfer-kind": "export",
      "destination": "KOR",
      "recipient-kind": "company",
      "item-kind": "artillery",
      "form": "part",
      "programme": "other-programme",
      "purposes": ["cooperation"],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "special-purpose-part": true,
      "production-equipment": false,
      "communist-bloc": false,
      "conflict-area": false,
      "prototype-for-technology": false,
      "us-mutual-tech": false,
      "within-acsa": false,
      "committee-exemption": false,
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
      "on": "1977-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["M2"],
      "note": {
        "ja": "許可を求めたとしても認められなかった。",
        "en": "Had a licence been asked for, it would have been refused."
      }
    },
    {
      "on": "1976-02-26",
      "regime": "transfer",
      "outcome": "permitted",
      "not_rules": ["T3"],
      "requires": ["licence"],
      "note": {
        "ja": "1967年の三原則は他の地域を語らない。それでも許可は要る。",
        "en": "The principles of 1967 say nothing of other areas; a licence is needed all the same."
      }
    },
    {
      "on": "1977-06-01",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "listed-item-1": false },
      "note": {
        "ja": "半製品を鋼材とみれば三原則の外であり、そこが争われた。",
        "en": "Seen as plain steel it would be outside the principles: that was the dispute."
      }
    },
    {
      "on": "1977-06-01",
      "regime": "export-control",
      "outcome": "licence-required",
      "licences": ["goods-individual"],
      "note": { "ja": "許可を要し、得ていなかった。", "en": "A licence was required, none was held." }
    }
  ],
  "flips": [
    {
      "on": "1976-02-26",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["T3"],
      "facts": { "conflict-area": true }
    }
  ]
}
