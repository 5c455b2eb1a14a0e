{
  "format": "sekisho-story-1",
  "id": "48-kappa-rockets",
  "row": 48,
  "title": {
    "ja": "カッパ観測ロケットの輸出（1960年代）",
    "en": "Kappa research rockets for Yugoslavia and Indonesia, 1960s"
  },
  "told": {
    "ja": "東京大学の観測ロケットがユーゴスラビアとインドネシアに輸出された。軍用への転用が国会で問われ、1967年の三原則につながった。",
    "en": "Research rockets of the University of Tokyo were exported to Yugoslavia and Indonesia. Questions in the Diet about military use led to the three principles of 1967."
  },
  "decision": "A",
  "sources": [
    { "key": "GK", "cite": "general knowledge", "confidence": "unverified" }
  ],
  "assumptions": [
    { "ja": "一の項に当たらない観測ロケットとした。", "en": "The rockets are taken not to be item 1 goods." }
  ],
  "limits": {
    "ja": "最初の規則集（1967年4月21日）より前の輸出であり、許可法のみによる。当時の結論は主張しない。",
    "en": "The exports came before the first pack (21 April 1967), under licence law alone: no outcome is claimed for them."
  },
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Ochre Orchard Works Ltd", "countries": ["YUG"] }
  ],
  "case": {
    "facts": {
      "transfer-kind": "export",
      "recipient-kind": "company",
      "item-kind": "other-equipment",
      "form": "finished",
      "programme": "other-programme",
      "purposes": [],
      "listed-item-1": false,
      "production-equipment": false,
      "communist-bloc": false,
      "conflict-area": false,
      "prototype-for-technology": false,
      "us-mutual-tech": false,
      "within-acsa": false
    },
    "lines": [
      {
        "id": "yugoslavia",
        "title": { "ja": "ユーゴスラビア向け", "en": "For Yugoslavia" },
        "facts": { "destination": "YUG" }
      },
      {
        "id": "indonesia",
        "title": { "ja": "インドネシア向け", "en": "For Indonesia" },
        "facts": { "destination": "IDN" }
      }
    ]
  },
  "expect": [
    {
      "on": "1967-04-21",
      "line": "yugoslavia",
      "regime": "transfer",
      "outcome": "outside",
      "note": {
        "ja": "同じ輸出が最初の規則集の日にあったとしても、武器でなければその外にある。",
        "en": "On the first day of the first pack the same export, being no arms, would lie outside it."
      }
    }
  ]
}
